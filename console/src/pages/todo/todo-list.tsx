import { useRef } from 'react'
import { Link } from 'react-router'
import type { components } from '../../api/schema.ts'
import { ROW_LINK, useRowKeys } from '../../list/row-keys.ts'
import { DayAndDistance } from '../../parts/day-and-distance.tsx'
import { StateMark } from '../../parts/state-mark.tsx'

type Item = components['schemas']['TodoItem']

export function TodoList({ items }: { readonly items: readonly Item[] }) {
  const frame = useRef<HTMLDivElement>(null)
  useRowKeys(frame)
  const overdue = items.filter(({ state }) => state === 'overdue').length
  return (
    <div ref={frame}>
      <p className="count" role="status">
        共 {items.length} 件，按最后一日排列{overdue > 0 && `；其中超期 ${overdue} 件`}
      </p>
      <ul className="todo">
        {items.map((item) => (
          <li key={item.id}>
            <div className="todo-state">
              <StateMark state={item.state} word={item.word} />
            </div>
            <div className="todo-what">
              <Link to={item.href} {...{ [ROW_LINK]: '' }}>
                {item.title}
              </Link>
              <div className="quiet">
                {item.kindLabel} · {item.bodyName}
              </div>
            </div>
            <div className="todo-day">
              {item.lastDay && <DayAndDistance day={item.lastDay} daysLeft={item.daysLeft} article={item.article} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
