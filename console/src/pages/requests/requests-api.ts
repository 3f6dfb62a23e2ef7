import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.ts'

export type RequestCase = components['schemas']['RequestCase']
export type Applicant = RequestCase['applicants'][number]
export type CaseAct = RequestCase['acts'][number]
export type NextAct = RequestCase['next'][number]

type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody?: { content: { 'application/json': infer B } } }
}
  ? B
  : never
export type NewAct = Body<'/api/v1/requests/{body}/{id}/acts'>
export type NewRequest = Body<'/api/v1/requests'>
export type RevealReason = Body<'/api/v1/requests/{body}/{id}/applicants/{applicant}/reveal'>['reason']

export interface CasePlace {
  readonly body: string
  readonly id: string
}

export const REQUESTS_KEY = ['requests'] as const
export const caseKey = ({ body, id }: CasePlace) => [...REQUESTS_KEY, body, id] as const

export const readCase = (path: CasePlace): Promise<RequestCase> =>
  answer(api.GET('/api/v1/requests/{body}/{id}', { params: { path } }))

/** Shows the case as it stands now, and lets lists and to-dos be read anew. */
export function useCaseChanged(place: CasePlace): (now?: RequestCase) => Promise<void> {
  const client = useQueryClient()
  const { body, id } = place
  return useCallback(
    async (now) => {
      if (now) client.setQueryData(caseKey({ body, id }), now)
      await client.invalidateQueries({ queryKey: REQUESTS_KEY })
      await client.invalidateQueries({ queryKey: ['todo'] })
    },
    [client, body, id],
  )
}

export const recordAct = (path: CasePlace, body: NewAct): Promise<RequestCase> =>
  answer(api.POST('/api/v1/requests/{body}/{id}/acts', { params: { path }, body }))

type NewAssignment = Body<'/api/v1/requests/{body}/{id}/assignment'>
export const assignRequest = (path: CasePlace, body: NewAssignment): Promise<RequestCase> =>
  answer(api.POST('/api/v1/requests/{body}/{id}/assignment', { params: { path }, body }))

type NewUrging = Body<'/api/v1/requests/{body}/{id}/urgings'>
export const urgeRequest = (path: CasePlace, body: NewUrging): Promise<RequestCase> =>
  answer(api.POST('/api/v1/requests/{body}/{id}/urgings', { params: { path }, body }))

type NewDivision = Body<'/api/v1/requests/{body}/{id}/division'>
export const divideRequest = (path: CasePlace, body: NewDivision): Promise<RequestCase> =>
  answer(api.POST('/api/v1/requests/{body}/{id}/division', { params: { path }, body }))

type Asked = Body<'/api/v1/requests/repeats-preview'>
export const previewRepeats = (body: Asked) => answer(api.POST('/api/v1/requests/repeats-preview', { body }))

export const registerRequest = (body: NewRequest) => answer(api.POST('/api/v1/requests', { body }))

export const revealApplicant = (path: CasePlace, applicant: string, reason: RevealReason) =>
  answer(
    api.POST('/api/v1/requests/{body}/{id}/applicants/{applicant}/reveal', {
      params: { path: { ...path, applicant } },
      body: { reason },
    }),
  )

export const disposeApplicants = (path: CasePlace) =>
  answer(api.POST('/api/v1/requests/{body}/{id}/disposal', { params: { path } }))

export const FIELD_LABELS = {
  name: '姓名或者名称',
  idNumber: '证件号码',
  contactName: '联系人',
  phone: '联系电话',
  email: '电子邮箱',
  address: '通信地址',
  agentName: '委托代理人姓名',
  agentIdNumber: '委托代理人证件号码',
  agentPhone: '委托代理人电话',
  wanted: '要求提供的形式和途径',
  help: '阅读、视听有困难，需要的帮助',
} as const
export type ApplicantField = keyof typeof FIELD_LABELS
export const APPLICANT_FIELDS = Object.keys(FIELD_LABELS) as readonly ApplicantField[]
