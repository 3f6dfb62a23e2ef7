/**
 * How far something we hold is backed. V: read in the text itself. P: what one place does, no national rule. M: commonly said, the
 * text not seen. C: derived from other rules, or a convention of this program.
 */
export const EVIDENCE_WORDS = {
  V: '已核对原文',
  P: '一地或一单位的做法，不是全国规定',
  M: '通行说法，未核到原文',
  C: '由其他规定推出，或者是本软件的约定',
} as const

export type Evidence = keyof typeof EVIDENCE_WORDS

/** Whatever isn't V names the row of docs/law/open-questions.md that says what is open and how we read it until then. */
export type Backing =
  | { readonly evidence: 'V' }
  | { readonly evidence: Exclude<Evidence, 'V'>; readonly question: string }

export const VERIFIED = { evidence: 'V' } as const
export const fromMemory = (question: string) => ({ evidence: 'M', question }) as const
export const localPractice = (question: string) => ({ evidence: 'P', question }) as const
export const convention = (question: string) => ({ evidence: 'C', question }) as const
