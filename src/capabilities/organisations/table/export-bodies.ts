import type { Day } from '../../../law/day/index.ts'
import { defused, type Workbook } from '../../documents/index.ts'
import { NO_CONTACT } from '../contact.ts'
import { on } from '../dated.ts'
import { type OrganisationRecord, organisationOn } from '../record.ts'
import { type BodyLine, COLUMNS } from './columns.ts'

/** The list of bodies as they are on a day, with the columns that the import takes. */
export function exportBodies(bodies: readonly OrganisationRecord[], day: Day): Workbook['sheets'][number] {
  const lines = bodies.flatMap((body) => lineOn(body, day) ?? [])
  return {
    name: '机关名录',
    columns: COLUMNS.map(({ label, width }) => ({ header: label, width })),
    rows: lines.map((line) => COLUMNS.map((column) => defused(column.write(line)))),
  }
}

/** Undefined where the body isn't on the day. */
export function lineOn(body: OrganisationRecord, day: Day): BodyLine | undefined {
  const state = organisationOn(body, day)
  if (!state) return undefined
  const { id: _id, version: _version, from: _from, until: _until, exists: _exists, ...facts } = state
  return { ...NO_CONTACT, ...on(body.contacts, day)?.value, ...facts }
}
