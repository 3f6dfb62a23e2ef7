import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  countedRequestOf,
  countTableThree,
  LEFT_OUT_WORDS,
  type LeftOut,
} from '../../../capabilities/register-figures/index.ts'
import { allFiles, type DisclosureRequest } from '../../../capabilities/requests/index.ts'
import { countingSettingsOn } from '../../../capabilities/settings/index.ts'
import { COUNTING_POINTS, type CountingSettings } from '../../../law/counting/index.ts'
import { day } from '../../../law/day/index.ts'
import { EVIDENCE_WORDS } from '../../../law/evidence.ts'
import { COLUMN_KEYS, formForYear, ROW_KEYS, table3Path } from '../../../law/report-form/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { keysOf } from '../form-schemas.ts'
import { bodyOf, deskOf } from './request-desk.ts'
import { CHANGE_PROBLEMS, PROBLEMS } from './request-schemas.ts'

const asked = z.strictObject({
  body: z.string().max(100).describe('机关代码'),
  year: z.coerce.number().int().min(2008).max(2100).describe('年度'),
})
const link = z.object({ id: z.string(), title: z.string().describe('编号'), href: z.string() })
const answer = z
  .object({
    bodyCode: z.string().nullable(),
    bodyName: z.string(),
    year: z.int(),
    edition: z.string(),
    provisional: z.boolean().describe('年度还没有结束：按现有记录推算到年末'),
    columns: z.array(z.object({ key: z.enum(COLUMN_KEYS), label: z.string() })),
    groups: z.array(
      z.object({
        key: z.enum(ROW_KEYS),
        label: z.string(),
        cells: z.array(
          z.object({
            path: z.string().describe('在年度报告里的地址'),
            key: z.enum(COLUMN_KEYS),
            figure: z.int(),
            cases: z.array(link).describe('计入的申请'),
          }),
        ),
      }),
    ),
    leftOut: z.array(link.extend({ why: z.enum(keysOf(LEFT_OUT_WORDS)), words: z.string() })),
    readings: z.array(z.string()).describe('没有写明处所用的计数口径'),
  })
  .meta({ id: 'RequestFigures' })

/** `GET /api/v1/requests/figures`: 表三 of a body for a year, each cell with the requests behind it. */
export function figuresOperation(api: FastifyInstance, context: HttpContext): void {
  api.get<{ Querystring: z.output<typeof asked> }>(
    '/requests/figures',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'countRequests',
        summary: '表三的数字和申请',
        description: '一个机关一个年度的表三，每个数字带着计入的申请；没有计入的说明原因。',
        tags: ['申请'],
        querystring: asked,
        response: { 200: answer, ...PROBLEMS, 422: CHANGE_PROBLEMS[422] },
      },
    },
    async (request) => {
      const { services } = context
      const { body: code, year } = request.query
      const body = await bodyOf(services, code)
      await mayView(services, request, 'request.view', { bodyId: body.id })
      const { today } = deskOf(context, request)
      const settings = await countingSettingsOn(services, body.id, today)
      const { files, counted, unread } = await countedOf(services, body.id)
      const table = countTableThree(counted, { bodyId: body.id, year, settings })
      const form = formForYear(year)
      if (!table.ok || !form) {
        const detail = table.ok ? '' : table.error.message
        throw httpError(422, { title: '这个年度不能计数', detail, parameters: [{ name: 'year', detail }] })
      }
      const { cells, leftOut, edition } = table.value
      const linkOf = (id: string) =>
        [files.get(id)].flatMap((one) => (one ? [{ id, title: one.number, href: `/requests/${body.code}/${id}` }] : []))
      return {
        ...{ bodyCode: body.code, bodyName: body.name, year, edition },
        provisional: today <= day(`${year}-12-31`),
        columns: form.table3.columns.slice(),
        groups: form.table3.rows.map(({ key: row, label, groups }) => ({
          key: row,
          label: [...groups.slice(1), label].join(''),
          cells: form.table3.columns.map(({ key }) => {
            const path = table3Path(row, key)
            const { figure = 0, ids = [] } = cells[path] ?? {}
            return { path, key, figure, cases: ids.flatMap(linkOf) }
          }),
        })),
        leftOut: [...unread, ...leftOut].flatMap(({ id, why }) =>
          linkOf(id).map((one) => ({ ...one, why, words: LEFT_OUT_WORDS[why] })),
        ),
        readings: readingsOf(settings),
      }
    },
  )
}

/** Every request of a body as table three sees it. */
async function countedOf({ register }: Services, bodyId: string) {
  const kinds = await register.applicants.kindsOf(bodyId)
  const files = new Map<string, Pick<DisclosureRequest, 'number'>>()
  const counted = []
  const unread: LeftOut[] = []
  for await (const file of allFiles(register.requests, [bodyId], 'all')) {
    const { id, number } = file.request
    files.set(id, { number })
    const one = countedRequestOf(file, kinds.get(id) ?? [])
    if (one.counted) counted.push(one.counted)
    else unread.push(one.leftOut)
  }
  return { files, counted, unread }
}

/** The readings that table three was counted by, each with what it rests on. */
function readingsOf(settings: CountingSettings): readonly string[] {
  return (Object.keys(COUNTING_POINTS) as (keyof CountingSettings)[]).flatMap((point) => {
    const { table, asks, article, readings, backing } = COUNTING_POINTS[point]
    const taken = (readings as Readonly<Record<string, string>>)[settings[point]]
    const { evidence } = backing
    return table === 'table3' ? [`${asks}（${article}）：${taken} [${evidence}] ${EVIDENCE_WORDS[evidence]}`] : []
  })
}
