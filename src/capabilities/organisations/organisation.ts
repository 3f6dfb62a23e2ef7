/** Where a body stands: level of its government, and whether it is the government itself or a department of it. */
export const ORGANISATION_LEVELS = {
  state: '国务院',
  'state-department': '国务院部门',
  province: '省级政府',
  'province-department': '省级部门',
  city: '市级政府',
  'city-department': '市级部门',
  county: '县级政府',
  'county-department': '县级部门',
  town: '乡镇、街道',
  'central-local': '中央驻地方单位',
} as const satisfies Record<string, string>

export type OrganisationLevel = keyof typeof ORGANISATION_LEVELS

/** A body that discloses. `code` is in addresses: lower-case letters, digits and hyphens, unique, kept for ever. */
export interface Organisation {
  /** UUIDv7, made in code. */
  readonly id: string
  readonly code: string
  readonly name: string
  /** 省、市、县 as words, e.g. 江苏省宿迁市沭阳县; null when not known. */
  readonly region: string | null
  readonly level: OrganisationLevel | null
  /** The code of the government it belongs to. */
  readonly parentCode: string | null
}

/** What an address still shows well. */
const LONGEST_CODE = 60

/** Lower-case letters, digits and single hyphens between them. */
export const isOrganisationCode = (text: string): boolean =>
  text.length <= LONGEST_CODE && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
