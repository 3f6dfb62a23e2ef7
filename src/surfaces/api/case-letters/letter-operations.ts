import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  type CaseDesk,
  deskOf,
  type KeptLetter,
  type LetterPlace,
  reviseLetter,
} from '../../../capabilities/case-letters/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView } from '../../http/staff.ts'
import { bodyOf, deskOf as staffDesk } from '../requests/request-desk.ts'
import { letterAnswerOf, previewOf } from './letter-answer.ts'
import { letterError } from './letter-error.ts'
import {
  CHANGE_PROBLEMS,
  letterAnswer,
  letterParams,
  PROBLEMS,
  previewAnswer,
  previewBody,
  reviseBody,
} from './letter-schemas.ts'
import { letterContext, letterStores } from './letters-context.ts'

const tags = ['文书']
export type OneLetter = { Params: z.output<typeof letterParams> }
const address = '/requests/:body/:id/letters/:letter'

/** One letter: seen, tried out, changed. */
export function letterOperations(api: FastifyInstance, context: HttpContext): void {
  const { services } = context
  api.get<OneLetter>(
    address,
    {
      config: { access: 'letter.view' },
      schema: {
        operationId: 'readLetter',
        summary: '一份文书',
        description: '要填写的各项、正文各段能不能改、要改正的、经过的环节、本人接着能办的。申请人的姓名脱敏。',
        tags,
        params: letterParams,
        response: { 200: letterAnswer, ...PROBLEMS, 409: CHANGE_PROBLEMS[409] },
      },
    },
    async (request) => letterAnswerOf(context, request, await viewedLetter(context, request)),
  )
  api.post<OneLetter & { Body: z.output<typeof previewBody> }>(
    `${address}/preview`,
    {
      config: { access: 'draft.write' },
      schema: {
        operationId: 'previewLetter',
        summary: '试排文书，不保存',
        tags,
        params: letterParams,
        body: previewBody,
        response: { 200: previewAnswer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { kept } = await viewedLetter(context, request, 'draft.write')
      const desk = await deskFor(context, request, kept)
      return (await previewOf(services, desk, kept, request.body)).answer
    },
  )
  api.put<OneLetter & { Body: z.output<typeof reviseBody> }>(
    address,
    {
      config: { access: 'draft.write' },
      schema: {
        operationId: 'reviseLetter',
        summary: '修改文书',
        description: '修改的人也成为拟制人；此前的审核不再算数，须重新提交。',
        tags,
        params: letterParams,
        body: reviseBody,
        response: { 200: letterAnswer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { after, key, ...content } = request.body
      const body = await bodyOf(services, request.params.body)
      const { by } = staffDesk(context, request)
      const place = placeOf(body, request, { after, key })
      const done = await reviseLetter(letterContext(services), by, place, content)
      if (!done.ok) throw letterError(done.error)
      return letterAnswerOf(context, request, { body, kept: done.value })
    },
  )
}

export const placeOf = (
  body: Organisation,
  { params }: FastifyRequest<OneLetter>,
  { after, key }: Pick<LetterPlace, 'after' | 'key'>,
): LetterPlace => ({ bodyId: body.id, requestId: params.id, letterId: params.letter, after, key })

/** @throws HttpError 403, entered in the chain, before anything is said about whether there is such a letter; 404 */
async function viewedLetter(
  { services }: HttpContext,
  request: FastifyRequest<OneLetter>,
  act: 'letter.view' | 'draft.write' = 'letter.view',
): Promise<{ readonly body: Organisation; readonly kept: KeptLetter }> {
  const { body: code, id, letter } = request.params
  const body = await bodyOf(services, code)
  await mayView(services, request as FastifyRequest, act, { bodyId: body.id })
  const kept = await services.caseLetters.find(body.id, letter)
  if (kept?.letter.requestId !== id) {
    throw httpError(404, { title: '没有这份文书', detail: '案卷里没有这份文书。请从申请的页面进入。' })
  }
  return { body, kept }
}

async function deskFor(context: HttpContext, request: FastifyRequest<OneLetter>, kept: KeptLetter): Promise<CaseDesk> {
  const { services } = context
  const { today } = staffDesk(context, request as FastifyRequest)
  const { bodyId, requestId } = kept.letter
  const desk = await deskOf(letterContext(services), letterStores(services), { bodyId, requestId, today })
  if (!desk.ok) throw letterError(desk.error)
  return desk.value
}
