import type { Day } from '../../law/day/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { type SettingsContext, settingsOn } from './read-settings.ts'
import type { SettingKey, SettingValue } from './setting-rules.ts'

const MAIL_KEYS = [
  'mail.host',
  'mail.port',
  'mail.security',
  'mail.user',
  'mail.passwordFile',
  'mail.caFile',
  'mail.from',
  'mail.fromName',
] as const satisfies readonly SettingKey[]

/** How mail goes out; without a host or a sender's address it doesn't. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  readonly security: SettingValue<'mail.security'>
  readonly user: string
  readonly passwordFile: string
  readonly caFile: string
  readonly from: string
  readonly fromName: string
}

/** The mail settings as they hold on a day. */
export async function mailSettingsOn(ctx: SettingsContext, day: Day): Promise<MailSettings> {
  const found = await settingsOn(ctx, PLATFORM, day, MAIL_KEYS)
  return {
    host: found['mail.host'].value,
    port: found['mail.port'].value,
    security: found['mail.security'].value,
    user: found['mail.user'].value,
    passwordFile: found['mail.passwordFile'].value,
    caFile: found['mail.caFile'].value,
    from: found['mail.from'].value,
    fromName: found['mail.fromName'].value,
  }
}
