/** The shape of a statutory annual-report form, edition by edition. The editions themselves are data beside this file. */

export type Edition = '2021' | '2019'

/** `count`: a whole number ≥ 0. `amount`: a decimal ≥ 0, in `unit`. `change`: 本年增/减 of the 2019 form, signed or words. */
export type CellType = 'count' | 'amount' | 'change'

export interface FormColumn {
  readonly key: string
  readonly label: string
  readonly type: CellType
  readonly unit?: '万元' | '元'
}

export interface FormRow {
  readonly key: string
  readonly label: string
}

/** One block of table two: a caption that names the item of art. 20, a header row and its data rows. */
export interface Table2Block {
  readonly caption: string
  readonly article: string
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
}

export const COLUMN_KEYS = [
  'naturalPerson',
  'commercial',
  'research',
  'publicWelfare',
  'legalService',
  'other',
  'total',
] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]

export const ROW_KEYS = [
  'newReceived',
  'carriedOver',
  'granted',
  'partiallyGranted',
  'deniedStateSecret',
  'deniedLawForbids',
  'deniedSecurityStability',
  'deniedThirdParty',
  'deniedInternalAffairs',
  'deniedProcessInfo',
  'deniedEnforcementFile',
  'deniedAdminQuery',
  'unableNotHeld',
  'unableNeedsCreation',
  'unableUnclear',
  'notProcessedPetition',
  'notProcessedRepeat',
  'notProcessedPublication',
  'notProcessedExcessive',
  'notProcessedReconfirm',
  'otherNoCorrection',
  'otherFeeUnpaid',
  'otherOther',
  'otherHandling',
  'resultTotal',
  'carriedForward',
] as const
export type RowKey = (typeof ROW_KEYS)[number]

/** What a row of table three is in its sums: K2 adds the results, K3 weighs the intake against total and carry-forward. */
export type RowRole = 'intake' | 'result' | 'resultTotal' | 'carriedForward'

export interface Table3Row {
  readonly key: RowKey
  /** The words of the row itself, as the form prints them, ordinal included. */
  readonly label: string
  /** The merged cells to its left, outermost first. */
  readonly groups: readonly string[]
  readonly role: RowRole
  /** The article that the row counts under, or the notice. */
  readonly article?: string
}

export interface Table3Form {
  readonly corner: string
  readonly applicants: string
  readonly legalPersons: string
  readonly columns: readonly { readonly key: ColumnKey; readonly label: string }[]
  readonly rows: readonly Table3Row[]
}

export const CHALLENGE_KEYS = ['review', 'litigationDirect', 'litigationAfterReview'] as const
export type ChallengeKey = (typeof CHALLENGE_KEYS)[number]
export const CHALLENGE_RESULT_KEYS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const
export type ChallengeResultKey = (typeof CHALLENGE_RESULT_KEYS)[number]

export interface Table4Form {
  readonly groups: readonly { readonly key: ChallengeKey; readonly label: string; readonly parent?: string }[]
  readonly results: readonly { readonly key: ChallengeResultKey; readonly label: string }[]
}

export type SectionKey = 'overview' | 'table2' | 'table3' | 'table4' | 'problems' | 'other'

export interface FormSection {
  readonly key: SectionKey
  /** 一 … 六 */
  readonly number: string
  readonly title: string
  /** The sub-parts the notice names for the section, without their ordinals. */
  readonly parts?: readonly string[]
}

/** The head of table two's first column, in every block and edition. */
export const TABLE2_ITEM_HEADER = '信息内容'

export interface ReportForm {
  readonly edition: Edition
  /** First report year (the year reported on) that the form is for, and the last; no `until`: still in force. */
  readonly inForceFrom: number
  readonly until?: number
  /** The notice that prescribes it. */
  readonly notice: string
  readonly sections: readonly FormSection[]
  readonly table2: readonly Table2Block[]
  readonly table3: Table3Form
  readonly table4: Table4Form
}
