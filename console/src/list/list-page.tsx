import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Page } from '../parts/page.tsx'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { type ListAddress, useListAddress } from './list-address.ts'
import { type ListFilter, ListFilters } from './list-filters.tsx'
import { type ListColumn, type ListSelection, ListTable } from './list-table.tsx'

interface Props<Row> {
  readonly title: string
  /** What is counted: 位人员, 件申请. */
  readonly unit: string
  /** Of the answers kept by the browser; the address is added. */
  readonly queryKey: readonly unknown[]
  readonly load: (address: ListAddress) => Promise<{ readonly items: readonly Row[]; readonly total: number }>
  readonly columns: readonly ListColumn<Row>[]
  readonly rowKey: (row: Row) => string
  /** Where a row leads, below /console. */
  readonly open?: (row: Row) => string
  /** `sort` among them chooses the order, for a server that knows only some. */
  readonly filters?: readonly ListFilter[]
  readonly actions?: ReactNode
  /** Where several rows can be chosen. */
  readonly selection?: ListSelection<Row> | undefined
  /** Shown where there is nothing at all, without any filter. */
  readonly empty: ReactNode
}

/** A list: filters, order and page in the address, a count that is read out, `j` `k` `Enter`. */
export function ListPage<Row>(props: Props<Row>) {
  const { title, unit, queryKey, load, filters = [], actions } = props
  const { address, change } = useListAddress()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [...queryKey, address],
    queryFn: () => load(address),
    placeholderData: (before) => before,
  })
  const told = counted(data?.total, unit, address)
  return (
    <Page title={title} actions={actions}>
      {filters.length > 0 && (
        <ListFilters filters={filters} values={{ ...address.filters, sort: address.sort }} change={change} />
      )}
      <ProblemAlert error={error} retry={() => void refetch()} />
      <p className="count" role="status">
        {error ? '' : told}
      </p>
      {!error && <ListTable {...props} address={address} change={change} data={data} busy={isFetching} />}
    </Page>
  )
}

function counted(total: number | undefined, unit: string, { page, size, filters }: ListAddress): string {
  if (total === undefined) return ''
  const filtered = Object.keys(filters).length > 0 ? '符合条件的' : ''
  const pages = Math.ceil(total / size)
  return `${filtered}共 ${total} ${unit}${pages > 1 ? `，第 ${page} 页，共 ${pages} 页` : ''}`
}
