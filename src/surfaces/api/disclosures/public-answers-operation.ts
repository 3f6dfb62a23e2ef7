import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { countedPerMinute } from '../../http/check-file.ts'
import type { HttpContext } from '../../http/context.ts'
import { publicAnswersFor } from '../../public-answers.ts'
import { dayInShanghai } from '../../today.ts'
import { problem } from '../schemas.ts'

const ANSWERS_A_MINUTE = 120

const asked = z.strictObject({
  body: z.string().max(100).describe('准备申请的机关的代码，它公开的排在前面'),
  words: z.string().max(2000).describe('想要的信息，怎么写都可以'),
})
const answer = z.object({
  items: z.array(z.object({ title: z.string(), bodyName: z.string(), path: z.string(), about: z.string() })),
})

/** `POST /api/v1/public-answers`: what is public already and fits. What somebody is writing is sent in the body: addresses are logged. */
export function publicAnswersOperation(api: FastifyInstance, { services, settings }: HttpContext): void {
  const counted = countedPerMinute(api, ANSWERS_A_MINUTE, '同一网络地址查找的次数较多，请稍候。')
  api.post<{ Body: z.output<typeof asked> }>(
    '/public-answers',
    {
      config: { access: 'public' },
      onRequest: counted,
      schema: {
        operationId: 'findPublicAnswers',
        summary: '已经公开、可能就是想要的',
        description: '申请以前查一查：按所写的内容找已经公开的信息。所写的不保存。',
        tags: ['依申请公开'],
        body: asked,
        response: { 200: answer, 400: problem('参数有误'), 429: problem('次数较多') },
      },
    },
    async (request, reply) => {
      const { body, words } = request.body
      const found = await publicAnswersFor(services, { bodyCode: body, words, today: dayInShanghai(settings.now()) })
      reply.header('cache-control', 'no-store')
      return { items: found.map(({ title, bodyName, path, about }) => ({ title, bodyName, path, about })) }
    },
  )
}
