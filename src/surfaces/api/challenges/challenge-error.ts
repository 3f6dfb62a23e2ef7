import type { NotAllowed } from '../../../capabilities/accounts/index.ts'
import type { NoSuchThing } from '../../../capabilities/audit/index.ts'
import type { ChallengeRegisterRefusal } from '../../../capabilities/challenges/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { refusalError } from '../../http/staff.ts'

/** What a refusal about reviews and suits is over HTTP. */
export function challengeError(refused: ChallengeRegisterRefusal | NotAllowed | NoSuchThing): HttpError {
  const { message: detail } = refused
  switch (refused.kind) {
    case 'not-allowed':
    case 'no-such-thing':
      return refusalError(refused)
    case 'no-such-case':
      return httpError(404, { title: '没有这件案件', detail })
    case 'wrong-items': {
      const parameters = refused.fields.map(({ name, message }) => ({ name, detail: message }))
      return httpError(422, { title: '填写的内容需要修改', detail, parameters })
    }
    case 'moved-on':
      return httpError(409, { title: '他人已经记录', detail })
    case 'course':
    case 'no-duty':
      return httpError(409, { title: '现在不能记录', detail })
    case 'key-used':
      return httpError(409, { title: '没有办成', detail })
  }
}
