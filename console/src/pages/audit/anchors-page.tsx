import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { components } from '../../api/schema.ts'
import type { ListAddress } from '../../list/list-address.ts'
import { ListPage } from '../../list/list-page.tsx'
import { dayWords, instantWords, todayInChina } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { MayButton } from '../../parts/may-button.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import './audit.css'

const KEY = ['audit', 'anchors']

const fileOf = (day: string, format: 'html' | 'pdf' | 'jsonl'): string =>
  `/api/v1/audit/anchors/${day}?format=${format}`

/** The heads of each day, to be printed or saved where nobody who runs the database can change them. */
export function AnchorsPage() {
  const [made, setMade] = useState(false)
  const load = async ({ page, size }: ListAddress) => {
    const found = await answer(api.GET('/api/v1/audit/anchors', { params: { query: { page, size } } }))
    if (page === 1) setMade(found.items.some(({ day }) => day === todayInChina()))
    return found
  }
  return (
    <ListPage<components['schemas']['AuditAnchor']>
      title="留存链尾"
      unit="个审计锚"
      queryKey={KEY}
      load={load}
      columns={[
        { key: 'day', title: '日期', show: ({ day }) => <time dateTime={day}>{dayWords(day)}</time> },
        { key: 'madeAt', title: '生成时间', show: ({ madeAt }) => instantWords(madeAt) },
        { key: 'chains', title: '列出的链', show: ({ chains }) => chains, figure: true },
        { key: 'keptIn', title: '留存方式', show: ({ keptIn }) => keptIn.join('；') || '没有设置' },
        { key: 'hash', title: '哈希', show: ({ hash }) => <code title={hash}>{hash.slice(0, 16)}…</code> },
        { key: 'files', title: '链尾', show: ({ day }) => <Files day={day} /> },
      ]}
      rowKey={({ day }) => day}
      actions={<MakeToday made={made} />}
      empty={<EmptyState what="还没有审计锚。" how="每天自动生成一次；留存的链尾是以后核验的依据。" />}
    />
  )
}

function Files({ day }: { readonly day: string }) {
  return (
    <span className="file-links">
      <a href={fileOf(day, 'html')}>可打印的网页</a>
      <a href={fileOf(day, 'pdf')}>PDF</a>
      <a href={fileOf(day, 'jsonl')}>核验用的一行</a>
    </span>
  )
}

function MakeToday({ made }: { readonly made: boolean }) {
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const make = async () => {
    setError(null)
    await answer(api.POST('/api/v1/audit/anchors')).catch(setError)
    await client.invalidateQueries({ queryKey: KEY })
  }
  return (
    <>
      <MayButton
        act="audit.anchor"
        notNow={made ? '今天的审计锚已经生成，一天一个。' : undefined}
        onClick={() => void make()}
      >
        生成今天的审计锚
      </MayButton>
      <ProblemAlert error={error} focus />
    </>
  )
}
