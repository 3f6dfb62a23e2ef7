import type { NotAllowed } from '../../../capabilities/accounts/index.ts'
import type { NoSuchThing } from '../../../capabilities/audit/index.ts'
import type { KeyGone, PeopleRefusal, Wait, Wrong } from '../../../capabilities/people/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { refusalError } from '../../http/staff.ts'

type Refused = PeopleRefusal | Wait | Wrong | KeyGone | NotAllowed | NoSuchThing

const TITLE = '没有办成'

/** What a refusal about people or signing in is over HTTP. */
export function peopleError(refused: Refused): HttpError {
  const { message: detail } = refused
  switch (refused.kind) {
    case 'not-allowed':
    case 'no-such-thing':
      return refusalError(refused)
    case 'wait':
      return httpError(429, { title: '请稍后再试', detail, retryAfter: refused.seconds })
    case 'wrong':
      return httpError(401, { title: '没有登录', detail })
    case 'key-lost':
      return httpError(503, { detail })
    case 'gone':
      return httpError(404, { title: '链接已失效', detail })
    case 'conflict':
      return httpError(409, { title: TITLE, detail })
    case 'invalid':
      return httpError(422, {
        title: TITLE,
        detail,
        ...(refused.field ? { parameters: [{ name: refused.field, detail }] } : {}),
      })
  }
}
