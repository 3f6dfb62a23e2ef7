import { answer } from '../../../api/answer.ts'
import { api } from '../../../api/client.ts'
import type { paths } from '../../../api/schema.ts'

type Path = paths['/api/v1/requests/bulk']['post']
export type BulkAct = Path['requestBody']['content']['application/json']['act']
export type BulkAnswer = Path['responses'][200]['content']['application/json']
export type BulkLine = BulkAnswer['items'][number]

/** A request that was chosen in the list. */
export interface Chosen {
  readonly body: string
  readonly id: string
}

/** What came with the address may be of another page. */
export const isChosen = (value: unknown): value is Chosen =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'body' in value &&
  typeof value.id === 'string' &&
  typeof value.body === 'string'

export const previewBulk = (items: readonly Chosen[], act: BulkAct): Promise<BulkAnswer> =>
  answer(api.POST('/api/v1/requests/bulk/preview', { body: { items: [...items], act } }))

export const recordBulk = (
  items: readonly (Chosen & { readonly after: number })[],
  act: BulkAct,
  key: string,
): Promise<BulkAnswer> => answer(api.POST('/api/v1/requests/bulk', { body: { items: [...items], act, key } }))
