import { ACT_RULES, type Actor, type ActRule, may } from '../../../capabilities/accounts/index.ts'
import {
  type ActWords,
  ANSWERS,
  HANDLING_RULES,
  isHandlingAct,
  type RecordedAct,
  SENT_BY,
} from '../../../capabilities/requests/index.ts'
import { dayWords } from '../../../law/day/index.ts'
import { FACTS, type Fact, OUTCOMES, type OutcomeKey } from '../../../law/outcomes/index.ts'

/**
 * Whether somebody reads what was written into a file: who holds a post at its body that sees requests. A supervising office sees the acts, and
 * its own urgings.
 */
export function readsWords(actor: Actor, bodyId: string): boolean {
  const rule: ActRule = ACT_RULES['request.view']
  const here = actor.posts.some((post) => post.bodyId === bodyId && rule.by[post.kind] !== undefined)
  return here && may(actor, 'request.view', { bodyId }).ok
}

const LABELS: Readonly<Record<string, string>> = {
  text: '说明',
  how: '怎样办的',
  consent: '谁、哪一日同意',
  number: '文号',
  receipt: '缴款凭证号',
  why: '更正的原因',
  from: '由哪里转来',
  elsewhere: '可能负责公开的机关',
}

/** Words with what each is called: of the act's own rule, of a fact, or of what forms ask beside the day. */
export const wordsAnswer = (kind: RecordedAct['kind'], words: ActWords) =>
  Object.entries(words)
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([key, text]) => ({ key, label: labelOf(kind, key), text }))

/** Facts in the order in which the law's table asks for them; other words as they were written. */
const FACT_KEYS = Object.entries<Fact>(FACTS).flatMap(([fact, { ways }]) =>
  ways.flat().map(({ key }) => `${fact}.${key}`),
)
const placeOf = (key: string): number => FACT_KEYS.indexOf(key)

function labelOf(kind: RecordedAct['kind'], key: string): string {
  const own = isHandlingAct(kind) ? HANDLING_RULES[kind].words.find((word) => word.key === key) : undefined
  return own?.label ?? factLabel(key) ?? LABELS[key] ?? key
}

function factLabel(key: string): string | undefined {
  const [name = '', field] = key.split('.')
  if (!Object.hasOwn(FACTS, name)) return undefined
  const fact: Fact = FACTS[name as keyof typeof FACTS]
  return fact.ways.flat().find((each) => each.key === field)?.label
}

export const outcomeTitle = (outcome: OutcomeKey | null | undefined): string | null =>
  OUTCOMES.find(({ key }) => key === outcome)?.title ?? null

type Facts = Pick<RecordedAct, 'days' | 'receivedOn' | 'until' | 'party' | 'outcome' | 'means' | 'answer'>

/** What an act says beside its day, in words. */
export function factWordsOf({ days, receivedOn, until, party, outcome, means, answer }: Facts) {
  const said: readonly (readonly [string, string | null | undefined])[] = [
    ['处理结果', outcomeTitle(outcome)],
    ['送达方式', means && SENT_BY[means]],
    ['哪一方', party],
    ['意见', answer && ANSWERS[answer]],
    ['延长', days === undefined ? undefined : `${days} 个工作日`],
    ['对方收到之日', receivedOn && dayWords(receivedOn)],
    ['函件写明的最后一日', until && dayWords(until)],
  ]
  return said.flatMap(([label, text]) => (text ? [{ label, text }] : []))
}
