import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.ts'

export type ChallengeCase = components['schemas']['ChallengeCase']
export type ChallengeFigures = components['schemas']['ChallengeFigures']
export type NextAct = ChallengeCase['next'][number]

type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody?: { content: { 'application/json': infer B } } }
}
  ? B
  : never
export type NewCaseAct = Body<'/api/v1/challenges/{body}/{id}/acts'>
export type NewCase = Body<'/api/v1/challenges'>

export interface CasePlace {
  readonly body: string
  readonly id: string
}

export const CHALLENGES_KEY = ['challenges'] as const
export const caseKey = ({ body, id }: CasePlace) => [...CHALLENGES_KEY, body, id] as const

export const readCase = (path: CasePlace): Promise<ChallengeCase> =>
  answer(api.GET('/api/v1/challenges/{body}/{id}', { params: { path } }))

export const recordCaseAct = (path: CasePlace, body: NewCaseAct): Promise<ChallengeCase> =>
  answer(api.POST('/api/v1/challenges/{body}/{id}/acts', { params: { path }, body }))

export const registerCase = (body: NewCase) => answer(api.POST('/api/v1/challenges', { body }))

export const countCases = (body: string, year: number): Promise<ChallengeFigures> =>
  answer(api.GET('/api/v1/challenges/figures', { params: { query: { body, year } } }))
