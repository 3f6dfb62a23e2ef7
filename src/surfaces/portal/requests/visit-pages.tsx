import type { ReactElement } from 'react'
import type { FormProblem } from '../../../capabilities/applying/index.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { APPLY, TRACK } from './choose-body-page.tsx'
import { ErrorList, Line } from './fields.tsx'

interface SignInProps {
  readonly frame: PageFrame
  readonly number: string
  readonly problems: readonly FormProblem[]
  /** Said after something was done. */
  readonly note?: string
}

/** Number and query code: the pair is the key. */
export function VisitPage({ frame, number, problems, note }: SignInProps): ReactElement {
  const filled = { typed: { number }, problems }
  return (
    <Layout frame={frame} title="查询申请" column="requests" trail={[{ text: '查询申请' }]}>
      <h1>查询申请</h1>
      <ErrorList problems={problems} title="没有打开" />
      {note && <p className="notice">{note}</p>}
      <p className="lead">凭回执的编号和提交时显示的查询码，查看办理情况，补正、撤回申请。</p>
      <form action={TRACK} method="post" encType="multipart/form-data" className="check apply">
        <Line filled={filled} name="number" label="编号" help="如 qyx-czj-2026-00012" />
        <Line filled={filled} name="code" label="查询码" help="20 位数字和字母，不分大小写，横线可以不写。" />
        <p>
          <button type="submit">查询申请</button>
        </p>
      </form>
      <p>
        查询码丢失的，请凭身份证明向受理机关的工作机构查询。还没有申请的，<a href={APPLY}>申请公开政府信息</a>。
      </p>
    </Layout>
  )
}

/** Dangerous: names its effect and asks once. */
export function WithdrawalPage({
  frame,
  number,
  formKey,
}: {
  readonly frame: PageFrame
  readonly number: string
  readonly formKey: string
}): ReactElement {
  return (
    <Layout
      frame={frame}
      title="撤回申请"
      column="requests"
      trail={[{ text: '查询申请', href: TRACK }, { text: '撤回' }]}
    >
      <h1>撤回申请 {number}</h1>
      <p className="notice">撤回以后，机关不再办理这件申请，不能恢复。仍需要这项信息的，要重新申请，期限重新计算。</p>
      <form action={`${TRACK}/withdrawal`} method="post" encType="multipart/form-data">
        <input type="hidden" name="key" value={formKey} />
        <p className="act">
          <button type="submit">撤回申请</button>
          <a href={TRACK}>不撤回，返回</a>
        </p>
      </form>
    </Layout>
  )
}
