import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { Preview } from './register-files-api.ts'

type Row = Preview['rows'][number]
type Problem = Preview['problems'][number]

const OUTCOMES: Readonly<Record<Row['outcome'], string>> = {
  added: '＋ 导入',
  present: '＝ 以前已导入',
  refused: '✕ 不能导入',
}

/** The rows of the file, those at fault first, each with what is wrong and what to do. */
export function PreviewRows({ preview }: { readonly preview: Preview }) {
  const { rows, counts, problems } = preview
  const [shown, setShown] = useState<Row['outcome'] | 'all'>(counts.refused > 0 ? 'refused' : 'all')
  const fitting = rows.filter(({ outcome }) => shown === 'all' || outcome === shown)
  const total = counts.added + counts.present + counts.refused
  return (
    <section aria-labelledby="register-rows">
      <h2 id="register-rows">逐行核对</h2>
      <Problems problems={problems} />
      {rows.length < total && (
        <p className="quiet">
          共 {total} 行，这里显示 {rows.length} 行，有问题的在前。不能导入的行可以下载查看。
        </p>
      )}
      <Radio.Group
        aria-label="显示哪些行"
        value={shown}
        onChange={({ target }) => setShown(target.value)}
        options={[
          { value: 'all', label: '全部' },
          ...Object.entries(OUTCOMES).map(([value, label]) => ({ value, label })),
        ]}
      />
      {fitting.length === 0 ? <p className="quiet">没有这样的行。</p> : <Rows key={shown} rows={fitting} />}
    </section>
  )
}

const AT_ONCE = 50

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const [many, setMany] = useState(AT_ONCE)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="register-wide" tabIndex={0} aria-label="文件的各行">
        <table>
          <thead>
            <tr>
              {['行', '将如何', '登记号', '收到日期', '申请人', '申请内容', '结果', '问题'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, many).map((row) => (
              <OneRow key={`${row.sheet} ${row.row}`} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > many && (
        <Button onClick={() => setMany(many + AT_ONCE)}>再显示 {Math.min(AT_ONCE, rows.length - many)} 行</Button>
      )}
    </>
  )
}

function OneRow({ row }: { readonly row: Row }) {
  const { sheet, outcome, number, receivedOn, applicants, subject, endedOn, outcomeTitle, problems } = row
  return (
    <tr>
      <td>{sheet ? `${sheet} ${row.row}` : row.row}</td>
      <td className="register-short">{OUTCOMES[outcome]}</td>
      <td className="register-number">{number ?? '由系统编号'}</td>
      <td className="register-short">{receivedOn}</td>
      <td>{applicants}</td>
      <td className="register-subject">{subject}</td>
      <td>{outcomeTitle ? `${endedOn} ${outcomeTitle}` : outcome === 'refused' ? '' : '还没有办结'}</td>
      <td className="register-problems">
        <Problems problems={problems} />
      </td>
    </tr>
  )
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <ul>
      {problems.map(({ severity, sheet, row, column, message }) => (
        <li key={`${sheet}${row}${column}${message}`}>
          {severity === 'error' ? '▲ ' : '◆ 提示：'}
          {column && `“${column}”列：`}
          {message}
        </li>
      ))}
    </ul>
  )
}
