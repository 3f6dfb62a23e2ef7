import {
  CHALLENGE_KEYS,
  CHALLENGE_RESULT_KEYS,
  COLUMN_KEYS,
  type Edition,
  formOf,
  REPORT_FORMS,
  ROW_KEYS,
} from '../../law/report-form/index.ts'
import { ok, type Refusal, type Result, refuse, SOURCE_FORMATS } from '../documents/index.ts'
import { cellsFrom } from './json-cells.ts'
import {
  FieldError,
  figureIn,
  isObject,
  type JsonObject,
  listAt,
  member,
  objectAt,
  objectOrEmpty,
  textAt,
  wrong,
} from './json-fields.ts'
import type { AnnualReport, Figure, Narrative, ReportSource, Table2, Table3Rows, Table4 } from './report.ts'

const SCHEMA = 'gongkai/annual-report/1'

/**
 * A report from report JSON (contracts/report-json.md). Edition, year, body and the three tables are needed; everything else
 * may be absent. Keys that are not ours are passed over, but a figure under a key that the form does not have is refused:
 * it would be lost. Findings given are not taken over.
 */
export function parseReportJson(text: string): Result<AnnualReport> {
  try {
    return ok(reportFrom(objectAt('报告', JSON.parse(text.replace(/^\uFEFF/, '')))))
  } catch (error) {
    if (error instanceof OldEdition) return refuse(preForm())
    if (error instanceof FieldError)
      return refuse({ kind: 'not-a-report', message: `报告 JSON 有误：${error.message}。请改正后再试。` })
    if (error instanceof SyntaxError) return refuse({ kind: 'damaged', message: syntaxMessage(error) })
    throw error
  }
}

/** The report as a file of JSON, keys in the order of the contract, a row of figures a line. */
export function writeReportJson(report: AnnualReport): string {
  const text = JSON.stringify(report, null, 2)
  return `${text.replace(/\[\n\s+((?:-?[\d.eE+-]+|null)(?:,\n\s+(?:-?[\d.eE+-]+|null))*)\n\s+\]/g, (_, figures: string) => `[${figures.replace(/,\n\s+/g, ', ')}]`)}\n`
}

class OldEdition extends Error {}

const preForm = (): Refusal => ({
  kind: 'pre-2019',
  message: '这份报告用的是 2019 年以前的格式，当时没有全国统一的表格，不能读取。请提供 2019 年度及以后的报告。',
})

function syntaxMessage(error: SyntaxError): string {
  const line = /line (\d+)/.exec(error.message)?.[1]
  return `JSON 格式有误${line ? `（第 ${line} 行附近）` : ''}，无法读取。请检查引号、逗号和括号，或重新导出后再试。`
}

function reportFrom(json: JsonObject): AnnualReport {
  const edition = editionOf(member(json, 'edition'))
  const year = member(json, 'year')
  if (year !== null && !(typeof year === 'number' && Number.isSafeInteger(year) && year >= 1900 && year <= 2999))
    throw wrong('year', '是年度（如 2024）或 null', year)
  for (const key of ['body', 'table2', 'table3', 'table4'])
    if (member(json, key) === undefined) throw new FieldError(`缺少 ${key}`)
  const tables = {
    table2: table2From(objectOrEmpty('table2', member(json, 'table2')), edition),
    table3: { columns: COLUMN_KEYS, rows: rowsFrom(member(json, 'table3')) },
    table4: table4From(objectOrEmpty('table4', member(json, 'table4'))),
  }
  const source = sourceFrom(member(json, 'source'))
  return {
    schema: SCHEMA,
    ...(source ? { source } : {}),
    edition,
    year,
    body: textAt('body', member(json, 'body')),
    title: textAt('title', member(json, 'title')),
    level: textAt('level', member(json, 'level')),
    region: textAt('region', member(json, 'region')),
    narrative: narrativeFrom(objectOrEmpty('narrative', member(json, 'narrative'))),
    ...tables,
    cells: cellsFrom(objectOrEmpty('cells', member(json, 'cells')), tables),
    findings: [],
  }
}

