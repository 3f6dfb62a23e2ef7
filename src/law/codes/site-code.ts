import { accept, type Result, refuse } from '../result.ts'
import { type CodeRefusal, wrongCharacters, wrongLength } from './code-refusal.ts'
import { parseDivisionCode } from './division-code.ts'

const NAME = '网站标识码'
const LENGTH = 10

export interface SiteCode {
  readonly code: string
  /** Six digits of a local government's site; null for a ministry's. */
  readonly division: string | null
}

/** 网站标识码: 6 of the division and 4 in order; of a ministry `bm`, 2 of the ministry and 6 in order. */
export function parseSiteCode(text: string): Result<SiteCode, CodeRefusal> {
  const code = text.trim().toLowerCase()
  if (code.length !== LENGTH) return refuse(wrongLength(NAME, String(LENGTH)))
  if (/^bm\d{8}$/.test(code)) return accept({ code, division: null })
  if (!/^\d+$/.test(code)) return refuse(wrongCharacters(NAME, '数字，部委网站以 bm 开头'))
  const division = parseDivisionCode(code.slice(0, 6))
  return division.ok ? accept({ code, division: division.value.code }) : division
}
