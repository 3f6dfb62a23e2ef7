import { refusedParameters } from './parameter-advice.ts'

/** A refusal on the way to an answer. Whoever catches it makes a page or a problem document of it. */
export interface HttpError extends Error {
  readonly statusCode: number
  /** What happened, for the visitor; the words of the status stand in where it is missing. */
  readonly detail?: string
  /** In the place of the title of the status. */
  readonly title?: string
  /** The parameters at fault, each with what is wrong with it. */
  readonly parameters?: readonly { readonly name: string; readonly detail: string }[]
  /** Seconds, for 429 and 503. */
  readonly retryAfter?: number
  readonly allow?: string
}

type Facts = Omit<HttpError, keyof Error | 'statusCode'>

const made = new WeakSet<Error>()

export function httpError(statusCode: number, facts: Facts = {}): HttpError {
  const error = Object.assign(new Error(facts.detail ?? `HTTP ${statusCode}`), { statusCode, ...facts })
  made.add(error)
  return error
}

export const isHttpError = (thrown: unknown): thrown is HttpError => thrown instanceof Error && made.has(thrown)

/** What any thrown thing means for the answer: ours as it is, the framework's by its code, everything else a fault (500). */
export function asHttpError(thrown: unknown): HttpError {
  if (isHttpError(thrown)) return thrown
  if (!(thrown instanceof Error) || !('statusCode' in thrown)) return httpError(500)
  const status = thrown.statusCode
  if (typeof status !== 'number' || status < 400 || status > 599) return httpError(500)
  return 'validation' in thrown
    ? httpError(status, { parameters: refusedBySchema(thrown.validation) })
    : httpError(status)
}

/** The framework's form of a schema's refusal: `{ instancePath: '/year', params: { keys? } }`. */
function refusedBySchema(validation: unknown): ReturnType<typeof refusedParameters> {
  if (!Array.isArray(validation)) return []
  return refusedParameters(
    validation.map((issue: { instancePath?: string; params?: { keys?: readonly string[] } }) => ({
      path: (issue.instancePath ?? '').split('/').slice(1),
      ...(issue.params?.keys ? { keys: issue.params.keys } : {}),
    })),
  )
}
