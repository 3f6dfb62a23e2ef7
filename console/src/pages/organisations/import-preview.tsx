import { Button, Radio, Table } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { Preview } from './import-api.ts'

type Row = Preview['rows'][number]
type Problem = Preview['problems'][number]

const OUTCOMES: Readonly<Record<Row['outcome'], string>> = {
  added: '＋ 新增',
  changed: '✎ 修改',
  unchanged: '＝ 不变',
  refused: '✕ 不能导入',
}
const MOST = 200

interface Props {
  readonly preview: Preview
  readonly bring: (onlyGood: boolean) => Promise<void>
}

/** What the file would do, row by row, those at fault first. */
export function ImportPreview({ preview, bring }: Props) {
  const { counts, problems, rows } = preview
  const [shown, setShown] = useState<Row['outcome'] | 'all'>(counts.refused > 0 ? 'refused' : 'all')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const go = (onlyGood: boolean) => {
    setBusy(true)
    setError(null)
    void bring(onlyGood)
      .catch(setError)
      .finally(() => setBusy(false))
  }
  const fitting = rows.filter(({ outcome }) => shown === 'all' || outcome === shown)
  const works = counts.added + counts.changed
  return (
    <section>
      <h2>预览</h2>
      <p role="status">
        新增 {counts.added} 行，修改 {counts.changed} 行，不变 {counts.unchanged} 行，不能导入 {counts.refused} 行。
      </p>
      <Problems problems={problems} />
      <ProblemAlert error={error} focus />
      <div className="form-end">
        {works > 0 && counts.refused === 0 && (
          <Button type="primary" loading={busy} onClick={() => go(false)}>
            导入 {works} 行
          </Button>
        )}
        {works > 0 && counts.refused > 0 && (
          <Button loading={busy} onClick={() => go(true)}>
            只导入没有问题的 {works} 行
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <>
          <Radio.Group
            aria-label="显示哪些行"
            value={shown}
            onChange={({ target }) => setShown(target.value)}
            options={[
              { value: 'all', label: '全部' },
              ...Object.entries(OUTCOMES).map(([value, label]) => ({ value, label })),
            ]}
          />
          {fitting.length > MOST && (
            <p className="quiet">
              只显示前 {MOST} 行，共 {fitting.length} 行。
            </p>
          )}
          <Rows rows={fitting.slice(0, MOST)} />
        </>
      )}
    </section>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return <p className="quiet">没有这样的行。</p>
  return (
    <Table<Row>
      size="small"
      className="import-rows"
      dataSource={[...rows]}
      rowKey={({ sheet, row }) => `${sheet} ${row}`}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'row', title: '行', dataIndex: 'row', align: 'right' },
        { key: 'name', title: '机关', render: (_, { name, code }) => (code ? `${name}（${code}）` : name) },
        { key: 'outcome', title: '将如何', render: (_, { outcome }) => OUTCOMES[outcome] },
        {
          key: 'what',
          title: '变化和问题',
          render: (_, { changes, problems }) => (
            <div className="import-what">
              <Changes changes={changes} />
              <Problems problems={problems} />
            </div>
          ),
        },
      ]}
    />
  )
}

function Changes({ changes }: Pick<Row, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <ul>
      {changes.map(({ column, before, after }) => (
        <li key={column}>
          {column}：{before || '（空）'} → {after || '（空）'}
        </li>
      ))}
    </ul>
  )
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <ul>
      {problems.map(({ severity, sheet, row, column, value, message }) => (
        <li key={`${sheet}${row}${column}${message}`}>
          {severity === 'error' ? '▲ ' : '◆ 提示：'}
          {column && `“${column}”列`}
          {value && `，内容“${value}”`}
          {(column || value) && '：'}
          {message}
        </li>
      ))}
    </ul>
  )
}
