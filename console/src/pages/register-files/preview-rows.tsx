import { Radio, Table } from 'antd'
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
      {fitting.length === 0 ? <p className="quiet">没有这样的行。</p> : <Rows rows={fitting} />}
    </section>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table<Row>
      size="small"
      className="register-rows"
      dataSource={[...rows]}
      rowKey={({ sheet, row }) => `${sheet} ${row}`}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'row', title: '行', align: 'right', render: (_, { sheet, row }) => (sheet ? `${sheet} ${row}` : row) },
        { key: 'outcome', title: '将如何', render: (_, { outcome }) => OUTCOMES[outcome] },
        { key: 'number', title: '登记号', render: (_, { number }) => number ?? '由系统编号' },
        { key: 'receivedOn', title: '收到日期', dataIndex: 'receivedOn' },
        { key: 'applicants', title: '申请人', dataIndex: 'applicants' },
        { key: 'subject', title: '申请内容', className: 'register-subject', dataIndex: 'subject' },
        {
          key: 'end',
          title: '结果',
          render: (_, { endedOn, outcomeTitle, outcome }) =>
            outcomeTitle ? `${endedOn} ${outcomeTitle}` : outcome === 'refused' ? '' : '还没有办结',
        },
        {
          key: 'problems',
          title: '问题',
          className: 'register-problems',
          render: (_, row) => <Problems problems={row.problems} />,
        },
      ]}
    />
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
