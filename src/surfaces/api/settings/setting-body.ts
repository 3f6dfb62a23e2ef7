import type { NotAllowed } from '../../../capabilities/accounts/index.ts'
import type { NoSuchThing } from '../../../capabilities/audit/index.ts'
import type { Refusal } from '../../../capabilities/documents/index.ts'
import { isSettingKey, type SettingKey, type SettingRefusal } from '../../../capabilities/settings/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { isBodyCode } from '../../http/report-address.ts'
import { refusalError } from '../../http/staff.ts'
import type { Services } from '../../services.ts'

/** Whose settings are meant. */
export interface SettingBody {
  readonly id: string
  /** Null for the platform. */
  readonly code: string | null
  readonly name: string
}

/** @throws HttpError 404 where there is no such body */
export async function settingBody(
  { organisations }: Pick<Services, 'organisations'>,
  code: string | undefined,
): Promise<SettingBody> {
  if (code === undefined) return { id: PLATFORM, code: null, name: '平台' }
  const body = isBodyCode(code) ? await organisations.findByCode(code) : undefined
  if (!body) throw httpError(404, { detail: '没有这个机关代码。' })
  return { id: body.id, code: body.code, name: body.name }
}

/** @throws HttpError 404 where there is no such setting */
export function settingKey(text: string): SettingKey {
  if (!isSettingKey(text)) throw httpError(404, { detail: '没有这项设置。' })
  return text
}

/** What a refusal about a setting or a file of one is over HTTP. */
export function settingError(refused: SettingRefusal | Refusal | NotAllowed | NoSuchThing): HttpError {
  const detail = refused.message
  switch (refused.kind) {
    case 'not-allowed':
    case 'no-such-thing':
      return refusalError(refused)
    case 'changed-meanwhile':
      return httpError(409, { detail })
    default: {
      const name = 'field' in refused ? refused.field : null
      return httpError(422, { title: '没有保存', detail, ...(name ? { parameters: [{ name, detail }] } : {}) })
    }
  }
}
