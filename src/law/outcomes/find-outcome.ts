import { inForceOn } from '../in-force.ts'
import type { RowKey } from '../report-form/index.ts'
import type { Outcome, OutcomeKey } from './outcome.ts'
import { OUTCOMES } from './outcomes.ts'

/** How the outcome was ruled on a day; undefined where the law didn't know it yet. */
export function findOutcome(key: OutcomeKey, day: string): Outcome | undefined {
  return inForceOn(
    OUTCOMES.filter((outcome) => outcome.key === key),
    day,
  )
}

/** The outcomes that a row of table three counts; the one line （六）其他处理 of older reports counts what its three rows do. */
export function outcomesOfRow(row: RowKey, outcomes: readonly Outcome[] = OUTCOMES): readonly Outcome[] {
  const rows: readonly RowKey[] =
    row === 'otherHandling' ? ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther'] : [row]
  return outcomes.filter((outcome) => rows.includes(outcome.row.key))
}
