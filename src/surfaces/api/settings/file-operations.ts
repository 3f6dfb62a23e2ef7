import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../capabilities/accounts/index.ts'
import {
  addFont,
  changeSetting,
  FONT_BYTES,
  findFonts,
  keepTemplate,
  settingRule,
  TEMPLATE_BYTES,
} from '../../../capabilities/settings/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { attachment } from '../../http/attachment.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { DOWNLOAD_POLICY } from '../../http/security-headers.ts'
import { mayView, refusalError, staffOf } from '../../http/staff.ts'
import { receiveFile, refuseTooLong } from '../../http/upload.ts'
import type { Services } from '../../services.ts'
import { dayInShanghai } from '../../today.ts'
import { problem } from '../schemas.ts'
import { settingBody, settingError, settingKey } from './setting-body.ts'
import { detail, wantedSetting } from './setting-operations.ts'
import { bodyQuery, fontItem, fontUpload, settingParams, settingWithHistory } from './setting-schemas.ts'

const tags = ['设置']
const refusals = { 401: problem('没有登录'), 403: problem('没有权限') }
const uploads = { 413: problem('文件过大'), 415: problem('不是表单'), 422: problem('文件不能使用') }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Files that are settings: an office's letters, and its fonts. */
export function settingFileOperations(api: FastifyInstance, context: HttpContext): void {
  letterTemplates(api, context)
  fonts(api, context)
}

function letterTemplates(api: FastifyInstance, context: HttpContext): void {
  const { services, settings } = context
  api.put<{ Querystring: z.output<typeof bodyQuery>; Params: z.output<typeof settingParams> }>(
    '/settings/:key/template',
    {
      config: { access: 'setting.change' },
      onRequest: async (request) => refuseTooLong(request, TEMPLATE_BYTES),
      schema: {
        operationId: 'uploadLetterTemplate',
        summary: '上传一种文书的模板（docx）',
        description: '表单字段：file、fromDay、reason、seen。保存为新的版本，以前的文件都留着。',
        tags,
        consumes: ['multipart/form-data'],
        params: settingParams,
        querystring: bodyQuery,
        response: {
          200: settingWithHistory,
          ...refusals,
          404: problem('没有这种文书'),
          409: problem('期间被他人修改'),
          ...uploads,
        },
      },
    },
    async (request) => {
      const key = settingKey(request.params.key)
      if (settingRule(key).form.kind !== 'letter-template') throw httpError(404, { detail: '没有这种文书。' })
      const body = await settingBody(services, request.query.body)
      const staff = staffOf(request)
      const { name, bytes, fields } = await receiveFile(request, TEMPLATE_BYTES)
      const { fromDay = '', reason = '', seen = '' } = fields
      const wanted = wantedSetting(body.id, key, { fromDay, reason, seen: Number(seen) })
      const allowed = may(staff.actor, 'setting.change', { bodyId: body.id })
      // Nobody's file is kept who may not change the setting; the refusal itself is entered by the act below.
      const kept = allowed.ok
        ? await keepTemplate({ ...services, files: services.originals }, { name, bytes })
        : allowed
      if (!kept.ok && kept.error.kind !== 'not-allowed') throw settingError(kept.error)
      const value = kept.ok ? { is: kept.value } : null
      const doing = { ...staff, today: dayInShanghai(settings.now()) }
      const done = await changeSetting(services.atomically, doing, { ...wanted, value })
      if (!done.ok) throw settingError(done.error)
      return detail(context, request, key, request.query.body)
    },
  )

  api.get<{
    Querystring: z.output<typeof versionQuery>
    Params: z.output<typeof settingParams>
  }>(
    '/settings/:key/template',
    {
      config: { access: 'setting.view' },
      schema: {
        operationId: 'downloadLetterTemplate',
        summary: '下载一种文书的某一版模板',
        tags,
        params: settingParams,
        querystring: versionQuery,
        response: {
          200: { description: '文件', content: { [DOCX]: { schema: z.any() } } },
          ...refusals,
          404: problem('没有这一版'),
        },
      },
    },
    async (request, reply) => {
      const found = await detail(context, request, request.params.key, request.query.body)
      const version = found.history.find((each) => each.version === request.query.version)
      const file = templateFile.safeParse(version?.value)
      const bytes = file.success ? await services.originals.get(file.data.sha256) : undefined
      if (!file.success || !bytes) throw httpError(404, { detail: '没有这一版模板。' })
      return reply
        .type(DOCX)
        .header('content-disposition', attachment(file.data.file, 'template.docx'))
        .header('content-security-policy', DOWNLOAD_POLICY)
        .send(Buffer.from(bytes))
    },
  )
}

const versionQuery = bodyQuery.extend({ version: z.coerce.number().int().min(1).describe('版本') })
const templateFile = z.object({ sha256: z.string(), file: z.string() })

const SHOWN_UPLOADS = 50
const uploadDetail = z.object({ family: z.string() })

/** Who put which font there, latest first; what was laid into the folder by hand is in no history. */
async function fontUploads({ audit, staff }: Services): Promise<readonly z.output<typeof fontUpload>[]> {
  const wanted = { bodyIds: [PLATFORM], subjectKind: 'font', outcome: 'done', page: 1, size: SHOWN_UPLOADS }
  const { items } = await audit.list(wanted)
  const uploads = items.map(async ({ at, personId, subjectId: file, detail }) => {
    const person = personId === null ? undefined : await staff.people.find(personId)
    const { family } = uploadDetail.parse(JSON.parse(detail))
    return { at, by: person?.name ?? '（已不在名录中的人员）', file, family }
  })
  return Promise.all(uploads)
}

function fonts(api: FastifyInstance, { services }: HttpContext): void {
  api.get(
    '/fonts',
    {
      config: { access: 'setting.view' },
      schema: {
        operationId: 'listFonts',
        summary: '字体文件夹里的字体',
        tags,
        response: {
          200: z.object({ items: z.array(fontItem), history: z.array(fontUpload), mayAdd: z.boolean() }),
          ...refusals,
        },
      },
    },
    async (request) => {
      const { actor } = await mayView(services, request, 'setting.view', { bodyId: PLATFORM })
      const found = await findFonts(services)
      return {
        items: found.map(({ file, bytes, font }) => ({
          file,
          bytes,
          family: font?.family ?? null,
          style: font?.style ?? null,
        })),
        history: await fontUploads(services),
        mayAdd: may(actor, 'setting.change', { bodyId: PLATFORM }).ok,
      }
    },
  )

  api.post(
    '/fonts',
    {
      config: { access: 'setting.change' },
      bodyLimit: FONT_BYTES + 65_536,
      onRequest: async (request) => refuseTooLong(request, FONT_BYTES),
      schema: {
        operationId: 'uploadFont',
        summary: '上传单位自有的字体（TTF、OTF，不超过 40 MB）',
        description: '表单字段：file。下次启动服务后用于生成文件。',
        tags,
        consumes: ['multipart/form-data'],
        response: { 201: fontItem, ...refusals, ...uploads },
      },
    },
    async (request, reply) => {
      const staff = staffOf(request)
      const allowed = may(staff.actor, 'setting.change', { bodyId: PLATFORM })
      if (!allowed.ok) {
        await mayView(services, request, 'setting.change', { bodyId: PLATFORM })
        throw refusalError(allowed.error)
      }
      const done = await addFont(services, staff, await receiveFile(request, FONT_BYTES))
      if (!done.ok) throw settingError(done.error)
      const { file, bytes, family, style } = done.value
      return reply.code(201).send({ file, bytes, family, style })
    },
  )
}
