import type { AnnualReport, Finding } from '../../capabilities/annual-report/index.ts'

/** placeholder until the capability's compare lands */
export function crossYearFindings(_older: AnnualReport, _newer: AnnualReport): readonly Finding[] {
  return []
}
