import type { NotAllowed } from '../../../capabilities/accounts/index.ts'
import type { NoSuchThing } from '../../../capabilities/audit/index.ts'
import type { DisclosureRefusal } from '../../../capabilities/disclosure-log/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { refusalError } from '../../http/staff.ts'

/** What a refusal about proposals is over HTTP. */
export function proposalError(refused: DisclosureRefusal | NotAllowed | NoSuchThing): HttpError {
  const { message: detail } = refused
  switch (refused.kind) {
    case 'not-allowed':
    case 'no-such-thing':
      return refusalError(refused)
    case 'no-such-proposal':
      return httpError(404, { title: '没有这件公开建议', detail })
    case 'no-such-request':
      return httpError(404, { title: '没有这件申请', detail })
    case 'wrong-fields': {
      const parameters = refused.fields.map(({ name, message }) => ({ name, detail: message }))
      return httpError(422, { title: '填写的内容需要修改', detail, parameters })
    }
    case 'moved-on':
      return httpError(409, { title: '他人已经办理', detail })
    case 'not-disclosed':
    case 'already-proposed':
    case 'not-now':
    case 'key-used':
      return httpError(409, { title: '没有办成', detail })
    case 'words-gone':
    case 'disposed':
      return httpError(410, { title: '已经销毁', detail })
    case 'key-lost':
    case 'changed-outside':
      return httpError(503, { title: '申请人信息不能使用', detail })
  }
}
