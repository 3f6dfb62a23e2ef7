import { Input } from 'antd'
import { useState } from 'react'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The chains and the offline verifier, as files. */
export function ExportLinks({ body }: { readonly body: string }) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const whole = from === '' && to === ''
  const usable = whole || (DAY.test(from) && DAY.test(to) && from <= to)
  const query = new URLSearchParams({ ...(body ? { body } : {}), ...(whole ? {} : { from, to }) })
  return (
    <section>
      <h2>导出后离线核验</h2>
      <p>
        导出的文件可以在任何装有 Node.js
        的计算机上用离线核验程序核验，不需要本系统。请与平时另外留存的链尾对照，方法见手册“审计”。
      </p>
      <div className="filters">
        <div className="filter">
          <label htmlFor="export-from">起日（不填为全部）</label>
          <Input
            id="export-from"
            value={from}
            placeholder="如 2026-01-20"
            onChange={({ target }) => setFrom(target.value.trim())}
          />
        </div>
        <div className="filter">
          <label htmlFor="export-to">止日（含当日）</label>
          <Input id="export-to" value={to} onChange={({ target }) => setTo(target.value.trim())} />
        </div>
      </div>
      {!usable && <p role="status">起日和止日要一起填，写作 2026-01-20，起日不晚于止日。</p>}
      <ul>
        {usable && (
          <li>
            <a href={`/api/v1/audit/export?${query}`}>下载审计记录（jsonl）</a>
          </li>
        )}
        <li>
          <a href="/api/v1/audit/verifier">下载离线核验程序（verify.mjs）</a>
        </li>
      </ul>
    </section>
  )
}
