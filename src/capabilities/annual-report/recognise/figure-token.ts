import Big from 'big.js'

/** What a value cell was printed as. */
export type FigureToken =
  | { readonly kind: 'number'; readonly value: number; readonly remark?: string; readonly unit?: '元' | '万元' }
  | { readonly kind: 'blank' }
  /** `/`, `-`, `—`, 无 where a number belongs. */
  | { readonly kind: 'dash' }
  /** Words: a label, or something that is no value. */
  | { readonly kind: 'words' }

/** No value cell is longer, remark included. */
const LONGEST = 80
const DASHES = new Set(['/', '-', '--', '—', '——', '–', '\\', '无', '~', '／', '―', '一一'])
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/
const COUNTERS = /^(?:件|个|宗|起|项|份|条|次|人次|部|例)$/

/** Reads one printed value: full-width digits, thousands separators, signs, units and remarks behind the number. */
export function readFigure(printed: string): FigureToken {
  if (printed.length > LONGEST) return { kind: 'words' }
  const text = printed
    .normalize('NFKC')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .trim()
  if (text === '') return { kind: 'blank' }
  if (DASHES.has(text)) return { kind: 'dash' }
  const tight = joinDigits(text.replace(/，/g, ',').replace(/．/g, '.').replace(/[−﹣]/g, '-'))
  const match = NUMBER.exec(tight)
  if (!match) return { kind: 'words' }
  const value = new Big(match[0].replace(/,/g, '').replace(/^\+/, '')).toNumber()
  const rest = tight.slice(match[0].length).replace(/\s+/g, '')
  if (rest === '') return { kind: 'number', value }
  const unit = /^(万?元)/.exec(rest)?.[1]
  if (unit) return { kind: 'number', value, remark: rest, unit: unit === '元' ? '元' : '万元' }
  if (COUNTERS.test(rest)) return { kind: 'number', value, remark: rest }
  if (/^[件个项份]?[(（].*[)）]$/.test(rest)) return { kind: 'number', value, remark: rest }
  return { kind: 'words' }
}

/** A number that a narrow cell broke over lines is one number; `1 234` is one by its groups of three. Other gaps stay. */
function joinDigits(text: string): string {
  const joined = text.replace(/(?<=[\d.,])\s*\n\s*(?=[\d.,])/g, '').replace(/\s*\n\s*/g, ' ')
  return /^\d{1,3}( \d{3})+$/.test(joined) ? joined.replace(/ /g, '') : joined
}
