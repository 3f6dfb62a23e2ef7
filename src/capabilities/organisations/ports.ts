import type { Day } from '../../law/day/index.ts'
import type { RegisterChanges } from './changes.ts'
import type { Contact } from './contact.ts'
import type { OrganisationFacts } from './facts.ts'
import type { Organisation } from './organisation.ts'
import type { Reach } from './reach.ts'
import type { Register } from './record.ts'

/** A body that is to be known; what isn't said isn't known. */
export interface OrganisationToAdd extends Omit<Organisation, 'id' | 'code'>, Partial<OrganisationFacts> {
  readonly name: string
  readonly region: string | null
  readonly level: Organisation['level']
  readonly parentCode: string | null
  readonly code?: string
  readonly contact?: Contact
}

/** A body found by a name; `formerly` where it bears the name no more. */
export interface NamedOrganisation extends Organisation {
  readonly formerly?: { readonly name: string; readonly from: Day | null; readonly until: Day | null }
}

/** The bodies as they are today. */
export interface OrganisationStore {
  /** By name, in the order of the pinyin. */
  list(): Promise<readonly Organisation[]>
  findByCode(code: string): Promise<Organisation | undefined>
  /**
   * By the exact name: bodies of different regions may share it. In the order of `list`. Where nobody bears the name, those who
   * bore it once.
   */
  findAllByName(name: string): Promise<readonly NamedOrganisation[]>
  /**
   * By the exact name in a region; null asks for the one whose region isn't known. Without a region, the only body of that
   * name, or the one whose region isn't known: undefined where that leaves several.
   */
  findByName(name: string, region?: string | null): Promise<NamedOrganisation | undefined>
  /**
   * Adds a body; its code comes from the name (pinyin initials, a number where taken) unless given. The same name and region
   * again: the same body, as it is.
   */
  add(organisation: OrganisationToAdd): Promise<Organisation>
  /** Everything, of every day; in the order of `list`. Not to be changed by whoever gets it. */
  register(): Promise<Register>
  /** Which bodies a post at a body extends to, today. */
  reach(): Promise<Reach>
}

/** The register within a transaction, for changes. */
export interface OrganisationRegister {
  /** Everything as it is now; nobody else changes it until the end of the transaction. */
  open(): Promise<Register>
  /** Codes that are free, one for each name, in their order: pinyin initials, with a number where taken. */
  codesFor(names: readonly string[]): Promise<readonly string[]>
  /** @param at ISO instant */
  write(changes: RegisterChanges, at: string): Promise<void>
}
