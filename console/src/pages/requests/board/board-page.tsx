import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { answer } from '../../../api/answer.ts'
import { api } from '../../../api/client.ts'
import type { components } from '../../../api/schema.ts'
import { ListFilters } from '../../../list/list-filters.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { ProblemAlert } from '../../../parts/problem-alert.tsx'
import { HANDLERS, handlerIn } from '../handler-filter.ts'
import { REQUESTS_KEY } from '../requests-api.ts'
import { RequestCard } from './request-card.tsx'
import './board.css'

type Board = components['schemas']['RequestBoard']

/** The open requests by what they wait for. Reached by Tab alone: nothing is dragged, what moves a request is an act in its file. */
export function BoardPage() {
  const [search, change] = useSearchParams()
  const body = search.get('body') || undefined
  const handler = handlerIn(search.get('handler'))
  const { data, error, refetch } = useQuery({
    queryKey: [...REQUESTS_KEY, 'board', body, handler],
    queryFn: () => answer(api.GET('/api/v1/requests/board', { params: { query: { body, handler } } })),
    placeholderData: (before) => before,
  })
  const filter = (changes: Readonly<Record<string, string | undefined>>) =>
    change((before) => {
      const after = new URLSearchParams(before)
      for (const [name, value] of Object.entries(changes)) value ? after.set(name, value) : after.delete(name)
      return after
    })
  return (
    <Page title="申请看板" actions={<Link to="/requests">申请台账</Link>}>
      <ListFilters
        filters={[
          { kind: 'text', name: 'body', label: '机关代码' },
          { kind: 'choice', name: 'handler', label: '承办人', options: HANDLERS },
        ]}
        values={{ body, handler }}
        change={filter}
      />
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="看板" />}
      {data && !error && <Columns board={data} />}
    </Page>
  )
}

function Columns({ board: { columns } }: { readonly board: Board }) {
  if (columns.every(({ total }) => total === 0)) {
    return <EmptyState what="没有要办理的申请。" how="登记的申请按现在等什么分栏列在这里；办结并且归档的不再列出。" />
  }
  return (
    <div className="board">
      {columns.map(({ key, title, total, cards }) => (
        <section key={key} aria-labelledby={`column-${key}`}>
          <h2 id={`column-${key}`}>
            {title} <span className="board-count">{total} 件</span>
          </h2>
          <ul className="bare">
            {cards.map((card) => (
              <RequestCard key={card.id} card={card} />
            ))}
          </ul>
          {total > cards.length && <p className="quiet">另有 {total - cards.length} 件，请在台账里按状态查看。</p>}
        </section>
      ))}
    </div>
  )
}
