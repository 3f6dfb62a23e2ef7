import { FIRST_YEAR } from '../day/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { FIRST_SERIAL, NUMBER_SERIES, type SeriesKey } from './number-series.ts'
import { fillTemplate, type NumberTemplate } from './number-template.ts'
import { parseNumberTemplate } from './parse-number-template.ts'

/** How one body numbers its requests and letters. */
export interface NumberingScheme {
  /** 机关代码 */
  readonly code: string
  /** 机关代字 */
  readonly agency: string
  readonly templates: Readonly<Record<SeriesKey, NumberTemplate>>
}

/** As an office typed it; a template left out is the usual one. */
export interface TypedScheme {
  readonly code: string
  readonly agency: string
  readonly templates?: Readonly<Partial<Record<SeriesKey, string>>>
}

export interface SchemeProblem {
  readonly series?: SeriesKey
  readonly message: string
}

/** The scheme, or every problem in it. */
export function parseNumberingScheme(typed: TypedScheme): Result<NumberingScheme, readonly SchemeProblem[]> {
  const [code, agency] = [typed.code.trim(), typed.agency.trim()]
  const read = NUMBER_SERIES.map(
    ({ key, kind, template }) => [key, parseNumberTemplate(kind, typed.templates?.[key] ?? template)] as const,
  )
  const templates = read.flatMap(([key, parsed]) => (parsed.ok ? [[key, parsed.value] as const] : []))
  const problems: readonly SchemeProblem[] = [
    ...(code === '' ? [{ message: '缺少机关代码。' }] : []),
    ...(/^\p{Script=Han}+$/u.test(agency) ? [] : [{ message: '机关代字应为汉字，例如“清教”。' }]),
    ...read.flatMap(([series, parsed]) => (parsed.ok ? [] : parsed.error.map((each) => told(series, each)))),
    ...alike(templates, { code, agency }),
  ]
  if (problems.length > 0) return refuse(problems)
  return accept({ code, agency, templates: Object.fromEntries(templates) as NumberingScheme['templates'] })
}

const titleOf = (series: SeriesKey): string => String(NUMBER_SERIES.find(({ key }) => key === series)?.title)

const told = (series: SeriesKey, message: string): SchemeProblem => ({
  series,
  message: `${titleOf(series)}的编号：${message}`,
})

/** Two series that write the same number would have it twice, since each counts by itself. */
function alike(
  templates: readonly (readonly [SeriesKey, NumberTemplate])[],
  names: { readonly code: string; readonly agency: string },
): readonly SchemeProblem[] {
  const written = templates.map(
    ([series, template]) =>
      [series, fillTemplate(template, { ...names, year: FIRST_YEAR, serial: FIRST_SERIAL })] as const,
  )
  return written.flatMap(([series, number], i) => {
    const [first] = written.slice(0, i).find(([, other]) => other === number) ?? []
    return first ? [told(series, `写出来与${titleOf(first)}的相同，各自编号会重号，应当加一个字区分。`)] : []
  })
}
