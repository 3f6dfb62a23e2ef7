import { DELIVERY_RULES } from '../../law/clock/index.ts'
import { type Day, dayWords, yearOf } from '../../law/day/index.ts'
import { getTimeLimit } from '../../law/time-limits/index.ts'
import { type Answer, clockOf, effectiveActs, type RecordedAct, type RequestActKind } from '../requests/index.ts'
import { settingsOn } from '../settings/index.ts'
import { type CaseLetter, type KeptLetter, stageOf, stepOf } from './case-letter.ts'
import { contentOf, openStep } from './content.ts'
import type { LetterContext, LetterStores } from './context.ts'
import type { CaseDesk } from './desk.ts'
import { earlierRequests } from './earlier-requests.ts'
import { feeDetails } from './fee-details.ts'
import { fieldGroups } from './fields.ts'
import { titleOf } from './letter-kinds.ts'

export type Values = Readonly<Record<string, string>>

/** What a letter asks for, as far as the file itself tells it: proposed to whoever drafts, who may write otherwise. */
export async function prefilled(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  stores: LetterStores,
  desk: CaseDesk,
  which: Pick<CaseLetter, 'kind' | 'letter' | 'outcome'>,
): Promise<Values> {
  const found: Readonly<Record<string, string | undefined>> =
    which.kind === 'reply'
      ? { ...fromActs(context, desk), ...(await fromEarlier(context, stores, desk)) }
      : await detailsFor(context, stores, desk, which.letter)
  const asked = new Set(fieldGroups(which).flatMap(({ fields }) => fields.map(({ name }) => name)))
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, text]) => (text && asked.has(name) ? [[name, text] as const] : [])),
  )
}

const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  agrees: '同意',
  partly: '部分同意',
  refuses: '不同意',
  silent: '逾期未提出意见',
}

type Found = Record<string, string | undefined>

function fromActs(context: Pick<LetterContext, 'cipher'>, { caseFile, words, letters, key, rules }: CaseDesk): Found {
  const acts = effectiveActs(caseFile.acts)
  const last = (kind: RequestActKind): RecordedAct | undefined => acts.findLast((act) => act.kind === kind)
  const said = (act: RecordedAct | undefined, name: string): string | undefined =>
    act && words.get(act.sequence)?.[name]
  const searches = acts.filter(({ kind }) => kind === 'searched')
  const together = (name: string): string => [...new Set(searches.flatMap((act) => said(act, name) ?? []))].join('；')
  const [asked, corrected, third, opinion] = [
    last('correction_asked'),
    last('correction_received'),
    last('third_party_asked'),
    last('third_party_answered'),
  ]
  const [reasonsAsked, reasons, fee, withdrawn, ended] = [
    last('reasons_asked'),
    last('reasons_given'),
    last('fee_notified'),
    last('withdrawn'),
    last('terminated'),
  ]
  const notice = letters.findLast((kept) => kept.letter.letter === 'fee-notice' && stepOf(kept, 'delivered'))
  const charged = notice ? contentOf(context.cipher, key, notice) : undefined
  const feeFrom = fee && (fee.receivedOn ?? fee.on)
  const feeDays = fee && feeFrom ? getTimeLimit('fee-payment', fee.on).days : 0
  return {
    'search.scope': together('scope'),
    'search.systems': together('systems'),
    'search.keywords': together('keywords'),
    'search.by': together('by'),
    'search.searchedOn': daysOf(searches.map(({ on }) => on)),
    'correction.askedOn': asked?.on,
    'correction.answered': said(corrected, 'text'),
    'correctionOverdue.askedOn': asked?.on,
    'correctionOverdue.until': asked?.until,
    'consultation.askedOn': third?.receivedOn ?? third?.on,
    'consultation.answer': opinion?.answer ? ANSWER_WORDS[opinion.answer] : undefined,
    'reasonsAsked.askedOn': reasonsAsked?.on,
    'reasonsAsked.answered': said(reasons, 'text'),
    'feeNotice.notifiedOn': feeFrom,
    'feeNotice.amount': charged?.ok && charged.value.values.amount ? `${charged.value.values.amount}元` : undefined,
    'feeNotice.until': feeFrom && rules.calendar.addWorkingDays(feeFrom, feeDays),
    'withdrawal.withdrawnOn': withdrawn?.on,
    'withdrawal.statement': said(withdrawn, 'text'),
    'ending.endedOn': ended?.on,
  }
}

/** One day as it is kept, several in words. */
function daysOf(days: readonly Day[]): string | undefined {
  const different = [...new Set(days)].toSorted()
  return different.length > 1 ? different.map(dayWords).join('、') : different[0]
}

