import { z } from 'zod'
import { CASE_LEFT_OUT_WORDS } from '../../../capabilities/register-figures/index.ts'
import { CHALLENGE_KEYS, CHALLENGE_RESULT_KEYS } from '../../../law/report-form/index.ts'
import { caseLink } from './challenge-schemas.ts'

export const figuresQuery = z.strictObject({
  body: z.string().max(100).describe('机关代码'),
  year: z.coerce.number().int().min(2008).max(2100).describe('年度'),
})
export const figuresAnswer = z
  .object({
    bodyCode: z.string(),
    bodyName: z.string(),
    year: z.int(),
    edition: z.string(),
    provisional: z.boolean().describe('年度还没有结束：按现有记录推算到年末'),
    columns: z.array(z.object({ key: z.enum(CHALLENGE_RESULT_KEYS), label: z.string() })),
    groups: z.array(
      z.object({
        key: z.enum(CHALLENGE_KEYS),
        label: z.string(),
        cells: z.array(
          z.object({
            path: z.string().describe('在年度报告里的地址'),
            key: z.enum(CHALLENGE_RESULT_KEYS),
            figure: z.int(),
            cases: z.array(caseLink).describe('计入的案件'),
          }),
        ),
      }),
    ),
    leftOut: z.array(
      caseLink.extend({
        why: z.enum(Object.keys(CASE_LEFT_OUT_WORDS) as [keyof typeof CASE_LEFT_OUT_WORDS]),
        words: z.string(),
      }),
    ),
    readings: z.array(z.string()).describe('没有写明处所用的计数口径'),
  })
  .meta({ id: 'ChallengeFigures' })
