import { type Day, daysBetween, dayWords } from '../../../law/day/index.ts'
import type { Told } from '../message.ts'
import { REMINDER_KINDS } from './reminder-kinds.ts'
import type { DueThing } from './reminder-source.ts'

/**
 * A reminder in words. One that is made up for, the server having stood still on its day, counts no days left: only the last day is said.
 * @param planned the day it was for
 */
export function reminderWords(thing: DueThing, planned: Day, today: Day): Told {
  const { bodyId, subject, kind, title, lastDay, article, href } = thing
  const { label, act } = REMINDER_KINDS[kind]
  const late = planned < today ? `（应在${dayWords(planned)}提醒，当日服务器没有运行）` : ''
  return {
    bodyId,
    kind: 'reminder',
    subject: `${label}：${title}，${leftWords(thing, planned, today)}`,
    text: `${act}的最后一日是${dayWords(lastDay)}，依据${article}。${late}`,
    href,
    about: subject,
    key: reminderKey(thing, planned),
  }
}

/** Once for each thing, kind and day. */
export const reminderKey = ({ subject, kind }: DueThing, planned: Day): string =>
  `reminder ${kind} ${subject.kind} ${subject.id} ${planned}`

function leftWords({ lastDay, daysLeft, kind }: DueThing, planned: Day, today: Day): string {
  if (lastDay < today) return `期限已于${dayWords(lastDay)}届满`
  if (lastDay === today) return '今天届满'
  if (planned < today) return `${dayWords(lastDay)}届满，还有 ${daysBetween(today, lastDay)} 日`
  return `还有 ${daysLeft} ${REMINDER_KINDS[kind].unit}，${dayWords(lastDay)}届满`
}
