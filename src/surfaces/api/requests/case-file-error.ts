import type { FastifyRequest } from 'fastify'
import type { NotAllowed } from '../../../capabilities/accounts/index.ts'
import type { NoSuchThing } from '../../../capabilities/audit/index.ts'
import type { AddRefusal, ShowRefusal } from '../../../capabilities/case-files/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { requestError } from './request-error.ts'

const NOT_ADDED = '没有入卷'
const NOT_OPENED = '没有打开'

/** What a refusal about the files of a case is over HTTP. What the program has to answer for goes to the log. */
export function caseFileError(
  request: FastifyRequest,
  refused: AddRefusal | ShowRefusal | NotAllowed | NoSuchThing,
): HttpError {
  const { message: detail } = refused
  if ('fault' in refused && refused.fault) request.log.error({ err: refused.fault }, 'case file')
  switch (refused.kind) {
    case 'empty-file':
    case 'wrong-type':
      return httpError(422, { title: NOT_ADDED, detail })
    case 'broken-off':
      return httpError(400, { title: NOT_ADDED, detail })
    case 'too-large':
      return httpError(413, { title: NOT_ADDED, detail })
    case 'too-many':
      return httpError(409, { title: NOT_ADDED, detail })
    case 'infected':
      return httpError(409, { title: '发现病毒', detail })
    case 'not-stored':
      return httpError(507, { title: NOT_ADDED, detail })
    case 'no-such-file':
      return httpError(404, { title: '没有这份材料', detail })
    case 'damaged':
      return httpError(503, { title: NOT_OPENED, detail })
    default:
      return requestError(refused)
  }
}
