import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Challenge } from '../../../capabilities/challenges/index.ts'
import { CASE_LEFT_OUT_WORDS, countTableFour } from '../../../capabilities/register-figures/index.ts'
import { countingSettingsOn } from '../../../capabilities/settings/index.ts'
import { COUNTING_POINTS, type CountingSettings } from '../../../law/counting/index.ts'
import { type Day, day } from '../../../law/day/index.ts'
import { EVIDENCE_WORDS } from '../../../law/evidence.ts'
import { formForYear, table4Path } from '../../../law/report-form/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView } from '../../http/staff.ts'
import { bodyOf, deskOf } from '../requests/request-desk.ts'
import { caseLinkOf } from './case-link.ts'
import { CHANGE_PROBLEMS, PROBLEMS } from './challenge-schemas.ts'
import { figuresAnswer, figuresQuery } from './figures-schemas.ts'

/** `GET /api/v1/challenges/figures`: 表四 of a body for a year, each cell with the cases behind it. */
export function figuresOperation(api: FastifyInstance, context: HttpContext): void {
  api.get<{ Querystring: z.output<typeof figuresQuery> }>(
    '/challenges/figures',
    {
      config: { access: 'challenge.view' },
      schema: {
        operationId: 'countChallenges',
        summary: '表四的数字和案件',
        description: '一个机关一个年度的表四，每个数字带着计入的案件；没有计入的说明原因。',
        tags: ['复议诉讼'],
        querystring: figuresQuery,
        response: { 200: figuresAnswer, ...PROBLEMS, 422: CHANGE_PROBLEMS[422] },
      },
    },
    async (request) => {
      const { services } = context
      const { body: code, year } = request.query
      const body = await bodyOf(services, code)
      await mayView(services, request, 'challenge.view', { bodyId: body.id })
      const { today, rulesOf } = deskOf(context, request)
      const all = (await services.challenges.ofBodies([body.id])).map(({ challenge }) => challenge)
      const settings = await countingSettingsOn(services, body.id, today)
      const { calendar } = await rulesOf(body.id)
      const counted = countTableFour(all, { bodyId: body.id, year, settings }, calendar)
      const form = formForYear(year)
      if (!counted.ok || !form) {
        const detail = counted.ok ? '' : counted.error.message
        throw httpError(422, { title: '这个年度不能计数', detail, parameters: [{ name: 'year', detail }] })
      }
      const { cells, leftOut, edition } = counted.value
      const link = linker(all, body.code)
      return {
        ...{ bodyCode: body.code, bodyName: body.name, year, edition, provisional: isProvisional(year, today) },
        columns: form.table4.results,
        groups: form.table4.groups.map(({ key: group, label, parent }) => ({
          key: group,
          label: parent ? `${parent}：${label}` : label,
          cells: form.table4.results.map(({ key }) => {
            const path = table4Path(group, key)
            const { figure = 0, ids = [] } = cells[path] ?? {}
            return { path, key, figure, cases: ids.flatMap(link) }
          }),
        })),
        leftOut: leftOut.flatMap(({ id, why, refusal }) =>
          link(id).map((one) => ({ ...one, why, words: refusal?.message ?? CASE_LEFT_OUT_WORDS[why] })),
        ),
        readings: readingsOf(settings),
      }
    },
  )
}

const isProvisional = (year: number, today: Day): boolean => today <= day(`${year}-12-31`)

const linker = (all: readonly Challenge[], code: string) => (id: string) =>
  all.filter((challenge) => challenge.id === id).map((challenge) => caseLinkOf(challenge, code))

/** The readings that table four was counted by, each with what it rests on. */
function readingsOf(settings: CountingSettings): readonly string[] {
  return (Object.keys(COUNTING_POINTS) as (keyof CountingSettings)[]).flatMap((point) => {
    const { table, asks, article, readings, backing } = COUNTING_POINTS[point]
    const taken = (readings as Readonly<Record<string, string>>)[settings[point]]
    const { evidence } = backing
    return table === 'table4' ? [`${asks}（${article}）：${taken} [${evidence}] ${EVIDENCE_WORDS[evidence]}`] : []
  })
}
