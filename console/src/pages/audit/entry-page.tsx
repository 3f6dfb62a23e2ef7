import { useQuery } from '@tanstack/react-query'
import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { instantWords } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import './audit.css'
import { entryPath, Outcome, whoWords } from './entry-words.tsx'

const load = (body: string, number: number) =>
  answer(api.GET('/api/v1/audit/entries/{body}/{number}', { params: { path: { body, number } } }))
type Entry = Awaited<ReturnType<typeof load>>

/** One entry, whole, and whether it stands as it was written. */
export function EntryPage() {
  const { body = '', number = '' } = useParams()
  const { data, error, refetch } = useQuery({
    queryKey: ['audit', 'entry', body, number],
    queryFn: () => load(body, Number(number)),
  })
  return (
    <Page title={data ? `${data.body.name}审计记录第 ${data.number} 条` : '审计记录'}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="审计记录" />}
      {data && <Whole entry={data} />}
    </Page>
  )
}

function Whole({ entry }: { readonly entry: Entry }) {
  return (
    <>
      <p role="status" className="standing">
        {standing(entry)}
      </p>
      <Descriptions
        className="entry-facts"
        bordered
        column={1}
        size="small"
        items={rows(entry).map(([label, children]) => ({ key: label, label, children }))}
      />
      <nav aria-label="相关记录" className="entry-links">
        {entry.number > 1 && <Link to={entryPath({ body: entry.body, number: entry.number - 1 })}>前一条</Link>}
        <Link to={entryPath({ body: entry.body, number: entry.number + 1 })}>后一条</Link>
        <Link to={sameSubject(entry)}>这个对象的全部记录</Link>
        {entry.person && <Link to={`/audit/entries?person=${entry.person.id}`}>{entry.person.name}的全部记录</Link>}
      </nav>
    </>
  )
}

function standing({ fits, linked }: Entry): ReactNode {
  if (fits && linked) return <span className="state state-done">✓ 内容与哈希相符，与前一条衔接。</span>
  return (
    <span className="state state-overdue">
      ▲ {fits ? '与前一条不衔接，前一条或者这一条被换过。' : '内容与哈希不符，这一条被改动。'}
      请立即核验整条链，并保全数据库。
    </span>
  )
}

const sameSubject = ({ subject }: Entry): string =>
  `/audit/entries?${new URLSearchParams({ subjectKind: subject.kind, subjectId: subject.id })}`

const rows = (entry: Entry): readonly (readonly [string, ReactNode])[] => [
  ['时间', <time key="at" dateTime={entry.at}>{`${instantWords(entry.at)}（${entry.at}）`}</time>],
  ['办理人', whoWords(entry)],
  ['行为', `${entry.actLabel}（${entry.act}）`],
  ['对象', `${entry.subject.kindLabel}　${entry.subject.id}`],
  ['结果', <Outcome key="outcome" {...entry} />],
  ['来自', entry.address ?? '本服务器'],
  ['说明', <Code key="detail" text={entry.detail} />],
  ['办理以前的哈希', <Code key="before" text={entry.before ?? '没有'} />],
  ['办理以后的哈希', <Code key="after" text={entry.after ?? '没有'} />],
  ['算法', entry.algorithm],
  ['前一条的哈希', <Code key="previous" text={entry.previous} />],
  ['本条的哈希', <Code key="hash" text={entry.hash} />],
]

const Code = ({ text }: { readonly text: string }) => <code className="wrapped-code">{text}</code>
