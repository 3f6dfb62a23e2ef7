import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  CONTACT_LABELS,
  LEADING_LINES,
  ORGANISATION_KINDS,
  ORGANISATION_LEVELS,
  ROLL_UP_RULES,
  SUCCESSION_KINDS,
} from '../../../capabilities/organisations/index.ts'
import { FACT_LABELS } from '../../organisation-words.ts'
import { problem } from '../schemas.ts'
import { kindSchema, levelSchema, lineSchema } from './schemas.ts'

const choices = <V extends z.ZodType>(value: V) => z.array(z.object({ value, label: z.string() }))
const answer = z.object({
  levels: choices(levelSchema),
  kinds: z.array(z.object({ value: kindSchema, label: z.string(), article: z.string() })),
  lines: choices(lineSchema),
  rollUps: choices(z.enum(Object.keys(ROLL_UP_RULES) as [keyof typeof ROLL_UP_RULES])),
  successions: choices(z.enum(Object.keys(SUCCESSION_KINDS) as [keyof typeof SUCCESSION_KINDS])),
  facts: z.record(z.string(), z.string()).describe('各栏目的名称'),
  contact: z.record(z.string(), z.string()).describe('联系方式六项的名称（条例第十二条第二款）'),
})

const listed = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }))

/** The words of the register, so that no program that shows it has to have its own. */
export function organisationWords(api: FastifyInstance): void {
  api.get(
    '/organisation-words',
    {
      config: { access: 'organisation.view' },
      schema: {
        operationId: 'getOrganisationWords',
        summary: '名录用词：层级、机构性质、领导体制等的名称',
        tags: ['机关名录'],
        response: { 200: answer, 401: problem('没有登录'), 403: problem('没有权限') },
      },
    },
    async () => ({
      levels: listed(ORGANISATION_LEVELS),
      kinds: (Object.keys(ORGANISATION_KINDS) as (keyof typeof ORGANISATION_KINDS)[]).map((value) => {
        const { label, article } = ORGANISATION_KINDS[value]
        return { value, label, article }
      }),
      lines: listed(LEADING_LINES),
      rollUps: listed(ROLL_UP_RULES),
      successions: listed(SUCCESSION_KINDS),
      facts: FACT_LABELS,
      contact: CONTACT_LABELS,
    }),
  )
}
