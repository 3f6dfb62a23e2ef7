import type { ReactElement } from 'react'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import type { BodyToApply, FoundBodies } from './body-to-apply.ts'

interface Props {
  readonly frame: PageFrame
  readonly asked: string
  readonly found: FoundBodies
}

export const APPLY = '/requests/new'
export const TRACK = '/requests/track'

/** Step 1: which body. */
export function ChooseBodyPage({ frame, asked, found }: Props): ReactElement {
  return (
    <Layout frame={frame} title="申请公开政府信息" column="requests" trail={[{ text: '依申请公开' }]}>
      <h1>申请公开政府信息</h1>
      <p className="lead">
        公民、法人或者其他组织可以向行政机关申请获取政府信息（条例第二十七条）。不需要注册，不需要说明用途，一般不收费用（条例第四十二条）。
      </p>
      <Steps now={1} />
      <div className="sided right">
        <div>
          <search>
            <form action={APPLY} method="get" className="big-search">
              <label htmlFor="q">向哪个机关申请</label>
              <div className="row">
                <input id="q" name="q" type="text" maxLength={50} defaultValue={asked} autoComplete="off" />
                <button type="submit">查找机关</button>
              </div>
              <p className="help">写机关名称的一部分，或者想了解的事，如“征地”“低保”“学校”。</p>
            </form>
          </search>
          <section aria-labelledby="bodies">
            <h2 id="bodies">{asked === '' ? '接受申请的机关' : `与“${asked}”有关的机关`}</h2>
            <Found asked={asked} found={found} />
          </section>
        </div>
        <OtherWays />
      </div>
    </Layout>
  )
}

const STEPS = ['选择机关', '填写申请', '核对并提交', '取得回执'] as const

/** Where somebody is, in words and not by colour alone. */
export function Steps({ now }: { readonly now: 1 | 2 | 3 | 4 }): ReactElement {
  return (
    <ol className="steps" aria-label="申请的步骤">
      {STEPS.map((step, i) => (
        <li key={step} aria-current={i + 1 === now ? 'step' : undefined}>
          {i + 1}. {step}
        </li>
      ))}
    </ol>
  )
}

function Found({ asked, found: { total, items, byMatter } }: Pick<Props, 'asked' | 'found'>): ReactElement {
  if (total === 0 && asked === '') return <p>这里将列出接受申请的机关。由网站主办单位登记后自动显示。</p>
  if (total === 0) {
    return (
      <p>
        没有找到。请换一种写法，或<a href={APPLY}>查看全部机关</a>
        。不能确定向哪个机关申请的，可以向同级人民政府的政府信息公开工作机构咨询。
      </p>
    )
  }
  return (
    <>
      <p className="summary">
        共 {total} 个，按名称的拼音排列{items.length < total && `，这里列出前 ${items.length} 个，请写得更具体些`}。
        {byMatter && '按所写的事项推荐，是否由该机关负责，以机关的答复为准。'}
      </p>
      <ul className="choose">
        {items.map((body) => (
          <li key={body.code}>
            <Choice body={body} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Choice({ body: { code, name, region, contact } }: { readonly body: BodyToApply }): ReactElement {
  return (
    <>
      <a className="name" href={`${APPLY}/${code}`}>
        {name}
      </a>
      {region && <span className="quiet">　{region}</span>}
      <p className="quiet">{officeWords(contact)}</p>
    </>
  )
}

/** The office, its telephone and the ways it announces; 当面 and 邮寄 can't be refused by anyone. */
export function officeWords(contact: BodyToApply['contact']): string {
  const ways = ['网上（本页）', '当面提交', '邮寄', contact?.fax && `传真 ${contact.fax}`, contact?.internet]
  return [
    contact?.office ?? '政府信息公开工作机构名称尚未登记',
    contact?.telephone ? `电话 ${contact.telephone}` : '电话尚未登记',
    `申请渠道：${ways.filter(Boolean).join('、')}`,
  ].join(' · ')
}

function OtherWays(): ReactElement {
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">其他办法</h2>
      <ul>
        <li>
          <a href={TRACK}>查询已经提交的申请</a>
        </li>
        <li>
          当面提交或者邮寄：申请表（<a href="/requests/form.docx">Word 文档</a>、<a href="/requests/form.pdf">PDF</a>
          ），交到选定的机关的政府信息公开工作机构。工作机构的地址见<a href="/bodies">公开机关</a>。
        </li>
        <li>书写有困难的，可以口头提出，由工作机构代为填写。阅读、视听有困难的，工作机构提供必要的帮助。</li>
        <li>
          已经公开的年度报告可以<a href="/annual-reports">直接查看</a>，不必申请。
        </li>
      </ul>
    </section>
  )
}
