import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { TableFile } from '../../../capabilities/documents/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import {
  type ImportRefusal,
  importRegister,
  type Mapping,
  parseMapping,
  previewRegister,
  refusedRows,
} from '../../../capabilities/register-files/index.ts'
import { countingSettingsOn } from '../../../capabilities/settings/index.ts'
import { attachment } from '../../http/attachment.ts'
import type { HttpContext } from '../../http/context.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { mayView, refusalError } from '../../http/staff.ts'
import { receiveFile, refuseTooLong } from '../../http/upload.ts'
import { bodyOf, deskOf } from '../requests/request-desk.ts'
import { previewAnswerOf } from './preview-answer.ts'
import {
  BATCH,
  importAnswer,
  importForm,
  MAPPING_BYTES,
  MOST_BYTES,
  previewAnswer,
  previewForm,
  REFUSALS,
} from './schemas.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const tags = ['台账文件']
const consumes = ['multipart/form-data']

/** The form is for the description only: the file is taken from the stream, under its own limits. */
const asItComes = {
  onRequest: async (request: FastifyRequest) => refuseTooLong(request, MOST_BYTES),
  validatorCompiler: () => () => true,
}

/** An earlier register, looked at and then entered batch by batch. The file is sent each time and never kept. */
export function importOperations(api: FastifyInstance, context: HttpContext): void {
  const { services } = context
  api.post(
    '/requests/imports/preview',
    {
      ...asItComes,
      config: { access: 'register.import' },
      schema: {
        operationId: 'previewRegisterImport',
        summary: '预览导入往年台账：栏目怎样对应，哪些行有问题，表三各格是多少',
        description: '什么也不写入，文件不保存。',
        ...{ tags, consumes, body: previewForm, response: { 200: previewAnswer, ...REFUSALS } },
      },
    },
    async (request) => {
      const { given, plan, today } = await planned(context, request)
      const reportOf = async (year: number) => (await services.reports.find(given.body.code, year))?.report
      const settings = await countingSettingsOn(services, given.body.id, today)
      return previewAnswerOf({ plan, bodyId: given.body.id, today, settings, reportOf })
    },
  )
  refusedOperation(api, context)
  api.post(
    '/requests/imports',
    {
      ...asItComes,
      config: { access: 'register.import' },
      schema: {
        operationId: 'importRegister',
        summary: `导入预览过的台账，每次最多 ${BATCH} 件`,
        description: '一批一个事务；left 不为 0 的，再提交同样的内容，接着导入。中断后也是如此，不会重复登记。',
        ...{ tags, consumes, body: importForm, response: { 200: importAnswer, ...REFUSALS } },
      },
    },
    async (request) => {
      const { given, fields, by } = await received(context, request)
      const [token = '', mode] = (fields.order ?? '').split('+')
      const order = { token, onlyGood: mode === 'good', limit: BATCH }
      const register = { ...services.register, atomically: services.atomically }
      const done = await importRegister(register, by, given, order)
      if (!done.ok)
        throw 'reason' in done.error || done.error.kind === 'no-such-thing'
          ? refusalError(done.error)
          : importError(done.error)
      const { requests: _, ...answer } = done.value
      return answer
    },
  )
}

function refusedOperation(api: FastifyInstance, context: HttpContext): void {
  api.post(
    '/requests/imports/refused.xlsx',
    {
      ...asItComes,
      config: { access: 'register.import' },
      schema: {
        operationId: 'refusedImportRows',
        summary: '不能导入的行，照原样，另加一列说明原因',
        ...{ tags, consumes, body: previewForm },
        response: { 200: { description: '文件', content: { [XLSX]: { schema: z.any() } } }, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { given, plan } = await planned(context, request)
      const name = `${given.body.name}台账-不能导入的行.xlsx`
      reply.header('content-disposition', attachment(name, 'refused-rows.xlsx'))
      return reply.type(XLSX).send(Buffer.from(await context.services.writer.workbook(refusedRows(plan))))
    },
  )
}

interface Received {
  readonly given: { readonly body: Organisation; readonly file: TableFile; readonly mapping: Mapping }
  readonly fields: Readonly<Record<string, string>>
  readonly by: ReturnType<typeof deskOf>['by']
}

async function planned(context: HttpContext, request: FastifyRequest) {
  const { given, by } = await received(context, request)
  const seen = await previewRegister(context.services, by, given)
  if (!seen.ok) throw refusalError(seen.error)
  return { given, plan: seen.value, today: by.today }
}

async function received(context: HttpContext, request: FastifyRequest): Promise<Received> {
  const { services } = context
  const { name, bytes, fields } = await receiveFile(request, MOST_BYTES, '往年台账', MAPPING_BYTES)
  const body = await bodyOf(services, fields.body?.trim() ?? '')
  await mayView(services, request, 'register.import', { bodyId: body.id })
  const mapping = parseMapping(jsonOf(fields.mapping))
  if (!mapping.ok) throw fieldError(400, 'mapping', mapping.error)
  const table = await services.tables.readTable({ name, bytes })
  if (!table.ok) throw fieldError(422, 'file', table.error.message)
  return { given: { body, file: table.value, mapping: mapping.value }, fields, by: deskOf(context, request).by }
}

function jsonOf(text: string | undefined): unknown {
  if (text === undefined || text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw fieldError(400, 'mapping', '栏目的对应应为 JSON。请重新选择后再试。')
  }
}

const fieldError = (status: 400 | 422, name: string, detail: string): HttpError =>
  httpError(status, { detail, parameters: [{ name, detail }] })

function importError({ kind, message: detail }: ImportRefusal): HttpError {
  if (kind === 'key-lost') return httpError(503, { title: '申请人信息不能使用', detail })
  return httpError(kind === 'stale' ? 409 : 422, { title: '没有导入', detail })
}
