import type { KeyLost, OpenRefusal } from '../applicants/index.ts'
import type { RedactionRefusal } from '../redaction/index.ts'
import { type RedactionStep, STEP_TITLES } from './redaction.ts'

/** Why a redaction doesn't go on. */
export type RedactingRefusal =
  | KeyLost
  | OpenRefusal
  | { readonly kind: 'file'; readonly refusal: RedactionRefusal; readonly message: string }
  | { readonly kind: 'moved-on'; readonly since: readonly RedactionStep[]; readonly message: string }
  | { readonly kind: 'already-started'; readonly redactionId: string; readonly message: string }
  | {
      readonly kind: 'already-released' | 'not-released' | 'releasing' | 'not-releasing' | 'not-opened'
      readonly message: string
    }
  | { readonly kind: 'no-such-redaction'; readonly message: string }

export const noSuchRedaction: RedactingRefusal = {
  kind: 'no-such-redaction',
  message: '这件申请没有这次区分处理。请从申请的案卷材料进入。',
}

export const fileRefused = (refusal: RedactionRefusal): RedactingRefusal => ({
  kind: 'file',
  refusal,
  message: refusal.message,
})

/** Somebody else went on since the page was opened. */
export function movedOn(since: readonly RedactionStep[]): RedactingRefusal {
  const told = since.map(({ kind }) => `“${STEP_TITLES[kind]}”`).join('、')
  const what = told === '' ? '页面上的内容与保存的不一致' : `您打开以后，他人已经办理了${told}`
  return { kind: 'moved-on', since, message: `${what}。您这次的修改没有保存，请刷新后核对，仍需要的再改一次。` }
}

export const alreadyStarted = (redactionId: string): RedactingRefusal => ({
  kind: 'already-started',
  redactionId,
  message: '这份文件已经有一次没有完成的区分处理。请在其中继续，不必另开。',
})

export const alreadyReleased: RedactingRefusal = {
  kind: 'already-released',
  message: '公开件已经生成，不再修改。需要调整的，请在此基础上重新处理，原公开件和记录都保留。',
}

export const notReleased: RedactingRefusal = {
  kind: 'not-released',
  message: '这次区分处理还没有生成公开件，请直接修改标记。',
}

export const isReleasing: RedactingRefusal = {
  kind: 'releasing',
  message: '正在生成公开件，标记暂不能修改。需要修改的，请先停止生成。',
}

export const notReleasing: RedactingRefusal = {
  kind: 'not-releasing',
  message: '现在没有正在生成的公开件。请刷新后再看。',
}

export const notOpened: RedactingRefusal = {
  kind: 'not-opened',
  message: '查看原件须先打开并记入审计链。请从区分处理页面打开文件，再查看各页。',
}

export const caseDisposed: OpenRefusal = {
  kind: 'disposed',
  message: '保管期限届满，这件申请的案卷材料已经销毁，区分处理的标记和记录不能再查看，也不能再增加。',
}
