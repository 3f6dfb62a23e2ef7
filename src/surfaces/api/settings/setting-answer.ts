import type { z } from 'zod'
import { may } from '../../../capabilities/accounts/index.ts'
import {
  ORIGIN_WORDS,
  type Origin,
  resolveSetting,
  SETTING_KEYS,
  type SettingKey,
  type SettingVersion,
  settingRule,
  settingWords,
  VERSION_STATES,
  versionStates,
} from '../../../capabilities/settings/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { EVIDENCE_WORDS } from '../../../law/evidence.ts'
import type { Staff } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { bodyNames } from '../accounts/body-names.ts'
import type { SettingBody } from './setting-body.ts'
import type { settingItem, settingWithHistory } from './setting-schemas.ts'

type Item = z.input<typeof settingItem>

/** What a body, or the platform, may have of its own, and somebody may see. */
export function keysShown({ id }: SettingBody, { actor }: Staff): readonly SettingKey[] {
  const seesPolicy = may(actor, 'policy.view', { bodyId: PLATFORM }).ok
  return SETTING_KEYS.filter((key) => {
    const { where, act } = settingRule(key)
    return (id === PLATFORM || where === 'body') && (act !== 'policy.change' || seesPolicy)
  })
}

/** Settings of a body as they hold today. */
export async function settingItems(
  { settings, organisations }: Pick<Services, 'settings' | 'organisations'>,
  body: SettingBody,
  staff: Staff,
  keys: readonly SettingKey[],
  today: Day,
): Promise<readonly Item[]> {
  const line = await settings.lineOf(body.id)
  const inForce = await settings.inForce(line, today, keys)
  const ever = await settings.inForce([body.id], LAST_DAY, keys)
  const nameOf = await bodyNames({ organisations })
  return keys.map((key) => {
    const { value, origin } = resolveSetting(key, line, inForce)
    const newest = ever.find((each) => each.key === key)
    return {
      ...ruleItem(key),
      value,
      shown: settingWords(settingRule(key).form, value),
      origin: originItem(origin, nameOf),
      version: newest?.version ?? 0,
      planned: newest && newest.fromDay > today ? newest.fromDay : null,
      mayChange: may(staff.actor, settingRule(key).act, { bodyId: body.id }).ok,
    }
  })
}

/** After every day that a version can begin on: what holds then is the newest. */
const LAST_DAY = '2100-12-31' as Day

function ruleItem(key: SettingKey) {
  const { group, label, told, article, where, form, backing } = settingRule(key)
  const evidence = backing && { mark: backing.evidence, words: EVIDENCE_WORDS[backing.evidence] }
  return { key, group, label, told, article: article ?? null, where, form, evidence }
}

function originItem({ kind, bodyId, fromDay }: Origin, nameOf: Awaited<ReturnType<typeof bodyNames>>): Item['origin'] {
  const named = bodyId === null || bodyId === PLATFORM ? { bodyCode: null, bodyName: null } : nameOf(bodyId)
  const words = kind === 'above' ? `${ORIGIN_WORDS.above}（${named.bodyName}）` : wordsOfOrigin(kind, bodyId)
  return { kind, words, fromDay, ...named }
}

const wordsOfOrigin = (kind: Origin['kind'], bodyId: string | null): string =>
  kind === 'own' && bodyId === PLATFORM ? '平台设置' : ORIGIN_WORDS[kind]

/** One setting with every decision about it. */
export async function settingDetail(
  services: Pick<Services, 'settings' | 'organisations' | 'staff'>,
  body: SettingBody,
  staff: Staff,
  key: SettingKey,
  today: Day,
): Promise<z.input<typeof settingWithHistory> | undefined> {
  const [item] = await settingItems(services, body, staff, [key], today)
  const history = await services.settings.history(body.id, key)
  const states = versionStates(history, today)
  const ids = [...new Set(history.flatMap(({ changedBy }) => changedBy ?? []))]
  const people = new Map((await services.staff.people.findAll(ids)).map((person) => [person.id, person.name]))
  const { code, name } = body
  return (
    item && {
      ...item,
      body: { code, name },
      history: history.map((version, i) => historyItem(version, states[i] ?? 'past', people)),
    }
  )
}

function historyItem(
  { key, version, value, fromDay, reason, changedBy, changedAt }: SettingVersion,
  state: keyof typeof VERSION_STATES,
  people: ReadonlyMap<string, string>,
) {
  return {
    version,
    value: value?.is ?? null,
    shown: value ? settingWords(settingRule(key).form, value.is) : '不再单独设置，沿用上一级',
    gaveUp: value === null,
    fromDay,
    reason,
    changedBy: changedBy && (people.get(changedBy) ?? '（已不在名录中的人员）'),
    changedAt,
    state,
    stateWords: VERSION_STATES[state],
  }
}
