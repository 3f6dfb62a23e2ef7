import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.ts'

export type Proposal = components['schemas']['DisclosureProposal']
export type Stage = Proposal['stage']

type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody?: { content: { 'application/json': infer B } } }
}
  ? B
  : never
export type NewProposal = Body<'/api/v1/disclosures'>
export type Revision = Body<'/api/v1/disclosures/{body}/{id}/revision'>
export type Review = Body<'/api/v1/disclosures/{body}/{id}/review'>
export type Publication = Body<'/api/v1/disclosures/{body}/{id}/publication'>
export type Withdrawal = Body<'/api/v1/disclosures/{body}/{id}/withdrawal'>

export interface Place {
  readonly body: string
  readonly id: string
}

export const DISCLOSURES_KEY = ['disclosures'] as const
export const proposalKey = ({ body, id }: Place) => [...DISCLOSURES_KEY, body, id] as const

/** Where it stands, in the roles that a state's mark has. */
export const markOf = (stage: Stage): 'open' | 'dueSoon' | 'done' => {
  if (stage === 'returned') return 'dueSoon'
  return stage === 'proposed' || stage === 'approved' ? 'open' : 'done'
}

export const readForm = () => answer(api.GET('/api/v1/disclosures/form'))
export const propose = (body: NewProposal) => answer(api.POST('/api/v1/disclosures', { body }))
export const readProposal = (path: Place): Promise<Proposal> =>
  answer(api.GET('/api/v1/disclosures/{body}/{id}', { params: { path } }))
export const revise = (path: Place, body: Revision): Promise<Proposal> =>
  answer(api.POST('/api/v1/disclosures/{body}/{id}/revision', { params: { path }, body }))
export const review = (path: Place, body: Review): Promise<Proposal> =>
  answer(api.POST('/api/v1/disclosures/{body}/{id}/review', { params: { path }, body }))
export const publish = (path: Place, body: Publication): Promise<Proposal> =>
  answer(api.POST('/api/v1/disclosures/{body}/{id}/publication', { params: { path }, body }))
export const withdraw = (path: Place, body: Withdrawal): Promise<Proposal> =>
  answer(api.POST('/api/v1/disclosures/{body}/{id}/withdrawal', { params: { path }, body }))
