import { ACT_KINDS } from '../../law/clock/index.ts'
import { parseDay } from '../../law/day/index.ts'
import { OUTCOMES } from '../../law/outcomes/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { ANSWERS, type Answer, actTitle, type RequestAct, type RequestActKind } from '../requests/index.ts'
import { short } from './recognise-day.ts'

/** What is written of a file: the acts of the clock, and that the applicant couldn't be reached. The day of receipt has its own column. */
export const LINE_KINDS: readonly RequestActKind[] = ['contact_lost', 'divided', ...ACT_KINDS]

/** Longest title first, where one begins as another does. */
const TITLES = LINE_KINDS.map((kind) => [actTitle(kind), kind] as const).toSorted(([a], [b]) => b.length - a.length)
const OUTCOME_TITLES = new Map(OUTCOMES.map(({ title, key }) => [title, key]))
const titleOfOutcome = new Map(OUTCOMES.map(({ title, key }) => [key, title]))

/** 2025-03-03 告知申请人补正，至 2025-03-20: one line an act, for people to read and for the import. */
export const writeActs = (acts: readonly RequestAct[]): string =>
  acts
    .filter(({ kind }) => LINE_KINDS.includes(kind))
    .map(writeAct)
    .join('\n')

function writeAct({ kind, on, days, receivedOn, until, party, answer, outcome }: RequestAct): string {
  return [
    `${on} ${actTitle(kind)}`,
    days === undefined ? '' : `，${days}个工作日`,
    receivedOn ? `，对方收到 ${receivedOn}` : '',
    until ? `，至 ${until}` : '',
    party ? `，“${party.replaceAll(/[”\s]+/g, ' ')}”` : '',
    answer ? `，${ANSWERS[answer]}` : '',
    outcome ? `：${titleOfOutcome.get(outcome) ?? outcome}` : '',
  ].join('')
}

/** The acts of a cell, or a sentence about the line that can't be read. */
export function readActs(text: string): Result<readonly RequestAct[], string> {
  const acts: RequestAct[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const act = readAct(line.trim())
    if (!act)
      return refuse(`办理过程“${short(line)}”不能认定。每行应写成“2025-03-03 告知申请人补正，至 2025-03-20”的样子。`)
    acts.push(act)
  }
  return accept(acts)
}

function readAct(line: string): RequestAct | undefined {
  const on = parseDay(line.slice(0, 10))
  const words = line.slice(10).trim()
  const [title, kind] = TITLES.find(([each]) => words.startsWith(each)) ?? []
  if (!on || !title || !kind) return undefined
  const rest = details(words.slice(title.length))
  return rest && { kind, on, ...rest }
}

type Details = Omit<RequestAct, 'kind' | 'on'>

const DETAILS: readonly (readonly [RegExp, (found: string) => Details | undefined])[] = [
  [/^，(\d{1,4})个工作日/, (found) => ({ days: Number(found) })],
  [/^，对方收到 (\d{4}-\d{2}-\d{2})/, (found) => dated('receivedOn', found)],
  [/^，至 (\d{4}-\d{2}-\d{2})/, (found) => dated('until', found)],
  [/^，“([^”]*)”/, (found) => ({ party: found })],
  [new RegExp(`^，(${Object.values(ANSWERS).join('|')})`), (found) => ({ answer: answerOf(found) })],
  [/^：(.+)$/, (found) => outcomeOf(found)],
]

function details(text: string): Details | undefined {
  let rest = text
  let read: Details = {}
  while (rest !== '') {
    const step = DETAILS.map(([shape, take]) => ({ found: shape.exec(rest), take })).find(({ found }) => found)
    const taken = step?.found ? step.take(step.found[1] ?? '') : undefined
    if (!taken || !step?.found) return undefined
    read = { ...read, ...taken }
    rest = rest.slice(step.found[0].length)
  }
  return read
}

const dated = (key: 'receivedOn' | 'until', text: string): Details | undefined => {
  const found = parseDay(text)
  return found && { [key]: found }
}
const answerOf = (text: string): Answer =>
  (Object.keys(ANSWERS) as Answer[]).find((key) => ANSWERS[key] === text) ?? 'silent'
const outcomeOf = (title: string): Details | undefined => {
  const outcome = OUTCOME_TITLES.get(title)
  return outcome && { outcome }
}
