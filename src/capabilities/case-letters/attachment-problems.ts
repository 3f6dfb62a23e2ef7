import { cite } from '../../law/articles/index.ts'
import type { LetterProblem } from '../letters/index.ts'
import type { LetterContent } from './content.ts'
import type { CaseDesk } from './desk.ts'

/** What is wrong with what goes with a letter: a release copy that a later one replaced, a file that an applicant won't find online. */
export function attachmentProblems(
  { redactions }: Pick<CaseDesk, 'redactions'>,
  { attachments, redactionIds, means }: LetterContent,
): readonly LetterProblem[] {
  const files = new Set(attachments.flatMap(({ fileId }) => fileId ?? []))
  const given = redactions.filter(({ id, copyId }) => redactionIds.includes(id) || files.has(copyId))
  const raw = redactions.filter(({ fileId }) => files.has(fileId))
  const loose = means === 'electronic' ? attachments.filter(({ fileId }) => fileId === null) : []
  const part = 'provision'
  return [
    ...given.flatMap(({ replaced }): readonly LetterProblem[] => {
      const message = '所附的公开件后来又重新作了区分处理，请换用最新的一份。'
      return replaced ? [{ code: 'NOT_AS_RULED', severity: 'error', part, message, articles: cite('第三十七条') }] : []
    }),
    ...raw.map((): LetterProblem => {
      const message = '所附的是没有作区分处理的原件，这份材料已经生成公开件，请换用公开件。'
      return { code: 'NOT_AS_RULED', severity: 'error', part, message, articles: cite('第三十七条') }
    }),
    ...loose.map(({ name }): LetterProblem => {
      const message = `电子送达的，附件“${name}”不在案卷里，申请人在网上看不到。请从案卷的材料里选择。`
      return { code: 'MISSING', severity: 'warning', part, message, articles: [] }
    }),
  ]
}
