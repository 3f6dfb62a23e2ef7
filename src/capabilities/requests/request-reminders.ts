import type { Day } from '../../law/day/index.ts'
import { type DueThing, REMINDER_KINDS, type ReminderKind, type ReminderSource } from '../messages/index.ts'
import { type SettingStore, settingOn } from '../settings/index.ts'
import { allFiles } from './all-files.ts'
import { rulesReader } from './day-rules.ts'
import type { RequestStore } from './ports.ts'
import type { CaseFile } from './request.ts'
import { clockOf, type DayRules } from './standing.ts'

interface ReminderContext {
  readonly requests: Pick<RequestStore, 'files' | 'bodies'>
  readonly organisations: { list(): Promise<readonly { readonly id: string; readonly code: string }[]> }
  readonly settings: SettingStore
}

type RequestReminder = Exclude<ReminderKind, 'annualReport'>
const KINDS: readonly RequestReminder[] = ['correction', 'reply', 'thirdParty']

/** The last days of open requests: for asking to correct, for the reply, for the third party's opinion. */
export function requestReminders({ requests, organisations, settings }: ReminderContext): ReminderSource {
  return {
    dueOn: async (day) => {
      const codes = new Map((await organisations.list()).map(({ id, code }) => [id, code]))
      const rulesOf = rulesReader({ settings }, day)
      const due: DueThing[] = []
      for (const bodyId of await requests.bodies()) {
        const points = await pointsOf(settings, bodyId, day)
        const rules = await rulesOf(bodyId)
        // A day of rest has as many working days before it as the day before: people would be told twice.
        if (!rules.calendar.dayAt(day).working) continue
        for await (const file of allFiles(requests, [bodyId], 'open')) {
          const href = `/requests/${codes.get(bodyId)}/${file.request.id}`
          due.push(...dueThings(file, day, rules, points).map((thing) => ({ ...thing, href })))
        }
      }
      return due
    },
  }
}

type Points = Readonly<Record<RequestReminder, readonly number[]>>

async function pointsOf(settings: SettingStore, bodyId: string, day: Day): Promise<Points> {
  const of = async (kind: RequestReminder) => settingOn({ settings }, REMINDER_KINDS[kind].setting, bodyId, day)
  const [correction, reply, thirdParty] = await Promise.all(KINDS.map(of))
  return {
    correction: numbers(correction),
    reply: numbers(reply),
    thirdParty: numbers(thirdParty),
  }
}

const numbers = (points: readonly (string | number)[] | undefined): readonly number[] =>
  (points ?? []).filter((each) => typeof each === 'number')

/** Which acts' last days each reminder is about, and whom it tells. */
const ABOUT = {
  correction: { act: 'correction_asked', posts: ['intake', 'handler'] },
  reply: { act: 'replied', posts: ['handler', 'officeHead'] },
  thirdParty: { act: 'third_party_answered', posts: ['handler'] },
} as const

function dueThings(
  file: CaseFile,
  day: Day,
  rules: Required<DayRules>,
  points: Points,
): readonly Omit<DueThing, 'href'>[] {
  const standing = clockOf(file, day, rules)
  const clock = standing.ok ? standing.value.clock : null
  if (!clock) return []
  const { bodyId, id, number } = file.request
  return KINDS.flatMap((kind) => {
    const next = clock.next.find(({ act }) => act === ABOUT[kind].act)
    if (!next?.lastDay) return []
    const daysLeft = rules.calendar.workingDaysBetween(day, next.lastDay)
    if (day > next.lastDay || !points[kind].includes(daysLeft)) return []
    return [
      {
        bodyId,
        subject: { kind: 'request', id },
        kind,
        title: number,
        lastDay: next.lastDay,
        daysLeft,
        toPosts: ABOUT[kind].posts,
        article: next.article,
      },
    ]
  })
}
