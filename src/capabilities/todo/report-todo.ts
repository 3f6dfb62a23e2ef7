import { nationalCalendar } from '../../law/calendar/index.ts'
import { type Day, monthOf, yearOf } from '../../law/day/index.ts'
import { type ReportingBody, reportDue } from '../../law/report-dates/index.ts'
import type { HeldPost } from '../accounts/index.ts'
import type { ReportStore } from '../annual-report/index.ts'
import type { Organisation, OrganisationStore } from '../organisations/index.ts'
import { type TodoItem, type TodoSource, todoState } from './todo-item.ts'

export interface ReportTodoContext {
  readonly organisations: Pick<OrganisationStore, 'list'>
  readonly reports: Pick<ReportStore, 'find'>
}

const REPORTERS: readonly HeldPost['kind'][] = ['handler', 'officeHead', 'bodyHead']
const DECEMBER = 12

/** 第四十九条: the annual report of the bodies where somebody works, from December on until it is kept. */
export function reportTodo({ organisations, reports }: ReportTodoContext): TodoSource {
  return {
    itemsFor: async ({ actor, today }) => {
      const at = new Set(actor.posts.filter(({ kind }) => REPORTERS.includes(kind)).map(({ bodyId }) => bodyId))
      if (at.size === 0) return []
      const year = monthOf(today) === DECEMBER ? yearOf(today) : yearOf(today) - 1
      const bodies = (await organisations.list()).filter(({ id }) => at.has(id))
      const items = bodies.map(async (body) => {
        const lastDay = body.level && reportDue(reportingBody(body.level), year)
        return lastDay && !(await reports.find(body.code, year)) ? [itemOf(body, year, lastDay, today)] : []
      })
      return (await Promise.all(items)).flat()
    },
  }
}

const reportingBody = (level: NonNullable<Organisation['level']>): ReportingBody => {
  if (level === 'town') return 'township'
  return level.endsWith('-department') || level === 'central-local' ? 'department' : 'government'
}

function itemOf({ id, code, level }: Organisation, year: number, lastDay: Day, today: Day): TodoItem {
  const government = level !== null && reportingBody(level) === 'government'
  const daysLeft = nationalCalendar().workingDaysBetween(today, lastDay)
  return {
    id: `report/${code}/${year}`,
    kind: 'report',
    title: government ? `公布本级政府 ${year} 年度报告` : `提交并公布 ${year} 年度报告`,
    bodyId: id,
    lastDay,
    daysLeft,
    state: todoState(today > lastDay ? -1 : daysLeft),
    article: government ? '条例第四十九条第二款' : '条例第四十九条第一款',
    href: `/annual-reports/${code}`,
  }
}
