/** What every call has to know of the session, kept outside React since calls are made outside it too. */
interface Held {
  /** Sent with every call that changes something. */
  csrf: string | undefined
  /** Asks the person to sign in again; resolves when they have, rejects when they leave. */
  signInAgain: (() => Promise<void>) | undefined
  asking: boolean
}

const held: Held = { csrf: undefined, signInAgain: undefined, asking: false }

export const holdCsrf = (csrf: string | undefined): void => {
  held.csrf = csrf
}

export const onSessionEnded = (signInAgain: Held['signInAgain']): void => {
  held.signInAgain = signInAgain
}

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const pathOf = (request: Request): string => new URL(request.url).pathname
/** Signing in itself: a refusal there is about what was typed. While somebody signs in again, so is one of their password. */
const isDoor = (request: Request): boolean =>
  /^\/api\/v1\/session(?:$|\/link|\/second-factor$)/.test(pathOf(request)) ||
  (held.asking && pathOf(request).startsWith('/api/v1/session/'))

/**
 * `fetch` for our own API. Where the session has ended meanwhile, the person signs in in front of what they were doing, and the
 * very call is made again: nothing typed is lost.
 */
export async function fetchInSession(request: Request): Promise<Response> {
  if (isDoor(request)) return fetch(withCsrf(request))
  const again = request.clone()
  return inSession((round) => fetch(withCsrf(round === 0 ? request : again)))
}

/** Sends, and sends once more after the person has signed in again, where the session had ended. */
export async function inSession<A extends { readonly status: number }>(send: (round: 0 | 1) => Promise<A>): Promise<A> {
  const answer = await send(0)
  if (answer.status !== 401 || !held.signInAgain) return answer
  try {
    held.asking = true
    await held.signInAgain()
  } catch {
    return answer
  } finally {
    held.asking = false
  }
  return send(1)
}

/** For what isn't sent by `fetch`. */
export const csrfHeader = (): Readonly<Record<string, string>> => (held.csrf ? { 'x-csrf-token': held.csrf } : {})

function withCsrf(request: Request): Request {
  if (CHANGES.has(request.method) && held.csrf) request.headers.set('x-csrf-token', held.csrf)
  return request
}
