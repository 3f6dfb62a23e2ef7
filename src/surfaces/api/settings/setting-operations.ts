import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import {
  changeSetting,
  checkSetting,
  SETTING_GROUPS,
  type SettingGroup,
  settingRule,
  settingWords,
} from '../../../capabilities/settings/index.ts'
import { parseDay } from '../../../law/day/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView, staffOf } from '../../http/staff.ts'
import { dayInShanghai } from '../../today.ts'
import { problem } from '../schemas.ts'
import { keysShown, settingDetail, settingItems } from './setting-answer.ts'
import { settingBody, settingError, settingKey } from './setting-body.ts'
import {
  bodyQuery,
  checkedAnswer,
  settingList,
  settingParams,
  settingWithHistory,
  wantedBody,
} from './setting-schemas.ts'

const tags = ['设置']
const refusals = { 401: problem('没有登录'), 403: problem('没有权限'), 404: problem('没有这个机关或者这项设置') }

type Query = z.output<typeof bodyQuery>
type Wanted = z.output<typeof wantedBody>

/** `/api/v1/settings`: what holds and where from, its history, and changes. */
export function settingOperations(api: FastifyInstance, context: HttpContext): void {
  const { services, settings: http } = context
  const today = () => dayInShanghai(http.now())

  api.get<{ Querystring: Query }>(
    '/settings',
    {
      config: { access: 'setting.view' },
      schema: {
        operationId: 'listSettings',
        summary: '一个机关或者平台的全部设置',
        tags,
        querystring: bodyQuery,
        response: { 200: settingList, ...refusals },
      },
    },
    async (request) => {
      const body = await settingBody(services, request.query.body)
      const staff = await mayView(services, request, 'setting.view', { bodyId: body.id })
      const items = await settingItems(services, body, staff, keysShown(body, staff), today())
      const shown = new Set(items.map((item) => item.group))
      const groups = Object.entries(SETTING_GROUPS).map(([key, label]) => ({ key: key as SettingGroup, label }))
      const { code, name } = body
      return { body: { code, name }, groups: groups.filter(({ key }) => shown.has(key)), items }
    },
  )

  api.get<{ Querystring: Query; Params: z.output<typeof settingParams> }>(
    '/settings/:key',
    {
      config: { access: 'setting.view' },
      schema: {
        operationId: 'getSetting',
        summary: '一项设置和它的历史',
        tags,
        params: settingParams,
        querystring: bodyQuery,
        response: { 200: settingWithHistory, ...refusals },
      },
    },
    async (request) => detail(context, request, request.params.key, request.query.body),
  )

  api.post<{ Querystring: Query; Params: z.output<typeof settingParams>; Body: Wanted }>(
    '/settings/:key/check',
    {
      config: { access: 'setting.view' },
      schema: {
        operationId: 'checkSetting',
        summary: '保存以前检查一项设置，不保存',
        tags,
        params: settingParams,
        querystring: bodyQuery,
        body: wantedBody,
        response: { 200: checkedAnswer, ...refusals, 422: problem('值不符合要求') },
      },
    },
    async (request) => {
      const body = await settingBody(services, request.query.body)
      await mayView(services, request, 'setting.view', { bodyId: body.id })
      const wanted = wantedSetting(body.id, request.params.key, request.body)
      const checked = checkSetting(wanted, today())
      if (!checked.ok) throw settingError(checked.error)
      const { value } = checked.value
      return { shown: value ? settingWords(settingRule(wanted.key).form, value.is) : '沿用上一级' }
    },
  )

  api.put<{ Querystring: Query; Params: z.output<typeof settingParams>; Body: Wanted }>(
    '/settings/:key',
    {
      config: { access: 'setting.view' },
      schema: {
        operationId: 'changeSetting',
        summary: '修改一项设置',
        description:
          '保存为新的版本，以前的版本不动。能不能修改，以该项的 mayChange 为准。文书模板用 PUT …/template 上传。',
        tags,
        params: settingParams,
        querystring: bodyQuery,
        body: wantedBody,
        response: {
          200: settingWithHistory,
          ...refusals,
          409: problem('期间被他人修改'),
          422: problem('值不符合要求'),
        },
      },
    },
    async (request) => {
      const body = await settingBody(services, request.query.body)
      const wanted = wantedSetting(body.id, request.params.key, request.body)
      if (settingRule(wanted.key).form.kind === 'letter-template' && wanted.value) {
        throw httpError(422, { title: '没有保存', detail: '文书模板请上传 docx 文件。' })
      }
      const doing = { ...staffOf(request), today: today() }
      const done = await changeSetting(services.atomically, doing, wanted)
      if (!done.ok) throw settingError(done.error)
      return detail(context, request, wanted.key, request.query.body)
    },
  )
}

/** @throws HttpError 422 where the day is none */
export function wantedSetting(bodyId: string, keyText: string, { value, fromDay, reason, seen }: Wanted) {
  const day = parseDay(fromDay)
  const detail = '没有这一日。'
  if (!day) throw httpError(422, { title: '没有保存', detail, parameters: [{ name: 'fromDay', detail }] })
  return {
    bodyId,
    key: settingKey(keyText),
    value: value === undefined ? null : { is: value },
    fromDay: day,
    reason,
    seen,
  }
}

/** @throws HttpError where somebody may not see it, or there is no such body or setting */
export async function detail(
  { services, settings }: HttpContext,
  request: Parameters<typeof mayView>[1],
  keyText: string,
  code: string | undefined,
) {
  const key = settingKey(keyText)
  const body = await settingBody(services, code)
  const staff = await mayView(services, request, 'setting.view', { bodyId: body.id })
  if (!keysShown(body, staff).includes(key)) throw httpError(404, { detail: '这里没有这项设置。' })
  const found = await settingDetail(services, body, staff, key, dayInShanghai(settings.now()))
  if (!found) throw httpError(404)
  return found
}
