import type { HttpError } from '../http/http-error.ts'
import { statusWords } from '../http/status-words.ts'

/** RFC 9457. `parameters` names what was at fault; `request` is the number in our log. */
export interface Problem {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly request: string
  readonly parameters?: readonly { readonly name: string; readonly detail: string }[]
}

export function problemOf(error: HttpError, request: string): Problem {
  const { title, advice } = statusWords(error.statusCode)
  return {
    type: 'about:blank',
    title: error.title ?? title,
    status: error.statusCode,
    detail: error.detail ?? advice,
    request,
    ...(error.parameters && error.parameters.length > 0 ? { parameters: error.parameters } : {}),
  }
}
