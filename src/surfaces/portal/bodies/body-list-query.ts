import { z } from 'zod'
import { ORGANISATION_LEVELS, type OrganisationLevel } from '../../../capabilities/organisations/index.ts'
import { withoutBlanks } from '../../http/list-query.ts'

const levels = Object.keys(ORGANISATION_LEVELS) as [OrganisationLevel, ...OrganisationLevel[]]

/** How the list of bodies is asked for in the portal's address. */
const bodyListQuery = z.object({
  q: z.string().trim().min(1).max(100).optional(),
  level: z.enum(levels).optional(),
  state: z.enum(['current', 'ended', 'all']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})
export type BodyListQuery = z.output<typeof bodyListQuery>

export const parseBodyListQuery = (query: unknown) => bodyListQuery.safeParse(withoutBlanks(query))
