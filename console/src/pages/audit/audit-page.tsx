import { useState } from 'react'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import type { ListAddress } from '../../list/list-address.ts'
import { ListPage } from '../../list/list-page.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { entryPath, type ListedEntry, Outcome, whoWords } from './entry-words.tsx'
import { useChoices } from './use-choices.ts'

const OUTCOMES = [
  { value: 'done', label: '办成' },
  { value: 'refused', label: '没有权限，被拒绝' },
] as const

const entriesAt = ({ page, size, filters }: ListAddress) => {
  const { body, person, act, subjectKind, subjectId, from, to } = filters
  const outcome = OUTCOMES.find(({ value }) => value === filters.outcome)?.value
  const query = { page, size, body, person, act, subjectKind, subjectId, outcome, from, to }
  return answer(api.GET('/api/v1/audit', { params: { query } }))
}

/** Who did what, the latest first. Everything that was asked for stands in the address. */
export function AuditPage() {
  const { bodies, acts, subjects } = useChoices()
  const mayVerify = useMay('audit.verify')
  // Beyond some thousands the server counts no further.
  const [more, setMore] = useState(false)
  const load = async (address: ListAddress) => {
    const found = await entriesAt(address)
    setMore(found.more)
    return found
  }
  return (
    <ListPage<ListedEntry>
      title="审计记录"
      unit={more ? '条以上，没有数完，请缩小范围' : '条记录'}
      queryKey={['audit', 'entries']}
      load={load}
      filters={[
        { kind: 'choice', name: 'body', label: '机关', options: bodies },
        { kind: 'text', name: 'person', label: '办理人', hint: '登录名' },
        { kind: 'choice', name: 'act', label: '行为', options: acts },
        { kind: 'choice', name: 'subjectKind', label: '对象', options: subjects },
        { kind: 'text', name: 'subjectId', label: '对象编号' },
        { kind: 'choice', name: 'outcome', label: '结果', options: OUTCOMES },
        { kind: 'text', name: 'from', label: '起日', hint: '如 2026-01-20' },
        { kind: 'text', name: 'to', label: '止日', hint: '含当日' },
      ]}
      columns={[
        { key: 'at', title: '时间', show: ({ at }) => <time dateTime={at}>{instantWords(at)}</time>, opens: true },
        { key: 'who', title: '办理人', show: whoWords },
        { key: 'act', title: '行为', show: ({ actLabel }) => actLabel },
        { key: 'subject', title: '对象', show: ({ subject }) => subject.kindLabel },
        {
          key: 'outcome',
          title: '结果',
          show: ({ outcome, outcomeLabel }) => <Outcome {...{ outcome, outcomeLabel }} />,
        },
        { key: 'body', title: '机关', show: ({ body }) => body.name },
        { key: 'number', title: '编号', show: ({ number }) => number, figure: true },
      ]}
      rowKey={({ body, number }) => `${body.code} ${number}`}
      open={entryPath}
      actions={mayVerify && <Link to="/audit/verify">核验审计链</Link>}
      empty={
        <EmptyState what="还没有审计记录。" how="登录、登记、修改设置等每一件事都会自动记在这里，不能修改和删除。" />
      }
    />
  )
}
