/** What every call has to know of the session, kept outside React since calls are made outside it too. */
interface Held {
  /** Sent with every call that changes something. */
  csrf: string | undefined
  /** Asks the person to sign in again; resolves when they have, rejects when they leave. */
  signInAgain: (() => Promise<void>) | undefined
}

const held: Held = { csrf: undefined, signInAgain: undefined }

export const holdCsrf = (csrf: string | undefined): void => {
  held.csrf = csrf
}

export const onSessionEnded = (signInAgain: Held['signInAgain']): void => {
  held.signInAgain = signInAgain
}

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
/** Signing in itself: a refusal there is about what was typed. */
const isSession = (request: Request): boolean => /^\/api\/v1\/session(?:\/|$)/.test(new URL(request.url).pathname)

/**
 * `fetch` for our own API. Where the session has ended meanwhile, the person signs in in front of what they were doing, and the
 * very call is made again: nothing typed is lost.
 */
export async function fetchInSession(request: Request): Promise<Response> {
  const again = request.clone()
  const response = await fetch(withCsrf(request))
  if (response.status !== 401 || isSession(request) || !held.signInAgain) return response
  try {
    await held.signInAgain()
  } catch {
    return response
  }
  return fetch(withCsrf(again))
}

function withCsrf(request: Request): Request {
  if (CHANGES.has(request.method) && held.csrf) request.headers.set('x-csrf-token', held.csrf)
  return request
}
