import { useSearchParams } from 'react-router'
import { useSession } from '../../api/session.ts'
import type { BodyCode } from './settings-api.ts'

export interface KnownBody {
  readonly code: BodyCode
  readonly name: string
}

/** The bodies where the person holds a post, and the platform; each once. */
export function useOwnBodies(): readonly KnownBody[] {
  const { posts } = useSession()
  const known = new Map(posts.map(({ bodyCode, bodyName }) => [bodyCode, { code: bodyCode, name: bodyName }]))
  return [...known.values()]
}

/** Whose settings are looked at: that of the address, else the first where the person holds a post. Null: the platform's. */
export function useBody(): BodyCode {
  const [search] = useSearchParams()
  const own = useOwnBodies()
  const asked = search.get('body')
  if (asked !== null) return asked === '' ? null : asked
  return own.find(({ code }) => code === null) ? null : (own[0]?.code ?? null)
}

/** `?body=…` for an address of these pages. */
export const bodySearch = (body: BodyCode): string => `?body=${encodeURIComponent(body ?? '')}`
