import type { DataKey } from '../../capabilities/applicants/index.ts'
import type { DataKeyRow } from './schema/requests.ts'

/** The columns of a data key beside what it encrypts, as a left join gives them. */
export type JoinedDataKey = { readonly body_id: string; readonly data_key_id: string | null } & {
  readonly [C in 'algorithm' | 'wrapped' | 'wrapped_by' | 'made_at']: DataKeyRow[C] | null
}

/** Null where the key is gone. */
export function joinedDataKey(row: JoinedDataKey): DataKey | null {
  const { body_id, data_key_id: id, algorithm, wrapped, wrapped_by, made_at } = row
  if (!id || !algorithm || !wrapped || !wrapped_by || !made_at) return null
  return {
    bodyId: body_id,
    id,
    algorithm: algorithm as DataKey['algorithm'],
    wrapped,
    wrappedBy: wrapped_by,
    madeAt: made_at,
  }
}
