import { tell } from '../messages/index.ts'
import type { By } from '../requests/index.ts'
import { draftersOf, type KeptLetter } from './case-letter.ts'
import type { LetterContext, LetterUnit } from './context.ts'
import type { CaseDesk } from './desk.ts'
import { titleOf } from './letter-kinds.ts'

/** Tells whoever wrote a letter that it came back. The reason stays with the letter: it may name people. */
export async function tellDrafters(
  { newId }: Pick<LetterContext, 'newId'>,
  unit: LetterUnit,
  kept: KeptLetter,
  { bodyCode, caseFile }: CaseDesk,
  { source }: By,
): Promise<void> {
  const { letter, steps } = kept
  const { number } = caseFile.request
  const told = {
    bodyId: letter.bodyId,
    kind: 'notice',
    subject: `文书被退回：${number} ${titleOf(letter)}`,
    text: `申请${number}的“${titleOf(letter)}”被退回，原因写在文书里。请修改后重新提交。`,
    href: letterAddress(bodyCode, letter),
    about: { kind: 'letter', id: letter.id },
    key: `letter-returned ${letter.id} ${steps.length}`,
  } as const
  await tell(unit, told, { personIds: [...draftersOf(kept)], channels: [], now: source.at, newId })
}

/** Below the console. */
export const letterAddress = (
  bodyCode: string,
  { requestId, id }: { readonly requestId: string; readonly id: string },
): string => `/requests/${bodyCode}/${requestId}/letters/${id}`
