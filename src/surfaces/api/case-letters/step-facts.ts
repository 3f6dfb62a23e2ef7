import {
  LETTER_STEPS,
  type LetterStep,
  NEED_WORDS,
  type SealedWords,
} from '../../../capabilities/case-letters/index.ts'
import { DELIVERY_RULES } from '../../../law/clock/index.ts'
import { dayWords } from '../../../law/day/index.ts'

/** What a step says of itself, as lines, and what it is called. */
export function stepFacts({ kind, facts }: LetterStep, words: SealedWords | undefined) {
  const { number, means, sentOn, signedOn, deliveredOn, from, template } = facts
  const title = kind === 'returned' && from ? `${NEED_WORDS[from]}退回` : LETTER_STEPS[kind]
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['文号', number],
    ['样式', template ? '本机关的模板' : undefined],
    ['送达方式', means && DELIVERY_RULES[means].title],
    ['发出之日', sentOn && dayWords(sentOn)],
    ['签收之日', signedOn && dayWords(signedOn)],
    ['送达之日', deliveredOn && dayWords(deliveredOn)],
    ['凭证', words?.proof],
  ]
  return { title, facts: rows.flatMap(([label, text]) => (text ? [{ label, text }] : [])) }
}
