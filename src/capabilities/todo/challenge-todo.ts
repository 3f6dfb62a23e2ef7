import { formatCitation } from '../../law/articles/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Day } from '../../law/day/index.ts'
import { may } from '../accounts/index.ts'
import { type Challenge, type ChallengeStore, challengeStanding, ownDueOf } from '../challenges/index.ts'
import { rulesReader } from '../requests/index.ts'
import type { SettingStore } from '../settings/index.ts'
import { type TodoItem, type TodoSource, todoState } from './todo-item.ts'

export interface ChallengeTodoContext {
  readonly challenges: Pick<ChallengeStore, 'bodies' | 'ofBodies'>
  readonly settings: SettingStore
  readonly organisations: { list(): Promise<readonly { readonly id: string; readonly code: string }[]> }
}

/** 复议答复、诉讼答辩、重作: what the body has to do in its cases, with the last day of each. */
export function challengeTodo(ctx: ChallengeTodoContext): TodoSource {
  return {
    itemsFor: async ({ actor, today }) => {
      const bodies = (await ctx.challenges.bodies()).filter((bodyId) => may(actor, 'challenge.record', { bodyId }).ok)
      if (bodies.length === 0) return []
      const codes = new Map((await ctx.organisations.list()).map(({ id, code }) => [id, code]))
      const rulesOf = rulesReader(ctx, today)
      const files = await ctx.challenges.ofBodies(bodies)
      const items = files.map(async ({ challenge }): Promise<readonly TodoItem[]> => {
        const { calendar } = await rulesOf(challenge.bodyId)
        const href = `/challenges/${codes.get(challenge.bodyId)}/${challenge.id}`
        return owedItem(challenge, today, calendar).map((item) => ({ ...item, href }))
      })
      return (await Promise.all(items)).flat()
    },
  }
}

function owedItem(challenge: Challenge, today: Day, calendar: WorkingCalendar): readonly Omit<TodoItem, 'href'>[] {
  const standing = challengeStanding(challenge, today, calendar)
  const owed = standing.ok ? ownDueOf(challenge, standing.value) : null
  if (!standing.ok || !owed) return []
  const { bodyId, id, caseNumber, heardBy } = challenge
  const answers = owed.kind === 'answered'
  const { lastDay } = owed
  const daysLeft = lastDay && calendar.workingDaysBetween(today, lastDay)
  const title = answers ? owed.title : (standing.value.duty?.title ?? owed.title)
  return [
    {
      id: `${answers ? 'answer' : 'duty'}/${id}`,
      kind: answers ? 'answer' : 'duty',
      title: `${title}：${caseNumber ?? heardBy}`,
      bodyId,
      lastDay,
      daysLeft,
      state: todoState(lastDay && today > lastDay ? -1 : daysLeft),
      article: formatCitation(owed.articles),
    },
  ]
}
