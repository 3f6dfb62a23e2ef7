import type { Organisation } from '../../../capabilities/organisations/index.ts'
import {
  type CaseFile,
  type EarlierRequest,
  earlierRequests,
  type Frequency,
  frequencyOf,
} from '../../../capabilities/requests/index.ts'
import { settingsOn } from '../../../capabilities/settings/index.ts'
import { type Day, yearOf } from '../../../law/day/index.ts'
import type { Services } from '../../services.ts'

/** What the register knows of an applicant beside the request at hand. */
export interface Known {
  readonly body: Organisation
  readonly subject: string
  readonly arrivedOn: Day
  /** Of their other requests at the body. */
  readonly ids: readonly string[]
  readonly today: Day
}

/** Earlier requests of the same applicant with the reasons for and against a repeat, and how often they have asked. */
export async function earlierAnswer(
  services: Pick<Services, 'register' | 'settings'>,
  { body, subject, arrivedOn, ids, today }: Known,
) {
  const set = await settingsOn(services, body.id, today, ['intake.similar', 'intake.manyInMonth', 'intake.manyInYear'])
  const files = await services.register.requests.findAll(body.id, ids)
  const earlier = earlierRequests(subject, files, { similar: set['intake.similar'].value })
  const limits = { manyInMonth: set['intake.manyInMonth'].value, manyInYear: set['intake.manyInYear'].value }
  // The one at hand counts too.
  const arrivals = [...files.filter(counts).map(({ request }) => request.arrivedOn), arrivedOn]
  const often = frequencyOf(arrivals, arrivedOn, limits)
  return {
    earlier: earlier.slice(0, SHOWN).map((one) => earlierOne(one, body)),
    answers: earlier.flatMap(({ answeredOn }) => answeredOn ?? []),
    frequency: { ...often, months: often.months.slice(), words: frequencyWords(often, arrivedOn) },
  }
}

/** Who asks very often has asked for most of it long ago: the likeliest repeats stand first, the rest is in the counts. */
const SHOWN = 50

/** A divided request is what its parts are: it isn't one more. */
const counts = ({ acts }: CaseFile): boolean => !acts.some(({ kind }) => kind === 'divided')

const earlierOne = ({ file: { request }, reasons, ...one }: EarlierRequest, body: Organisation) => ({
  id: request.id,
  number: request.number,
  href: `/requests/${body.code}/${request.id}`,
  subject: request.subject,
  arrivedOn: request.arrivedOn,
  ...one,
  reasons: [...reasons],
})

function frequencyWords({ month, year, over }: Frequency, on: Day): string {
  const told = `该申请人${yearOf(on)}年向本机关提出 ${year} 件申请，其中 ${Number(on.slice(5, 7))} 月 ${month} 件（含本件）`
  return over ? `${told}，达到本机关设置的提示件数：是否明显超过合理范围由人判断，先要求说明理由（第三十五条）` : told
}
