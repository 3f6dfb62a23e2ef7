import { useQuery } from '@tanstack/react-query'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'

type Answered<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } }
}
  ? T
  : never

export type OrganisationItem = Answered<'/api/v1/organisations'>['items'][number]
export type OrganisationInFull = Answered<'/api/v1/organisations/{body}'>
export type Facts = OrganisationInFull['facts']
export type Contact = OrganisationInFull['contact']
export type ListQuery = NonNullable<paths['/api/v1/organisations']['get']['parameters']['query']>

/** Of everything about bodies that the browser keeps. */
export const ORGANISATIONS_KEY = ['organisations'] as const

export const loadList = (query: ListQuery) => answer(api.GET('/api/v1/organisations', { params: { query } }))

export const useOrganisation = (body: string) =>
  useQuery({
    queryKey: [...ORGANISATIONS_KEY, body],
    queryFn: () => answer(api.GET('/api/v1/organisations/{body}', { params: { path: { body } } })),
  })

/** The names of levels, kinds, columns; they don't change while the page is open. */
export const useWords = () =>
  useQuery({
    queryKey: ['organisation-words'],
    queryFn: () => answer(api.GET('/api/v1/organisation-words')),
    staleTime: Number.POSITIVE_INFINITY,
  }).data

export type Words = NonNullable<ReturnType<typeof useWords>>

/** What a choice is called; blank where nothing is chosen. */
export const labelOf = (
  choices: readonly { readonly value: string; readonly label: string }[] | undefined,
  value: string | null,
): string => choices?.find((one) => one.value === value)?.label ?? ''
