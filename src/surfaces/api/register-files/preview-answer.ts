import type { AnnualReport } from '../../../capabilities/annual-report/index.ts'
import { APPLICANT_KINDS, maskedFields } from '../../../capabilities/applicants/index.ts'
import {
  differencesTo,
  FIELD_KEYS,
  fieldOf,
  figuresOf,
  MEANING_CHOICES,
  type Plan,
  type PlannedRow,
  publishedFigure,
  type RowOutcome,
} from '../../../capabilities/register-files/index.ts'
import type { CountingSettings } from '../../../law/counting/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { OUTCOMES } from '../../../law/outcomes/index.ts'
import { formForYear } from '../../../law/report-form/index.ts'
import { ROWS_SHOWN } from './schemas.ts'

const TITLES = new Map(OUTCOMES.map(({ key, title }) => [key, title]))

export interface Seen {
  readonly plan: Plan
  readonly bodyId: string
  readonly today: Day
  /** The readings by which the body counts. */
  readonly settings: CountingSettings
  /** The report in force of a year, where the program holds it. */
  reportOf(year: number): Promise<AnnualReport | undefined>
}

/** What an import would do, as the clerk looks at it. */
export async function previewAnswerOf(seen: Seen) {
  const { plan } = seen
  const count = (outcome: RowOutcome): number => plan.rows.filter((row) => row.outcome === outcome).length
  return {
    token: plan.token,
    counts: { added: count('added'), present: count('present'), refused: count('refused') },
    columns: plan.read.columns.filter(({ name }) => name !== ''),
    fields: FIELD_KEYS.filter((key) => !fieldOf(key).computed).map((value) => ({ value, label: fieldOf(value).label })),
    unclear: plan.unclear.map((each) => ({ ...each, label: fieldOf(each.field).label })),
    choices: MEANING_CHOICES,
    problems: plan.read.problems,
    rows: worstFirst(plan.rows).slice(0, ROWS_SHOWN).map(rowAnswer),
    outcomes: outcomeCounts(plan.rows),
    years: await yearAnswers(seen),
  }
}

const weight = ({ outcome, problems }: PlannedRow): number => (outcome === 'refused' ? 0 : problems.length > 0 ? 1 : 2)
const worstFirst = (rows: readonly PlannedRow[]): readonly PlannedRow[] =>
  rows.toSorted((a, b) => weight(a) - weight(b) || a.given.row - b.given.row)

const SUBJECT_SHOWN = 60

function rowAnswer({ given, outcome, problems, request }: PlannedRow) {
  const text = (field: 'number' | 'subject'): string | null => given.cells.get(field)?.text ?? null
  return {
    sheet: given.sheet,
    row: given.row,
    outcome,
    number: text('number'),
    applicants: request && applicantWords(request.applicants),
    receivedOn: request?.receivedOn ?? null,
    subject: text('subject')?.slice(0, SUBJECT_SHOWN) ?? null,
    endedOn: request?.end?.on ?? null,
    outcomeTitle: request?.end ? (TITLES.get(request.end.outcome) ?? null) : null,
    problems: [...problems],
  }
}

const applicantWords = (applicants: NonNullable<PlannedRow['request']>['applicants']): string =>
  applicants.map((each) => `${maskedFields(each).name ?? ''}（${APPLICANT_KINDS[each.kind]}）`).join('、')

function outcomeCounts(rows: readonly PlannedRow[]) {
  const ends = rows.flatMap(({ request }) => (request ? [request.end?.outcome ?? null] : []))
  const counted = OUTCOMES.map(({ key, title }) => ({ title, count: ends.filter((end) => end === key).length }))
  const open = { title: '还没有办结', count: ends.filter((end) => end === null).length }
  return [...counted, open].filter(({ count }) => count > 0)
}

async function yearAnswers({ plan, bodyId, today, settings, reportOf }: Seen) {
  return Promise.all(
    figuresOf(plan.rows, bodyId, today, settings).map(async (table) => {
      const report = await reportOf(table.year)
      const form = formForYear(table.year)?.table3
      const differences = report ? differencesTo(table, report) : []
      const differing = new Set(differences.map(({ path }) => path))
      return {
        year: table.year,
        columns: form?.columns ?? [],
        rows: (form?.rows ?? []).map(({ key, groups, label }) => ({
          key,
          label: [...groups.slice(1), label].join(''),
          cells: (form?.columns ?? []).map((column) => {
            const path = `table3.${key}.${column.key}` as const
            const published = report ? (publishedFigure(report, key, column.key) ?? null) : null
            return { figure: table.cells[path]?.figure ?? 0, published, differs: differing.has(path) }
          }),
        })),
        published: report !== undefined,
        differences: differences.length,
      }
    }),
  )
}
