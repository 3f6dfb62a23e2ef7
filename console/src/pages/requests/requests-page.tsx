import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import type { ListAddress } from '../../list/list-address.ts'
import { ListPage } from '../../list/list-page.tsx'
import { DayAndDistance } from '../../parts/day-and-distance.tsx'
import { dayWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { MayButton } from '../../parts/may-button.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import type { Listing } from './board/request-card.tsx'
import { HANDLERS, handlerIn } from './handler-filter.ts'
import { REQUESTS_KEY } from './requests-api.ts'

const STATES = [
  { value: 'overdue', label: '超期' },
  { value: 'soon', label: '将到期' },
  { value: 'receipt', label: '待确定收到之日' },
  { value: 'running', label: '办理中' },
  { value: 'waiting', label: '等待申请人' },
  { value: 'urged', label: '督办没有回应' },
  { value: 'ended', label: '办结' },
  { value: 'unarchived', label: '待归档' },
  { value: 'divided', label: '已拆分' },
] as const
const ORDERS = [
  { value: 'arrived', label: '到达之日由近到远' },
  { value: 'number', label: '编号' },
] as const

const one = <V extends string>(of: readonly { readonly value: V }[], text: string | undefined): V | undefined =>
  of.find(({ value }) => value === text)?.value

function load({ page, size, sort, filters }: ListAddress) {
  const { q, body, state, handler, outcome } = filters
  const order = one(ORDERS, sort)
  const query = { page, size, q, body, state: one(STATES, state), handler: handlerIn(handler), sort: order }
  const ended = outcome ? { outcome: outcome as NonNullable<Listing['outcome']> } : {}
  return answer(api.GET('/api/v1/requests', { params: { query: { ...query, ...ended } } }))
}

/** The outcomes that the register knows, for the filter. */
const useOutcomes = () =>
  useQuery({
    queryKey: [...REQUESTS_KEY, 'outcomes'],
    queryFn: async () => (await answer(api.GET('/api/v1/requests', { params: { query: { size: 1 } } }))).outcomes,
  }).data ?? []

/** The register of requests: what is due first. */
export function RequestsPage() {
  const navigate = useNavigate()
  const disposes = useMay('applicant.dispose')
  const records = useMay('request.record')
  const outcomes = useOutcomes()
  const [chosen, setChosen] = useState<readonly Listing[]>([])
  return (
    <ListPage
      title="申请台账"
      unit="件申请"
      queryKey={REQUESTS_KEY}
      load={load}
      filters={[
        { kind: 'text', name: 'q', label: '编号或者内容' },
        { kind: 'text', name: 'body', label: '机关代码' },
        { kind: 'choice', name: 'state', label: '状态', options: STATES },
        { kind: 'choice', name: 'handler', label: '承办人', options: HANDLERS },
        { kind: 'choice', name: 'outcome', label: '处理结果', options: outcomes },
        { kind: 'choice', name: 'sort', label: '排列', options: ORDERS, otherwise: '期限近的在前' },
      ]}
      columns={[
        { key: 'state', title: '状态', show: ({ state, word }) => <StateMark state={state} word={word} /> },
        { key: 'subject', title: '申请内容', show: ({ subject }) => short(subject), opens: true },
        { key: 'number', title: '编号', show: ({ number }) => number },
        { key: 'body', title: '机关', show: ({ bodyName }) => bodyName },
        {
          key: 'due',
          title: '期限',
          show: ({ due, daysLeft, provisional, endedOn }) => {
            if (endedOn) return `${dayWords(endedOn)}办结`
            if (!due) return ''
            return (
              <>
                <DayAndDistance day={due} daysLeft={daysLeft} />
                {provisional && <span className="quiet"> 暂定</span>}
              </>
            )
          },
        },
        { key: 'handler', title: '承办人', show: ({ handlerName }) => handlerName ?? '' },
        { key: 'outcome', title: '处理结果', show: ({ outcomeTitle }) => outcomeTitle ?? '' },
        { key: 'errors', title: '打破的期限', show: ({ errors }) => (errors > 0 ? `▲ ${errors} 处` : '') },
      ]}
      rowKey={({ id }) => id}
      open={({ href }) => href}
      selection={
        records
          ? {
              keys: chosen.map(({ id }) => id),
              rows: chosen,
              change: (_keys, rows) => setChosen(rows),
              label: ({ number }) => `申请 ${number}`,
            }
          : undefined
      }
      actions={
        <>
          {chosen.length > 0 && (
            <Link to="/requests/bulk" state={chosen.map(({ id, bodyCode }) => ({ id, body: bodyCode }))}>
              批量办理（{chosen.length} 件）
            </Link>
          )}
          {disposes && <Link to="/requests/past-retention">申请人信息到期</Link>}
          <MayButton act="request.register" type="primary" onClick={() => void navigate('/requests/new')}>
            登记申请
          </MayButton>
        </>
      }
      empty={
        <EmptyState
          what="还没有政府信息公开申请。"
          how="收到申请后由受理人登记；当面、邮寄、传真、电子邮件和网上提交的都在这里。"
        />
      }
    />
  )
}

const SHOWN = 36
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
