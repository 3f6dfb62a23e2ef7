import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.ts'
import { submissionKey } from '../../parts/submission-key.ts'

export type CaseRedaction = components['schemas']['CaseRedaction']
export type Findings = components['schemas']['RedactionFindings']
export type Suggestion = Findings['suggestions'][number]
export type Sheet = CaseRedaction['sheets'][number]
export type Mark = CaseRedaction['marks'][number]
export type RectangleMark = Extract<Mark, { kind: 'rectangle' }>
export type Reason = Mark['reason']
export type Options = CaseRedaction['options']
export type Redactions =
  paths['/api/v1/requests/{body}/{id}/redactions']['get']['responses'][200]['content']['application/json']

export interface CasePlace {
  readonly body: string
  readonly id: string
}
export interface RedactionPlace extends CasePlace {
  readonly redaction: string
}
export type Area = Suggestion['areas'][number]
/** Of a sheet, in its own measure. */
export type Box = Omit<Area, 'page'>

export const redactionsKey = ({ body, id }: CasePlace) => ['redactions', body, id] as const
export const redactionKey = ({ redaction, ...place }: RedactionPlace) => [...redactionsKey(place), redaction] as const

export const readRedactions = (path: CasePlace): Promise<Redactions> =>
  answer(api.GET('/api/v1/requests/{body}/{id}/redactions', { params: { path } }))

export const startRedaction = (path: CasePlace, wanted: { readonly file: string; readonly follows?: string }) =>
  answer(
    api.POST('/api/v1/requests/{body}/{id}/redactions', {
      params: { path },
      body: { ...wanted, key: submissionKey() },
    }),
  )

/** Opens the file, which the server enters in the chain, and reads what is known of its redaction. */
export async function openRedaction(path: RedactionPlace): Promise<CaseRedaction> {
  await answer(api.POST('/api/v1/requests/{body}/{id}/redactions/{redaction}/openings', { params: { path } }))
  return readRedaction(path)
}

export const readRedaction = (path: RedactionPlace): Promise<CaseRedaction> =>
  answer(api.GET('/api/v1/requests/{body}/{id}/redactions/{redaction}', { params: { path } }))

export const readFindings = (path: RedactionPlace): Promise<Findings> =>
  answer(api.GET('/api/v1/requests/{body}/{id}/redactions/{redaction}/findings', { params: { path } }))

export const drawPage = (path: RedactionPlace, page: number, width: number): Promise<Blob> =>
  answer(
    api.GET('/api/v1/requests/{body}/{id}/redactions/{redaction}/pages/{page}', {
      params: { path: { ...path, page }, query: { width } },
      parseAs: 'blob',
    }),
  ) as Promise<Blob>

export const findTerms = (path: RedactionPlace, terms: readonly string[]) =>
  answer(
    api.POST('/api/v1/requests/{body}/{id}/redactions/{redaction}/search', {
      params: { path },
      body: { terms: [...terms] },
    }),
  )

export const saveMarks = (
  path: RedactionPlace,
  after: number,
  { marks, options }: { readonly marks: readonly Mark[]; readonly options: Options },
): Promise<CaseRedaction> =>
  answer(
    api.PUT('/api/v1/requests/{body}/{id}/redactions/{redaction}/marks', {
      params: { path },
      body: { marks: [...marks], options, after, key: submissionKey() },
    }),
  )

export const askRelease = (path: RedactionPlace, after: number): Promise<CaseRedaction> =>
  answer(
    api.POST('/api/v1/requests/{body}/{id}/redactions/{redaction}/release', {
      params: { path },
      body: { after, key: submissionKey() },
    }),
  )

export const stopRelease = (path: RedactionPlace, after: number): Promise<CaseRedaction> =>
  answer(
    api.POST('/api/v1/requests/{body}/{id}/redactions/{redaction}/stop', {
      params: { path },
      body: { after, key: submissionKey() },
    }),
  )
