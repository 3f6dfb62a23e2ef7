import type { Organisation } from './organisation.ts'

export interface OrganisationStore {
  /** By name, in the order of the pinyin. */
  list(): Promise<readonly Organisation[]>
  findByCode(code: string): Promise<Organisation | undefined>
  /** By the exact name: bodies of different regions may share it. In the order of `list`. */
  findAllByName(name: string): Promise<readonly Organisation[]>
  /**
   * By the exact name in a region; null asks for the one whose region isn't known. Without a region, the only body of that
   * name, or the one whose region isn't known: undefined where that leaves several.
   */
  findByName(name: string, region?: string | null): Promise<Organisation | undefined>
  /**
   * Adds a body; its code comes from the name (pinyin initials, a number where taken) unless given. The same name and region
   * again: the same body, as it is.
   */
  add(organisation: Omit<Organisation, 'id' | 'code'> & { readonly code?: string }): Promise<Organisation>
}
