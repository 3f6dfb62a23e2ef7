import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { checkFile } from '../http/check-file.ts'
import type { HttpContext } from '../http/context.ts'
import { httpError } from '../http/http-error.ts'
import { annualReportSchema } from './report-schema.ts'
import { problem } from './schemas.ts'

const form = z.object({ file: z.string().meta({ format: 'binary' }).describe('年度报告文件，不超过 20 MB') })

/** `POST /api/v1/check`: a file in, the report JSON with its findings out, also where they are errors. Nothing is kept. */
export function checkOperation(api: FastifyInstance, context: HttpContext): void {
  api.post(
    '/check',
    {
      ...context.checkRoute,
      config: { access: 'public' },
      // The form is for the description only: the file is taken from the stream, under its own limits.
      validatorCompiler: () => () => true,
      schema: {
        operationId: 'checkFile',
        summary: '读取并检查一份年报文件',
        description: '文件只在内存中处理，不保存。页面检查与接口检查合计，同一网络地址每分钟最多 10 份。',
        tags: ['检查'],
        consumes: ['multipart/form-data'],
        body: form,
        response: {
          200: annualReportSchema,
          400: problem('没有收到文件，或者不止一份'),
          413: problem('文件过大'),
          415: problem('不是 multipart/form-data'),
          422: problem('文件没有读成，detail 说明原因'),
          429: problem('次数已达上限，见 Retry-After'),
          503: problem('正在检查的文件较多，见 Retry-After'),
        },
      },
    },
    async (request, reply) => {
      const { result } = await checkFile(context, request)
      if (!result.ok) throw httpError(422, { detail: result.error.message })
      return reply.header('cache-control', 'no-store').send(result.value)
    },
  )
}
