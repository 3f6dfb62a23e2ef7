import { type CellPath, type Edition, formCells, formOf, type RowKey } from '../../law/report-form/index.ts'

const TABLE_NAMES = { table2: '表二', table3: '表三', table4: '表四' } as const

/** Rows of table three whose printed label is a sentence; people name them by its head. */
const shortened = (label: string): string =>
  label
    .replace(/（区分处理的[^）]*）/, '')
    .replace(/、行政机关不再处理其政府信息公开申请/, '')
    .replace('政府信息公开申请数量', '')

const labels = new Map<Edition, ReadonlyMap<string, string>>()

function labelsOf(edition: Edition): ReadonlyMap<string, string> {
  const known = labels.get(edition)
  if (known) return known
  const form = formOf(edition)
  const cells = [...formCells(form, true), ...formCells(form, false)]
  const made = new Map(cells.map((cell) => [cell.path, `${TABLE_NAMES[cell.table]}“${shortened(cell.label)}”`]))
  labels.set(edition, made)
  return made
}

/**
 * How a person names a cell: 表三“一、本年新收·总计”. A path that is no cell of the edition comes back as it is.
 * @param path as in report JSON, e.g. `table3.newReceived.total`
 */
export function cellLabel(path: string, edition: Edition): string {
  return labelsOf(edition).get(path) ?? path
}

/** The words of a row of table three without its column: 一、本年新收. */
export function rowLabel(row: RowKey, edition: Edition): string {
  const whole = cellLabel(`table3.${row}.total` satisfies CellPath, edition)
  return whole.replace(/^表三“/, '').replace(/·总计”$/, '')
}

/**
 * Many cells in few words: those of one row or group together, at most `most` of them named.
 * 表三“一、本年新收”3 格、表四“行政复议·总计”等 21 格
 */
export function cellsInWords(paths: readonly string[], edition: Edition, most = 4): string {
  const groups = Map.groupBy(paths, (path) => path.split('.').slice(0, 2).join('.'))
  const named = [...groups].map(([, group]) => {
    const first = cellLabel(group[0] ?? '', edition)
    return group.length === 1 ? first : `${first.replace(/·[^·”]*”$/, '”')}${group.length} 格`
  })
  if (named.length <= most) return named.join('、')
  return `${named.slice(0, most).join('、')}等 ${paths.length} 格`
}
