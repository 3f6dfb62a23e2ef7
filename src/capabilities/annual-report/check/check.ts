import { sortFindings } from '../finding.ts'
import type { AnnualReport, Finding, Narrative } from '../report.ts'
import { blankCellFindings, emptyTableFindings } from './blanks.ts'
import { challengeSumFindings } from './challenge-sums.ts'
import { columnSumFindings } from './column-sums.ts'
import { countFindings } from './counts.ts'
import { feeFindings } from './fee-section.ts'
import { formFindings } from './form-used.ts'
import { narrativeFindings } from './narrative-figures.ts'
import { overviewPartFindings } from './overview-parts.ts'
import { plausibilityFindings } from './plausibility.ts'
import { rowSumFindings } from './row-sums.ts'
import { ruleMakingFindings } from './rule-making.ts'
import { wordingFindings } from './wording.ts'
import { yearFindings } from './years.ts'

export interface CheckContext {
  /** What stands between title and first section, where the document was read. */
  readonly preface?: string
  /** The body's level in the register (`OrganisationLevel`); makes IMPLAUSIBLE_LEVEL an error. */
  readonly level?: string
}

/**
 * Every finding that one report shows by itself: sums, blanks, counts, form, years, wording, and the figures of its prose
 * (K1–K3, K5–K7, K9–K11, K13, K14, K16, K17). The same report always gives the same findings, errors first. What only the printed page
 * shows (labels, headings, titles, split tables) is found where the document is recognised; K15 needs the register.
 */
export function check(given: AnnualReport, context: CheckContext = {}): readonly Finding[] {
  const report = { ...given, narrative: bounded(given.narrative) }
  const preface = prose(context.preface ?? '') ?? ''
  const sums = [...rowSumFindings(report), ...columnSumFindings(report), ...challengeSumFindings(report)]
  const toFillIn = new Set(sums.filter((found) => found.printed === null).flatMap((found) => found.cells))
  return sortFindings([
    ...emptyTableFindings(report),
    ...formFindings(report),
    ...sums,
    ...countFindings(report),
    ...ruleMakingFindings(report, context.level),
    ...plausibilityFindings(report),
    ...blankCellFindings(report, toFillIn),
    ...yearFindings(report, preface),
    ...narrativeFindings(report),
    ...overviewPartFindings(report),
    ...feeFindings(report),
    ...wordingFindings(report, preface),
  ])
}

/** The longest real sections have some ten thousand characters; what is longer is no prose, and only its beginning is read. */
const LONGEST = 40_000
const MOST_LINES = 1_000

function prose(text: string | null): string | null {
  return text === null ? null : text.slice(0, LONGEST).split('\n', MOST_LINES).join('\n')
}

function bounded(narrative: Narrative | undefined): Narrative {
  return {
    overview: prose(narrative?.overview ?? null),
    problems: prose(narrative?.problems ?? null),
    other: prose(narrative?.other ?? null),
  }
}
