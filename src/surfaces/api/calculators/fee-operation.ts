import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseDay } from '../../../law/day/index.ts'
import { EVIDENCE_WORDS, type Evidence } from '../../../law/evidence.ts'
import { FEE_BASES, fee, MOST_COUNTED } from '../../../law/fees/index.ts'
import { feeJson } from '../../fee-words.ts'
import { httpError } from '../../http/http-error.ts'
import { problem } from '../schemas.ts'

const query = z.strictObject({
  basis: z.enum(FEE_BASES).describe('items：按件，pages：按量（页）；同一件申请只按一种标准计算'),
  count: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .describe(
      `按件：同一申请人一个自然月内的累计件数，最多 ${MOST_COUNTED.items}；按量：单件申请的页数，最多 ${MOST_COUNTED.pages}`,
    ),
  on: z
    .string()
    .refine((text) => parseDay(text) !== undefined)
    .optional()
    .describe('收到申请之日，如 2025-03-03；不填按现行标准'),
})

const money = z.int().describe('元')
const answer = z
  .object({
    amount: money,
    unit: z.literal('元'),
    steps: z
      .array(z.object({ from: z.int(), to: z.int(), rate: money, sum: money }))
      .describe('收费的各档：从第几件（页）到第几件（页），每件（页）几元，小计'),
    basis: z.enum(FEE_BASES),
    count: z.int(),
    free: z.int().describe('不收费的件数或页数'),
    article: z.string(),
    readings: z
      .array(z.object({ reading: z.string(), evidence: z.enum(Object.keys(EVIDENCE_WORDS) as [Evidence]) }))
      .describe('未核到原文的读法和标记'),
  })
  .meta({ id: 'Fee' })

/** `GET /api/v1/calculators/fee`: the fee for items or pages with its arithmetic. */
export function feeOperation(api: FastifyInstance): void {
  api.get<{ Querystring: z.output<typeof query> }>(
    '/calculators/fee',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'calculateFee',
        summary: '信息处理费',
        description: '按件或者按量，超额累进，逐档列出。',
        tags: ['计算'],
        querystring: query,
        response: { 200: answer, 400: problem('参数有误') },
      },
    },
    async (request) => {
      const { basis, count, on } = request.query
      const result = fee(basis, count, on)
      if (result.ok) return feeJson(result.value)
      const name = result.error.kind === 'no-standard' ? 'on' : 'count'
      throw httpError(400, { detail: result.error.message, parameters: [{ name, detail: result.error.message }] })
    },
  )
}
