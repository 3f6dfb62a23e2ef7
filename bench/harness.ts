import stringWidth from 'string-width'

/** One measurement's result, ready to be printed. */
export interface Section {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What the figures mean, what they leave out. */
  readonly notes?: readonly string[]
}

export interface BenchOptions {
  /** Fewer rounds and files: enough to see that it works and roughly where it stands. */
  readonly quick: boolean
}

/** A number of milliseconds (or a ratio) in three significant digits. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '—'
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

export const verdict = (holds: boolean): string => (holds ? '达到' : '未达到')

/** Milliseconds of one run. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((p, q) => p - q)
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
}

/** Runs the whole batch once to warm up, then `rounds` times; milliseconds per item, the middle round's. */
export async function perItem<T>(
  items: readonly T[],
  rounds: number,
  work: (item: T) => unknown | Promise<unknown>,
): Promise<number> {
  const runs: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now()
    for (const item of items) await work(item)
    if (round > 0) runs.push((performance.now() - start) / items.length)
  }
  return median(runs)
}

/** Milliseconds of every single run over the items, after one warm-up of the whole batch. */
export async function eachItem<T>(
  items: readonly T[],
  rounds: number,
  work: (item: T) => unknown | Promise<unknown>,
): Promise<readonly number[]> {
  for (const item of items) await work(item)
  const runs: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const item of items) {
      const start = performance.now()
      await work(item)
      runs.push(performance.now() - start)
    }
  }
  return runs
}

/** The section as aligned text; Chinese characters count double. First column left, the others right. */
export function printed({ title, header, rows, notes = [] }: Section): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => stringWidth(row[column] ?? ''))))
  const line = (row: readonly string[]) =>
    widths.map((width, column) => pad(row[column] ?? '', width, column === 0)).join('  ')
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  return [title, rule, line(header), ...rows.map(line), rule, ...notes, ''].join('\n')
}

function pad(text: string, width: number, left: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return left ? text + blanks : blanks + text
}
