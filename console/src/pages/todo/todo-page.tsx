import { useQuery } from '@tanstack/react-query'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { FirstSteps } from './first-steps.tsx'
import { TodoList } from './todo-list.tsx'

/** The first page: what is due, by its last day. */
export function TodoPage() {
  const { awaitsAdministrators } = useSession()
  const { data, error, refetch } = useQuery({ queryKey: ['todo'], queryFn: () => answer(api.GET('/api/v1/todo')) })
  return (
    <Page title="我的待办">
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="待办" />}
      {data?.notices.map((notice) => (
        <p key={notice} className="platform-notice">
          {notice}
        </p>
      ))}
      {awaitsAdministrators && <FirstSteps />}
      {data && data.items.length === 0 && !awaitsAdministrators && (
        <EmptyState
          what="现在没有要办的事。"
          how="登记的申请、等待审核或签发的文书、临近法定期限的事项会出现在这里，按最后一日排列。"
        />
      )}
      {data && data.items.length > 0 && <TodoList items={data.items} />}
    </Page>
  )
}
