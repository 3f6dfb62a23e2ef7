import { type Day, dayWords } from '../../law/day/index.ts'
import { CHALLENGE_ACT_RULES } from './act-rules.ts'
import { type Challenge, forumOf } from './challenge.ts'
import type { ChallengeRefusal } from './fold-challenge.ts'
import type { RecordedChallengeAct } from './ports.ts'

/** Something wrong with one item of a form. */
export interface FieldProblem {
  readonly name: string
  readonly message: string
}

/** Why the register of cases doesn't take what it is given. */
export type ChallengeRegisterRefusal = { readonly message: string } & (
  | { readonly kind: 'no-such-case' }
  | { readonly kind: 'wrong-items'; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'moved-on'; readonly since: readonly RecordedChallengeAct[] }
  | { readonly kind: 'key-used' }
  | { readonly kind: 'course'; readonly refusal: ChallengeRefusal }
  | { readonly kind: 'no-duty' }
)

export const noSuchCase: ChallengeRegisterRefusal = {
  kind: 'no-such-case',
  message: '台账里没有这件复议、诉讼案件。请从复议诉讼列表进入。',
}

export const keyUsed: ChallengeRegisterRefusal = {
  kind: 'key-used',
  message: '这次提交的编号已经用于另一项内容。请刷新页面后重新填写。',
}

export const noDuty: ChallengeRegisterRefusal = {
  kind: 'no-duty',
  message:
    '本案没有已经生效、要求本机关办理而还没有办理的决定、裁判，不记录“已按决定、裁判办理”。请先记录决定、裁判和其中限定的期限。',
}

export const wrongItems = (fields: readonly FieldProblem[], told: string): ChallengeRegisterRefusal => ({
  kind: 'wrong-items',
  fields,
  message: told,
})

export const courseRefused = (refusal: ChallengeRefusal): ChallengeRegisterRefusal => ({
  kind: 'course',
  refusal,
  message: refusal.message,
})

export const futureWords = (on: Day, today: Day): string =>
  `${dayWords(on)}还没有到（今天是${dayWords(today)}）。台账只记已经发生的事，请核对日期。`

/** Somebody recorded something since the page was opened. */
export function movedOn(
  challenge: Pick<Challenge, 'kind'>,
  since: readonly RecordedChallengeAct[],
): ChallengeRegisterRefusal {
  if (since.length === 0) return { kind: 'moved-on', since, message: '页面上的经过与台账不一致。请刷新后重新记录。' }
  const titled = (act: RecordedChallengeAct): string =>
    `${dayWords(act.on)}“${CHALLENGE_ACT_RULES[act.kind].title[forumOf(challenge)]}”`
  const message = `您打开这件案件以后，他人已经记录了${since.map(titled).join('、')}。这一次没有记录，请刷新后核对，仍需要的再记录一次。`
  return { kind: 'moved-on', since, message }
}
