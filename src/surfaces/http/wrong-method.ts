import type { FastifyInstance, HTTPMethods } from 'fastify'
import { httpError } from './http-error.ts'

const METHODS: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Remembers what each address takes, so that the wrong method gets 405 with `Allow` instead of a page-not-found.
 * Call before the routes are registered; the function it returns adds the refusals, after them.
 */
export function wrongMethods(app: FastifyInstance): () => void {
  const taken = new Map<string, Set<string>>()
  app.addHook('onRoute', (route) => {
    const methods = taken.get(route.url) ?? new Set()
    for (const method of [route.method].flat()) methods.add(method)
    taken.set(route.url, methods)
  })
  return () => {
    for (const [url, methods] of [...taken]) {
      const allow = [...methods].sort().join(', ')
      app.route({
        method: METHODS.filter((method) => !methods.has(method)),
        url,
        // Before the body is looked at: its type and size don't matter here.
        onRequest: async () => {
          throw httpError(405, { allow })
        },
        handler: async () => undefined,
      })
    }
  }
}
