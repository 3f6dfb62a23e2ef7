import type { Actor } from '../../../capabilities/accounts/index.ts'
import { may } from '../../../capabilities/accounts/index.ts'
import type { CalendarPreview } from '../../../capabilities/calendar-changes/index.ts'
import { calendarRecordOf } from '../../../capabilities/requests/index.ts'
import type { SettingVersion } from '../../../capabilities/settings/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { CALENDAR_BACKING, type LocalChange, NATIONAL_RECORD } from '../../../law/calendar/index.ts'
import { type Day, dayWords, yearOf } from '../../../law/day/index.ts'
import { EVIDENCE_WORDS } from '../../../law/evidence.ts'
import type { Services } from '../../services.ts'
import { bodyNames } from '../accounts/body-names.ts'

/** The calendar with its notices, closures and history. */
export async function calendarAnswerOf(services: Services, actor: Actor, today: Day) {
  const { notices } = await calendarRecordOf(services, PLATFORM, today)
  const bodies = await services.organisations.list()
  const seen = bodies.filter(({ id }) => may(actor, 'setting.view', { bodyId: id }).ok)
  const nameOf = await bodyNames(services)
  const own = new Set(NATIONAL_RECORD.notices.map(({ number }) => number))
  const years = [...new Set([...notices.map(({ year }) => year), yearOf(today), yearOf(today) + 1])]
  const platform = may(actor, 'setting.view', { bodyId: PLATFORM }).ok ? [PLATFORM] : []
  const places = [...platform, ...seen.map(({ id }) => id)]
  const locals = await Promise.all(places.map((id) => services.settings.history(id, 'calendar.local')))
  const imported = await services.settings.history(PLATFORM, 'calendar.notices')
  return {
    today,
    years: years
      .toSorted((a, b) => b - a)
      .map((year) => {
        const ofYear = notices.filter((notice) => notice.year === year)
        return {
          year,
          provisional: ofYear.length === 0,
          notices: ofYear.map(({ number, source, holidays }) => ({
            ...{ number, source, imported: !own.has(number) },
            holidays: holidays.map(({ makeUp, ...rest }) => ({ ...rest, makeUp: [...makeUp] })),
          })),
        }
      }),
    local: locals.flatMap(([newest]) =>
      changesOf(newest).map((change) => ({ ...change, ...nameOf(newest?.bodyId ?? '') })),
    ),
    history: await historyOf(services, [...imported, ...locals.flat()], nameOf),
    evidence: evidence(),
    bodies: bodies
      .filter(({ id }) => may(actor, 'calendar.change', { bodyId: id }).ok)
      .map(({ code, name }) => ({ code, name })),
    may: { national: may(actor, 'calendar.change', { bodyId: PLATFORM }).ok },
  }
}

const changesOf = (version: SettingVersion | undefined): readonly LocalChange[] =>
  (version?.value?.is as readonly LocalChange[] | undefined) ?? []

const LONGEST_HISTORY = 200

async function historyOf(
  { staff }: Services,
  versions: readonly SettingVersion[],
  nameOf: (id: string) => { readonly bodyName: string },
) {
  const newest = versions.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1)).slice(0, LONGEST_HISTORY)
  const ids = [...new Set(newest.flatMap(({ changedBy }) => (changedBy === null ? [] : [changedBy])))]
  const people = new Map((ids.length > 0 ? await staff.people.findAll(ids) : []).map(({ id, name }) => [id, name]))
  return newest.map(({ version, reason, changedAt, changedBy, bodyId }) => ({
    ...{ version, reason, changedAt, bodyName: nameOf(bodyId).bodyName },
    changedBy: changedBy === null ? '服务器上的命令' : (people.get(changedBy) ?? null),
  }))
}

function evidence(): readonly string[] {
  const { noticeNumbers, provisionalYear, movableFestivals } = CALENDAR_BACKING
  const said = (what: string, mark: keyof typeof EVIDENCE_WORDS) => `${what} [${mark}] ${EVIDENCE_WORDS[mark]}`
  return [
    said('各年通知的文号', noticeNumbers.evidence),
    said('没有通知的年份暂按周一至周五减去法定节假日', provisionalYear.evidence),
    said('以后各年春节、清明、端午、中秋的日子', movableFestivals.evidence),
  ]
}

/** A preview as the console shows it. Numbers and days only: whoever keeps the calendar needn't be allowed to see requests. */
export async function previewAnswerOf(services: Services, actor: Actor, preview: CalendarPreview) {
  const nameOf = await bodyNames(services)
  const { change, days, moved, settled, looked, fingerprint } = preview
  return {
    title: titleOf(change),
    days,
    moved: moved.map(({ bodyId, requestId, number, before, after, provisional, ended, appears, vanishes }) => {
      const { bodyCode, bodyName } = nameOf(bodyId)
      const href = may(actor, 'request.view', { bodyId }).ok ? `/requests/${bodyCode}/${requestId}` : null
      return { number, bodyName, href, before, after, provisional, ended, appears, vanishes }
    }),
    settled,
    looked,
    fingerprint,
  }
}

function titleOf(change: CalendarPreview['change']): string {
  if (change.kind === 'notice') return `${change.notice.number}（${change.notice.year} 年部分节假日安排）`
  const { from, to, working, reason } = change.change
  const days = from === to ? dayWords(from) : `${dayWords(from)}至${dayWords(to)}`
  return `${days}${working ? '上班' : '停止办公'}：${reason}`
}
