import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { Services } from '../../services.ts'
import { peopleError } from './people-error.ts'

/** The id of the body that a form names by its code; `platform` is the installation. @throws HttpError 422 */
export async function bodyIdOf({ organisations }: Pick<Services, 'organisations'>, code: string): Promise<string> {
  if (code === 'platform') return PLATFORM
  const body = await organisations.findByCode(code)
  if (!body) throw peopleError({ kind: 'invalid', field: 'body', message: '没有这个机关代码。' })
  return body.id
}
