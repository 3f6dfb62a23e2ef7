import { effectiveActs } from './effective-acts.ts'
import { isHandlingAct } from './handling-acts.ts'
import type { CaseFile, RecordedAct } from './request.ts'

/** What an applicant is told of the way of their request: as it is read today, without what the office does for itself. A division concerns them. */
export const actsForApplicant = ({ acts }: Pick<CaseFile, 'acts'>): readonly RecordedAct[] =>
  effectiveActs(acts).filter(({ kind }) => !isHandlingAct(kind) || kind === 'divided')
