import { useNavigate } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { ListAddress } from '../../list/list-address.ts'
import { ListPage } from '../../list/list-page.tsx'
import { dayWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { MayButton } from '../../parts/may-button.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { DISCLOSURES_KEY, markOf } from './disclosure-api.ts'

const STAGES = [
  { value: 'proposed', label: '待审核' },
  { value: 'returned', label: '退回修改' },
  { value: 'approved', label: '待公开' },
  { value: 'public', label: '已公开' },
  { value: 'declined', label: '不公开' },
  { value: 'withdrawn', label: '已撤下' },
] as const

function load({ page, size, filters: { body, request, stage } }: ListAddress) {
  const chosen = STAGES.find(({ value }) => value === stage)?.value
  return answer(api.GET('/api/v1/disclosures', { params: { query: { page, size, body, request, stage: chosen } } }))
}

/** Proposals to open to all what was given to one; the newest first. */
export function DisclosuresPage() {
  const navigate = useNavigate()
  return (
    <ListPage
      title="依申请转主动公开"
      unit="件公开建议"
      queryKey={DISCLOSURES_KEY}
      load={load}
      filters={[
        { kind: 'choice', name: 'stage', label: '办到哪一步', options: STAGES },
        { kind: 'text', name: 'body', label: '机关代码' },
      ]}
      columns={[
        {
          key: 'state',
          title: '状态',
          show: ({ stage, stageWords }) => <StateMark state={markOf(stage)} word={stageWords} />,
        },
        { key: 'title', title: '题名', show: ({ title }) => title ?? '（已按期销毁）', opens: true },
        { key: 'reason', title: '由来', show: ({ reasonLabel }) => reasonLabel },
        { key: 'body', title: '机关', show: ({ bodyName }) => bodyName },
        {
          key: 'answered',
          title: '答复',
          show: ({ answeredOn, outcomeTitle }) => `${dayWords(answeredOn)} ${outcomeTitle}`,
        },
        { key: 'since', title: '最近一步', show: ({ since }) => dayWords(since) },
      ]}
      rowKey={({ id }) => id}
      open={({ href }) => href}
      actions={
        <MayButton act="disclosure.propose" type="primary" onClick={() => void navigate('/disclosure/new')}>
          建议主动公开
        </MayButton>
      }
      empty={
        <EmptyState
          what="还没有公开建议。"
          how="已经向申请人公开的信息，涉及公众利益、需要广泛知晓的，由受理人、承办人建议向社会公开（第四十四条）。"
        />
      }
    />
  )
}
