import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may } from '../../../capabilities/accounts/index.ts'
import type { TableFile } from '../../../capabilities/documents/index.ts'
import {
  exportBodies,
  importOrganisations,
  listBodies,
  previewImport,
} from '../../../capabilities/organisations/index.ts'
import { type Day, parseDay } from '../../../law/day/index.ts'
import { attachment } from '../../http/attachment.ts'
import type { HttpContext } from '../../http/context.ts'
import { csv } from '../../http/csv.ts'
import { httpError } from '../../http/http-error.ts'
import { staffOf } from '../../http/staff.ts'
import { receiveFile, refuseTooLong } from '../../http/upload.ts'
import { problem } from '../schemas.ts'
import { importAnswer, previewAnswer } from './answers.ts'
import { organisationContext, todayOf } from './context.ts'
import { organisationError } from './refusals.ts'
import { listQuery, type OrganisationListQuery } from './schemas.ts'

const tags = ['机关名录']
const MOST_BYTES = 20 * 1024 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const file = z.string().meta({ format: 'binary' }).describe('.xlsx 或 .csv 文件，不超过 20 MB，栏目与导出的文件相同')
const asOf = z.string().optional().describe('变更之日，默认今天；新增的机关视为登记以前就有')
const previewForm = z.object({ file, asOf })
const importForm = z.object({
  file,
  asOf,
  token: z.string().describe('预览给出的 token'),
  onlyGood: z.enum(['1', '0']).optional().describe('1：只导入没有问题的行'),
})
const refusals = {
  400: problem('没有收到文件，或参数有误'),
  401: problem('没有登录'),
  403: problem('没有权限'),
  409: problem('预览之后有了变化'),
  413: problem('文件过大'),
  415: problem('不是 multipart/form-data'),
  422: problem('文件没有读成，或有不能导入的行'),
}
/** The form is for the description only: the file is taken from the stream, under its own limits. */
const asItComes = {
  onRequest: async (request: FastifyRequest) => refuseTooLong(request, MOST_BYTES),
  validatorCompiler: () => () => true,
}

/** The register as a file: out, and in again by way of a preview. */
export function organisationFiles(api: FastifyInstance, context: HttpContext): void {
  exportOperations(api, context)
  const { services } = context

  api.post(
    '/organisations/import/preview',
    {
      ...asItComes,
      config: { access: 'organisation.import' },
      schema: {
        operationId: 'previewOrganisationImport',
        summary: '预览导入：将新增、修改什么，哪些行有问题',
        description: '什么也不写入。',
        tags,
        consumes: ['multipart/form-data'],
        body: previewForm,
        response: { 200: previewAnswer, ...refusals },
      },
    },
    async (request) => {
      const { table, day } = await received(context, request)
      const preview = await previewImport(organisationContext(services, request), table, day)
      if (!preview.ok) throw organisationError(preview.error)
      return preview.value
    },
  )

  api.post(
    '/organisations/import',
    {
      ...asItComes,
      config: { access: 'organisation.import' },
      schema: {
        operationId: 'importOrganisations',
        summary: '导入预览过的文件',
        description: '全部导入，或者全部不导入；onlyGood 时导入没有问题的行。',
        tags,
        consumes: ['multipart/form-data'],
        body: importForm,
        response: { 200: importAnswer, ...refusals },
      },
    },
    async (request) => {
      const { table, day, fields } = await received(context, request)
      const order = { asOf: day, token: fields.token ?? '', onlyGood: fields.onlyGood === '1' }
      const done = await importOrganisations(organisationContext(services, request), table, order)
      if (!done.ok) throw organisationError(done.error)
      return done.value
    },
  )
}

async function received(
  { services, settings }: HttpContext,
  request: FastifyRequest,
): Promise<{ readonly table: TableFile; readonly day: Day; readonly fields: Readonly<Record<string, string>> }> {
  const { name, bytes, fields } = await receiveFile(request, MOST_BYTES, '机关名录')
  const asked = fields.asOf?.trim()
  const day = asked ? parseDay(asked) : todayOf(settings)
  if (!day) {
    const detail = '变更之日应写成 2025-06-01 的样子，不早于 2019 年。'
    throw httpError(400, { detail, parameters: [{ name: 'asOf', detail }] })
  }
  const table = await services.tables.readTable({ name, bytes })
  if (!table.ok)
    throw httpError(422, { detail: table.error.message, parameters: [{ name: 'file', detail: table.error.message }] })
  return { table: table.value, day, fields }
}

function exportOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  const exported = async (request: FastifyRequest<{ Querystring: OrganisationListQuery }>) => {
    const { actor } = staffOf(request)
    const { on: asked, page: _page, size: _size, ...filter } = request.query
    const on = parseDay(asked ?? '') ?? todayOf(settings)
    const found = listBodies(await services.organisations.register(), on, filter)
    const seen = found.filter(({ body }) => may(actor, 'organisation.view', { bodyId: body.id }).ok)
    return {
      on,
      sheet: exportBodies(
        seen.map(({ body }) => body),
        on,
      ),
    }
  }
  for (const format of ['xlsx', 'csv'] as const)
    api.get<{ Querystring: OrganisationListQuery }>(
      `/organisations/export.${format}`,
      {
        config: { access: 'organisation.view' },
        schema: {
          operationId: format === 'xlsx' ? 'exportOrganisationsXlsx' : 'exportOrganisationsCsv',
          summary: `导出机关名录（${format}）`,
          description:
            '条件与列表相同，不分页。导出的文件可以改后再导入；以 = + - @ 开头的内容前加单引号，导入时还原。',
          tags,
          querystring: listQuery,
          response: {
            200: { description: '文件', content: { [format === 'xlsx' ? XLSX : 'text/csv']: { schema: z.any() } } },
            400: refusals[400],
            401: refusals[401],
            403: refusals[403],
          },
        },
      },
      async (request, reply) => {
        const { on, sheet } = await exported(request)
        reply.header('content-disposition', attachment(`机关名录${on}.${format}`, `organisations-${on}.${format}`))
        if (format === 'csv')
          return reply.type('text/csv; charset=utf-8').send(
            csv(
              sheet.columns.map(({ header }) => header),
              sheet.rows,
            ),
          )
        return reply.type(XLSX).send(Buffer.from(await services.writer.workbook({ sheets: [sheet] })))
      },
    )
}
