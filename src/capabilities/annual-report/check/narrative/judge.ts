import { sum } from '../../figures.ts'
import type { AnnualReport } from '../../report.ts'
import { type Measure, type TableFigure, tableFigure } from './measures.ts'
import { type Reading, readings } from './readings.ts'

/** A figure of the text beside what the tables say of it. */
export interface Judged {
  readonly reading: Reading
  /** Undefined: the tables hold no such figure, or one in doubt; then nothing differs. */
  readonly table: TableFigure | undefined
  readonly agrees: boolean
}

/** Every figure of the prose that is the report's own or may be, judged. */
export function judgeReadings(report: AnnualReport): readonly Judged[] {
  const tables = new Map<Measure, TableFigure | undefined>()
  const tableOf = (measure: Measure) => {
    if (!tables.has(measure)) tables.set(measure, tableFigure(report, measure))
    return tables.get(measure)
  }
  const used = readings(report).filter((reading) => reading.scope !== 'ignored')
  const together = Map.groupBy(used, (reading) => `${reading.measure} ${placeOf(reading)}`)
  return used.map((reading) => {
    const table = tableOf(reading.measure)
    const others = together.get(`${reading.measure} ${placeOf(reading)}`) ?? []
    return { reading, table, agrees: table === undefined || fits(reading, table, others) }
  })
}

/** 「自然人…予以公开3件；法人…予以公开1件」: figures of one kind in one part may be the parts of the table's. */
function fits(reading: Reading, table: TableFigure, others: readonly Reading[]): boolean {
  if (table.accepted.includes(reading.value)) return true
  return others.length > 1 && table.accepted.includes(sum(others.map((other) => other.value)))
}

/** The sub-part a figure stands in. */
export const placeOf = (reading: Reading) => `${reading.sentence.section}${reading.sentence.part}`
