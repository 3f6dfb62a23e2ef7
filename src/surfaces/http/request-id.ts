import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** A proxy's id goes through when it cannot forge a log line or a header; anything else is replaced. */
const SAFE = /^[A-Za-z0-9_.-]{8,64}$/

export function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && SAFE.test(given) ? given : randomUUID()
}
