import { type ActKind, type Actor, may } from '../../../capabilities/accounts/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { PLATFORM_NAME } from '../../audit/body-names.ts'
import { httpError } from '../../http/http-error.ts'
import type { Services } from '../../services.ts'

/** How the platform's chain is asked for, where a body is named by its code. */
const PLATFORM_CODE = 'platform'

/**
 * The id behind a code.
 * @throws HttpError 404
 */
export async function bodyIdOf({ organisations }: Pick<Services, 'organisations'>, code: string): Promise<string> {
  if (code === PLATFORM_CODE) return PLATFORM
  const body = await organisations.findByCode(code)
  if (!body) throw httpError(404, { detail: '没有这个机关代码。' })
  return body.id
}

/** The chains that somebody may do this to; undefined: all, the platform's included. */
export async function bodiesFor(
  { organisations }: Pick<Services, 'organisations'>,
  actor: Actor,
  act: ActKind,
): Promise<readonly string[] | undefined> {
  if (may(actor, act, { bodyId: PLATFORM }).ok) return undefined
  const all = await organisations.list()
  return all.map(({ id }) => id).filter((bodyId) => may(actor, act, { bodyId }).ok)
}

/** Codes and names by id, for addresses and for people. */
export async function bodyLabels({ organisations }: Pick<Services, 'organisations'>) {
  const known = new Map((await organisations.list()).map(({ id, code, name }) => [id, { code, name }]))
  return (id: string): { readonly code: string; readonly name: string } =>
    id === PLATFORM ? { code: PLATFORM_CODE, name: PLATFORM_NAME } : (known.get(id) ?? { code: id, name: `机关 ${id}` })
}
