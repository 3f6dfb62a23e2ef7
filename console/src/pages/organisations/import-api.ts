import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'

export type Preview =
  paths['/api/v1/organisations/import/preview']['post']['responses'][200]['content']['application/json']

/** A form with a file, as a browser sends it. */
function formOf(file: File, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return form
}

const asItIs = (given: unknown) => given as FormData

export const previewFile = (file: File, asOf: string): Promise<Preview> =>
  answer(
    api.POST('/api/v1/organisations/import/preview', { body: formOf(file, { asOf }) as never, bodySerializer: asItIs }),
  )

export const importFile = (file: File, asOf: string, token: string, onlyGood: boolean) =>
  answer(
    api.POST('/api/v1/organisations/import', {
      body: formOf(file, { asOf, token, onlyGood: onlyGood ? '1' : '0' }) as never,
      bodySerializer: asItIs,
    }),
  )
