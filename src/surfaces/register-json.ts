import type { ExportedRequest } from '../capabilities/register-files/index.ts'

export interface RegisterJson {
  readonly body: { readonly code: string; readonly name: string }
  /** ISO instant. */
  readonly madeAt: string
  readonly requests: AsyncIterable<ExportedRequest>
}

/** A register as one JSON document, written request by request: a line each, so that it can be compared. */
export async function* registerJson({ body: { code, name }, madeAt, requests }: RegisterJson): AsyncGenerator<string> {
  const head = JSON.stringify({ schema: 'gongkai/register/1', body: { code, name }, madeAt })
  yield `${head.slice(0, -1)},"requests":[`
  let first = true
  for await (const request of requests) {
    yield `${first ? '' : ','}\n${JSON.stringify(request)}`
    first = false
  }
  yield '\n]}\n'
}
