import type { ClockRefusal } from '../../law/clock/index.ts'
import { type Day, dayWords } from '../../law/day/index.ts'
import type { KeyLost, OpenRefusal } from '../applicants/index.ts'
import { actTitle, type RecordedAct, type RequestActKind } from './request.ts'

/** Why the register doesn't take what it is given. */
export type RequestRefusal = { readonly message: string } & (
  | { readonly kind: 'no-such-request' }
  | { readonly kind: 'wrong-fields'; readonly fields: readonly { readonly name: string; readonly message: string }[] }
  | { readonly kind: 'in-the-future'; readonly on: Day }
  | { readonly kind: 'not-received-yet'; readonly article: string }
  | { readonly kind: 'receipt-settled'; readonly article: string }
  | { readonly kind: 'not-of-this-channel'; readonly article: string }
  | { readonly kind: 'moved-on'; readonly since: readonly RecordedAct[] }
  | { readonly kind: 'not-now'; readonly article: string }
  | { readonly kind: 'key-used' }
  | { readonly kind: 'clock'; readonly refusal: ClockRefusal }
  | KeyLost
  | OpenRefusal
)

export const noSuchRequest: RequestRefusal = {
  kind: 'no-such-request',
  message: '台账里没有这件申请。请从申请列表进入。',
}

export const inTheFuture = (on: Day, today: Day): RequestRefusal => ({
  kind: 'in-the-future',
  on,
  message: `${dayWords(on)}还没有到（今天是${dayWords(today)}）。台账只记已经发生的事，请核对日期。`,
})

/** 表三 asks when a result was corrected: before or after the year's end. */
export function correctedEarlier(today: Day): RequestRefusal {
  const message = `更正按记录之日（${dayWords(today)}）登记，不能倒填。`
  return { kind: 'wrong-fields', fields: [{ name: 'on', message }], message }
}

export const clockRefused = (refusal: ClockRefusal): RequestRefusal => ({
  kind: 'clock',
  refusal,
  message: `${refusal.message}（${refusal.article}）`,
})

/** Somebody recorded something since the page was opened. */
export function movedOn(kind: RequestActKind, since: readonly RecordedAct[]): RequestRefusal {
  if (since.length === 0)
    return { kind: 'moved-on', since, message: '页面上的办理过程与台账不一致。请刷新后重新记录。' }
  const told = since.map((act) => `${dayWords(act.on)}“${actTitle(act.kind)}”`).join('、')
  const message = `您打开这件申请以后，他人已经记录了${told}。“${actTitle(kind)}”没有记录，请刷新后核对，仍需要的再记录一次。`
  return { kind: 'moved-on', since, message }
}

export const keyUsed: RequestRefusal = {
  kind: 'key-used',
  message: '这次提交的编号已经用于另一项内容。请刷新页面后重新填写。',
}
