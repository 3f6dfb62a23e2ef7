import type { Day } from '../../law/day/index.ts'
import type { SettingVersion } from './ports.ts'

/** 生效中 · 已被取代 · 将来生效 · 没有整日生效过: a later decision for an earlier day overtakes a planned one. */
export const VERSION_STATES = {
  inForce: '生效中',
  past: '已被取代',
  planned: '将来生效',
  overtaken: '被后来的修改取代，没有整日生效过',
} as const
export type VersionState = keyof typeof VERSION_STATES

/** How each version of a history stands on a day. @param history newest first, of one body and key */
export function versionStates(history: readonly SettingVersion[], day: Day): readonly VersionState[] {
  const holds = history.findIndex((each) => each.fromDay <= day)
  return history.map((each, i) => {
    if (i === holds) return 'inForce'
    const overtaken = history.slice(0, i).some((later) => later.fromDay <= each.fromDay)
    if (overtaken) return 'overtaken'
    return each.fromDay > day ? 'planned' : 'past'
  })
}
