import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { instantWords } from '../../parts/day-words.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'

/** Each kind of job in a line, and how many messages didn't go out. */
export function JobCounts() {
  const { data, error, refetch } = useQuery({
    queryKey: ['jobs', 'counts'],
    queryFn: () => answer(api.GET('/api/v1/jobs')),
  })
  return (
    <section>
      <h2>各种任务的情况</h2>
      <ProblemAlert error={error} retry={() => void refetch()} />
      <dl className="facts">
        {data?.kinds.map((each) => (
          <Fragment key={each.kind}>
            <dt>{each.label}</dt>
            <dd>
              {each.timed ? '按时自动执行。' : '有事时执行。'}等待 {each.waiting}，执行中 {each.running}，没有成功{' '}
              {each.failed}。
              <div className="quiet">
                {each.lastDone ? `上次完成于${instantWords(each.lastDone)}` : '近七日没有完成过'}
                {each.nextAt && `，下次不早于${instantWords(each.nextAt)}`}
              </div>
            </dd>
          </Fragment>
        ))}
        {data && (
          <>
            <dt>邮件和短信</dt>
            <dd>
              等待发送 {data.messages.waiting}，没有送出 {data.messages.undelivered}。
              {data.messages.undelivered > 0 && <Link to="/outbox?state=undelivered">查看没有送出的</Link>}
            </dd>
            <dt>杀毒服务</dt>
            <dd>{data.scanner.words}。</dd>
          </>
        )}
      </dl>
    </section>
  )
}