/** Where the report once came from, if it says so in our words; nothing depends on it. */
function sourceFrom(value: unknown): ReportSource | undefined {
  if (!isObject(value)) return undefined
  const [file, sha256, pages] = [member(value, 'file'), member(value, 'sha256'), member(value, 'pages')]
  const format = SOURCE_FORMATS.find((known) => known === member(value, 'format'))
  if (typeof file !== 'string' || typeof sha256 !== 'string' || !format) return undefined
  return { file, sha256, format, ...(typeof pages === 'number' && Number.isSafeInteger(pages) ? { pages } : {}) }
}

function editionOf(value: unknown): Edition {
  const found = REPORT_FORMS.find((form) => form.edition === value)
  if (found) return found.edition
  if (typeof value === 'string' && /^pre|^(19\d\d|200\d|201[0-8])$/.test(value)) throw new OldEdition()
  throw wrong('edition', `是 ${REPORT_FORMS.map((form) => `"${form.edition}"`).join(' 或 ')}`, value)
}

function narrativeFrom(json: JsonObject): Narrative {
  return {
    overview: textAt('narrative.overview', member(json, 'overview')),
    problems: textAt('narrative.problems', member(json, 'problems')),
    other: textAt('narrative.other', member(json, 'other')),
  }
}

function table2From(json: JsonObject, edition: Edition): Table2 {
  const keys = new Map<string, readonly string[]>()
  for (const block of formOf(edition).table2)
    for (const row of block.rows)
      keys.set(
        row.key,
        block.columns.map((column) => column.key),
      )
  return groupsFrom('table2', json, keys, ` ${edition} 版表二`)
}

function table4From(json: JsonObject): Table4 {
  const keys = new Map<string, readonly string[]>(CHALLENGE_KEYS.map((group) => [group, CHALLENGE_RESULT_KEYS]))
  return groupsFrom('table4', json, keys, '表四')
}

/** Groups of figures by key, in the order of the form. */
function groupsFrom(
  path: string,
  json: JsonObject,
  keys: ReadonlyMap<string, readonly string[]>,
  form: string,
): Table2 {
  refuseLost(path, json, [...keys.keys()], form)
  const groups: Record<string, Record<string, Figure>> = {}
  for (const [group, columns] of keys) {
    const given = member(json, group)
    if (given === undefined || given === null) continue
    const object = objectAt(`${path}.${group}`, given)
    refuseLost(`${path}.${group}`, object, columns, form)
    const figures: Record<string, Figure> = {}
    for (const column of columns) {
      const value = member(object, column)
      if (value !== undefined) figures[column] = figureIn(`${path}.${group}.${column}`, value)
    }
    groups[group] = figures
  }
  return groups
}

function rowsFrom(value: unknown): Table3Rows {
  if (value === null) return {}
  const json = objectOrEmpty('table3.rows', member(objectAt('table3', value), 'rows'))
  refuseLost('table3.rows', json, ROW_KEYS, '表三')
  const rows: Partial<Record<(typeof ROW_KEYS)[number], readonly Figure[]>> = {}
  for (const key of ROW_KEYS) {
    const given = member(json, key)
    if (given === undefined || given === null) continue
    const path = `table3.rows.${key}`
    const row = listAt(path, given)
    if (row.length !== COLUMN_KEYS.length)
      throw new FieldError(`${path} 应有 ${COLUMN_KEYS.length} 个数（自然人至总计），这里有 ${row.length} 个`)
    rows[key] = row.map((figure, index) => figureIn(`${path}[${index}]`, figure))
  }
  return rows
}

/** A key that the form does not have is harmless while nothing stands under it. */
function refuseLost(path: string, json: JsonObject, known: readonly string[], form: string): void {
  const lost = Object.keys(json).find((key) => !known.includes(key) && holdsFigure(json[key]))
  if (lost !== undefined) throw new FieldError(`${path}.${lost.slice(0, 40)} 不是${form}的栏目，其中的数会丢失`)
}

function holdsFigure(value: unknown): boolean {
  if (typeof value === 'number') return true
  if (Array.isArray(value)) return value.some((item) => typeof item === 'number')
  return isObject(value) && Object.values(value).some((item) => typeof item === 'number')
}
