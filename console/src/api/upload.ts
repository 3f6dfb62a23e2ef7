import { csrfHeader, inSession } from './in-session.ts'
import { problemError, problemOfAnswer } from './problem.ts'

export interface Upload {
  readonly url: string
  readonly form: FormData
  /** How much has been sent, of how much. */
  readonly progress: (sent: number, total: number) => void
  /** Cancels: what throws then is an AbortError. */
  readonly signal: AbortSignal
}

/**
 * Sends a form with a large file, telling how far it is; `fetch` can't.
 * @throws ProblemError where the server refused, TypeError where no answer came, AbortError where it was cancelled
 */
export async function upload(given: Upload): Promise<void> {
  const answer = await inSession(() => send(given))
  if (answer.status < 200 || answer.status > 299) {
    throw problemError(problemOfAnswer(readJson(answer.responseText), new Response(null, { status: answer.status })))
  }
}

function send({ url, form, progress, signal }: Upload): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const cancelled = () => reject(new DOMException('cancelled', 'AbortError'))
    if (signal.aborted) return cancelled()
    request.open('POST', url)
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => progress(loaded, total)
    request.onload = () => resolve(request)
    request.onerror = () => reject(new TypeError('no answer'))
    request.onabort = cancelled
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
