import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { dayWords, instantWords } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { LETTERS_KEY, type QueuedLetter, readQueue, type Waiting } from './letters-api.ts'
import './letters.css'

const QUEUES = [
  { waiting: 'approve', label: '待我审核', empty: '没有等待审核的文书。' },
  { waiting: 'secrecy', label: '待保密审查', empty: '没有等待保密审查的文书。' },
  { waiting: 'sign', label: '待签发', empty: '没有等待签发的文书。' },
  { waiting: 'deliver', label: '待送达', empty: '没有等待送达的文书。' },
] as const satisfies readonly { readonly waiting: Waiting; readonly label: string; readonly empty: string }[]

/** Letters that wait for somebody: each is opened and read, none is passed in bulk. */
export function QueuePage() {
  const [asked] = useSearchParams()
  const only = QUEUES.filter(({ waiting }) => waiting === asked.get('waiting'))
  return (
    <Page title="要我办的文书">
      <p className="quiet">等得最久的在前。拟制、修改过的人不能审核、审查、签发同一份文书，由另一个人办理。</p>
      {(only.length > 0 ? only : QUEUES).map((queue) => (
        <Queue key={queue.waiting} {...queue} />
      ))}
      {only.length > 0 && <Link to="/letters">查看全部</Link>}
    </Page>
  )
}

function Queue({ waiting, label, empty }: (typeof QUEUES)[number]) {
  const { data, error, refetch } = useQuery({
    queryKey: [...LETTERS_KEY, waiting],
    queryFn: () => readQueue(waiting),
  })
  return (
    <section aria-labelledby={`queue-${waiting}`}>
      <h2 id={`queue-${waiting}`}>
        {label}
        {data && `（${data.items.length} 件）`}
      </h2>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="文书" />}
      {data && data.items.length === 0 && <p className="quiet">{empty}</p>}
      {data && data.items.length > 0 && (
        <ul className="todo">
          {data.items.map((item) => (
            <QueueLine key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

const QueueLine = ({ item }: { readonly item: QueuedLetter }) => (
  <li>
    <div className="todo-what">
      <Link to={item.href}>{item.title}</Link>
      <div className="quiet">
        申请 {item.requestNumber} · {item.bodyName}
        {item.startedBy && ` · ${item.startedBy}拟制`}
        {item.number && ` · ${item.number}`}
      </div>
      {item.whyNot && <div className="quiet">本人不能办：{item.whyNot}</div>}
    </div>
    <div className="todo-day">
      {item.due && `答复期限 ${dayWords(item.due)}`}
      <div className="quiet">{instantWords(item.changedAt)}提交</div>
    </div>
  </li>
)
