import { createHash } from 'node:crypto'
import { CHANNELS } from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { TableFile } from '../documents/index.ts'
import type { TableProblem } from '../organisations/index.ts'
import { clockOf, type DayRules, type RequestAct } from '../requests/index.ts'
import { fieldOf } from './fields.ts'
import type { Mapping, MeaningField } from './mapping.ts'
import type { KnownRequest, RegisterFilesStore } from './ports.ts'
import { type ImportedRequest, readRequest } from './read-request.ts'
import { type GivenRow, type ReadRows, readRows } from './read-rows.ts'

/** `added`: to be entered; `present`: entered by an earlier import of the same row; `refused`: left out, with errors. */
export type RowOutcome = 'added' | 'present' | 'refused'

export interface PlannedRow {
  readonly given: GivenRow
  readonly outcome: RowOutcome
  readonly problems: readonly TableProblem[]
  readonly request: ImportedRequest | null
  /** The same content gives the same key, whichever file it comes in: nothing is entered twice. */
  readonly key: string
}

export interface Plan {
  readonly read: ReadRows
  /** Those that others are parts of come first. */
  readonly rows: readonly PlannedRow[]
  /** Words that the clerk has to give a meaning, and in how many rows they stand. */
  readonly unclear: readonly { readonly field: MeaningField; readonly word: string; readonly rows: number }[]
  /** Names the content of the file as it was read: of exactly this preview. */
  readonly token: string
  /** Of the requests, known by what stands in clear. */
  readonly importId: string
  /** What the register has of the numbers and keys of the file. */
  readonly known: readonly KnownRequest[]
}

export interface Planning {
  readonly bodyId: string
  readonly file: TableFile
  readonly mapping: Mapping
  readonly today: Day
  readonly rules: DayRules
  readonly store: Pick<RegisterFilesStore, 'known'>
}

/** What a file comes to: every row as a request or with what is wrong in it, against the register as it is. */
export async function planImport({ bodyId, file, mapping, today, rules, store }: Planning): Promise<Plan> {
  const read = readRows(file, mapping)
  const wrongFile = read.problems.some(({ severity, row }) => severity === 'error' && row === null)
  const found = wrongFile ? [] : read.rows.map((given) => ({ given, ...readRequest(given, mapping, today) }))
  const keys = keysOf(found.map(({ request }) => request))
  const judged = found.map(({ given, request, problems }, i): PlannedRow => {
    const ruled = request ? judgeCourse(given, request, { today, rules }) : []
    const all = [...problems, ...ruled]
    const good = request !== null && !all.some(({ severity }) => severity === 'error')
    return {
      given,
      problems: all,
      request: good ? request : null,
      outcome: good ? 'added' : 'refused',
      key: keys[i] ?? '',
    }
  })
  const settled = refuseRepeated(judged)
  const requests = settled.flatMap(({ request }) => request ?? [])
  const numbers = requests.flatMap(({ number, partOf }) => [number, partOf].filter((each) => each !== null))
  const asked = { numbers: [...new Set(numbers)], keys: settled.flatMap(({ request, key }) => (request ? [key] : [])) }
  const known = await store.known(bodyId, asked)
  const rows = refuseOrphans(againstRegister(settled, known), known)
  return {
    read,
    rows: parentsFirst(rows),
    unclear: countWords(found.flatMap(({ unclear }) => unclear)),
    token: sha256([bodyId, read.problems, settled.map(({ given: { sheet, row }, request }) => [sheet, row, request])]),
    importId: sha256([bodyId, settled.map(({ key }) => key)]).slice(0, 32),
    known,
  }
}

const sha256 = (thing: unknown): string => createHash('sha256').update(JSON.stringify(thing)).digest('hex')

/**
 * By what the register keeps in clear, so that a key tells nothing of an applicant: rows that are alike in all of it are told apart by their
 * order in the file.
 */
function keysOf(requests: readonly (ImportedRequest | null)[]): readonly string[] {
  const seen = new Map<string, number>()
  return requests.map((request) => {
    if (!request) return ''
    const { number, channel, arrivedOn, receivedOn, subject, applicants, end } = request
    const kinds = applicants.map(({ kind }) => kind)
    const content = sha256([number, channel, arrivedOn, receivedOn, subject, kinds, end])
    const nth = (seen.get(content) ?? 0) + 1
    seen.set(content, nth)
    return `import-${content.slice(0, 48)}-${nth}`
  })
}

/** The act that settles the day of receipt, where the channel needs one. */
export function settlingOf({ channel, receivedOn }: ImportedRequest): readonly RequestAct[] {
  const { by } = CHANNELS[channel]
  if (by === 'submission' || !receivedOn) return []
  return [{ kind: by === 'signature' ? 'signed' : 'confirmed', on: receivedOn }]
}

