import type { ActRefusal } from '../../../capabilities/organisations/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { refusalError } from '../../http/staff.ts'

/** What a refusal about bodies is over HTTP. */
export function organisationError(refused: ActRefusal): HttpError {
  const { message: detail } = refused
  switch (refused.kind) {
    case 'not-allowed':
    case 'no-such-thing':
      return refusalError(refused)
    case 'stale':
    case 'code-taken':
      return httpError(409, { title: '没有保存', detail, ...parameters(refused) })
    default:
      return httpError(422, { title: '没有保存', detail, ...parameters(refused) })
  }
}

const parameters = ({ field, message }: { readonly field?: string; readonly message: string }) =>
  field ? { parameters: [{ name: field, detail: message }] } : {}
