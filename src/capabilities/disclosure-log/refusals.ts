import type { KeyLost, OpenRefusal } from '../applicants/index.ts'
import type { TextFinding } from './own-words.ts'

/** Why a proposal isn't taken or doesn't go on. */
export type DisclosureRefusal = { readonly message: string } & (
  | { readonly kind: 'no-such-proposal' | 'no-such-request' }
  | { readonly kind: 'wrong-fields'; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'not-disclosed' | 'already-proposed' | 'not-now' | 'moved-on' | 'key-used' | 'words-gone' }
  | KeyLost
  | OpenRefusal
)

export interface FieldProblem {
  readonly name: string
  readonly message: string
}

export const noSuchProposal: DisclosureRefusal = {
  kind: 'no-such-proposal',
  message: '没有这件公开建议。请从公开建议列表进入。',
}
export const noSuchRequest: DisclosureRefusal = {
  kind: 'no-such-request',
  message: '台账里没有这件申请。请从申请列表进入。',
}
export const notDisclosed: DisclosureRefusal = {
  kind: 'not-disclosed',
  message: '这件申请还没有答复，或者没有向申请人公开信息。已经公开给申请人的，才可以建议向社会公开（第四十四条）。',
}
export const alreadyProposed: DisclosureRefusal = {
  kind: 'already-proposed',
  message: '这件申请已经有一件正在办理的公开建议。请在那件建议里修改。',
}
export const notNow: DisclosureRefusal = {
  kind: 'not-now',
  message: '这件建议现在不能这样办理。请刷新后看它办到哪一步。',
}
export const movedOn: DisclosureRefusal = {
  kind: 'moved-on',
  message: '您打开这件建议以后，他人已经办理了下一步。这一次没有办理，请刷新后核对。',
}
export const keyUsed: DisclosureRefusal = {
  kind: 'key-used',
  message: '这次提交的编号已经用于另一项内容。请刷新页面后重新填写。',
}
export const wordsGone: DisclosureRefusal = {
  kind: 'words-gone',
  message: '这件申请的材料已经按保管期限销毁，建议的内容不能再读出。需要公开的，请依主动公开的程序办理。',
}

export const wrongFields = (fields: readonly FieldProblem[]): DisclosureRefusal => ({
  kind: 'wrong-fields',
  fields,
  message: fields.map(({ message }) => message).join(' '),
})

/** Words that stop it, or that nobody has said a reason for. */
export function wrongWords(findings: readonly TextFinding[]): DisclosureRefusal {
  const open = findings.some(({ stops }) => !stops)
  return wrongFields([
    ...findings.map(({ field, message }) => ({ name: field, message })),
    ...(open ? [{ name: 'acknowledged', message: '仍要这样写的，请说明为什么与申请人无关、为什么不另写。' }] : []),
  ])
}
