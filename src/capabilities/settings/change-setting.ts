import { type Day, dayWords } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { type Atomically, PLATFORM } from '../transactions/index.ts'
import { goesTogether } from './numbering-scheme.ts'
import { parseSetting } from './parse-setting.ts'
import type { SettingLog, SettingVersion } from './ports.ts'
import { type SettingKey, settingRule } from './setting-rules.ts'

/** A setting as somebody wants it. */
export interface WantedSetting {
  /** PLATFORM for the installation's. */
  readonly bodyId: string
  readonly key: SettingKey
  /** Null to give up one's own value and take over the one above again. */
  readonly value: { readonly is: unknown } | null
  readonly fromDay: Day
  readonly reason: string
  /** The newest version that whoever asks has seen; 0 where there was none. */
  readonly seen: number
}

export interface SettingRefusal {
  readonly kind:
    | 'invalid-value'
    | 'no-reason'
    | 'too-early'
    | 'platform-only'
    | 'nothing-to-give-up'
    | 'changed-meanwhile'
  /** Which field of the form is at fault; null where none is. */
  readonly field: 'value' | 'reason' | 'fromDay' | null
  readonly message: string
}

const no = (kind: SettingRefusal['kind'], field: SettingRefusal['field'], message: string) =>
  refuse({ kind, field, message } satisfies SettingRefusal)

const LONGEST_REASON = 500

/**
 * What `changeSetting` would say to the form, without regard to who asks and to what others changed meanwhile.
 * @param today a change can't begin earlier: what was decided under the old value stays as it was
 */
export function checkSetting(
  { bodyId, key, value, fromDay, reason }: Omit<WantedSetting, 'seen'>,
  today: Day,
): Result<Pick<SettingVersion, 'bodyId' | 'key' | 'value' | 'fromDay' | 'reason'>, SettingRefusal> {
  const rule = settingRule(key)
  if (rule.where === 'platform' && bodyId !== PLATFORM) {
    return no('platform-only', null, `“${rule.label}”是整个平台的设置，由系统管理员或者安全管理员在平台设置中修改。`)
  }
  const given = reason.normalize('NFC').trim()
  if (given === '') return no('no-reason', 'reason', '请写明修改的原因，会记入历史。')
  if (given.length > LONGEST_REASON) return no('no-reason', 'reason', `原因不超过 ${LONGEST_REASON} 个字。`)
  if (fromDay < today) {
    return no('too-early', 'fromDay', `生效日不能早于今天（${dayWords(today)}）：此前已按原来的设置办理。`)
  }
  if (value === null) return accept({ bodyId, key, value, fromDay, reason: given })
  const parsed = parseSetting(rule.form, value.is)
  return parsed.ok
    ? accept({ bodyId, key, value: { is: parsed.value }, fromDay, reason: given })
    : no('invalid-value', 'value', parsed.error)
}

/** Who asks, where from, on which day. */
export interface SettingDoing {
  readonly actor: Actor
  readonly source: Source
  readonly today: Day
}

/** Changes a setting: the next version, with its entry in the chain. Nothing earlier is touched. */
export async function changeSetting(
  atomically: Atomically<{ readonly audit: AuditLog; readonly settings: SettingLog }>,
  { actor, source, today }: SettingDoing,
  wanted: WantedSetting,
): Promise<Result<SettingVersion, SettingRefusal | NotAllowed | NoSuchThing>> {
  const { bodyId, key, seen } = wanted
  const doing = { actor, source, act: settingRule(key).act }
  return perform(atomically, doing, { bodyId }, async ({ settings }) => {
    const checked = checkSetting(wanted, today)
    if (!checked.ok) return checked
    await settings.hold(bodyId, key)
    const [newest] = await settings.history(bodyId, key)
    if ((newest?.version ?? 0) !== seen) {
      return no('changed-meanwhile', null, '这项设置刚刚被他人修改。请核对现在的值，再决定是否修改。')
    }
    if (checked.value.value === null && !newest?.value) {
      return no('nothing-to-give-up', null, '本机关没有自己的设置，现在就是沿用的值。')
    }
    const next: SettingVersion = {
      ...checked.value,
      version: seen + 1,
      changedBy: actor.personId,
      changedAt: source.at,
    }
    const line = await settings.lineOf(bodyId)
    const together = goesTogether(key, next, line, await settings.inForce(line, next.fromDay))
    if (!together.ok) return no('invalid-value', 'value', together.error.map(({ message }) => message).join(''))
    await settings.append(next)
    return accept({
      value: next,
      on: { kind: 'setting', id: key },
      before: newest?.value ?? null,
      after: next.value,
      detail: { version: next.version, fromDay: next.fromDay },
    })
  })
}
