import { formatCitation } from '../../../law/articles/index.ts'
import { type Day, daysBetween, monthOf, yearOf } from '../../../law/day/index.ts'
import { REPORT_DATES, type ReportingBody, reportDue } from '../../../law/report-dates/index.ts'
import type { ReportStore } from '../../annual-report/index.ts'
import type { Organisation, OrganisationLevel, OrganisationStore } from '../../organisations/index.ts'
import { type SettingStore, settingOn } from '../../settings/index.ts'
import type { DueThing, ReminderSource } from './reminder-source.ts'

interface AnnualReportContext {
  readonly organisations: Pick<OrganisationStore, 'list'>
  readonly reports: Pick<ReportStore, 'list'>
  readonly settings: SettingStore
}

/** 第四十九条：县级以上人民政府部门，和由主管部门公布的本级人民政府。乡镇、街道的日期由当地规定，没有日期的不提醒。 */
const REPORTING: Readonly<Record<OrganisationLevel, ReportingBody>> = {
  state: 'government',
  'state-department': 'department',
  province: 'government',
  'province-department': 'department',
  city: 'government',
  'city-department': 'department',
  county: 'government',
  'county-department': 'department',
  town: 'township',
  'central-local': 'department',
}

/** In December the year that ends is reported on, from January on the one that has ended. */
const reportedYear = (day: Day): number => (monthOf(day) === 12 ? yearOf(day) : yearOf(day) - 1)

/** Every body whose report of the year isn't kept yet, on the days that its settings name. */
export function annualReportSource(ctx: AnnualReportContext): ReminderSource {
  return {
    dueOn: async (day) => {
      const year = reportedYear(day)
      const bodies = (await ctx.organisations.list()).filter((body) => lastDayOf(body, year, day) !== undefined)
      const due: DueThing[] = []
      let kept: ReadonlySet<string> | undefined
      for (const body of bodies) {
        const points = await settingOn(ctx, 'reminders.annualReport', body.id, day)
        if (!points.includes(day.slice(5))) continue
        kept ??= await bodiesWithReport(ctx, year)
        const lastDay = lastDayOf(body, year, day)
        if (lastDay && !kept.has(body.code)) due.push(reportDueThing(body, year, lastDay, day))
      }
      return due
    },
  }
}

/** Undefined where none is set, or where it has passed. */
function lastDayOf({ level }: Organisation, year: number, day: Day): Day | undefined {
  const last = level === null ? undefined : reportDue(REPORTING[level], year)
  return last && day <= last ? last : undefined
}

async function bodiesWithReport({ reports }: AnnualReportContext, year: number): Promise<ReadonlySet<string>> {
  const codes = new Set<string>()
  for (let page = 1; ; page += 1) {
    const { total, items } = await reports.list({ year, page, size: 100 })
    for (const { bodyCode } of items) codes.add(bodyCode)
    if (page * 100 >= total) return codes
  }
}

function reportDueThing(body: Organisation, year: number, lastDay: Day, day: Day): DueThing {
  const reporting = body.level === null ? undefined : REPORTING[body.level]
  const articles = REPORT_DATES.find((row) => row.body === reporting)?.articles ?? []
  return {
    bodyId: body.id,
    subject: { kind: 'annual-report', id: `${body.code}-${year}` },
    kind: 'annualReport',
    title: `${body.name} ${year} 年度`,
    lastDay,
    daysLeft: daysBetween(day, lastDay),
    toPosts: ['handler', 'officeHead', 'bodyHead'],
    article: formatCitation(articles, 'regulation-2019'),
    href: `/annual-reports/${body.code}`,
  }
}