/** Earlier requests of the same applicant: how many this year, and what was answered last before this one came. */
async function fromEarlier(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  stores: LetterStores,
  { caseFile, file }: CaseDesk,
): Promise<Found> {
  const earlier = await earlierRequests(context, stores, caseFile.request)
  const received = file.request.receivedOn ?? caseFile.request.arrivedOn
  const year = yearOf(received)
  const sameYear = earlier.filter(({ arrivedOn }) => yearOf(arrivedOn) === year && arrivedOn <= received).length
  const answered = earlier
    .filter(({ repliedOn }) => repliedOn !== undefined && repliedOn <= received)
    .toSorted((a, b) => ((a.repliedOn ?? '') < (b.repliedOn ?? '') ? -1 : 1))
    .at(-1)
  return {
    'reasonsAsked.counted':
      sameYear > 0 ? `${year}年1月1日至${dayWords(received)}，向本机关提出申请${sameYear + 1}件` : undefined,
    'earlierReply.number': answered?.replyNumber,
    'earlierReply.repliedOn': answered?.repliedOn,
    'earlierProvision.providedOn': answered?.provided ? answered.repliedOn : undefined,
  }
}

const LIMIT_KEYS = ['drafting.correctionDays', 'drafting.reasonsDays', 'drafting.agencyDays'] as const

/** The details of a letter on the way: days by the calendar, names as letters before it had them. */
async function detailsFor(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  stores: LetterStores,
  desk: CaseDesk,
  letter: string,
): Promise<Found> {
  const { today, rules, caseFile } = desk
  const found = await settingsOn(stores, caseFile.request.bodyId, today, LIMIT_KEYS)
  const inWorkingDays = (days: number): Day => rules.calendar.addWorkingDays(today, days)
  switch (letter) {
    case 'correction-notice':
      return { until: inWorkingDays(found['drafting.correctionDays'].value) }
    case 'reasons-notice':
      return { until: inWorkingDays(found['drafting.reasonsDays'].value) }
    case 'assistance-request':
      return { until: inWorkingDays(found['drafting.agencyDays'].value) }
    case 'fee-notice':
      return feeDetails(context, stores, desk)
    case 'extension-notice': {
      const { days } = getTimeLimit('extension', today)
      return { days: String(days), until: extendedUntil(desk, days) }
    }
    case 'inquiry-notice':
      return inquiryDetails(desk)
    case 'disclosure-notice':
      return { party: partyOfInquiry(context, desk) }
    case 'delivery-record':
      return deliveryDetails(context, desk)
    default:
      return {}
  }
}

/** The last day for the reply once it is extended by so many working days today; undefined where it can't be. */
export function extendedUntil(
  { caseFile, today, rules }: Pick<CaseDesk, 'caseFile' | 'today' | 'rules'>,
  days: number,
): Day | undefined {
  const acts = [...caseFile.acts, { kind: 'extended', on: today, days } as const]
  const standing = clockOf({ request: caseFile.request, acts }, today, rules)
  return standing.ok ? (standing.value.clock?.due ?? undefined) : undefined
}

const WHOM = { third_party_asked: '第三方', co_producer_asked: '共同制作机关', agency_asked: '其他机关' } as const

function inquiryDetails({ caseFile }: CaseDesk): Found {
  const asked = effectiveActs(caseFile.acts).findLast(({ kind }) => kind in WHOM)
  return asked ? { whom: WHOM[asked.kind as keyof typeof WHOM], askedOn: asked.on } : {}
}

const partyOfInquiry = ({ cipher }: Pick<LetterContext, 'cipher'>, { letters, key }: CaseDesk): string | undefined => {
  const inquiry = letters.findLast((kept) => kept.letter.letter === 'third-party-inquiry' && stepOf(kept, 'delivered'))
  const content = inquiry && contentOf(cipher, key, inquiry)
  return content?.ok ? content.value.values.party : undefined
}

/** The letter that was delivered last, or that waits for it. */
function deliveryDetails({ cipher }: Pick<LetterContext, 'cipher'>, { letters, key }: CaseDesk): Found {
  const sent = letters.findLast(
    (kept) => stepOf(kept, 'signed') && (stageOf(kept) === 'deliver' || stepOf(kept, 'delivered')),
  )
  if (!sent) return {}
  const delivered = stepOf(sent, 'delivered')
  const proof = delivered && key ? openStep(cipher, key, sent.letter, delivered)?.proof : undefined
  return { letter: titleOf(sent.letter).replace(/（[^）]*）$/, ''), ...deliveryFacts(sent), proof }
}

function deliveryFacts(kept: KeptLetter): Found {
  const facts = stepOf(kept, 'delivered')?.facts
  const number = stepOf(kept, 'signed')?.facts.number
  const signedOn = stepOf(kept, 'acknowledged')?.facts.signedOn ?? facts?.signedOn
  return { number, sentOn: facts?.sentOn, signedOn, means: facts?.means && DELIVERY_RULES[facts.means].title }
}
