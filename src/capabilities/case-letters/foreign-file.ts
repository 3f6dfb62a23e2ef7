import type { CaseLetter } from './case-letter.ts'
import type { LetterContent } from './content.ts'
import type { LetterUnit } from './context.ts'
import { type LetterRefusal, wrongField } from './refusals.ts'

/** Why a file can't go with a letter: it isn't of this case, or is what an applicant sent. Undefined where all may. */
export async function foreignFile(
  { caseFiles }: Pick<LetterUnit, 'caseFiles'>,
  { bodyId, requestId }: CaseLetter,
  { attachments }: LetterContent,
): Promise<LetterRefusal | undefined> {
  for (const [i, { fileId, name }] of attachments.entries()) {
    const file = fileId ? await caseFiles.find(bodyId, requestId, fileId) : undefined
    if (!fileId || (file && file.origin !== 'applicant' && file.origin !== 'letter')) continue
    return wrongField(`attachments.${i}.fileId`, `“${name}”不是这件申请案卷里可以提供的文件。请重新选择。`)
  }
  return undefined
}
