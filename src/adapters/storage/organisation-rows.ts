import type { Selectable } from 'kysely'
import {
  type Contact,
  type From,
  NO_CONTACT,
  type OrganisationFacts,
  type OrganisationRecord,
  periodsOf,
  type Succession,
  withoutRepeats,
} from '../../capabilities/organisations/index.ts'
import { type Day, day } from '../../law/day/index.ts'
import type {
  OrganisationContactRow,
  OrganisationPeriodRow,
  OrganisationRow,
  OrganisationSuccessionRow,
} from './schema/organisations.ts'

/** Stands in a key for the time before anything that is recorded. */
const BEFORE = '0001-01-01'

export const toFromDay = (from: Day | null): string => from ?? BEFORE
const fromDay = (text: string): Day | null => (text === BEFORE ? null : day(text))

export function recordOf(
  row: Pick<OrganisationRow, 'id' | 'code' | 'version' | 'ended_after'>,
  periods: readonly Selectable<OrganisationPeriodRow>[],
  contacts: readonly Selectable<OrganisationContactRow>[],
): OrganisationRecord {
  const endedAfter = row.ended_after as Day | null
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    endedAfter,
    periods: periodsOf(withoutRepeats(periods.map(factsStep)), endedAfter),
    contacts: periodsOf(withoutRepeats(contacts.map(contactStep)), endedAfter),
  }
}

const factsStep = (row: Selectable<OrganisationPeriodRow>): From<OrganisationFacts> => ({
  from: fromDay(row.from_day),
  value: {
    name: row.name,
    region: row.region,
    level: row.level as OrganisationFacts['level'],
    parentCode: row.parent_code,
    kind: row.kind as OrganisationFacts['kind'],
    line: row.line as OrganisationFacts['line'],
    superiorCode: row.superior_code,
    actsForCode: row.acts_for_code,
    actsInOwnName: row.acts_in_own_name,
    rollUp: row.roll_up as OrganisationFacts['rollUp'],
    creditCode: row.credit_code,
    divisionCode: row.division_code,
  },
})

export const factsColumns = (facts: OrganisationFacts, sortKey: string) => ({
  name: facts.name,
  sort_key: sortKey,
  region: facts.region,
  level: facts.level,
  parent_code: facts.parentCode,
  kind: facts.kind,
  line: facts.line,
  superior_code: facts.superiorCode,
  acts_for_code: facts.actsForCode,
  acts_in_own_name: facts.actsInOwnName,
  roll_up: facts.rollUp,
  credit_code: facts.creditCode,
  division_code: facts.divisionCode,
})

function contactStep(row: Selectable<OrganisationContactRow>): From<Contact> {
  const { office, address, hours, telephone, fax, internet } = row
  return { from: fromDay(row.from_day), value: { ...NO_CONTACT, office, address, hours, telephone, fax, internet } }
}

export const successionOf = (row: Selectable<OrganisationSuccessionRow>): Succession => ({
  id: row.id,
  kind: row.kind as Succession['kind'],
  on: row.on_day as Day,
  predecessorId: row.predecessor_id,
  successorId: row.successor_id,
  carries: row.carries,
  basis: row.basis,
})
