import type { NotAllowed } from '../../../capabilities/accounts/index.ts'
import type { NoSuchThing } from '../../../capabilities/audit/index.ts'
import type { LetterRefusal } from '../../../capabilities/case-letters/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { refusalError } from '../../http/staff.ts'
import { requestError } from '../requests/request-error.ts'

/** What a refusal about letters is over HTTP. */
export function letterError(refused: LetterRefusal | NotAllowed | NoSuchThing): HttpError {
  const { message: detail } = refused
  switch (refused.kind) {
    case 'not-allowed':
    case 'no-such-thing':
      return refusalError(refused)
    case 'no-such-letter':
      return httpError(404, { title: '没有这份文书', detail })
    case 'no-such-request':
      return httpError(404, { title: '没有这件申请', detail })
    case 'disposed':
      return httpError(410, { title: '已经销毁', detail })
    case 'wrong-fields': {
      const parameters = refused.fields.map(({ name, message }) => ({ name, detail: message }))
      return httpError(422, { title: '填写的内容需要修改', detail, parameters })
    }
    case 'letter-problems': {
      const parameters = refused.problems.map(({ part, message }) => ({ name: part ?? 'letter', detail: message }))
      return httpError(409, { title: '文书还有要改正的', detail, parameters })
    }
    case 'template': {
      const parameters = refused.fields.map((name) => ({ name, detail }))
      return httpError(409, { title: '模板不能用', detail, parameters })
    }
    case 'moved-on':
      return httpError(409, { title: '他人已经办理', detail })
    case 'pending':
      return httpError(409, { title: '已经有一份', detail })
    case 'request':
      return requestError(refused.refusal)
    case 'key-lost':
    case 'changed-outside':
      return httpError(503, { title: '文书的内容不能使用', detail })
    case 'not-now':
    case 'no-number':
    case 'key-used':
      return httpError(409, { title: '没有办成', detail })
  }
}
