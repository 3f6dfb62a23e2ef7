import type { ReactElement } from 'react'
import type { DisclosedEntry } from '../../../capabilities/disclosure-log/index.ts'
import { dayWords } from '../../../law/day/index.ts'
import { findOutcome } from '../../../law/outcomes/index.ts'
import { DISCLOSED } from '../../http/disclosed-address.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { Fact } from '../requests/look-over-page.tsx'
import { DISCLOSED_TITLE, type NamedBody } from './disclosed-list-page.tsx'

interface Props {
  readonly frame: PageFrame
  readonly body: NamedBody
  readonly entry: DisclosedEntry
}

/** One piece of information that was given to one and is open to all; or the word that it was withdrawn, and why. */
export function DisclosedPage({ frame, body, entry }: Props): ReactElement {
  const { title, publishedOn, withdrawn } = entry
  return (
    <Layout
      frame={frame}
      title={title}
      column="disclosed"
      trail={[{ text: DISCLOSED_TITLE, href: DISCLOSED }, { text: title }]}
      article={{ title, source: body.name, published: publishedOn }}
    >
      <h1>{title}</h1>
      {withdrawn ? <Withdrawn withdrawn={withdrawn} /> : <Content entry={entry} />}
      <section aria-labelledby="about">
        <h2 id="about">关于这项信息</h2>
        <dl className="facts">
          <Fact label="公开机关">
            <a href={`/bodies/${body.code}`}>{body.name}</a>
          </Fact>
          <Fact label="答复申请人">
            {dayWords(entry.answeredOn)}，{findOutcome(entry.outcome, entry.answeredOn)?.title}
          </Fact>
          <Fact label="向社会公开">{dayWords(publishedOn)}</Fact>
          <Fact label="依据">《中华人民共和国政府信息公开条例》第四十四条</Fact>
        </dl>
      </section>
      <p>
        还需要别的信息的，可以<a href={`/requests/new/${body.code}`}>向{body.name}申请公开</a>，或者
        <a href={`${DISCLOSED}?body=${body.code}`}>查看该机关公开的其他信息</a>。
      </p>
    </Layout>
  )
}

function Content({ entry: { summary, disclosed, link } }: Pick<Props, 'entry'>): ReactElement {
  return (
    <>
      <section aria-labelledby="summary">
        <h2 id="summary">摘要</h2>
        <Paragraphs text={summary} />
      </section>
      <section aria-labelledby="disclosed">
        <h2 id="disclosed">公开的内容</h2>
        <Paragraphs text={disclosed} />
        {link && (
          <p>
            <a href={link} rel="external noopener">
              查看全文
            </a>
            <span className="quiet">（{URL.parse(link)?.host}）</span>
          </p>
        )}
      </section>
    </>
  )
}

const Paragraphs = ({ text }: { readonly text: string }): ReactElement => (
  <>
    {text.split(/\n+/).map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
)

function Withdrawn({ withdrawn }: { readonly withdrawn: NonNullable<DisclosedEntry['withdrawn']> }): ReactElement {
  return (
    <div className="notice">
      <p>
        <strong>已撤下。</strong>这项信息于{dayWords(withdrawn.on)}撤下，理由：{withdrawn.reason}
      </p>
      <p>仍然需要的，可以向公开机关申请。</p>
    </div>
  )
}
