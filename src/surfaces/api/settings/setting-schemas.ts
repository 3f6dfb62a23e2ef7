import { z } from 'zod'
import { SETTING_GROUPS, VERSION_STATES } from '../../../capabilities/settings/index.ts'

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(table) as [K, ...(readonly K[])])

export const bodyQuery = z.strictObject({
  body: z.string().max(100).optional().describe('机关代码；不填为平台'),
})
export const settingParams = z.object({ key: z.string().max(100).describe('设置的键，如 mail.port') })

const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What is sent to be checked or kept. */
export const wantedBody = z.strictObject({
  value: z.unknown().optional().describe('新的值；不填为放弃自己的值，沿用上一级'),
  fromDay: dayText.describe('生效日，不早于今天'),
  reason: z.string().max(1000).describe('修改的原因，记入历史'),
  seen: z.int().min(0).describe('打开表单时的版本（version）；期间被他人改过的不保存'),
})

const form = z.object({
  kind: z.enum([
    'integer',
    'flag',
    'choice',
    'choices',
    'text',
    'number-template',
    'integers',
    'month-days',
    'notices',
    'local-changes',
    'letter-template',
  ]),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().optional(),
  on: z.string().optional(),
  off: z.string().optional(),
  options: z.record(z.string(), z.string()).optional(),
  longest: z.number().optional(),
  pattern: z.string().optional(),
  example: z.string().optional(),
})

const origin = z.object({
  kind: z.enum(['own', 'above', 'platform', 'fallback']),
  words: z.string().describe('这个值从哪里来'),
  bodyCode: z.string().nullable(),
  bodyName: z.string().nullable(),
  fromDay: z.string().nullable().describe('自哪一日起'),
})

export const settingItem = z
  .object({
    key: z.string(),
    group: keysOf(SETTING_GROUPS),
    label: z.string(),
    told: z.string().describe('这项设置的作用'),
    article: z.string().nullable(),
    where: z.enum(['body', 'platform']),
    form,
    value: z.unknown(),
    shown: z.string().describe('值，用文字写出'),
    origin,
    evidence: z
      .object({ mark: z.enum(['V', 'P', 'M', 'C']), words: z.string() })
      .nullable()
      .describe('默认值的依据；与规定无关的为 null'),
    version: z.int().describe('自己的最新版本；没有为 0'),
    planned: z.string().nullable().describe('将来生效的版本自哪一日起'),
    mayChange: z.boolean().describe('本人能不能修改'),
  })
  .meta({ id: 'Setting' })

export const settingList = z.object({
  body: z.object({ code: z.string().nullable(), name: z.string() }),
  groups: z.array(z.object({ key: keysOf(SETTING_GROUPS), label: z.string() })),
  items: z.array(settingItem),
})

const versionItem = z
  .object({
    version: z.int(),
    value: z.unknown(),
    shown: z.string(),
    gaveUp: z.boolean().describe('放弃自己的值，沿用上一级'),
    fromDay: z.string(),
    reason: z.string(),
    changedBy: z.string().nullable().describe('修改人姓名；服务器上的命令为 null'),
    changedAt: z.string(),
    state: keysOf(VERSION_STATES),
    stateWords: z.string(),
  })
  .meta({ id: 'SettingVersion' })

export const settingWithHistory = settingItem.extend({
  body: z.object({ code: z.string().nullable(), name: z.string() }),
  history: z.array(versionItem).describe('从新到旧'),
})

export const checkedAnswer = z.object({ shown: z.string().describe('保存以后显示的值') })

export const fontItem = z
  .object({
    file: z.string(),
    bytes: z.int(),
    family: z.string().nullable().describe('字体名称；不能使用的为 null'),
    style: z.string().nullable(),
  })
  .meta({ id: 'Font' })

/** One upload of a font, as the audit chain remembers it. */
export const fontUpload = z.object({
  at: z.string().describe('ISO 8601'),
  by: z.string().describe('上传人'),
  file: z.string(),
  family: z.string().describe('字体名称'),
})
