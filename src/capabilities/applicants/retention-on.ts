import type { Day } from '../../law/day/index.ts'
import { type SettingsContext, settingsOn } from '../settings/index.ts'
import type { Retention } from './retention.ts'

/** How long a body keeps applicants' data, as it is set today. */
export async function retentionOn(ctx: SettingsContext, bodyId: string, today: Day): Promise<Retention> {
  const keys = ['retention.applicantYears', 'retention.lapsedYears', 'retention.withdrawnYears'] as const
  const found = await settingsOn(ctx, bodyId, today, keys)
  return {
    answered: found['retention.applicantYears'].value,
    lapsed: found['retention.lapsedYears'].value,
    withdrawn: found['retention.withdrawnYears'].value,
  }
}
