import { nationalCalendar } from '../../law/calendar/index.ts'
import { addDays, type Day, day, monthOf, yearOf } from '../../law/day/index.ts'
import { may } from '../accounts/index.ts'
import { calendarRecordOf } from '../requests/index.ts'
import type { SettingStore } from '../settings/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { type TodoItem, type TodoSource, todoState } from './todo-item.ts'

const DECEMBER = 12

/** From December on the next year's notice is missed; until it is imported, due days of that year are provisional. */
export function noticeTodo(ctx: { readonly settings: SettingStore }): TodoSource {
  return {
    itemsFor: async ({ actor, today }) => {
      if (!may(actor, 'calendar.change', { bodyId: PLATFORM }).ok) return []
      const { notices } = await calendarRecordOf(ctx, PLATFORM, today)
      const wanted = monthOf(today) === DECEMBER ? [yearOf(today), yearOf(today) + 1] : [yearOf(today)]
      return wanted
        .filter((year) => !notices.some((notice) => notice.year === year))
        .map((year) => noticeItem(year, today))
    },
  }
}

function noticeItem(year: number, today: Day): TodoItem {
  const lastDay = day(`${year - 1}-12-31`)
  const daysLeft = nationalCalendar().workingDaysBetween(today, lastDay)
  return {
    id: `notice/${year}`,
    kind: 'notice',
    title: `导入国务院办公厅关于 ${year} 年部分节假日安排的通知（此前 ${year} 年的期限都是暂定）`,
    bodyId: PLATFORM,
    lastDay,
    daysLeft,
    state: todoState(today > lastDay ? -1 : daysLeft),
    article: '条例第三十三条',
    href: '/calendar',
  }
}

/** People who can sign in and have no post: 安全管理 gives them one. */
export function postTodo(people: { withoutPost(today: Day): Promise<number> }): TodoSource {
  return {
    itemsFor: async ({ actor, today }) => {
      if (!may(actor, 'post.grant', { bodyId: PLATFORM }).ok) return []
      const count = await people.withoutPost(today)
      if (count === 0) return []
      return [undated('posts', `给 ${count} 名没有岗位的人员授予岗位`, '/people')]
    },
  }
}

/** The daily anchor over all chains: without it, what is kept outside the database grows old. */
export function anchorTodo(anchors: { latestDay(): Promise<string | undefined> }): TodoSource {
  return {
    itemsFor: async ({ actor, today }) => {
      if (!may(actor, 'audit.anchor', { bodyId: PLATFORM }).ok) return []
      const latest = await anchors.latestDay()
      if (latest !== undefined && latest >= addDays(today, -1)) return []
      const told = latest === undefined ? '还没有生成过审计锚，请生成' : `审计锚停在 ${latest}，请生成`
      return [{ ...undated('anchor', told, '/audit/anchors'), state: 'overdue' }]
    },
  }
}

const undated = (kind: 'posts' | 'anchor', title: string, href: string): TodoItem => ({
  id: kind,
  kind,
  title,
  bodyId: PLATFORM,
  lastDay: null,
  daysLeft: null,
  state: 'open',
  article: null,
  href,
})
