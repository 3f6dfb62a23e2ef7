import type { ChallengeResult } from '../../law/challenges/index.ts'
import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { AppealEnding, ChallengeAct, ChallengeActKind, Order, Procedure } from './challenge.ts'
import { type ChallengeRegisterRefusal, type FieldProblem, wrongItems } from './register-refusals.ts'

/** An act as a form gives it: its kind, its day, and whatever else was filled in. */
export interface GivenAct {
  readonly kind: ChallengeActKind
  readonly on: Day
  readonly procedure?: Procedure | undefined
  readonly days?: number | undefined
  readonly by?: 'body' | 'other' | undefined
  readonly ending?: AppealEnding | undefined
  readonly result?: ChallengeResult | undefined
  readonly receivedOn?: Day | undefined
  /** 决定、裁判限定的最后一日. */
  readonly until?: Day | undefined
  readonly ordered?: boolean | undefined
  readonly procedureOnly?: boolean | undefined
  readonly same?: boolean | undefined
}
export type ActItem = Exclude<keyof GivenAct, 'kind' | 'on'>

const ORDER_ITEMS: readonly ActItem[] = ['receivedOn', 'ordered', 'until', 'procedureOnly']

/** What may be said of an act besides its day; what stands in `NEEDED` has to be. */
export const ACT_ITEMS: Readonly<Partial<Record<ChallengeActKind, readonly ActItem[]>>> = {
  procedure_set: ['procedure'],
  extended: ['days'],
  decided: ['result', ...ORDER_ITEMS],
  appealed: ['by'],
  appeal_decided: ['ending', 'result', ...ORDER_ITEMS],
  retried: ['result'],
  duty_done: ['same'],
}

const NEEDED: Readonly<Partial<Record<ChallengeActKind, readonly ActItem[]>>> = {
  procedure_set: ['procedure'],
  extended: ['days'],
  decided: ['result'],
  appealed: ['by'],
  appeal_decided: ['ending'],
  retried: ['result'],
}

const ITEM_WORDS: Readonly<Record<ActItem, string>> = {
  procedure: '审理程序',
  days: '延长的日数',
  by: '上诉的一方',
  ending: '第二审的结果',
  result: '结果',
  receivedOn: '本机关收到之日',
  until: '限定的最后一日',
  ordered: '是否责令本机关办理',
  procedureOnly: '是否仅因程序违法撤销',
  same: '是否与原答复基本相同',
}

/** The act that a form gives. What its kind doesn't know is refused as what it needs and lacks is: nothing is dropped. */
export function actOfItems(given: GivenAct): Result<ChallengeAct, ChallengeRegisterRefusal> {
  const { kind, on, ...items } = given
  const known = ACT_ITEMS[kind] ?? []
  const filled = (Object.keys(items) as ActItem[]).filter((name) => items[name] !== undefined)
  const problems: FieldProblem[] = [
    ...(NEEDED[kind] ?? [])
      .filter((name) => !filled.includes(name))
      .map((name) => ({ name, message: `请填写${ITEM_WORDS[name]}。` })),
    ...filled
      .filter((name) => !known.includes(name))
      .map((name) => ({ name, message: `这一步不填“${ITEM_WORDS[name]}”。` })),
    ...wrongDays(given),
  ]
  if (problems.length > 0) return refuse(wrongItems(problems, '记录的内容有几处需要改正，没有保存。'))
  const { receivedOn, until, ordered, procedureOnly, ...rest } = items
  const order: Order | undefined =
    until || ordered || procedureOnly
      ? { ...(until ? { until } : {}), ...(procedureOnly ? { procedureOnly: true } : {}) }
      : undefined
  const facts = { ...rest, receivedOn, order }
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return accept({ kind, on, ...said } as ChallengeAct)
}

const MOST_DAYS = 3650

function wrongDays({ on, receivedOn, until, days }: GivenAct): readonly FieldProblem[] {
  return [
    ...(receivedOn && receivedOn < on
      ? [{ name: 'receivedOn', message: '收到之日早于作出之日。请核对两个日期。' }]
      : []),
    ...(until && until < on ? [{ name: 'until', message: '限定的最后一日早于作出之日。请核对两个日期。' }] : []),
    ...(days !== undefined && !(Number.isInteger(days) && days > 0 && days <= MOST_DAYS)
      ? [{ name: 'days', message: `延长的日数应为 1 至 ${MOST_DAYS} 的整数。` }]
      : []),
  ]
}
