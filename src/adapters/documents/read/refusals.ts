import type { Refusal } from '../../../capabilities/documents/index.ts'

type Refused = { readonly ok: false; readonly error: Refusal }

/** A refusal in the user's words: what happened, and what to do. */
export const refusal = (kind: Refusal['kind'], message: string): Refused => ({ ok: false, error: { kind, message } })

export const noText = (): Refused =>
  refusal('no-text', '文件里没有可以读取的文字，可能是空白文件，或者内容是图片、扫描件。请换成带文字的文件再试。')

export const tooBig = (what: string): Refused =>
  refusal('too-large', `文件${what}，远远超过一份年度报告的规模，没有读取。请确认选对了文件。`)

export const bomb = (what: string): Refused =>
  refusal('bomb', `${what}，正常的年度报告不会这样，为安全起见没有读取。请向提供文件的单位索取原件。`)

export const damaged = (what: string): Refused =>
  refusal('damaged', `${what}，文件不完整或已损坏。请重新下载，或用原来的软件打开后另存一份再试。`)
