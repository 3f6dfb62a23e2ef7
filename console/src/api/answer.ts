import { problemError, problemOfAnswer } from './problem.ts'

interface Answered<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/**
 * What a call brought.
 * @throws ProblemError where the server refused
 */
export async function answer<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw problemError(problemOfAnswer(error, response))
  return data as T
}
