import type { Day } from '../../law/day/index.ts'
import { type SettingsContext, settingsOn } from '../settings/index.ts'
import type { CaseLetter, KeptLetter, LetterStage, LetterStepKind } from './case-letter.ts'
import { isSent, needsConsent, needsNoApproval } from './letter-kinds.ts'

/** What has to be done with a letter between its drafting and its number, in this order. */
const NEED_ORDER = ['approve', 'secrecy', 'sign'] as const
export type Need = (typeof NEED_ORDER)[number]

/** The step that meets a need. */
const MET_BY: Readonly<Record<Need, LetterStepKind>> = {
  approve: 'approved',
  secrecy: 'secrecy_passed',
  sign: 'signed',
}

/** What a letter needs by the settings of its body; empty: whoever drafts it numbers it. */
export async function needsOf(ctx: SettingsContext, letter: CaseLetter, today: Day): Promise<readonly Need[]> {
  if (needsNoApproval(letter)) return []
  const found = await settingsOn(ctx, letter.bodyId, today, ['drafting.reply', 'drafting.process', 'drafting.secrecy'])
  const chosen = found[letter.kind === 'reply' ? 'drafting.reply' : 'drafting.process'].value
  const secrecy = letter.outcome !== null && found['drafting.secrecy'].value.includes(letter.outcome)
  const needs: Readonly<Record<Need, boolean>> = {
    approve: chosen !== 'sign' || needsConsent(letter),
    secrecy,
    // Whoever reviews for secrecy decides nothing else.
    sign: chosen !== 'approve' || secrecy,
  }
  return NEED_ORDER.filter((need) => needs[need])
}

/** The steps done since the letter was last changed or sent back: what counts towards its number. */
export function stepsSinceChange({ steps }: Pick<KeptLetter, 'steps'>): KeptLetter['steps'] {
  const changed = steps.findLastIndex(({ kind }) => kind === 'drafted' || kind === 'revised' || kind === 'returned')
  return steps.slice(changed + 1)
}

/** The needs that aren't met yet, a step being done now counted. */
export function openNeeds(kept: KeptLetter, needs: readonly Need[], now?: LetterStepKind): readonly Need[] {
  const done = new Set<LetterStepKind>(stepsSinceChange(kept).map(({ kind }) => kind))
  if (now) done.add(now)
  return needs.filter((need) => !done.has(MET_BY[need]))
}

/** What a letter waits for once it is submitted, and after each step of the way. */
export const stageAfter = (kept: KeptLetter, needs: readonly Need[], now: LetterStepKind): LetterStage =>
  openNeeds(kept, needs, now)[0] ?? afterNumber(kept.letter)

/** What stays with the file is finished when it has its number. */
export const afterNumber = (letter: CaseLetter): LetterStage => (isSent(letter) ? 'deliver' : 'done')
