import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { endSessionsOf, switchFactorOff, unlockPerson } from '../../../capabilities/people/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { staffOf } from '../../http/staff.ts'
import { peopleContext } from '../../http/who-asks.ts'
import { peopleError } from './people-error.ts'
import { PEOPLE_PROBLEMS } from './people-schemas.ts'

const tags = ['人员与岗位']
const oneParam = z.object({ id: z.uuid() })
type One = { Params: z.output<typeof oneParam> }

/** How the security administrator lets people in again, or out. */
export function secureOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  for (const { method, url, access, operationId, summary, act } of SECURING) {
    api.route<One>({
      method,
      url,
      config: { access },
      schema: { operationId, summary, tags, params: oneParam, response: { 204: z.null(), ...PEOPLE_PROBLEMS } },
      handler: async (request, reply) => {
        const done = await act(await peopleContext(services, settings), staffOf(request), request.params.id)
        if (!done.ok) throw peopleError(done.error)
        return reply.code(204).send(null)
      },
    })
  }
}

/** What the security administrator does to a person, without anything to fill in. */
const SECURING = [
  {
    method: 'POST',
    url: '/people/:id/unlock',
    access: 'person.unlock',
    operationId: 'unlockPerson',
    summary: '解除锁定',
    act: unlockPerson,
  },
  {
    method: 'DELETE',
    url: '/people/:id/sessions',
    access: 'person.sessions-end',
    operationId: 'endSessionsOf',
    summary: '结束此人的全部会话',
    act: endSessionsOf,
  },
  {
    method: 'DELETE',
    url: '/people/:id/second-factor',
    access: 'person.second-factor-off',
    operationId: 'switchFactorOff',
    summary: '停用此人的动态口令，下次登录时重新登记',
    act: switchFactorOff,
  },
] as const
