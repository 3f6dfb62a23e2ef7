import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify'
import { httpError } from './http-error.ts'
import type { HttpSettings } from './options.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { statusWords } from './status-words.ts'

const KILOBYTE = 1024
/** Slow clients: files of 100 MB with an application have a quarter of an hour (0.9 Mbit/s), headers fifteen seconds. */
const HEADERS_MS = 15_000
const REQUEST_MS = 900_000
const IDLE_MS = 20_000

/** How much and how long the server listens to anyone before it knows what they want. */
export function serverLimits({ check }: HttpSettings): FastifyHttpOptions<Server> {
  return {
    bodyLimit: check.maxBytes,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: IDLE_MS,
    forceCloseConnections: 'idle',
    http: { headersTimeout: HEADERS_MS, maxHeaderSize: 16 * KILOBYTE },
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: true },
    frameworkErrors: answerBadAddress,
    clientErrorHandler,
  }
}

/** An address that can't be decoded never reaches a route, nor the hooks around it: what they do is done here. */
function answerBadAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id)
  setSecurityHeaders(reply)
  const error = httpError(400, { detail: '网址不完整，或者编码有误。' })
  request.server.errorHandler.call(request.server, Object.assign(error, { code: 'BAD_ADDRESS' }), request, reply)
  request.log.info({ method: request.method, route: '-', status: 400 }, 'answered')
}

const STATUS_OF: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** What isn't HTTP, or comes too slowly, gets one line and the end of the connection. */
function clientErrorHandler(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = STATUS_OF[error.code ?? ''] ?? 400
  const body = `${statusWords(status).title}\n`
  const head = [
    `HTTP/1.1 ${status} ${status === 431 ? 'Request Header Fields Too Large' : status === 408 ? 'Request Timeout' : 'Bad Request'}`,
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
