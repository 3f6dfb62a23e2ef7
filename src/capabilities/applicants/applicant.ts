import { parseCitizenId, parseCreditCode } from '../../law/codes/index.ts'

/** 表三的申请人种类：自然人，法人或者其他组织五类。 */
export const APPLICANT_KINDS = {
  naturalPerson: '自然人',
  commercial: '商业企业',
  research: '科研机构',
  publicWelfare: '社会公益组织',
  legalService: '法律服务机构',
  other: '其他',
} as const
export type ApplicantKind = keyof typeof APPLICANT_KINDS

/** 第二十九条第二款第（一）项的身份证明。 */
export const ID_KINDS = {
  citizenId: '居民身份证',
  residencePermit: '港澳台居民居住证',
  mainlandPass: '港澳居民来往内地通行证、台湾居民来往大陆通行证',
  permanentResident: '外国人永久居留身份证',
  passport: '护照',
  creditCode: '统一社会信用代码',
} as const
export type IdKind = keyof typeof ID_KINDS

/** What is kept of an applicant, each encrypted by itself: no more than 第二十九条第二款 asks for. */
const APPLICANT_FIELDS = {
  name: '姓名或者名称',
  idNumber: '证件号码',
  contactName: '联系人',
  phone: '联系电话',
  email: '电子邮箱',
  address: '通信地址',
  agentName: '委托代理人姓名',
  agentIdNumber: '委托代理人证件号码',
  agentPhone: '委托代理人电话',
  wanted: '要求提供的形式和途径',
  help: '阅读、视听有困难，需要的帮助',
} as const
export type ApplicantField = keyof typeof APPLICANT_FIELDS
export const APPLICANT_FIELD_NAMES = Object.keys(APPLICANT_FIELDS) as readonly ApplicantField[]

/** The secret that opens the files sent with an application: kept and destroyed with the applicant, shown to nobody. */
export const FILE_SECRET = 'fileSecret'
export type KeptField = ApplicantField | typeof FILE_SECRET
export const KEPT_FIELD_NAMES: readonly KeptField[] = [...APPLICANT_FIELD_NAMES, FILE_SECRET]

export type ApplicantFields = Readonly<Partial<Record<KeptField, string>>>

/** An applicant in clear: as typed in, or as revealed. */
export interface ApplicantDetails {
  readonly kind: ApplicantKind
  readonly idKind: IdKind | null
  readonly fields: ApplicantFields
}

/** An applicant as it is kept. */
export interface SealedApplicant {
  readonly bodyId: string
  readonly id: string
  readonly requestId: string
  /** From 1: several may apply together. */
  readonly position: number
  readonly kind: ApplicantKind
  readonly idKind: IdKind | null
  /** Null once disposed of. */
  readonly keyId: string | null
  readonly sealed: ApplicantFields
  /** Keyed digest of who it is; null where too little is known. */
  readonly sameAs: string | null
  /** ISO instant: the fields are gone. */
  readonly disposedAt: string | null
}

export interface ApplicantProblem {
  readonly name: string
  readonly message: string
}

const LONGEST_FIELD = 300
const MOST_APPLICANTS = 50

/**
 * What is wrong with applicants as typed in. A missing proof of identity or contact is no reason to refuse the registration: 第三十条 has the
 * applicant asked to add it.
 */
export function checkApplicants(applicants: readonly ApplicantDetails[], today: string): readonly ApplicantProblem[] {
  if (applicants.length === 0) return [{ name: 'applicants', message: '请填写申请人（第二十九条第二款第（一）项）。' }]
  if (applicants.length > MOST_APPLICANTS) {
    return [{ name: 'applicants', message: `一件申请最多登记 ${MOST_APPLICANTS} 名申请人，请分件登记。` }]
  }
  return applicants.flatMap((applicant, i) =>
    problemsOf(applicant, today).map(({ name, message }) => ({ name: `applicants.${i}.${name}`, message })),
  )
}

function problemsOf({ idKind, fields }: ApplicantDetails, today: string): readonly ApplicantProblem[] {
  const problems: ApplicantProblem[] = []
  if (!fields.name?.trim()) problems.push({ name: 'name', message: '请填写申请人的姓名或者名称。' })
  for (const field of APPLICANT_FIELD_NAMES) {
    const tooLong = (fields[field]?.length ?? 0) > LONGEST_FIELD
    if (tooLong) problems.push({ name: field, message: `${APPLICANT_FIELDS[field]}不超过 ${LONGEST_FIELD} 字。` })
  }
  const number = fields.idNumber?.trim()
  if (!number) return problems
  if (!idKind) problems.push({ name: 'idKind', message: '填写了证件号码，请选择是哪一种证件。' })
  const checked = idKind && checkNumber(idKind, number, today)
  if (checked && !checked.ok) problems.push({ name: 'idNumber', message: checked.error.message })
  return problems
}

function checkNumber(idKind: IdKind, number: string, today: string) {
  if (idKind === 'citizenId' || idKind === 'residencePermit') return parseCitizenId(number, today)
  return idKind === 'creditCode' ? parseCreditCode(number) : undefined
}
