import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportColumns,
  exportRegister,
  orderExport,
} from '../../../capabilities/register-files/index.ts'
import { attachment } from '../../http/attachment.ts'
import type { HttpContext } from '../../http/context.ts'
import { csvLines } from '../../http/csv.ts'
import { refusalError } from '../../http/staff.ts'
import { registerJson } from '../../register-json.ts'
import { bodyOf, deskOf } from '../requests/request-desk.ts'
import { XLSX } from './import-operations.ts'
import { exportQuery, REFUSALS } from './schemas.ts'

const TYPES = { xlsx: XLSX, csv: 'text/csv', json: 'application/json' } as const
const NAMES = { xlsx: 'exportRegisterXlsx', csv: 'exportRegisterCsv', json: 'exportRegisterJson' } as const

/** The whole register of a body as a file, row by row as it is read. */
export function exportOperations(api: FastifyInstance, context: HttpContext): void {
  for (const format of EXPORT_FORMATS) exportOperation(api, context, format)
}

function exportOperation(api: FastifyInstance, context: HttpContext, format: ExportFormat): void {
  const { services } = context
  api.get<{ Querystring: z.output<typeof exportQuery> }>(
    `/requests/export.${format}`,
    {
      config: { access: 'register.export' },
      schema: {
        operationId: NAMES[format],
        summary: `导出台账（${format}）`,
        description:
          '一个机关的全部申请：编号、各个日期、申请方式、申请人种类、内容、办理过程、期限、结果、表三所在的行、期限问题。申请人脱敏；写明原因的为完整信息。导出记入审计链。',
        tags: ['台账文件'],
        querystring: exportQuery,
        response: {
          200: { description: '文件', content: { [TYPES[format]]: { schema: z.any() } } },
          ...{ 400: REFUSALS[400], 401: REFUSALS[401], 403: REFUSALS[403], 404: REFUSALS[404] },
        },
      },
    },
    async (request, reply) => {
      const { body: code, year, reason } = request.query
      const body = await bodyOf(services, code)
      const { by, today, rulesOf } = deskOf(context, request)
      const order = { bodyId: body.id, format, year: year ?? null, reason: reason ?? null }
      const ordered = await orderExport(services.atomically, by, order)
      if (!ordered.ok) throw refusalError(ordered.error)
      const full = reason !== undefined
      const what = { bodyId: body.id, today, rules: await rulesOf(body.id), full, ...(year ? { year } : {}) }
      const requests = exportRegister({ ...services.register, registerFiles: services.registerFiles }, what)
      const name = `${body.name}政府信息公开申请台账${year ?? ''}-${today}.${format}`
      reply.header('content-disposition', attachment(name, `register-${today}.${format}`))
      reply.header('cache-control', 'no-store')
      const { columns, rowOf } = exportColumns(full)
      const header = columns.map((column) => column.header)
      async function* rows() {
        for await (const each of requests) yield rowOf(each)
      }
      switch (format) {
        case 'xlsx':
          return reply
            .type(XLSX)
            .send(Readable.from(services.writer.longSheet({ name: '台账', columns, rows: rows() })))
        case 'csv':
          return reply.type('text/csv; charset=utf-8').send(Readable.from(csvLines(header, rows())))
        case 'json':
          return reply
            .type('application/json; charset=utf-8')
            .send(Readable.from(registerJson({ body, madeAt: by.source.at, requests })))
      }
    },
  )
}
