import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'

type PeopleAnswer = paths['/api/v1/people']['get']['responses'][200]['content']['application/json']
export type PersonItem = PeopleAnswer['items'][number]
export type PersonDetail = paths['/api/v1/people/{id}']['get']['responses'][200]['content']['application/json']
export type PostItem = PersonItem['posts'][number]
export type PostKind = PostItem['kind']
export type WelcomeLink = paths['/api/v1/people/{id}/link']['post']['responses'][201]['content']['application/json']

export const PEOPLE_KEY = ['people'] as const

/** The code that stands for the installation where a body is asked for. */
export const PLATFORM = 'platform'

export const loadPerson = (id: string) => answer(api.GET('/api/v1/people/{id}', { params: { path: { id } } }))

const AN_HOUR_MS = 3_600_000
const PAGE = 100

/** Every body, for choosing one. */
export const bodiesQuery = {
  queryKey: ['bodies', 'all'],
  staleTime: AN_HOUR_MS,
  queryFn: async () => {
    const found: { readonly code: string; readonly name: string }[] = []
    for (let page = 1; ; page += 1) {
      const { items, total } = await answer(api.GET('/api/v1/bodies', { params: { query: { page, size: PAGE } } }))
      found.push(...items.map(({ code, name }) => ({ code, name })))
      if (items.length === 0 || found.length >= total) return found
    }
  },
}

export const postKindsQuery = {
  queryKey: ['post-kinds'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => answer(api.GET('/api/v1/post-kinds')),
}
