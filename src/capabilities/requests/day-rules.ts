import {
  type CalendarRecord,
  NATIONAL_RECORD,
  type WorkingCalendar,
  workingCalendar,
} from '../../law/calendar/index.ts'
import type { Day } from '../../law/day/index.ts'
import { clockSettingsOn, type SettingsContext, settingOn, settingsOn } from '../settings/index.ts'
import type { DayRules } from './standing.ts'

/** The notices and local changes that a body's calendar is made of, on a day. */
export async function calendarRecordOf(ctx: SettingsContext, bodyId: string, today: Day): Promise<CalendarRecord> {
  const found = await settingsOn(ctx, bodyId, today, ['calendar.notices', 'calendar.local'])
  const notices = [...NATIONAL_RECORD.notices, ...found['calendar.notices'].value]
  return { notices, local: found['calendar.local'].value }
}

/** By what a body counts its days today: its calendar, and its readings where the law is silent. */
export type RulesOf = (bodyId: string) => Promise<Required<DayRules>>

/**
 * Reads the rules of bodies, each body once. Bodies with the same notices and closures share one calendar: making one takes longer than
 * everything else in a list.
 */
export function rulesReader(ctx: SettingsContext, today: Day, calendar = calendars()): RulesOf {
  const known = new Map<string, Promise<Required<DayRules>>>()
  const read = async (bodyId: string): Promise<Required<DayRules>> => ({
    calendar: calendar(await calendarRecordOf(ctx, bodyId, today)),
    settings: await clockSettingsOn(ctx, bodyId, today),
    confirmWithin: await settingOn(ctx, 'reminders.confirmWithin', bodyId, today),
  })
  return (bodyId) => {
    const rules = known.get(bodyId) ?? read(bodyId)
    known.set(bodyId, rules)
    return rules
  }
}

/** Makes calendars, the same record once. */
export function calendars(): (record: CalendarRecord) => WorkingCalendar {
  const made = new Map<string, WorkingCalendar>()
  return (record) => {
    const key = JSON.stringify(record)
    const calendar = made.get(key) ?? workingCalendar(record)
    made.set(key, calendar)
    return calendar
  }
}
