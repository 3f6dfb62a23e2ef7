import { REPORT_FORMS, type SectionKey } from '../../../law/report-form/index.ts'
import { foldLabel, labelLikeness } from './fold.ts'
import type { SectionHeading } from './headings.ts'
import { isValue, type Token } from './tokens.ts'

/** Where each table may stand: [from, to) in tokens, by the headings, and by the tables' own words where one is missing. */
export interface Regions {
  readonly table2: readonly [number, number]
  readonly table3: readonly [number, number]
  readonly table4: readonly [number, number]
  /** The first token of any table: prose ends there. */
  readonly tablesFrom: number
}

const words = (label: string) => foldLabel(label)
const TABLE2_SIGNS = REPORT_FORMS.flatMap((form) =>
  form.table2.flatMap((block) => [block.caption, ...block.columns.map((c) => c.label)]).map(words),
)
const TABLE3_SIGNS = [words(REPORT_FORMS[0]?.table3.corner ?? ''), words(REPORT_FORMS[0]?.table3.rows[0]?.label ?? '')]
const TABLE4_SIGN = words(REPORT_FORMS[0]?.table4.groups[0]?.label ?? '')
const LAST_ROW = words(REPORT_FORMS[0]?.table3.rows.at(-1)?.label ?? '')
const ENOUGH = 0.9

export function findRegions(tokens: readonly Token[], sections: readonly SectionHeading[]): Regions {
  const at = (key: SectionKey) => sections.find((s) => s.key === key)?.at
  const first = (signs: readonly string[], from: number) =>
    tokens.findIndex(
      (t, i) => i >= from && !isValue(t) && signs.some((sign) => labelLikeness(t.label, sign, ENOUGH) > 0),
    )
  const prose = at('overview') ?? 0
  const two = at('table2') ?? orEnd(first(TABLE2_SIGNS, prose), tokens.length)
  const three = at('table3') ?? orEnd(first(TABLE3_SIGNS, Math.min(two, tokens.length - 1)), tokens.length)
  const afterThree = orEnd(first([LAST_ROW], Math.min(three, tokens.length - 1)), three)
  const four = at('table4') ?? orEnd(exactly(tokens, TABLE4_SIGN, afterThree), tokens.length)
  const end = at('problems') ?? at('other') ?? tokens.length
  const tablesFrom = Math.min(two, three, four, tokens.length)
  return {
    table2: [two, Math.max(two, three)],
    table3: [three, Math.max(three, four)],
    table4: [four, Math.max(four, end > four ? end : tokens.length)],
    tablesFrom,
  }
}

const orEnd = (index: number, end: number) => (index < 0 ? end : index)

function exactly(tokens: readonly Token[], label: string, from: number): number {
  return tokens.findIndex((t, i) => i >= from && t.label === label)
}
