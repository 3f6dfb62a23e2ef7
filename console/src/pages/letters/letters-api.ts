import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.ts'
import { type CasePlace, caseKey, REQUESTS_KEY } from '../requests/requests-api.ts'

export type LetterView = components['schemas']['CaseLetter']
export type Preview = components['schemas']['LetterPreview']
export type LetterListing = components['schemas']['LetterListing']
export type LetterContent = LetterView['content']
export type LetterEdit = LetterContent['edits'][number]
export type FieldGroup = LetterView['groups'][number]
export type Means = NonNullable<LetterContent['means']>
export type NextStep = LetterView['next'][number]['step']

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } }
}
  ? A
  : never
type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody?: { content: { 'application/json': infer B } } }
}
  ? B
  : never
export type CaseLetters = Answer<'/api/v1/requests/{body}/{id}/letters'>
export type QueuedLetter = Answer<'/api/v1/letters'>['items'][number]
export type Waiting = keyof Answer<'/api/v1/letters'>['counts']
export type NewLetter = Body<'/api/v1/requests/{body}/{id}/letters'>
type Delivery = Body<'/api/v1/requests/{body}/{id}/letters/{letter}/delivery'>
type Acknowledgement = Body<'/api/v1/requests/{body}/{id}/letters/{letter}/acknowledgement'>

export interface LetterPlace extends CasePlace {
  readonly letter: string
}
/** As whoever acts had it before their eyes, and the name of the submission. */
export interface Seen {
  readonly after: number
  readonly key: string
}

export const LETTERS_KEY = ['letters'] as const
export const lettersKey = (place: CasePlace) => [...caseKey(place), 'letters'] as const
export const letterKey = ({ letter, ...place }: LetterPlace) => [...lettersKey(place), letter] as const

const AT = '/api/v1/requests/{body}/{id}/letters/{letter}'

export const readLetters = (path: CasePlace): Promise<CaseLetters> =>
  answer(api.GET('/api/v1/requests/{body}/{id}/letters', { params: { path } }))

export const readQueue = (waiting: Waiting) => answer(api.GET('/api/v1/letters', { params: { query: { waiting } } }))

export const draftLetter = (path: CasePlace, body: NewLetter): Promise<LetterView> =>
  answer(api.POST('/api/v1/requests/{body}/{id}/letters', { params: { path }, body }))

export const readLetter = (path: LetterPlace): Promise<LetterView> => answer(api.GET(AT, { params: { path } }))

export const reviseLetter = (path: LetterPlace, body: LetterContent & Seen): Promise<LetterView> =>
  answer(api.PUT(AT, { params: { path }, body }))

export const previewLetter = (path: LetterPlace, body: LetterContent) =>
  answer(api.POST(`${AT}/preview`, { params: { path }, body }))

export const deliverLetter = (path: LetterPlace, body: Delivery): Promise<LetterView> =>
  answer(api.POST(`${AT}/delivery`, { params: { path }, body }))

export const acknowledgeLetter = (path: LetterPlace, body: Acknowledgement): Promise<LetterView> =>
  answer(api.POST(`${AT}/acknowledgement`, { params: { path }, body }))

/** The steps that ask for nothing but a reason, if that. */
export function stepLetter(path: LetterPlace, step: NextStep, seen: Seen, reason = ''): Promise<LetterView> {
  const params = { path }
  const pass = { decision: 'pass', reason: '', ...seen } as const
  const back = { decision: 'return', reason, ...seen } as const
  switch (step) {
    case 'submit':
      return answer(api.POST(`${AT}/submission`, { params, body: seen }))
    case 'finish':
      return answer(api.POST(`${AT}/finish`, { params, body: seen }))
    case 'approve':
      return answer(api.POST(`${AT}/approval`, { params, body: pass }))
    case 'approveReturn':
      return answer(api.POST(`${AT}/approval`, { params, body: back }))
    case 'secrecy':
      return answer(api.POST(`${AT}/secrecy-review`, { params, body: pass }))
    case 'secrecyReturn':
      return answer(api.POST(`${AT}/secrecy-review`, { params, body: back }))
    case 'sign':
      return answer(api.POST(`${AT}/signature`, { params, body: pass }))
    case 'signReturn':
      return answer(api.POST(`${AT}/signature`, { params, body: back }))
    case 'void':
      return answer(api.POST(`${AT}/voiding`, { params, body: { reason, ...seen } }))
    case 'drop':
      return answer(api.POST(`${AT}/dropping`, { params, body: { reason, ...seen } }))
    default:
      throw new Error(`${step} has a form of its own`)
  }
}

/** Shows the letter as it stands now, and lets whatever else may have moved be read anew. */
export function useLetterChanged({ body, id, letter }: LetterPlace): (now: LetterView) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (now) => {
      client.setQueryData(letterKey({ body, id, letter }), now)
      const others = [REQUESTS_KEY, LETTERS_KEY, ['todo']].map((queryKey) => client.invalidateQueries({ queryKey }))
      await Promise.all(others)
    },
    [client, body, id, letter],
  )
}
