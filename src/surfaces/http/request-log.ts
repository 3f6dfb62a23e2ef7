import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import type { LogSettings } from './options.ts'

/**
 * What a log line may say of a request, by allow-list. No query string, no body, no header, no file name; the path only when a
 * page was found there, since people type anything into an address bar.
 */
export function logLine(request: FastifyRequest, reply: FastifyReply, addresses: boolean): Record<string, unknown> {
  const served = reply.statusCode < 400 && request.routeOptions.url !== undefined
  return {
    method: request.method,
    route: request.routeOptions.url ?? '-',
    ...(served ? { path: request.url.split('?', 1)[0]?.slice(0, 200) } : {}),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    ...(addresses ? { address: request.ip } : {}),
  }
}

/** A fault with its stack; nothing that hangs on the error object, which may be the visitor's own words. */
const errorLine = (error: Error): Record<string, unknown> => ({
  type: error.name,
  message: error.message,
  stack: error.stack,
})

export function loggerOptions(settings: LogSettings): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: settings.level,
    base: null,
    formatters: { level: (label) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: errorLine as never, req: () => ({ method: '', url: '' }), res: () => ({ statusCode: '' }) },
    ...(settings.destination ? { stream: settings.destination } : {}),
  }
}
