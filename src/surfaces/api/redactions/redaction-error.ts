import type { FastifyRequest } from 'fastify'
import type { NotAllowed } from '../../../capabilities/accounts/index.ts'
import type { NoSuchThing } from '../../../capabilities/audit/index.ts'
import type { ShowRefusal } from '../../../capabilities/case-files/index.ts'
import type { RedactingRefusal } from '../../../capabilities/redacting/index.ts'
import type { RedactionRefusal } from '../../../capabilities/redaction/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { caseFileError } from '../requests/case-file-error.ts'

const NOT_DONE = '没有办成'

/** What a refusal about a redaction is over HTTP. */
export function redactingError(
  request: FastifyRequest,
  refused: RedactingRefusal | ShowRefusal | NotAllowed | NoSuchThing,
): HttpError {
  const { message: detail } = refused
  switch (refused.kind) {
    case 'no-such-redaction':
      return httpError(404, { title: '没有这次区分处理', detail })
    case 'moved-on':
      return httpError(409, { title: '他人已经办理', detail })
    case 'already-started':
    case 'already-released':
    case 'not-released':
    case 'releasing':
    case 'not-releasing':
    case 'not-opened':
      return httpError(409, { title: NOT_DONE, detail })
    case 'file':
      return fileError(refused.refusal)
    default:
      return caseFileError(request, refused)
  }
}

/** What is wrong with the file itself, or with what was asked of it. */
export const fileError = ({ kind, message: detail }: RedactionRefusal): HttpError =>
  kind === 'page-not-there'
    ? httpError(404, { title: '没有这一页', detail })
    : httpError(422, { title: '这份文件不能处理', detail })
