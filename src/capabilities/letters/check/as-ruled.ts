import { isMasked } from '../edit-letter.ts'
import { type Letter, type LetterParagraph, PART_TITLES } from '../letter.ts'
import { processLetter } from '../process-letter.ts'
import { replyLetter } from '../reply-letter.ts'
import { type Check, type CheckContext, isReply, type LetterProblem, problem } from './problem.ts'

const madeAgain = ({ input }: CheckContext): Letter | undefined => {
  const made = isReply(input) ? replyLetter(input) : processLetter(input)
  return made.ok ? made.value : undefined
}

/**
 * The letter made once more of its file, as it is now: what is missing in it, and every paragraph that follows from the law or the file and
 * says something else: 标题、主送、收到之日、办理过程、决定、条款、救济途径、落款.
 */
export const checkAsRuled: Check = (letter, context) => {
  const expected = madeAgain(context)
  if (!expected || expected.id !== letter.id) {
    return [problem('NOT_AS_RULED', null, '案卷里的处理决定与这份文书不是同一种，请重新生成文书。')]
  }
  return [
    ...expected.missing.map(({ part, message }) => problem('MISSING', part, message)),
    ...expected.parts.flatMap((part) => {
      const found = letter.parts.find(({ key }) => key === part.key)
      const differs = part.paragraphs.some((paragraph, at) => !isSame(paragraph, found?.paragraphs[at]))
      return differs ? [problem('NOT_AS_RULED', part.key, differing(PART_TITLES[part.key], found === undefined))] : []
    }),
    ...superfluous(letter, expected),
    ...formDiffers(letter, expected),
  ]
}

const differing = (title: string, gone: boolean): string =>
  gone
    ? `缺少“${title}”。请重新生成文书。`
    : `“${title}”与案卷或者规定不符。案卷有变动的，请重新生成文书；内容有误的，请改案卷里的记录。`

function isSame(expected: LetterParagraph, found: LetterParagraph | undefined): boolean {
  if (!found) return false
  if (expected.edit === 'free') return true
  return expected.edit === 'mask' ? isMasked(expected.text, found.text) : expected.text === found.text
}

const superfluous = (letter: Letter, expected: Letter): readonly LetterProblem[] =>
  letter.parts
    .filter(({ key }) => !expected.parts.some((part) => part.key === key))
    .map(({ key }) => problem('NOT_AS_RULED', key, `这种文书没有“${PART_TITLES[key]}”。请重新生成文书。`))

/** Lines of a form and of a 回执 are nobody's to edit. */
function formDiffers({ form, slip }: Letter, expected: Letter): readonly LetterProblem[] {
  const same = JSON.stringify([form, slip]) === JSON.stringify([expected.form, expected.slip])
  return same ? [] : [problem('NOT_AS_RULED', null, '单、证、回执的内容与案卷不符。请重新生成文书。')]
}
