import type { preHandlerAsyncHookHandler, RouteShorthandOptions } from 'fastify'
import type { Services } from '../services.ts'
import type { CheckGate } from './check-gate.ts'
import type { HttpSettings } from './options.ts'
import type { PageCache } from './page-cache.ts'

/** What every handler works with. */
export interface HttpContext {
  readonly services: Services
  readonly settings: HttpSettings
  readonly cache: PageCache
  readonly gate: CheckGate
  /** The limits before a file is taken, shared by the page and the API. */
  readonly checkRoute: Pick<RouteShorthandOptions, 'onRequest'>
  /** The limits before what was checked is written as a document. */
  readonly documentRoute: { readonly onRequest: preHandlerAsyncHookHandler }
}
