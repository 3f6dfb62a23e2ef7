import type { Day } from '../../law/day/index.ts'
import { accept, type Result } from '../../law/result.ts'
import type { ApplicantContext, ApplicantUnit, OpenRefusal } from '../applicants/index.ts'
import type { RequestStore } from '../requests/index.ts'
import { findingsOf, publicWords } from './check-text.ts'
import type { TextFinding } from './own-words.ts'
import { othersOf } from './propose.ts'
import type { OpenProposal } from './step-words.ts'

/** What whoever approves a text should look at: how near it comes to the applicants and to what they wrote. */
export async function proposalRemarks(
  context: Pick<ApplicantContext, 'cipher' | 'keys'>,
  unit: Pick<ApplicantUnit, 'applicants'> & { readonly requests: Pick<RequestStore, 'find'> },
  { file, text }: OpenProposal,
  today: Day,
): Promise<Result<readonly TextFinding[], OpenRefusal>> {
  if (!text) return accept([])
  const cases = await othersOf(unit, file.bodyId, [file.requestId, ...file.others])
  return findingsOf(context, unit, cases, publicWords(text), today)
}
