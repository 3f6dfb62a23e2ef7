import type { KeyLost, OpenRefusal } from '../applicants/index.ts'
import type { LetterProblem } from '../letters/index.ts'
import type { RequestRefusal } from '../requests/index.ts'
import {
  type CaseLetter,
  type KeptLetter,
  LETTER_STAGES,
  LETTER_STEPS,
  type LetterStep,
  stageOf,
} from './case-letter.ts'
import { titleOf } from './letter-kinds.ts'

/** Why something isn't done with a letter. */
export type LetterRefusal = { readonly message: string } & (
  | { readonly kind: 'no-such-letter' | 'no-such-request' | 'not-now' | 'key-used' | 'no-number' | 'disposed' }
  | { readonly kind: 'moved-on'; readonly since: readonly LetterStep[] }
  /** Somebody else has one of the kind in hand. */
  | { readonly kind: 'pending'; readonly letter: CaseLetter }
  | { readonly kind: 'wrong-fields'; readonly fields: readonly { readonly name: string; readonly message: string }[] }
  | { readonly kind: 'letter-problems'; readonly problems: readonly LetterProblem[] }
  | { readonly kind: 'template'; readonly fields: readonly string[] }
  | { readonly kind: 'request'; readonly refusal: RequestRefusal }
  | KeyLost
  | OpenRefusal
)

export const noSuchLetter: LetterRefusal = {
  kind: 'no-such-letter',
  message: '案卷里没有这份文书。请从申请的页面进入。',
}
export const noSuchRequest: LetterRefusal = {
  kind: 'no-such-request',
  message: '台账里没有这件申请。请从申请列表进入。',
}
export const keyUsed: LetterRefusal = {
  kind: 'key-used',
  message: '这次提交的编号已经用于另一项内容。请刷新页面后重新填写。',
}
export const contentGone: LetterRefusal = {
  kind: 'disposed',
  message: '保管期限届满，文书的内容已经随申请人信息销毁。',
}

export const wrongField = (name: string, message: string): LetterRefusal => ({
  kind: 'wrong-fields',
  fields: [{ name, message }],
  message,
})

export const notNow = (message: string): LetterRefusal => ({ kind: 'not-now', message })

export const requestRefused = (refusal: RequestRefusal): LetterRefusal => ({
  kind: 'request',
  refusal,
  message: refusal.message,
})

/** Somebody did something with the letter since the page was opened. */
export function movedOn(kept: KeptLetter, after: number): LetterRefusal {
  const since = kept.steps.slice(after)
  const told = since.map(({ kind }) => `“${LETTER_STEPS[kind]}”`).join('、')
  const message =
    told === ''
      ? '页面上的办理环节与案卷不一致。请刷新后再办。'
      : `您打开这份文书以后，他人已经办了${told}，现在${LETTER_STAGES[stageOf(kept)]}。您的操作没有保存，请刷新后核对。`
  return { kind: 'moved-on', since, message }
}

/** 两个人同时拟制同一种文书，后来的知道已经有了. */
export const pendingAlready = (letter: CaseLetter, stage: string): LetterRefusal => ({
  kind: 'pending',
  letter,
  message: `这件申请已经有一份“${titleOf(letter)}”${stage}。请在那份上修改，或者先把它撤下。`,
})

export function withProblems(problems: readonly LetterProblem[]): LetterRefusal {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  const more = errors.length > 1 ? `另有 ${errors.length - 1} 处。` : ''
  return {
    kind: 'letter-problems',
    problems: errors,
    message: `文书还有 ${errors.length} 处要改正：${first?.message ?? ''}${more}`,
  }
}
