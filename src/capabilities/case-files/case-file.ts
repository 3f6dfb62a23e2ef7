import type { CaseFileType } from './file-types.ts'

/** How a file came into a case. */
export const CASE_FILE_ORIGINS = {
  applicant: '申请人提交',
  staff: '工作人员添加',
  letter: '文书',
  release: '公开件',
} as const
export type CaseFileOrigin = keyof typeof CASE_FILE_ORIGINS

/** What a file is to the case. */
export const CASE_FILE_PURPOSES = {
  application: '申请书',
  identity: '身份证明',
  authorisation: '授权书',
  supplement: '其他材料',
  correction: '补正材料',
  information: '拟公开的政府信息',
  search: '检索记录',
  opinion: '征求意见的回函',
  delivery: '送达凭证',
  letter: '文书',
  release: '公开件',
} as const
export type CaseFilePurpose = keyof typeof CASE_FILE_PURPOSES

/** What staff may add a file as; the others come of letters and of redaction. */
export const STAFF_PURPOSES = [
  'application',
  'identity',
  'authorisation',
  'correction',
  'information',
  'search',
  'opinion',
  'delivery',
  'supplement',
] as const satisfies readonly CaseFilePurpose[]
export type StaffPurpose = (typeof STAFF_PURPOSES)[number]

/** Whose secret opens it: a field of the applicant, or the key of the case. Both end when the applicants are disposed of. */
export type FileSecretKind = 'applicant' | 'case'

/** A file of a case, as it is kept: what is in it lies encrypted in the file store. */
export interface CaseFileEntry {
  readonly bodyId: string
  readonly id: string
  readonly requestId: string
  readonly origin: CaseFileOrigin
  readonly purpose: CaseFilePurpose
  readonly fileType: CaseFileType
  readonly bytes: number
  /** `clean`, `infected: …`, or why it wasn't scanned; `scanStateOf` reads it. */
  readonly scan: string
  /** ISO instant. */
  readonly addedAt: string
  /** The person of the staff; null for the applicant. */
  readonly addedBy: string | null
  /** Its name under the key of the case: names tell of people. Null where none was kept. */
  readonly sealedName: string | null
  readonly secret: FileSecretKind
}

/** One file, and how many staff may add to a case; what applicants send and what letters make has limits of its own. */
export const MOST_CASE_FILE_BYTES = 100 * 1024 * 1024
export const MOST_CASE_FILES = 50
