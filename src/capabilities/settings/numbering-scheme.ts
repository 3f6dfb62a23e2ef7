import type { Day } from '../../law/day/index.ts'
import {
  type NumberingScheme,
  parseNumberingScheme,
  type SchemeProblem,
  SERIES_KEYS,
} from '../../law/document-numbers/index.ts'
import { accept, type Result } from '../../law/result.ts'
import type { SettingVersion } from './ports.ts'
import { type SettingsContext, settingsOn } from './read-settings.ts'
import { resolveSetting } from './resolve-setting.ts'
import type { SettingKey, SettingValue } from './setting-rules.ts'

const KEYS = ['numbering.agency', ...SERIES_KEYS.map((series) => `numbering.${series}` as const)] as const

/**
 * How a body numbers its requests and letters on a day.
 * @returns or what stands in the way: most often no 机关代字 yet
 */
export async function numberingSchemeOn(
  ctx: SettingsContext,
  body: { readonly id: string; readonly code: string },
  day: Day,
): Promise<Result<NumberingScheme, readonly SchemeProblem[]>> {
  const found = await settingsOn(ctx, body.id, day, KEYS)
  return schemeOf(body.code, (key) => found[key].value)
}

/**
 * Whether the templates of a body still go together when one of them changes: two series that write the same number would have it twice.
 * Settings of other kinds always do.
 * @param inForce the versions that hold on the line
 */
export function goesTogether(
  key: SettingKey,
  wanted: SettingVersion,
  line: readonly string[],
  inForce: readonly SettingVersion[],
): Result<unknown, readonly { readonly message: string }[]> {
  if (!KEYS.some((each) => each === key)) return accept(null)
  const others = inForce.filter((each) => each.bodyId !== wanted.bodyId || each.key !== key)
  return schemeOf('A1', (each) => {
    const { value } = resolveSetting(each, line, [...others, wanted])
    return each === 'numbering.agency' && value === '' ? '某' : value
  })
}

const schemeOf = (code: string, value: (key: (typeof KEYS)[number]) => SettingValue<(typeof KEYS)[number]>) =>
  parseNumberingScheme({
    code,
    agency: value('numbering.agency'),
    templates: Object.fromEntries(SERIES_KEYS.map((series) => [series, value(`numbering.${series}`)])),
  })
