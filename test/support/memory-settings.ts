import type { SettingLog, SettingVersion } from '../../src/capabilities/settings/index.ts'
import { PLATFORM } from '../../src/capabilities/transactions/index.ts'

/** Settings held in memory. @param above the body above each body */
export function memorySettings(above: Readonly<Record<string, string>> = {}): SettingLog {
  const kept: SettingVersion[] = []
  const newestFirst = () => kept.toSorted((a, b) => b.version - a.version)
  return {
    lineOf: async (bodyId) => {
      const line: string[] = []
      for (let at: string | undefined = bodyId; at && at !== PLATFORM; at = above[at]) line.push(at)
      return [...line, PLATFORM]
    },
    inForce: async (bodyIds, day, keys) => {
      const fits = newestFirst().filter(
        (each) => bodyIds.includes(each.bodyId) && each.fromDay <= day && (keys?.includes(each.key) ?? true),
      )
      return fits.filter((each) => each === fits.find((one) => one.bodyId === each.bodyId && one.key === each.key))
    },
    history: async (bodyId, key) => newestFirst().filter((each) => each.bodyId === bodyId && each.key === key),
    hold: async () => {},
    append: async (version) => {
      kept.push(version)
    },
  }
}
