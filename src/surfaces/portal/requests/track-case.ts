import { maskedApplicants } from '../../../capabilities/applicants/index.ts'
import { type Attachment, visitOf } from '../../../capabilities/applying/index.ts'
import { type ReceivedLetter, receivedLetters } from '../../../capabilities/case-letters/index.ts'
import { nearestState } from '../../../capabilities/organisations/index.ts'
import {
  type CaseFile,
  clockOf,
  confirmBy,
  type NextRequestAct,
  nextActsOf,
  rulesReader,
  type Standing,
} from '../../../capabilities/requests/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { publicBody } from '../../public-body.ts'
import { dayInShanghai } from '../../today.ts'
import type { Portal } from '../render.ts'
import { confirmationWords, officeTelephone } from './next-words.ts'
import { noReplyWords } from './remedy-words.ts'

/** What an applicant sees of their request. No personal data but a masked name. */
export interface TrackedCase {
  readonly file: CaseFile
  readonly bodyName: string
  readonly telephone: string
  readonly applicant: string
  readonly attachments: readonly Attachment[]
  /** Letters that reached them. */
  readonly letters: readonly ReceivedLetter[]
  /** Null where the acts can't be folded under today's rules; the office has to look. */
  readonly standing: Standing | null
  readonly next: readonly NextRequestAct[]
  readonly today: Day
  /** While nobody has confirmed: what that means, and by when. */
  readonly confirmation: { readonly words: readonly string[]; readonly late: boolean } | null
  /** Where the reply is overdue. */
  readonly remedy: string | null
  readonly expiresAt: string
}

/** The request of the visit that a browser is on. */
export async function trackedCase(
  { services, settings }: Portal,
  token: string | undefined,
): Promise<TrackedCase | undefined> {
  const now = settings.now()
  const visit = await visitOf(services.applying.store, token, now.toISOString())
  const file = visit && (await services.register.requests.find(visit.bodyId, visit.requestId))
  if (!visit || !file) return undefined
  const { bodyId, requestId, expiresAt } = visit
  const today = dayInShanghai(now)
  const register = await services.organisations.register()
  const record = register.bodies.find(({ id }) => id === bodyId)
  if (!record) return undefined
  const rules = await rulesReader(services, today)(bodyId)
  const folded = clockOf(file, today, rules)
  const standing = folded.ok ? folded.value : null
  const { contact } = publicBody(register, record, today)
  const { channel, arrivedOn } = file.request
  const waiting = standing?.state === 'awaiting_confirmation'
  const [first] = await maskedApplicants(services.register, services.register, bodyId, requestId)
  const clock = standing?.clock
  return {
    file,
    bodyName: nearestState(record, today).name,
    telephone: officeTelephone(contact),
    applicant: first?.fields.name ?? '',
    attachments: await services.applying.store.attachments(bodyId, requestId),
    letters: await receivedLetters(services.register, { ...services, ...services.register }, { bodyId, requestId }),
    standing,
    next: standing ? nextActsOf(file, standing, rules) : [],
    today,
    confirmation: waiting
      ? { words: confirmationWords(contact, arrivedOn, rules), late: today > confirmBy(channel, arrivedOn, rules) }
      : null,
    remedy: clock?.state === 'overdue' && clock.due ? noReplyWords(nearestState(record, today), clock.due) : null,
    expiresAt,
  }
}
