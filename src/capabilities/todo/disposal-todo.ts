import { may } from '../accounts/index.ts'
import { type ApplicantStore, pastRetention, retentionOn } from '../applicants/index.ts'
import type { SettingsContext } from '../settings/index.ts'
import type { TodoItem, TodoSource } from './todo-item.ts'

export interface DisposalTodoContext extends SettingsContext {
  readonly applicants: Pick<ApplicantStore, 'endedBefore'>
  readonly requests: { bodies(): Promise<readonly string[]> }
}

const MOST = 100

/** 个人信息保护法第十九条: files whose applicants have been kept as long as they may be. */
export function disposalTodo(ctx: DisposalTodoContext): TodoSource {
  return {
    itemsFor: async ({ actor, today }) => {
      const bodies = (await ctx.requests.bodies()).filter((bodyId) => may(actor, 'applicant.dispose', { bodyId }).ok)
      const items = bodies.map(async (bodyId): Promise<readonly TodoItem[]> => {
        const retention = await retentionOn(ctx, bodyId, today)
        const past = await pastRetention(ctx.applicants, [bodyId], { retention, today, limit: MOST })
        if (past.length === 0) return []
        const count = past.length === MOST ? `${MOST} 件以上` : `${past.length} 件`
        return [
          {
            id: `disposal/${bodyId}`,
            kind: 'disposal',
            title: `${count}案卷的申请人信息保管期限届满，确认后销毁`,
            bodyId,
            lastDay: null,
            daysLeft: null,
            state: 'open',
            article: '个人信息保护法第十九条',
            href: '/requests/past-retention',
          },
        ]
      })
      return (await Promise.all(items)).flat()
    },
  }
}
