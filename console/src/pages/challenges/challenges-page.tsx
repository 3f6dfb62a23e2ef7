import { Link, useNavigate } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { ListAddress } from '../../list/list-address.ts'
import { ListPage } from '../../list/list-page.tsx'
import { DayAndDistance } from '../../parts/day-and-distance.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { MayButton } from '../../parts/may-button.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { CHALLENGES_KEY } from './challenges-api.ts'

const KINDS = [
  { value: 'review', label: '行政复议' },
  { value: 'litigationDirect', label: '未经复议直接起诉' },
  { value: 'litigationAfterReview', label: '复议后起诉' },
] as const
const STATES = [
  { value: 'overdue', label: '超期' },
  { value: 'dueSoon', label: '将到期' },
  { value: 'open', label: '未结' },
  { value: 'done', label: '已结' },
] as const
const ORDERS = [
  { value: 'newest', label: '后登记的在前' },
  { value: 'number', label: '案号' },
] as const

const one = <V extends string>(of: readonly { readonly value: V }[], text: string | undefined): V | undefined =>
  of.find(({ value }) => value === text)?.value

function load({ page, size, sort, filters }: ListAddress) {
  const { q, body, kind, state } = filters
  const choice = { kind: one(KINDS, kind), state: one(STATES, state), sort: one(ORDERS, sort) }
  return answer(api.GET('/api/v1/challenges', { params: { query: { page, size, q, body, ...choice } } }))
}

/** Reviews and suits: where the body has to do something first comes first. */
export function ChallengesPage() {
  const navigate = useNavigate()
  return (
    <ListPage
      title="复议诉讼"
      unit="件案件"
      queryKey={CHALLENGES_KEY}
      load={load}
      filters={[
        { kind: 'text', name: 'q', label: '案号或者受理机关' },
        { kind: 'text', name: 'body', label: '机关代码' },
        { kind: 'choice', name: 'kind', label: '种类', options: KINDS },
        { kind: 'choice', name: 'state', label: '状态', options: STATES },
        { kind: 'choice', name: 'sort', label: '排列', options: ORDERS, otherwise: '期限近的在前' },
      ]}
      columns={[
        { key: 'state', title: '状态', show: ({ state, word }) => <StateMark state={state} word={word} /> },
        { key: 'title', title: '案件', show: ({ title }) => title, opens: true },
        { key: 'kind', title: '种类', show: ({ kindLabel }) => kindLabel },
        { key: 'body', title: '机关', show: ({ bodyName }) => bodyName },
        {
          key: 'due',
          title: '本机关要办的',
          show: ({ owed, due, daysLeft, provisional, stageWords }) => {
            if (!owed) return <span className="quiet">{stageWords}</span>
            return (
              <>
                {owed}
                {due && (
                  <>
                    ，<DayAndDistance day={due} daysLeft={daysLeft} />
                  </>
                )}
                {provisional && <span className="quiet"> 暂定</span>}
              </>
            )
          },
        },
        { key: 'errors', title: '问题', show: ({ errors }) => (errors > 0 ? `▲ ${errors} 处` : '') },
      ]}
      rowKey={({ id }) => id}
      open={({ href }) => href}
      actions={
        <>
          <Link to="/challenges/figures">表四的数字</Link>
          <MayButton act="challenge.register" type="primary" onClick={() => void navigate('/challenges/new')}>
            登记案件
          </MayButton>
        </>
      }
      empty={
        <EmptyState
          what="还没有复议、诉讼案件。"
          how="收到申请书、起诉状副本后由受理人、承办人登记；争议的答复不在台账里的也可以登记。"
        />
      }
    />
  )
}
