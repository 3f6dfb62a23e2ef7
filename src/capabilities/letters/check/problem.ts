import type { ArticleRef } from '../../../law/articles/index.ts'
import type { Day } from '../../../law/day/index.ts'
import type { Letter, PartKey } from '../letter.ts'
import type { ProcessInput } from '../process-letter.ts'
import type { ReplyInput } from '../reply-letter.ts'

export const LETTER_PROBLEM_CODES = {
  MISSING: { severity: 'error', name: '缺少必备的内容' },
  BLANK: { severity: 'error', name: '有没有填写的地方' },
  NOT_AS_RULED: { severity: 'error', name: '与案卷或者规定不符' },
  NUMBER: { severity: 'error', name: '文号不对' },
  DATE: { severity: 'error', name: '日期不对' },
  CITATION: { severity: 'error', name: '引用的条款不对' },
  WORDING: { severity: 'error', name: '用语与处理决定不符' },
  FORBIDDING_LAW: { severity: 'error', name: '禁止公开的依据不对' },
  REMEDY_WORDS: { severity: 'error', name: '救济途径写在了不该写的地方' },
  COURIER: { severity: 'error', name: '公文只能交邮政企业寄递' },
  STEP_MISSING: { severity: 'error', name: '缺少法定的前一步' },
  TOO_LONG: { severity: 'error', name: '超过规定的期限' },
  OTHER_PERSON: { severity: 'error', name: '出现了别人的信息' },
  OTHER_PERSON_QUOTED: { severity: 'warning', name: '引用的申请内容里有别人的信息' },
  PERSONAL_DATA: { severity: 'error', name: '出现了证件号码、手机号码等' },
} as const
export type LetterProblemCode = keyof typeof LETTER_PROBLEM_CODES

/** What is wrong with a letter. An error has to be mended before it is signed, a warning looked at. */
export interface LetterProblem {
  readonly code: LetterProblemCode
  readonly severity: 'error' | 'warning'
  readonly part: PartKey | null
  readonly message: string
  readonly articles: readonly ArticleRef[]
}

export const problem = (
  code: LetterProblemCode,
  part: PartKey | null,
  message: string,
  articles: readonly ArticleRef[] = [],
): LetterProblem => ({ code, severity: LETTER_PROBLEM_CODES[code].severity, part, message, articles })

/**
 * Somebody whose data has no place in this letter: an applicant of another open case, a third party; of the applicant, the numbers and
 * the address, which no letter prints.
 */
export interface OtherPerson {
  /** How the problem tells whose it is, without the data itself: 编号为……的申请人. */
  readonly told: string
  /** Names, numbers of papers and phones, addresses. */
  readonly data: readonly string[]
}

/** What a letter is checked against. */
export interface CheckContext {
  /** What it was made of. */
  readonly input: ReplyInput | ProcessInput
  readonly today: Day
  readonly others: readonly OtherPerson[]
}

export type Check = (letter: Letter, context: CheckContext) => readonly LetterProblem[]

export const isReply = (input: ReplyInput | ProcessInput): input is ReplyInput => 'outcome' in input

/** What was quoted from elsewhere says nothing about what this letter decides. */
export const unquoted = (text: string): string => text.replace(/“[^”]*”|《[^》]*》/g, '')
