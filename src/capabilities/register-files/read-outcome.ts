import type { OutcomeKey } from '../../law/outcomes/index.ts'
import type { CellReader } from './read-cell.ts'
import { recogniseOutcomeWith, saysOpen } from './recognise-outcome.ts'

/** How a row says that its request ended: `open` while it is on its way, null where it says nothing or nothing that is certain. */
export function readOutcome(cell: CellReader): OutcomeKey | 'open' | null {
  const main = cell.text('outcome') ?? ''
  const detail = cell.text('outcomeDetail') ?? ''
  if (main === '' && detail === '') return null
  if (detail === '' && saysOpen(main)) return 'open'
  const whole = [main, detail].filter((each) => each !== '').join('—')
  const said = cell.settled('outcome', whole) ?? cell.settled('outcome', main)
  if (said !== undefined) return said
  if (saysOpen(main)) return 'open'
  const meaning = main === '' ? recogniseOutcomeWith(detail, '') : recogniseOutcomeWith(main, detail)
  if (meaning.kind === 'one') return meaning.key
  if (meaning.kind === 'apart') cell.fail('outcomeDetail', '与“处理结果”说的不是同一种结果。请核对，或者清空这一格。')
  else cell.ask('outcome', whole, meaning)
  return null
}
