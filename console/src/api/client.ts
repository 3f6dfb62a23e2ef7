import createClient from 'openapi-fetch'
import { fetchInSession } from './in-session.ts'
import type { paths } from './schema.ts'

/** The server, in the types of its own description; lists that also come as CSV are asked for as JSON. */
export const api = createClient<paths, 'application/json'>({ baseUrl: window.location.origin, fetch: fetchInSession })
