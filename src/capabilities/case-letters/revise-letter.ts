import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import type { NoSuchThing } from '../audit/index.ts'
import type { By } from '../requests/index.ts'
import { type KeptLetter, LETTER_STAGES, type LetterStage, stageOf } from './case-letter.ts'
import { compose } from './compose.ts'
import { checkContent, type LetterContent, tidied } from './content.ts'
import type { LetterContext } from './context.ts'
import { bySystem, consentOf } from './examine.ts'
import { foreignFile } from './foreign-file.ts'
import { type LetterPlace, onLetter } from './on-letter.ts'
import { type LetterRefusal, notNow } from './refusals.ts'
import { writeStep } from './write-step.ts'

const CHANGEABLE: readonly LetterStage[] = ['draft', 'approve', 'secrecy', 'sign']

export const mayChange = (stage: LetterStage): boolean => CHANGEABLE.includes(stage)

/**
 * 修改: whoever changes a letter has drafted it too, and what was approved before counts no more. After it has its number nothing is changed:
 * it is made void, and another is drafted.
 */
export function reviseLetter(
  context: LetterContext,
  by: By,
  place: LetterPlace,
  given: LetterContent,
): Promise<Result<KeptLetter, LetterRefusal | NotAllowed | NoSuchThing>> {
  return onLetter(context, by, { act: 'draft.write', step: 'revised' }, place, async ({ unit, kept, desk, key }) => {
    const stage = stageOf(kept)
    if (!mayChange(stage)) return refuse(notNow(`这份文书${LETTER_STAGES[stage]}，不能再修改。`))
    const content = tidied(given)
    const wrong = checkContent(content)
    if (wrong) return refuse(wrong)
    const foreign = await foreignFile(unit, kept.letter, content)
    if (foreign) return refuse(foreign)
    const made = compose(kept.letter, content, {
      file: desk.file,
      redactions: desk.redactions,
      number: null,
      date: by.today,
      bySystem: bySystem(kept.letter, consentOf(kept)),
    })
    if (!made.ok) return made
    if (made.value.stale.length > 0) return refuse(editsRefused(made.value.stale, content))
    const unknown = content.redactionIds.find((id) => !desk.redactions.some((each) => each.id === id))
    if (unknown) return refuse(notNow('所选的区分处理还没有生成公开件，不能随文书提供。'))
    const step = { kind: 'revised', stage: 'draft', words: { content } } as const
    return accept(await writeStep(context, unit, kept, step, { by, key, submission: place.key }))
  })
}

const editsRefused = (
  stale: readonly { readonly edit: LetterContent['edits'][number]; readonly message: string }[],
  { edits }: LetterContent,
): LetterRefusal => ({
  kind: 'wrong-fields',
  fields: stale.map(({ edit, message }) => ({ name: `edits.${edits.indexOf(edit)}`, message })),
  message: stale[0]?.message ?? '',
})
