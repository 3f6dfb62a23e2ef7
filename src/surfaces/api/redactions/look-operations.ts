import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Result } from '../../../capabilities/documents/index.ts'
import { contentForRedaction, openForRedaction } from '../../../capabilities/redacting/index.ts'
import {
  formatHiddenContent,
  type HiddenContent,
  PERSONAL_DATA_NAMES,
  type RedactionRefusal,
} from '../../../capabilities/redaction/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { DOWNLOAD_POLICY } from '../../http/security-headers.ts'
import { redactingContext } from '../../redacting-context.ts'
import { areaOut } from './area-schema.ts'
import { atRedaction } from './redaction-desk.ts'
import { fileError, redactingError } from './redaction-error.ts'
import {
  findingsAnswer,
  pageParams,
  pageQuery,
  REDACTION_PROBLEMS,
  redactionParams,
  searchAnswer,
  searchBody,
} from './redaction-schemas.ts'
import { takingTurns } from './taking-turns.ts'

type Params = z.output<typeof redactionParams>
const config = { access: 'draft.write' } as const
const tags = ['区分处理']

/** Files in memory at once; a file of a case has up to 100 MB. One that is looked through as a whole never keeps a page waiting. */
const PAGES_AT_ONCE = 2
const WHOLES_AT_ONCE = 1

/** What the file shows: its pages, what it carries along, where terms stand. */
export function lookOperations(api: FastifyInstance, context: HttpContext): void {
  /** @throws HttpError what the file or its keeper refuses */
  const takingFiles = (most: number): WithFile => {
    const turn = takingTurns(most)
    return async (request, look) => {
      const { by, place } = await atRedaction(context, request, request.params)
      return turn(async () => {
        const bytes = await contentForRedaction(redactingContext(context.services), by, place)
        if (!bytes.ok) throw redactingError(request, bytes.error)
        const looked = await look({ name: '', bytes: bytes.value })
        if (!looked.ok) throw fileError(looked.error)
        return looked.value
      })
    }
  }
  const withWhole = takingFiles(WHOLES_AT_ONCE)
  openOperation(api, context)
  pageOperation(api, context, takingFiles(PAGES_AT_ONCE))
  findingsOperation(api, context, withWhole)
  searchOperation(api, context, withWhole)
}

type WithFile = <T>(
  request: FastifyRequest<{ Params: Params }>,
  look: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<Result<T, RedactionRefusal>>,
) => Promise<T>

function openOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Params: Params }>(
    '/requests/:body/:id/redactions/:redaction/openings',
    {
      config,
      schema: {
        operationId: 'openRedactionFile',
        summary: '打开原件',
        description: '记入审计链，此后十二小时内本人可以查看各页。',
        tags,
        params: redactionParams,
        response: { 204: z.null(), ...REDACTION_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { by, place } = await atRedaction(context, request, request.params)
      const done = await openForRedaction(redactingContext(context.services), by, place)
      if (!done.ok) throw redactingError(request, done.error)
      return reply.code(204).send(null)
    },
  )
}

function pageOperation(api: FastifyInstance, { services }: HttpContext, withFile: WithFile): void {
  api.get<{ Params: z.output<typeof pageParams>; Querystring: z.output<typeof pageQuery> }>(
    '/requests/:body/:id/redactions/:redaction/pages/:page',
    {
      config,
      exposeHeadRoute: false,
      schema: {
        operationId: 'drawRedactionPage',
        summary: '原件一页的图像',
        description: '在单独的进程里画出，不缓存。须先打开原件。',
        tags,
        params: pageParams,
        querystring: pageQuery,
        response: {
          200: { description: '图像', content: { 'image/png': { schema: z.any() } } },
          ...REDACTION_PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      const { page, width } = { ...request.params, ...request.query }
      const image = await withFile(request, (file) => services.redactor.page(file, page, width))
      return reply.type('image/png').header('content-security-policy', DOWNLOAD_POLICY).send(Buffer.from(image.png))
    },
  )
}

function findingsOperation(api: FastifyInstance, { services }: HttpContext, withFile: WithFile): void {
  api.get<{ Params: Params }>(
    '/requests/:body/:id/redactions/:redaction/findings',
    {
      config,
      exposeHeadRoute: false,
      schema: {
        operationId: 'findInRedactionFile',
        summary: '随附内容和疑似个人信息',
        description: '批注、修订、隐藏的工作表、拍摄信息等；疑似个人信息只给位置，不给内容。',
        tags,
        params: redactionParams,
        response: { 200: findingsAnswer, ...REDACTION_PROBLEMS },
      },
    },
    async (request) => {
      const { hidden, suggestions } = await withFile(request, (file) => services.redactor.findings(file))
      return {
        hidden: [...byWords(hidden)].map(([words, strippable]) => ({ words, strippable })),
        suggestions: suggestions.map(({ kind, areas, line = null }) => ({
          ...{ kind, label: PERSONAL_DATA_NAMES[kind], areas: areas.map(areaOut), line },
        })),
      }
    },
  )
}

/** One kind of content may have several parts of the file to itself; it can be stripped where all of them can. */
function byWords(hidden: readonly HiddenContent[]): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>()
  for (const each of hidden) {
    const words = formatHiddenContent(each)
    found.set(words, each.strippable && found.get(words) !== false)
  }
  return found
}

function searchOperation(api: FastifyInstance, { services }: HttpContext, withFile: WithFile): void {
  api.post<{ Params: Params; Body: z.output<typeof searchBody> }>(
    '/requests/:body/:id/redactions/:redaction/search',
    {
      config,
      schema: {
        operationId: 'searchRedactionFile',
        summary: '在全文查找词语',
        description: '找到的就是按这个词语标记时要遮盖的区域。词语可能是个人信息，不放在网址里，也不留存。',
        tags,
        params: redactionParams,
        body: searchBody,
        response: { 200: searchAnswer, ...REDACTION_PROBLEMS },
      },
    },
    async (request) => {
      const { terms } = request.body
      const found = await withFile(request, (file) => services.redactor.find(file, terms))
      return { found: terms.map((term, i) => ({ term, places: (found[i] ?? []).map((place) => place.map(areaOut)) })) }
    },
  )
}
