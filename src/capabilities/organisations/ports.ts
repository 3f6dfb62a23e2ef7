import type { Organisation } from './organisation.ts'

export interface OrganisationStore {
  list(): Promise<readonly Organisation[]>
  findByCode(code: string): Promise<Organisation | undefined>
  /** By the exact name. Bodies of the same name in different regions are told apart by `region`. */
  findByName(name: string, region?: string | null): Promise<Organisation | undefined>
  /** Adds a body; its code comes from the name (pinyin initials, a number where taken) unless given. Twice the same: the same body. */
  add(organisation: Omit<Organisation, 'id' | 'code'> & { readonly code?: string }): Promise<Organisation>
}
