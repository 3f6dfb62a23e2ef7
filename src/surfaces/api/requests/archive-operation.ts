import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { attachment } from '../../http/attachment.ts'
import type { HttpContext } from '../../http/context.ts'
import { archiveSheet } from './archive-list.ts'
import { viewedCase } from './request-desk.ts'
import { PROBLEMS, requestParams } from './request-schemas.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `GET /api/v1/requests/:body/:id/archive-list.xlsx`: what lies in the file, to be filed with it. */
export function archiveOperation(api: FastifyInstance, context: HttpContext): void {
  api.get<{ Params: z.output<typeof requestParams> }>(
    '/requests/:body/:id/archive-list.xlsx',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'exportArchiveList',
        summary: '卷内目录',
        description:
          '第四十五条归档用：申请书、登记、审批、检索、征求意见、答复、送达、复议诉讼各有什么，没有的写明。不含申请人信息和材料的文件名。',
        tags: ['申请'],
        params: requestParams,
        response: { 200: { description: '文件', content: { [XLSX]: { schema: z.any() } } }, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { services } = context
      const { body, file } = await viewedCase(context, request, request.params)
      const { id, number } = file.request
      const [files, letters, all] = await Promise.all([
        services.caseFiles.ofRequest(body.id, id),
        services.caseLetters.ofRequest(body.id, id),
        services.challenges.ofBodies([body.id]),
      ])
      const challenges = all
        .map(({ challenge }) => challenge)
        .filter(({ about }) => 'requestIds' in about && about.requestIds.includes(id))
      const sheet = archiveSheet({ file, files, letters, challenges })
      reply.header('content-disposition', attachment(`卷内目录 ${number}.xlsx`, `archive-list-${number}.xlsx`))
      return reply.type(XLSX).send(Buffer.from(await services.writer.workbook({ sheets: [sheet] })))
    },
  )
}
