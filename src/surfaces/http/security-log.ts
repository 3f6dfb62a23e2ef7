import type { FastifyRequest } from 'fastify'

const A_MINUTE_MS = 60_000
/** Lines a minute: enough to see that something goes on, too few to fill a disk. */
const MOST_LINES = 60

export type SecurityEvent =
  | 'unauthenticated'
  | 'sign-in-wrong'
  | 'sign-in-wait'
  | 'foreign-origin'
  | 'csrf'
  | 'bad-token'

/**
 * What happens before anybody is known: in the program's log, not in the chain. No account as typed (people type passwords there), no
 * address unless the operator asked for addresses.
 */
export function securityLog(now: () => Date, addresses: boolean) {
  let minute = 0
  let written = 0
  let left = 0
  return (request: FastifyRequest, event: SecurityEvent): void => {
    const current = Math.floor(now().getTime() / A_MINUTE_MS)
    if (current !== minute) {
      if (left > 0) request.log.warn({ security: 'more', left }, 'security')
      minute = current
      written = 0
      left = 0
    }
    if (written >= MOST_LINES) {
      left += 1
      return
    }
    written += 1
    const from = addresses ? { address: request.ip } : {}
    request.log.warn({ security: event, method: request.method, route: request.routeOptions.url, ...from }, 'security')
  }
}

export type SecurityLog = ReturnType<typeof securityLog>
