import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type DocumentFormat, openDocument } from '../../../capabilities/case-letters/index.ts'
import { attachment } from '../../http/attachment.ts'
import type { HttpContext } from '../../http/context.ts'
import { DOWNLOAD_POLICY, SHOWN_POLICY } from '../../http/security-headers.ts'
import { bodyOf, deskOf } from '../requests/request-desk.ts'
import { letterError } from './letter-error.ts'
import type { OneLetter } from './letter-operations.ts'
import { CHANGE_PROBLEMS, documentQuery, letterParams, PROBLEMS } from './letter-schemas.ts'
import { letterContext } from './letters-context.ts'

const DOCUMENT_TYPES: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** A letter as docx or pdf, with the applicant's name in it: every opening is entered in the chain first. */
export function documentOperations(api: FastifyInstance, context: HttpContext): void {
  for (const format of ['docx', 'pdf'] as const) {
    api.get<OneLetter & { Querystring: z.output<typeof documentQuery> }>(
      `/requests/:body/:id/letters/:letter/document.${format}`,
      {
        config: { access: 'letter.open' },
        schema: {
          operationId: format === 'pdf' ? 'openLetterPdf' : 'openLetterDocx',
          summary: `文书的${format}文件`,
          description: '定稿的是编号时存下的那一份，没有定稿的当时排出。先记入审计链，再返回。',
          tags: ['文书'],
          params: letterParams,
          querystring: documentQuery,
          response: {
            200: { description: '文件', content: { [DOCUMENT_TYPES[format]]: { schema: z.any() } } },
            ...PROBLEMS,
            409: CHANGE_PROBLEMS[409],
          },
        },
      },
      async (request, reply) => {
        const { services } = context
        const { body: code, id: requestId, letter: letterId } = request.params
        const body = await bodyOf(services, code)
        const { by } = deskOf(context, request)
        const wanted = { bodyId: body.id, requestId, letterId, format }
        const done = await openDocument(letterContext(services), by, wanted)
        if (!done.ok) throw letterError(done.error)
        const { name, content } = done.value
        const saved = attachment(name, `letter.${format}`)
        // A docx isn't shown by a browser, whatever it is asked for.
        const inline = request.query.disposition === 'inline' && format === 'pdf'
        return reply
          .type(DOCUMENT_TYPES[format])
          .header('content-disposition', inline ? saved.replace('attachment', 'inline') : saved)
          .header('content-security-policy', inline ? SHOWN_POLICY : DOWNLOAD_POLICY)
          .send(Readable.from(content))
      },
    )
  }
}
