import {
  type CellPath,
  CHALLENGE_RESULT_KEYS,
  type ChallengeKey,
  type RowKey,
  table3Path,
  table4Path,
} from '../../law/report-form/index.ts'
import { figureAt, sum } from '../annual-report/index.ts'
import type { FeeNotices, YearFigures } from './figures.ts'
import type { Tables } from './tables.ts'

/** The figures that the text names: as the tables print them, so that a text agrees with its tables unless made not to. */
export interface Told {
  readonly received: number
  readonly natural: number
  readonly legal: number
  readonly carriedOver: number
  readonly carriedForward: number
  readonly handled: number
  readonly granted: number
  readonly partiallyGranted: number
  readonly denied: number
  readonly unable: number
  readonly notProcessed: number
  readonly other: number
  readonly reviews: number
  readonly suits: number
  readonly published: number
  readonly made: number
  readonly repealed: number
  readonly inForce: number
  readonly fees: FeeNotices
}

/** @param clean the tables as they should be: what the text goes by where nothing is printed */
export function tell(printed: Tables, clean: Tables, figures: YearFigures): Told {
  const at = (path: CellPath): number => figureAt(printed, path) ?? figureAt(clean, path) ?? 0
  const row = (key: RowKey): number => at(table3Path(key, 'total'))
  const group = (prefix: string): number =>
    sum((Object.keys(clean.table3.rows) as RowKey[]).filter((key) => key.startsWith(prefix)).map(row))
  const cases = (group: ChallengeKey): number =>
    sum(CHALLENGE_RESULT_KEYS.filter((key) => key !== 'total').map((key) => at(table4Path(group, key))))
  const received = row('newReceived')
  const natural = at('table3.newReceived.naturalPerson')
  return {
    received,
    natural,
    legal: received - natural,
    carriedOver: row('carriedOver'),
    carriedForward: row('carriedForward'),
    handled: row('resultTotal'),
    granted: row('granted'),
    partiallyGranted: row('partiallyGranted'),
    denied: group('denied'),
    unable: group('unable'),
    notProcessed: group('notProcessed'),
    other: group('other'),
    reviews: cases('review'),
    suits: cases('litigationDirect') + cases('litigationAfterReview'),
    published: figures.published,
    made: figures.made,
    repealed: figures.repealed,
    inForce: figures.inForce,
    fees: figures.feeNotices,
  }
}
