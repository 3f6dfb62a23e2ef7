import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { POST_KINDS } from '../../../capabilities/accounts/index.ts'
import { appointAdministrators } from '../../../capabilities/people/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { staffOf } from '../../http/staff.ts'
import { peopleContext } from '../../http/who-asks.ts'
import { linkPath } from '../../link-path.ts'
import { problem } from '../schemas.ts'
import { peopleError } from './people-error.ts'

const named = z.strictObject({ account: z.string().min(1).max(200), name: z.string().min(1).max(200) })
const body = z.strictObject({ securityAdmin: named, auditAdmin: named })
const link = z.object({
  kind: z.enum(['securityAdmin', 'auditAdmin']),
  label: z.string(),
  person: z.object({ id: z.string(), name: z.string(), account: z.string() }),
  path: z.string().describe('一次性链接，前面加上本系统的网址；只显示这一次'),
  expiresAt: z.string(),
})

/** The other two administrators, named once by the first one. */
export function administratorOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.post<{ Body: z.output<typeof body> }>(
    '/administrators',
    {
      config: { access: 'post.appoint' },
      schema: {
        operationId: 'appointAdministrators',
        summary: '指定首任安全管理员和审计管理员',
        description: '三员分立：只能由首个系统管理员办一次，此后由安全管理员授予岗位。返回两人的一次性链接。',
        tags: ['人员与岗位'],
        body,
        response: {
          201: z.object({ items: z.array(link) }),
          401: problem('没有登录'),
          403: problem('没有权限'),
          409: problem('已经指定过'),
          422: problem('填写的内容需要修改'),
        },
      },
    },
    async (request, reply) => {
      const { actor, source } = staffOf(request)
      const done = await appointAdministrators(await peopleContext(services, settings), { actor, source }, request.body)
      if (!done.ok) throw peopleError(done.error)
      const items = done.value.map(({ kind, person, link: { token, expiresAt } }) => ({
        kind,
        label: POST_KINDS[kind].label,
        person: { id: person.id, name: person.name, account: person.account },
        path: linkPath(token),
        expiresAt,
      }))
      return reply.code(201).send({ items })
    },
  )
}
