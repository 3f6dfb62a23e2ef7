import { type FileInspector, ok } from '../../src/capabilities/documents/index.ts'
import type { FontFolder, SettingLog, SettingVersion } from '../../src/capabilities/settings/index.ts'
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

/** A folder of fonts held in memory. */
export function memoryFonts(): FontFolder {
  const files = new Map<string, Uint8Array>()
  return {
    list: async () => [...files].map(([file, bytes]) => ({ file, bytes: bytes.length })),
    read: async (file) => files.get(file),
    put: async (file, bytes) => {
      files.set(file, bytes)
    },
  }
}

/** Takes every file for a template without fields and for a font; how files are really looked into is tested where that is done. */
export const anyTemplate: FileInspector = {
  inspectTemplate: async () => ok({ fields: [] }),
  inspectFont: async () => ok({ format: 'ttf', family: '某体', style: 'Regular' }),
}
