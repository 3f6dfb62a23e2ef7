import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'

type Answers<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } }
}
  ? T
  : never

export type SettingList = Answers<'/api/v1/settings'>
export type SettingItem = SettingList['items'][number]
export type SettingDetail = Answers<'/api/v1/settings/{key}'>
export type SettingForm = SettingItem['form']

/** What a form sends; no value: one's own is given up. */
export interface WantedSetting {
  readonly value?: unknown
  readonly fromDay: string
  readonly reason: string
  readonly seen: number
}

/** Of everything about settings that the browser keeps. */
export const SETTINGS_KEY = ['settings'] as const

/** Null: the platform's. */
export type BodyCode = string | null
const query = (body: BodyCode) => (body === null ? {} : { body })

export const loadSettings = (body: BodyCode): Promise<SettingList> =>
  answer(api.GET('/api/v1/settings', { params: { query: query(body) } }))

export const loadSetting = (key: string, body: BodyCode): Promise<SettingDetail> =>
  answer(api.GET('/api/v1/settings/{key}', { params: { path: { key }, query: query(body) } }))

export const checkSetting = (key: string, body: BodyCode, wanted: WantedSetting) =>
  answer(
    api.POST('/api/v1/settings/{key}/check', { params: { path: { key }, query: query(body) }, body: { ...wanted } }),
  )

export const changeSetting = (key: string, body: BodyCode, wanted: WantedSetting) =>
  answer(api.PUT('/api/v1/settings/{key}', { params: { path: { key }, query: query(body) }, body: { ...wanted } }))

/** A form with a file, as a browser sends it. */
export function fileForm(file: File, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return form
}

export const uploadTemplate = (key: string, body: BodyCode, file: File, wanted: WantedSetting) => {
  const { fromDay, reason, seen } = wanted
  const form = fileForm(file, { fromDay, reason, seen: String(seen) })
  return answer(
    api.PUT('/api/v1/settings/{key}/template', {
      params: { path: { key }, query: query(body) },
      body: form as never,
      bodySerializer: (given: unknown) => given as FormData,
    }),
  )
}
