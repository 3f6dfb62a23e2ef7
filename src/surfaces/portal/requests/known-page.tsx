import type { ReactElement } from 'react'
import type { NamedAnswer } from '../../public-answers.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import type { BodyToApply } from './body-to-apply.ts'
import { APPLY, Steps } from './choose-body-page.tsx'

interface Props {
  readonly frame: PageFrame
  readonly body: BodyToApply
  readonly answers: readonly NamedAnswer[]
}

/** Between describing and confirming: what is public already and may be what is wanted. One press goes on. */
export function KnownPage({ frame, body, answers }: Props): ReactElement {
  const form = `${APPLY}/${body.code}`
  return (
    <Layout
      frame={frame}
      title="已经公开、可能就是您要的"
      column="requests"
      trail={[{ text: '依申请公开', href: APPLY }, { text: '已经公开的' }]}
    >
      <h1>已经公开、可能就是您要的</h1>
      <Steps now={2} />
      <p>
        按您所写的内容，找到 {answers.length} 项已经公开的信息。正是您要的，现在就可以看，不必申请；不是的，继续申请。
      </p>
      <ul className="choose">
        {answers.map(({ path, title, bodyName, about }) => (
          <li key={path}>
            <a className="name" href={path}>
              {title}
            </a>
            <p className="quiet">
              {bodyName} · {about}
            </p>
          </li>
        ))}
      </ul>
      <p className="act">
        <a className="button" href={`${form}/check`}>
          继续申请：核对申请
        </a>
        <a href={form}>返回修改</a>
      </p>
      <p className="help">查看以上信息以后，可以返回本页继续申请；已填写的内容都在。</p>
    </Layout>
  )
}
