/** A serial given out in a series and year; a void one keeps its place. */
export interface TakenSerial {
  readonly serial: number
  readonly voided?: boolean
}

export interface SeriesFaults {
  /** Given out more than once. */
  readonly repeated: readonly number[]
  /** Not given out, although a later one is. */
  readonly skipped: readonly number[]
}

/** What is wrong in the numbers of one series and year: 不重号，不跳号，作废的保留. */
export function seriesFaults(taken: readonly TakenSerial[]): SeriesFaults {
  const times = new Map<number, number>()
  for (const { serial } of taken) times.set(serial, (times.get(serial) ?? 0) + 1)
  const upTo = Array.from({ length: lastSerial(taken) }, (_, i) => i + 1)
  return {
    repeated: upTo.filter((serial) => (times.get(serial) ?? 0) > 1),
    skipped: upTo.filter((serial) => !times.has(serial)),
  }
}

/** The last serial given out, void or not; 0 where none is. */
export const lastSerial = (taken: readonly TakenSerial[]): number =>
  taken.reduce((last, { serial }) => Math.max(last, serial), 0)
