import type { FastifyInstance } from 'fastify'
import type { Act } from '../../../law/clock/index.ts'
import { ACT_RULES } from '../../../law/clock/index.ts'
import { dayInShanghai } from '../../today.ts'
import { HTML, markup, type Portal, pageFrame } from '../render.ts'
import { DeadlinePage } from './deadline-page.tsx'
import { type DeadlineQuery, readDeadlineQuery } from './deadline-query.ts'

/** `/calculators/deadline`: a form that comes back with the legal clock. Nothing is kept, here or on the way. */
export function deadlineRoutes(app: FastifyInstance, portal: Portal): void {
  app.get<{ Querystring: Record<string, unknown> }>('/calculators/deadline', async (request, reply) => {
    const query = readDeadlineQuery(request.query, dayInShanghai(new Date()))
    const frame = pageFrame(portal, request)
    const page = markup(<DeadlinePage frame={frame} query={query} dataAddress={dataAddress(query)} />)
    return reply
      .code(query.errors.length > 0 ? 400 : 200)
      .type(HTML)
      .header('vary', 'Cookie')
      .header('cache-control', 'private, no-cache')
      .send(page)
  })
}

/** Where the API gives the same answer; questions to several at once can only be sent to it as JSON. */
function dataAddress({ answer, channel }: DeadlineQuery): string | undefined {
  if (!answer || answer.acts.some((act) => act.party !== undefined)) return undefined
  const params = new URLSearchParams({ received: answer.receivedOn, channel, on: answer.seenOn })
  for (const act of answer.acts) params.append('act', actText(act))
  return `/api/v1/calculators/deadline?${params}`
}

function actText(act: Act): string {
  const { detail } = ACT_RULES[act.kind]
  const second = detail && act[detail]
  return `${act.kind}=${act.on}${second === undefined ? '' : `,${second}`}`
}
