import type { ReactElement, ReactNode } from 'react'
import {
  CONTACT_FIELDS,
  CONTACT_LABELS,
  type Contact,
  ORGANISATION_KINDS,
  ORGANISATION_LEVELS,
} from '../../../capabilities/organisations/index.ts'
import { dayWords } from '../../../law/day/index.ts'
import { bodyAddress } from '../../http/report-address.ts'
import { sinceWords } from '../../organisation-words.ts'
import type { PublicBody } from '../../public-body.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { BODIES } from './body-list-page.tsx'

interface Props {
  readonly frame: PageFrame
  readonly body: PublicBody
  readonly years: readonly number[]
  /** Whether requests can be made to it here. */
  readonly takesRequests: boolean
}

/** One body: how to reach its disclosure office, what it is, what became of it. */
export function OneBodyPage({ frame, body, years, takesRequests }: Props): ReactElement {
  return (
    <Layout
      frame={frame}
      title={body.name}
      column="bodies"
      trail={[{ text: '公开机关', href: BODIES }, { text: body.name }]}
    >
      <h1>{body.name}</h1>
      {!body.exists && <Ended body={body} />}
      <section aria-labelledby="office">
        <h2 id="office">政府信息公开工作机构</h2>
        <ContactList contact={body.contact} />
        {takesRequests && (
          <p>
            <a className="button" href={`/requests/new/${body.code}`}>
              向本机关申请公开政府信息
            </a>
          </p>
        )}
      </section>
      <section aria-labelledby="about">
        <h2 id="about">机关</h2>
        <AboutList body={body} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">沿革</h2>
        <History body={body} />
      </section>
      <section aria-labelledby="published">
        <h2 id="published">政府信息公开工作年度报告</h2>
        {years.length === 0 ? (
          <p>这里将列出{body.name}公布的年度报告。</p>
        ) : (
          <p>
            共 {years.length} 份（{years.join('、')}年）。<a href={bodyAddress(body.code)}>查看历年年报</a>
          </p>
        )}
      </section>
    </Layout>
  )
}

/** A body that has ended points on to whoever answers now. */
function Ended({ body }: { readonly body: PublicBody }): ReactElement {
  const until = body.endedAfter ? `本机关存续到${dayWords(body.endedAfter)}。` : '本机关尚未开始履行职责。'
  return (
    <p className="note">
      {until}
      {body.answering && (
        <>
          有关职责和未结的申请由<a href={`${BODIES}/${body.answering.code}`}>{body.answering.name}</a>
          承接，请向该机关申请。
        </>
      )}
    </p>
  )
}

/** 条例第十二条第二款: all six; what isn't given is said. */
function ContactList({ contact }: { readonly contact: Contact | null }): ReactElement {
  return (
    <dl className="facts">
      {CONTACT_FIELDS.map((field) => (
        <Fact key={field} label={CONTACT_LABELS[field]}>
          {contact?.[field] ?? <span className="quiet">尚未登记</span>}
        </Fact>
      ))}
    </dl>
  )
}

function AboutList({ body }: { readonly body: PublicBody }): ReactElement {
  const { kind, level, parent, supervisors } = body
  return (
    <dl className="facts">
      <Fact label="机关代码">{body.code}</Fact>
      {body.creditCode && <Fact label="统一社会信用代码">{body.creditCode}</Fact>}
      {kind && <Fact label="机构性质">{ORGANISATION_KINDS[kind].label}</Fact>}
      {level && <Fact label="层级">{ORGANISATION_LEVELS[level]}</Fact>}
      {body.region && <Fact label="地区">{body.region}</Fact>}
      {parent && (
        <Fact label="所属机关">
          <a href={`${BODIES}/${parent.code}`}>{parent.name}</a>
        </Fact>
      )}
      {supervisors.length > 0 && (
        <Fact label="政府信息公开工作主管部门">
          {supervisors.map(({ code, name }, i) => (
            <span key={code}>
              {i > 0 && '、'}
              <a href={`${BODIES}/${code}`}>{name}</a>
            </span>
          ))}
        </Fact>
      )}
    </dl>
  )
}

function History({ body }: { readonly body: PublicBody }): ReactElement {
  return (
    <ol className="history">
      {body.history.map(({ on, text, other }) => (
        <li key={`${on} ${text}`}>
          <span className="when">{sinceWords(on)}</span>
          <span>
            {text}。{other && <a href={`${BODIES}/${other.code}`}>查看{other.name}</a>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
