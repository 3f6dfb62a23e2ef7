import { type Day, yearOf } from '../../law/day/index.ts'
import { nextNumber } from '../../law/document-numbers/index.ts'
import { accept, type Result } from '../../law/result.ts'
import { checkLetter, type LetterProblem, type OtherPerson } from '../letters/index.ts'
import { judgeAct } from '../requests/index.ts'
import { numberingSchemeOn } from '../settings/index.ts'
import { attachmentProblems } from './attachment-problems.ts'
import type { CaseLetter, KeptLetter } from './case-letter.ts'
import { type Composed, compose } from './compose.ts'
import type { LetterContent } from './content.ts'
import type { LetterContext, LetterStores } from './context.ts'
import { deliveryAct } from './delivery-act.ts'
import type { CaseDesk } from './desk.ts'
import { type EarlierRequest, earlierRequests } from './earlier-requests.ts'
import { needsConsent, seriesOf } from './letter-kinds.ts'
import { stepsSinceChange } from './needs.ts'
import { othersOf } from './others.ts'
import { prerequisites } from './prerequisites.ts'
import type { LetterRefusal } from './refusals.ts'

/** What letters of a case are read against beside the case itself. */
export interface Against {
  readonly others: readonly OtherPerson[]
  readonly earlier: readonly EarlierRequest[]
}

export async function againstOf(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  stores: LetterStores,
  desk: CaseDesk,
  { outcome }: Pick<CaseLetter, 'outcome'>,
): Promise<Against> {
  return {
    others: await othersOf(context, stores, desk),
    earlier: outcome === 'repeated' ? await earlierRequests(context, stores, desk.caseFile.request) : [],
  }
}

export interface Examined {
  /** With the number that it has, or a blank for it. */
  readonly shown: Composed
  /** What stands in the way of its number; warnings with it. */
  readonly problems: readonly LetterProblem[]
}

/**
 * The letter as it stands, and all that is wrong with it. Before it has its number it is read as if it had the next one: what comes by itself at
 * the end is no problem before.
 */
export async function examine(
  stores: LetterStores,
  desk: CaseDesk,
  against: Against,
  kept: KeptLetter,
  content: LetterContent,
): Promise<Result<Examined, LetterRefusal>> {
  const { letter } = kept
  const shown = compose(letter, content, composing(desk, kept, null, consentOf(kept)))
  if (!shown.ok) return shown
  const next = await presumedNumber(stores, desk, letter)
  const whole = compose(letter, content, composing(desk, kept, next.text, consentOf(kept) ?? desk.today))
  if (!whole.ok) return whole
  return accept({
    shown: shown.value,
    problems: [...next.problems, ...problemsOf(desk, against, letter, content, whole.value)],
  })
}

/** Everything that is wrong with a letter as it would be numbered. */
export function problemsOf(
  desk: CaseDesk,
  { others, earlier }: Against,
  letter: CaseLetter,
  content: LetterContent,
  { letter: made, input, stale }: Composed,
): readonly LetterProblem[] {
  return [
    ...stale.map(
      ({ edit, message }): LetterProblem => ({
        ...{ code: 'NOT_AS_RULED', severity: 'error', part: edit.part, articles: [] },
        message: `原来改动的一段与现在的案卷对不上：${message}请重新改动，或者删去这处改动。`,
      }),
    ),
    ...checkLetter(made, { input, today: desk.today, others }),
    ...prerequisites(desk, input, earlier),
    ...attachmentProblems(desk, content),
    ...notRecordable(desk, letter, content),
  ]
}

/** What the transition table would refuse when the letter is delivered today. */
function notRecordable(desk: CaseDesk, letter: CaseLetter, content: LetterContent): readonly LetterProblem[] {
  const { caseFile, today, rules } = desk
  const act = deliveryAct(letter, content, { on: today }, caseFile.acts)
  const judged = act && judgeAct(caseFile.request, caseFile.acts, act, { today, rules })
  if (!judged || judged.ok) return []
  const part = letter.kind === 'reply' ? 'decision' : 'notice'
  return [{ code: 'STEP_MISSING', severity: 'error', part, message: judged.error.message, articles: [] }]
}

const composing = (desk: CaseDesk, { letter }: KeptLetter, number: string | null, consent: Day | undefined) => ({
  file: desk.file,
  redactions: desk.redactions,
  number,
  date: desk.today,
  bySystem: bySystem(letter, consent),
})

/** 第三十三条第二款: the day on which the head of the office agreed is that of the approval. */
export const bySystem = (letter: CaseLetter, consent: Day | undefined): Readonly<Record<string, string>> =>
  needsConsent(letter) && consent ? { agreedOn: consent } : {}

/** The day of the approval that counts; undefined while there is none. */
export const consentOf = (kept: KeptLetter): Day | undefined =>
  stepsSinceChange(kept).findLast(({ kind }) => kind === 'approved')?.facts.on

interface Presumed {
  readonly text: string | null
  readonly problems: readonly LetterProblem[]
}

/** The number that the letter would have now; nobody else is kept from it. */
async function presumedNumber(stores: LetterStores, desk: CaseDesk, letter: CaseLetter): Promise<Presumed> {
  const series = seriesOf(letter)
  if (!series) return { text: null, problems: [] }
  const { bodyId } = letter
  const scheme = await numberingSchemeOn(stores, { id: bodyId, code: desk.bodyCode }, desk.today)
  if (!scheme.ok) {
    const message = `文书还不能编号：${scheme.error.map((each) => each.message).join('')}请在设置“编号规则”里填写。`
    // A sample keeps the other checks of the number quiet: this one says it all.
    const text = `某信公〔${yearOf(desk.today)}〕1号`
    return { text, problems: [{ code: 'NUMBER', severity: 'error', part: 'number', message, articles: [] }] }
  }
  const year = yearOf(desk.today)
  const last = await stores.caseLetters.lastSerial(bodyId, series, year)
  return { text: nextNumber(scheme.value, series, desk.today, { [year]: last }).text, problems: [] }
}