/** What the clock says of the acts: an order that can't be is an error, a limit that was broken is the office's to know. */
function judgeCourse(
  given: GivenRow,
  request: ImportedRequest,
  { today, rules }: Pick<Planning, 'today' | 'rules'>,
): readonly TableProblem[] {
  const say = (severity: TableProblem['severity'], message: string, column: string | null = null): TableProblem => ({
    ...{ severity, sheet: given.sheet, row: given.row, column, value: null, message },
  })
  const { by, title } = CHANNELS[request.channel]
  if (by === 'submission' && request.receivedOn && request.arrivedOn !== request.receivedOn)
    return [say('error', `“${title}”的，到达之日就是收到之日（第三十一条第（一）项），两个日期应当相同。请核对。`)]
  if (!request.receivedOn && by !== 'submission' && request.acts.length > 0 && !request.end)
    return [say('error', '有办理的日期，没有收到日期。请补填收到日期。', fieldOf('receivedOn').label)]
  const standing = clockOf({ request, acts: [...settlingOf(request), ...request.acts] }, today, rules)
  if (!standing.ok) return [say('error', `${standing.error.message}请核对各个日期。（${standing.error.article}）`)]
  const broken = standing.value.clock?.findings.filter(({ severity }) => severity === 'error') ?? []
  return broken.map(({ message, article }) => say('warning', `${message}照实导入，案卷中会指出。（${article}）`))
}

/** The same number, or the same row, twice in one file. */
function refuseRepeated(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const numbers = new Map<string, GivenRow>()
  const contents = new Map<string, GivenRow>()
  return rows.map((row) => {
    const { request, given } = row
    if (!request) return row
    const content = JSON.stringify(given.texts.map((text) => text.trim()))
    const twin = contents.get(content)
    contents.set(content, twin ?? given)
    if (twin && request.number === null)
      return refused(row, `与${place(twin, given)}完全相同。请只留一行；确是两件的，请各写登记号。`)
    if (request.number === null) return row
    const earlier = numbers.get(request.number)
    numbers.set(request.number, earlier ?? given)
    return earlier ? refused(row, `登记号与${place(earlier, given)}相同。请核对，每件申请一个登记号。`) : row
  })
}

const place = ({ sheet, row }: GivenRow, other: GivenRow): string =>
  sheet === other.sheet ? `第 ${row} 行` : `工作表“${sheet}”第 ${row} 行`

const refused = (row: PlannedRow, message: string): PlannedRow => {
  const cell = row.given.cells.get('number')
  const { sheet, row: number } = row.given
  const column = cell?.column ?? null
  const problem = { severity: 'error', sheet, row: number, column, value: cell?.text ?? null, message } as const
  return { ...row, outcome: 'refused', request: null, problems: [...row.problems, problem] }
}

function againstRegister(rows: readonly PlannedRow[], known: readonly KnownRequest[]): readonly PlannedRow[] {
  const keys = new Set(known.map(({ key }) => key))
  const numbers = new Set(known.map(({ number }) => number))
  return rows.map((row) => {
    if (!row.request) return row
    if (keys.has(row.key)) return { ...row, outcome: 'present' }
    if (row.request.number === null || !numbers.has(row.request.number)) return row
    return refused(row, '台账里已有这个登记号，内容不同。同一件的，请在案卷中更正；不是同一件的，请改登记号。')
  })
}

/** A part needs the request that it is a part of: in the file, or in the register. */
function refuseOrphans(rows: readonly PlannedRow[], known: readonly KnownRequest[]): readonly PlannedRow[] {
  const there = new Set([
    ...known.map(({ number }) => number),
    ...rows.flatMap(({ request }) => (request?.number ? [request.number] : [])),
  ])
  return rows.map((row) => {
    const parent = row.request?.partOf
    if (!parent || there.has(parent)) return row
    return refused(row, `拆分自“${parent}”，文件和台账里都没有可以导入的这一件。请核对登记号。`)
  })
}

const parentsFirst = (rows: readonly PlannedRow[]): readonly PlannedRow[] => {
  const isPart = ({ request }: PlannedRow): boolean => !!request?.partOf && request.partOf !== request.number
  return [...rows.filter((row) => !isPart(row)), ...rows.filter(isPart)]
}

function countWords(words: readonly { readonly field: MeaningField; readonly word: string }[]): Plan['unclear'] {
  const counted = new Map<string, { field: MeaningField; word: string; rows: number }>()
  for (const { field, word } of words) {
    const key = JSON.stringify([field, word])
    const before = counted.get(key)
    counted.set(key, { field, word, rows: (before?.rows ?? 0) + 1 })
  }
  return [...counted.values()].toSorted((a, b) => b.rows - a.rows)
}
