import { queryOptions } from '@tanstack/react-query'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'

export type Preview = paths['/api/v1/requests/imports/preview']['post']['responses'][200]['content']['application/json']
export type Imported = paths['/api/v1/requests/imports']['post']['responses'][200]['content']['application/json']
export type Choices = paths['/api/v1/requests/files']['get']['responses'][200]['content']['application/json']

/** What the clerk has settled about a file. */
export interface Mapping {
  readonly columns: Readonly<Record<string, string | null>>
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly every: Readonly<Record<string, string>>
}

export const NO_MAPPING: Mapping = { columns: {}, words: {}, every: {} }

export interface GivenFile {
  readonly body: string
  readonly file: File
  readonly mapping: Mapping
}

export const choicesQuery = queryOptions({
  queryKey: ['register-files'],
  queryFn: () => answer(api.GET('/api/v1/requests/files')),
})

/** A form with a file, as a browser sends it; the fields before the file. */
function formOf({ body, file, mapping }: GivenFile, more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ body, mapping: JSON.stringify(mapping), ...more }))
    form.append(name, value)
  form.append('file', file)
  return form
}

const asItIs = (given: unknown) => given as FormData

export const previewRegister = (given: GivenFile): Promise<Preview> =>
  answer(api.POST('/api/v1/requests/imports/preview', { body: formOf(given) as never, bodySerializer: asItIs }))

/** One batch: as many as the server takes at once. */
export const importBatch = (given: GivenFile, token: string, onlyGood: boolean): Promise<Imported> =>
  answer(
    api.POST('/api/v1/requests/imports', {
      body: formOf(given, { order: onlyGood ? `${token}+good` : token }) as never,
      bodySerializer: asItIs,
    }),
  )

/** The rows that are left out, handed to the browser as a file. */
export async function saveRefused(given: GivenFile): Promise<void> {
  const blob = await answer(
    api.POST('/api/v1/requests/imports/refused.xlsx', {
      body: formOf(given) as never,
      bodySerializer: asItIs,
      parseAs: 'blob',
    }),
  )
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob as Blob)
  link.download = '不能导入的行.xlsx'
  link.click()
  URL.revokeObjectURL(link.href)
}
