import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.ts'
import { type Upload, upload } from '../../api/upload.ts'
import { type CasePlace, caseKey } from './requests-api.ts'

export type CaseFileItem = components['schemas']['CaseFileItem']
export type CaseFiles =
  paths['/api/v1/requests/{body}/{id}/files']['get']['responses'][200]['content']['application/json']

export const caseFilesKey = (place: CasePlace) => [...caseKey(place), 'files'] as const

export const readCaseFiles = (path: CasePlace): Promise<CaseFiles> =>
  answer(api.GET('/api/v1/requests/{body}/{id}/files', { params: { path } }))

/** What is in a file; the server enters in the chain who asked. */
export const openFile = (path: CasePlace, file: string): Promise<Blob> =>
  answer(
    api.GET('/api/v1/requests/{body}/{id}/files/{file}/content', {
      params: { path: { ...path, file } },
      parseAs: 'blob',
    }),
  ) as Promise<Blob>

export interface NewFile {
  readonly purpose: string
  /** Of the submission: sent again after a broken line, it is still one. */
  readonly key: string
  readonly file: File
}

export function addFile(
  { body, id }: CasePlace,
  { purpose, key, file }: NewFile,
  how: Pick<Upload, 'progress' | 'signal'>,
): Promise<void> {
  const form = new FormData()
  form.append('purpose', purpose)
  form.append('key', key)
  form.append('file', file)
  return upload({ url: `/api/v1/requests/${encodeURIComponent(body)}/${id}/files`, form, ...how })
}

/** Hands what came to the browser to be saved under its name. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads on after the click; by the next minute it holds the whole.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const KILO = 1024
export function bytesWords(bytes: number): string {
  if (bytes < KILO) return `${bytes} 字节`
  return bytes < KILO * KILO ? `${Math.round(bytes / KILO)} kB` : `${Math.round((bytes / KILO / KILO) * 10) / 10} MB`
}
