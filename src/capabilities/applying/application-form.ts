import { convention } from '../../law/evidence.ts'
import { APPLICANT_KINDS, type ApplicantKind, ID_KINDS, type IdKind } from '../applicants/index.ts'

/**
 * What the form asks: 第二十九条第二款的三项, and what 第四十三条 has the office help with. Nobody is asked what it is wanted for: the 2019
 * regulation dropped that, and asking would be asking for more than the law does.
 */
export const WANTED_FORMS = { paper: '纸质件', electronic: '电子文件', other: '其他形式' } as const
export type WantedForm = keyof typeof WANTED_FORMS

export const WANTED_WAYS = {
  post: '邮寄到通信地址',
  email: '发送到电子邮箱',
  pickup: '到工作机构领取',
  other: '其他途径',
} as const
export type WantedWay = keyof typeof WANTED_WAYS

export const ORGANISATION_APPLICANTS = Object.fromEntries(
  Object.entries(APPLICANT_KINDS).filter(([kind]) => kind !== 'naturalPerson'),
) as Readonly<Record<Exclude<ApplicantKind, 'naturalPerson'>, string>>

export const PERSON_ID_KINDS = Object.fromEntries(
  Object.entries(ID_KINDS).filter(([kind]) => kind !== 'creditCode'),
) as Readonly<Record<Exclude<IdKind, 'creditCode'>, string>>

/** How many may apply together on the page; more of them use paper. No text sets a number. */
export const MOST_TOGETHER = { count: 10, ...convention('applicants-online') } as const

export const LONGEST = { line: 200, text: 1200 } as const

/** Fields of the form apart from those of each applicant. */
const REQUEST_FIELDS = [
  'title',
  'documentNumber',
  'features',
  'form',
  'way',
  'wantedNote',
  'help',
  'agentName',
  'agentIdNumber',
  'agentPhone',
] as const
export type RequestField = (typeof REQUEST_FIELDS)[number]

const PERSON_FIELDS = [
  'who',
  'name',
  'idKind',
  'idNumber',
  'orgKind',
  'orgName',
  'creditCode',
  'contactName',
  'phone',
  'email',
  'address',
] as const
export type PersonField = (typeof PERSON_FIELDS)[number]

/** `a0-phone` of the first applicant. */
export const personField = (i: number, field: PersonField): string => `a${i}-${field}`

/** Every name that the form may send, for so many applicants. */
export const fieldNames = (applicants: number): readonly string[] => [
  ...REQUEST_FIELDS,
  ...Array.from({ length: applicants }, (_, i) => PERSON_FIELDS.map((field) => personField(i, field))).flat(),
]

export type Typed = Readonly<Record<string, string>>
export const typedOf = (typed: Typed, name: string): string => (typed[name] ?? '').trim()
