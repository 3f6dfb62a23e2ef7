import { Button, Pagination, Table, type TableProps } from 'antd'
import { type ReactNode, type TableHTMLAttributes, useRef } from 'react'
import { Link } from 'react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { Loading, useWaiting } from '../parts/loading.tsx'
import type { ListAddress } from './list-address.ts'
import { ROW_LINK, useRowKeys } from './row-keys.ts'
import './list-table.css'

export interface ListColumn<Row> {
  /** Also the name by which the server sorts, where `sorts`. */
  readonly key: string
  readonly title: string
  readonly show: (row: Row) => ReactNode
  readonly sorts?: true
  /** Figures: right-aligned. */
  readonly figure?: true
  /** Its cell is the link that opens the row; the first column where none says so. */
  readonly opens?: true
}

/** Rows that are chosen for something that is done to several; they stay chosen from page to page. */
export interface ListSelection<Row> {
  readonly keys: readonly string[]
  /** The rows of the keys, those of other pages too. */
  readonly rows: readonly Row[]
  readonly change: (keys: readonly string[], rows: readonly Row[]) => void
  /** What the box of a row is called. */
  readonly label: (row: Row) => string
}

interface Props<Row> {
  readonly title: string
  readonly columns: readonly ListColumn<Row>[]
  readonly rowKey: (row: Row) => string
  readonly open?: (row: Row) => string
  readonly empty: ReactNode
  readonly address: ListAddress
  readonly change: (changes: Readonly<Record<string, string | number | undefined>>) => void
  readonly data: { readonly items: readonly Row[]; readonly total: number } | undefined
  readonly busy: boolean
  readonly selection?: ListSelection<Row> | undefined
}

export function ListTable<Row>(props: Props<Row>) {
  const { title, columns, rowKey, open, empty, address, change, data, busy, selection } = props
  const frame = useRef<HTMLDivElement>(null)
  const waiting = useWaiting(busy)
  useRowKeys(frame)
  if (!data) return <Loading what={title} />
  if (data.total === 0 && Object.keys(address.filters).length === 0) return empty
  if (data.items.length === 0) return <EmptyState what="没有符合条件的记录。" how="请放宽或清除上面的筛选条件。" />
  const opening = columns.find((column) => column.opens) ?? columns[0]
  const sort: NonNullable<TableProps<Row>['onChange']> = (_page, _filters, sorter) => {
    const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter
    change({ sort: order ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : undefined })
  }
  return (
    <div ref={frame} className="list" aria-busy={waiting > 0}>
      {selection && (
        <p>
          <Button size="small" onClick={() => chooseAll(selection, data.items, rowKey)}>
            选中本页全部
          </Button>
        </p>
      )}
      <Table<Row>
        size="small"
        dataSource={[...data.items]}
        rowKey={rowKey}
        pagination={false}
        scroll={{ x: 'max-content' }}
        {...(open ? {} : { components: { table: ReachableTable } })}
        {...(selection ? { rowSelection: boxesOf(selection) } : {})}
        onChange={sort}
        columns={columns.map((column) => ({
          key: column.key,
          title: column.title,
          render: (_value: unknown, row: Row) =>
            open && column === opening ? (
              <Link to={open(row)} {...{ [ROW_LINK]: '' }}>
                {column.show(row)}
              </Link>
            ) : (
              column.show(row)
            ),
          ...(column === opening ? { fixed: 'start' as const } : {}),
          ...(column.figure ? { align: 'right' as const, className: 'figure' } : {}),
          ...(column.sorts ? { sorter: true, sortOrder: orderOf(column.key, address.sort) } : {}),
        }))}
      />
      {data.total > address.size && (
        <nav aria-label="分页" className="pages">
          <Pagination
            current={address.page}
            pageSize={address.size}
            total={data.total}
            showSizeChanger={false}
            onChange={(page) => change({ page })}
          />
        </nav>
      )}
    </div>
  )
}

function chooseAll<Row>(
  { keys, rows, change }: ListSelection<Row>,
  shown: readonly Row[],
  rowKey: (row: Row) => string,
): void {
  const others = shown.filter((row) => !keys.includes(rowKey(row)))
  change([...keys, ...others.map(rowKey)], [...rows, ...others])
}

const boxesOf = <Row,>({ keys, change, label }: ListSelection<Row>): NonNullable<TableProps<Row>['rowSelection']> => ({
  selectedRowKeys: [...keys],
  preserveSelectedRowKeys: true,
  onChange: (chosen, rows) => change(chosen.map(String), rows),
  getCheckboxProps: (row) => ({ 'aria-label': `选中${label(row)}` }),
  // The table measures its columns with a hidden copy of the head, and a box in there could be reached.
  hideSelectAll: true,
  columnTitle: '选中',
})

/** Where no row is a link nothing in the table can be reached by keyboard, so the table itself is: else it couldn't be scrolled. */
function ReachableTable(props: TableHTMLAttributes<HTMLTableElement>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable
  return <table {...props} tabIndex={0} />
}

const orderOf = (key: string, sort: string | undefined) => {
  if (sort === key) return 'ascend' as const
  return sort === `-${key}` ? ('descend' as const) : null
}
