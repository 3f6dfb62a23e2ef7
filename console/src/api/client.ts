import createClient from 'openapi-fetch'
import { fetchInSession } from './in-session.ts'
import type { paths } from './schema.ts'

/** The server, in the types of its own description. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: fetchInSession })
