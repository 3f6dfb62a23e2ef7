import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { type Choices, choicesQuery } from './register-files-api.ts'
import './register-files.css'

/** 导出台账: every request of a body as a file; applicants masked unless there is a reason. */
export function ExportRegisterPage() {
  const { data, error, refetch } = useQuery(choicesQuery)
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="可以导出的机关" />
  return (
    <Page title="导出台账">
      <p className="quiet">
        一个机关的全部申请，每件一行：编号、各个日期、申请方式、内容、办理过程、期限、结果、计入表三的哪一行、打破的期限。导出记入审计链。
      </p>
      {data.bodies.length === 0 ? (
        <EmptyState
          what="没有可以导出的机关。"
          how="收件岗、机构负责人可以导出本机关的，督查人员可以导出所辖机关的。"
        />
      ) : (
        <ExportForm choices={data} />
      )}
    </Page>
  )
}

function ExportForm({ choices }: { readonly choices: Choices }) {
  const [body, setBody] = useState(choices.bodies[0]?.code ?? '')
  const [year, setYear] = useState('')
  const [full, setFull] = useState(false)
  const [reason, setReason] = useState<string | undefined>()
  const reveals = choices.bodies.find(({ code }) => code === body)?.reveals === true
  const clear = full && reveals
  const usable = (year === '' || /^20\d{2}$/.test(year)) && (!clear || reason !== undefined)
  const query = new URLSearchParams({ body, ...(year ? { year } : {}), ...(clear && reason ? { reason } : {}) })
  return (
    <>
      <div className="register-pairs">
        <div className="register-pair">
          <label htmlFor="export-body">机关</label>
          <Select
            id="export-body"
            value={body}
            onChange={setBody}
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.bodies.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
          />
        </div>
        <div className="register-pair">
          <label htmlFor="export-year">收到的年份（不填为全部）</label>
          <Input
            id="export-year"
            inputMode="numeric"
            value={year}
            onChange={({ target }) => setYear(target.value.trim())}
          />
        </div>
      </div>
      {reveals && (
        <p>
          <Checkbox checked={full} onChange={({ target }) => setFull(target.checked)}>
            包含申请人完整信息（不选则脱敏）
          </Checkbox>
        </p>
      )}
      {clear && (
        <div className="register-pair">
          <label htmlFor="export-reason">需要完整信息的原因（记入审计链）</label>
          <Select
            id="export-reason"
            value={reason}
            onChange={setReason}
            placeholder="请选择"
            options={choices.reasons}
          />
        </div>
      )}
      {usable ? (
        <ul className="register-downloads">
          {FORMATS.map(({ format, label }) => (
            <li key={format}>
              <a href={`/api/v1/requests/export.${format}?${query}`}>{label}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p role="status">{clear && !reason ? '请选择需要完整信息的原因。' : '年份写四位数字，例如 2025。'}</p>
      )}
    </>
  )
}

const FORMATS = [
  { format: 'xlsx', label: '下载 Excel 文件（.xlsx），可以再导入' },
  { format: 'csv', label: '下载 .csv，可以再导入' },
  { format: 'json', label: '下载 .json，供其他系统读取' },
] as const
