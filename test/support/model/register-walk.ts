import type { ApplicantKind } from '../../../src/capabilities/applicants/index.ts'
import {
  type CaseFile,
  clockOf,
  type DayRules,
  effectiveActs,
  isHandlingAct,
  judgeAct,
  nextActsOf,
  REQUEST_ACT_KINDS,
  type RecordedAct,
  type RequestAct,
  type RequestRefusal,
  type Standing,
} from '../../../src/capabilities/requests/index.ts'
import { nationalCalendar } from '../../../src/law/calendar/index.ts'
import { CHANNEL_KINDS, type ClockSettings, SILENT_POINTS } from '../../../src/law/clock/index.ts'
import { addDays, type Day, day, yearOf } from '../../../src/law/day/index.ts'
import { COLUMN_KEYS } from '../../../src/law/report-form/index.ts'
import { pick, type Script, type Step } from './draw.ts'
import { drawAct, drawCorrection } from './draw-act.ts'

/** A register as it came to be by a script: every act was judged as the program judges it, and kept only where it was not refused. */
export interface Walk {
  readonly rules: Required<DayRules>
  readonly today: Day
  readonly files: readonly WalkedFile[]
}

export interface WalkedFile {
  readonly file: CaseFile
  readonly applicants: readonly ApplicantKind[]
}

/** What a step came to: the file as it is now, or why its act was refused. */
export interface Stepped {
  readonly walk: Walk
  readonly changed?: CaseFile
  readonly refused?: { readonly act: RequestAct; readonly refusal: RequestRefusal }
}

const BODY = 'body'
const KINDS = COLUMN_KEYS.filter((key): key is ApplicantKind => key !== 'total')

function begin({ begins, readings }: Script): Walk {
  const points = Object.entries(SILENT_POINTS).map(
    ([point, rule], i) => [point, pick(Object.keys(rule.readings), readings[i] ?? 0)] as const,
  )
  const settings = { ...Object.fromEntries(points), unlimitedAnswerDays: 15 } as unknown as ClockSettings
  const rules = { calendar: nationalCalendar(), settings, confirmWithin: 1 }
  return { rules, today: addDays(day('2021-01-04'), begins), files: [] }
}

/** Each state that a script leads through, the first one with an empty register. */
export function* walked(script: Script): Generator<Stepped> {
  let walk = begin(script)
  yield { walk }
  for (const step of script.steps) {
    const stepped = take({ ...walk, today: addDays(walk.today, step.gap) }, step)
    walk = stepped.walk
    yield stepped
  }
}

function take(walk: Walk, step: Step): Stepped {
  if (step.what === 'arrive' || walk.files.length === 0) return arrive(walk, step)
  const { file, applicants } = pick(walk.files, step.file)
  if (step.what === 'divide') return divide(walk, { file, applicants }, step)
  return record(walk, file, actFor(walk, file, step))
}

/** Always offered, and then there is little more to see: seldom drawn. */
const SOON_OVER: ReadonlySet<string> = new Set(['withdrawn', 'terminated', 'archived'])

function actFor({ today, rules }: Walk, file: CaseFile, step: Step): RequestAct {
  if (step.what === 'correct' && file.acts.length > 0) return drawCorrection(file.acts, today, step)
  const on = addDays(today, -step.back)
  if (step.what === 'offered') {
    const all = nextActsOf(file, standingOf(file, today, rules), rules)
    const others = all.filter(({ kind }) => !SOON_OVER.has(kind))
    const offered = step.second % 5 > 0 && others.length > 0 ? others : all
    if (offered.length > 0) return drawAct(pick(offered, step.choice).kind, on, step)
  }
  const kinds = REQUEST_ACT_KINDS.filter((kind) => kind !== 'divided' && kind !== 'corrected')
  return drawAct(pick(kinds, step.choice), on, step)
}

/** Where a file stands; the rules don't change within a script, so what was recorded is never refused later. */
export function standingOf(file: CaseFile, on: Day, rules: DayRules): Standing {
  const standing = clockOf(file, on, rules)
  if (!standing.ok) throw new Error(`${standing.error.message} ${JSON.stringify(file.acts)}`)
  return standing.value
}

function record(walk: Walk, file: CaseFile, act: RequestAct): Stepped {
  const judged = judgeAct(file.request, file.acts, act, walk)
  if (!judged.ok) return { walk, refused: { act, refusal: judged.error } }
  const changed = withAct(file, act, walk.today)
  return { walk: replaced(walk, changed), changed }
}

/** @param today the day of recording */
export function withAct(file: CaseFile, { words: _, ...act }: RequestAct, today: Day): CaseFile {
  const recorded: RecordedAct = { ...act, sequence: file.acts.length + 1, recordedAt: today, personId: null }
  return { ...file, acts: [...file.acts, recorded] }
}

const replaced = (walk: Walk, changed: CaseFile): Walk => ({
  ...walk,
  files: walk.files.map((one) => (one.file.request.id === changed.request.id ? { ...one, file: changed } : one)),
})

function arrive(walk: Walk, { choice, detail, second, back }: Step): Stepped {
  const arrivedOn = addDays(walk.today, -back)
  const request = requestOf(walk.files.length + 1, arrivedOn, { channel: pick(CHANNEL_KINDS, choice), partOf: null })
  const applicants = [pick(KINDS, detail), ...(second % 4 === 0 ? [pick(KINDS, second)] : [])]
  const file = { request, acts: [] }
  return { walk: { ...walk, files: [...walk.files, { file, applicants }] }, changed: file }
}

function requestOf(
  serial: number,
  arrivedOn: Day,
  own: Pick<CaseFile['request'], 'channel' | 'partOf'>,
): CaseFile['request'] {
  const number = `qyx-${yearOf(arrivedOn)}-${serial}`
  const base = { bodyId: BODY, id: `r${serial}`, number, year: yearOf(arrivedOn), serial, arrivedOn }
  return { ...base, subject: '道路维修计划', registeredAt: '', registeredBy: null, ...own }
}

/** 一事一申请: two parts, to which happened what had happened to the whole. */
function divide(walk: Walk, { file, applicants }: WalkedFile, { detail }: Step): Stepped {
  const { request, acts } = file
  const [{ channel, arrivedOn }, partOf] = [request, request.partOf ?? request.id]
  const parts = [1, 2].map((more) => requestOf(walk.files.length + more, arrivedOn, { channel, partOf }))
  const act: RequestAct = { ...drawAct('divided', walk.today, { detail, second: 0 }), parts: parts.map(({ id }) => id) }
  const stepped = record(walk, file, act)
  if (!stepped.changed) return stepped
  const taken = effectiveActs(acts).filter(({ kind }) => !isHandlingAct(kind))
  const added = parts.map((part) => ({
    file: { request: part, acts: taken.map((each, at) => ({ ...each, sequence: at + 1 })) },
    applicants,
  }))
  return { ...stepped, walk: { ...stepped.walk, files: [...stepped.walk.files, ...added] } }
}
