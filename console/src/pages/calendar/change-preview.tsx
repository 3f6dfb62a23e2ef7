import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { dayWords } from '../../parts/day-words.ts'
import { type Change, importChange, type Preview } from './calendar-api.ts'
import './calendar.css'

/** What a change would do, and the button that does exactly that. */
export function ChangePreview({ change, preview }: { readonly change: Change; readonly preview: Preview }) {
  const client = useQueryClient()
  const [done, setDone] = useState(false)
  const bring = async () => {
    await importChange(change, preview.fingerprint)
    setDone(true)
    await client.invalidateQueries()
  }
  return (
    <section aria-labelledby="preview" className="change-preview">
      <h2 id="preview">{done ? '已导入' : '预览'}</h2>
      <p role="status">
        {preview.title}：{preview.days.length} 个日子变动，{preview.moved.length} 件申请的期限移动 （共查看{' '}
        {preview.looked} 件，另有 {preview.settled} 件日期不变、不再是暂定）。
      </p>
      {done ? (
        <p>
          期限已全部重算，已记入审计链。<Link to="/calendar">查看工作日历</Link>
        </p>
      ) : (
        <ConfirmAct
          label="导入"
          button={{ danger: false, type: 'primary' }}
          effect={`导入后涉及的期限立即重算，${preview.moved.length} 件申请的期限移动。通知不能撤回，有变动的以后一个通知调整。`}
          act={bring}
        />
      )}
      <Days preview={preview} />
      <Moved preview={preview} />
    </section>
  )
}

function Days({ preview: { days } }: { readonly preview: Preview }) {
  if (days.length === 0) return null
  return (
    <>
      <h3>变动的日子</h3>
      <ul className="days">
        {days.map(({ day, after }) => (
          <li key={day}>
            {dayWords(day)}　{after.working ? '改为上班' : '改为休息'}
            {after.name && `（${after.name}）`}
          </li>
        ))}
      </ul>
    </>
  )
}

const shown = (day: string | null): string => (day ? dayWords(day) : '没有期限')

function Moved({ preview: { moved } }: { readonly preview: Preview }) {
  if (moved.length === 0) return <p>没有申请的期限因此移动。</p>
  return (
    <>
      <h3>期限移动的申请</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">机关</th>
            <th scope="col">现在</th>
            <th scope="col">导入后</th>
            <th scope="col">问题</th>
          </tr>
        </thead>
        <tbody>
          {moved.map((each) => (
            <tr key={each.number}>
              <th scope="row">{each.href ? <Link to={each.href}>{each.number}</Link> : each.number}</th>
              <td>{each.bodyName}</td>
              <td>{shown(each.before)}</td>
              <td>
                {shown(each.after)}
                {each.provisional && ' 暂定'}
                {each.ended && ' 已办结'}
              </td>
              <td>
                {each.appears.map(({ code, message }) => (
                  <div key={code}>会出现：{message}</div>
                ))}
                {each.vanishes.map(({ code, message }) => (
                  <div key={code}>不再成立：{message}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
