import type { NotAllowed } from '../../../capabilities/accounts/index.ts'
import type { DisposeRefusal, RevealRefusal } from '../../../capabilities/applicants/index.ts'
import type { NoSuchThing } from '../../../capabilities/audit/index.ts'
import type { RequestRefusal } from '../../../capabilities/requests/index.ts'
import type { ClockRefusal } from '../../../law/clock/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { refusalError } from '../../http/staff.ts'

type Refused = RequestRefusal | RevealRefusal | DisposeRefusal | NotAllowed | NoSuchThing

const NOT_RECORDED = '没有记录'

/** What a refusal about requests and applicants is over HTTP. */
export function requestError(refused: Refused): HttpError {
  const { message: detail } = refused
  switch (refused.kind) {
    case 'not-allowed':
    case 'no-such-thing':
      return refusalError(refused)
    case 'no-such-request':
    case 'no-such-applicant':
      return httpError(404, { title: '没有这件申请', detail })
    case 'disposed':
      return httpError(410, { title: '已经销毁', detail })
    case 'wrong-fields': {
      const parameters = refused.fields.map(({ name, message }) => ({ name, detail: message }))
      return httpError(422, { title: '填写的内容需要修改', detail, parameters })
    }
    case 'in-the-future':
      return httpError(422, { title: NOT_RECORDED, detail, parameters: [{ name: 'on', detail }] })
    case 'clock':
      return clockError(refused.refusal, detail)
    case 'key-lost':
    case 'changed-outside':
      return httpError(503, { title: '申请人信息不能使用', detail })
    case 'moved-on':
      return httpError(409, { title: '他人已经记录', detail })
    case 'not-received-yet':
    case 'receipt-settled':
    case 'not-of-this-channel':
    case 'not-now':
    case 'key-used':
    case 'not-past-retention':
    case 'not-ended':
    case 'nothing-to-dispose':
      return httpError(409, { title: '没有办成', detail })
  }
}

/** Wrong days are the form's to mend; what the transition table forbids isn't. */
function clockError(refusal: ClockRefusal, detail: string): HttpError {
  switch (refusal.kind) {
    case 'before-receipt':
      return httpError(422, { title: NOT_RECORDED, detail, parameters: [{ name: 'on', detail }] })
    case 'detail-before-act':
    case 'detail-missing':
      return httpError(422, { title: NOT_RECORDED, detail, parameters: [{ name: 'until', detail }] })
    case 'days-out-of-range':
      return httpError(422, { title: NOT_RECORDED, detail, parameters: [{ name: 'days', detail }] })
    default:
      return httpError(409, { title: '现在不能办理', detail })
  }
}
