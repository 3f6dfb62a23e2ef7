import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import { useMay } from '../../api/session.ts'
import { ListPage } from '../../list/list-page.tsx'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { JobCounts } from './job-counts.tsx'

type Run = paths['/api/v1/jobs/runs']['get']['responses'][200]['content']['application/json']['items'][number]

const STATES = [
  { value: 'waiting', label: '等待执行' },
  { value: 'running', label: '正在执行' },
  { value: 'failed', label: '没有成功' },
  { value: 'done', label: '已完成' },
]

/** What runs beside people's work, and whether it does. */
export function JobsPage() {
  const client = useQueryClient()
  const mayRetry = useMay('job.retry')
  const retry = async ({ kind, id }: Run) => {
    await answer(api.POST('/api/v1/jobs/{kind}/{id}/retry', { params: { path: { kind, id } } }))
    await client.invalidateQueries({ queryKey: ['jobs'] })
  }
  return (
    <>
      <ListPage<Run>
        title="后台任务"
        unit="次执行"
        queryKey={['jobs', 'runs']}
        load={({ page, size, filters }) =>
          answer(
            api.GET('/api/v1/jobs/runs', {
              params: { query: { page, size, ...(filters.state ? { state: filters.state as Run['state'] } : {}) } },
            }),
          )
        }
        filters={[{ kind: 'choice', name: 'state', label: '状态', options: STATES }]}
        actions={<Link to="/outbox">邮件和短信的发送情况</Link>}
        columns={[
          { key: 'label', title: '任务', show: (run) => run.label },
          { key: 'state', title: '状态', show: (run) => run.stateLabel },
          { key: 'attempts', title: '执行次数', show: (run) => run.attempts, figure: true },
          { key: 'createdAt', title: '提出', show: (run) => instantWords(run.createdAt) },
          { key: 'runAt', title: '应执行', show: (run) => instantWords(run.runAt) },
          { key: 'finishedAt', title: '结束', show: (run) => (run.finishedAt ? instantWords(run.finishedAt) : '—') },
          {
            key: 'act',
            title: '办理',
            show: (run) =>
              run.state === 'failed' && mayRetry ? (
                <ConfirmAct
                  label="重新执行"
                  effect="任务会在几秒内再次执行。重复执行不会重复提醒，也不会重复发信。"
                  act={() => retry(run)}
                  button={{ size: 'small', danger: false }}
                />
              ) : (
                '—'
              ),
          },
        ]}
        rowKey={(run) => run.id}
        empty={
          <EmptyState what="近七日没有执行过后台任务。" how="服务启动后自动执行；没有执行的，请检查服务的日志。" />
        }
      />
      <JobCounts />
    </>
  )
}
