import type { Measure } from './measures.ts'
import { NUMERAL } from './numerals.ts'
import type { Sentence } from './sentences.ts'

/**
 * One way of saying a figure. Its pattern has the group `n` (the numeral) unless it says that there was nothing. Gaps stop at
 * commas and digits, so that a verb never reaches another figure.
 */
export interface Reader {
  readonly measure: Measure
  readonly pattern: RegExp
  /** 「未收到…申请」: the figure is 0. */
  readonly zero?: true
  /** What the words around must be, beyond the pattern. */
  readonly when?: (found: Found) => boolean
  /** A match counts only as agreement; where it differs from the table nothing is said. */
  readonly soft?: (found: Found) => boolean
}

export interface Found {
  readonly sentence: Sentence
  readonly match: RegExpMatchArray
  /** The clause before the match, and after it, up to the next mark. */
  readonly before: string
  readonly after: string
}

/** Counters of requests and cases; `ANY` has those that may as well count pieces of information. */
export const UNIT = '(?:件次|件|份|宗|起|例|封)'
export const ANY_UNIT = '(?:件次|件|份|宗|起|例|封|个|项|条|次|笔)'
/** 余件、多件 are no figures. */
export const N = `(?<![\\d.第每某近约逾超首同该任])(?<n>${NUMERAL})`
/** 共计、合计、数量为: what may stand between a noun and its figure. */
export const FILL = '[了的共计合总累为数量有是达到：]{0,8}'
/** Ends a clause. */
export const END = '(?=[，。；：、（）]|$)'
export const gap = (most: number) => `[^，。；：！？（）\\d“”《》]{0,${most}}?`

export const reader = (measure: Measure, pattern: string, rest: Omit<Reader, 'measure' | 'pattern'> = {}): Reader => ({
  measure,
  pattern: new RegExp(pattern, 'dg'),
  ...rest,
})
