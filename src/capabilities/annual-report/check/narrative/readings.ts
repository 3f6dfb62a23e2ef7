import type { AnnualReport } from '../../report.ts'
import { CARRY_READERS } from './carry-readers.ts'
import { CHALLENGE_READERS } from './challenge-readers.ts'
import type { Measure } from './measures.ts'
import { parseNumeral } from './numerals.ts'
import { APPLICANT_READERS, OUTCOME_READERS } from './outcome-readers.ts'
import type { Found, Reader } from './reader.ts'
import { REQUEST_READERS } from './request-readers.ts'
import { type Scope, scopeOf } from './scope.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { TABLE_TWO_READERS } from './table-two-readers.ts'

/** A figure that the prose gives. */
export interface Reading {
  readonly measure: Measure
  readonly value: number
  readonly scope: Scope
  /** Differing from the table it proves nothing. */
  readonly soft: boolean
  /** The words it was read from, as printed but for spaces. */
  readonly quote: string
  readonly sentence: Sentence
}

/* What is carried over stands before what is received, so that 上年结转申请18件 is not taken for a request. */
const READERS: readonly Reader[] = [
  ...CHALLENGE_READERS,
  ...CARRY_READERS,
  ...APPLICANT_READERS,
  ...OUTCOME_READERS,
  ...REQUEST_READERS,
  ...TABLE_TWO_READERS,
]

/** Sentences beyond this length are not prose (a table pasted as text); they are not read. */
const LONGEST_SENTENCE = 1_000
const LONGEST_LEAD = 40
const LONGEST_QUOTE = 80

/** Every reader wants a counter, or a word for none; most sentences have neither. */
const MAY_TELL = /[件起宗例项个份条次]|[未无没零]/

/** Every figure of 一 and 六 that can be told, each numeral read once, in the order of the text. */
export function readings(report: AnnualReport): readonly Reading[] {
  return sentencesOf(report.narrative).flatMap((sentence) =>
    sentence.text.length > LONGEST_SENTENCE || !MAY_TELL.test(sentence.text) ? [] : ofSentence(sentence, report),
  )
}

function ofSentence(sentence: Sentence, report: AnnualReport): readonly Reading[] {
  const taken = new Set<number>()
  const read = READERS.flatMap((reader) =>
    [...sentence.text.matchAll(reader.pattern)].flatMap((match) => {
      const at = match.indices?.groups?.n?.[0] ?? match.index
      const found = surroundings(sentence, match)
      if (taken.has(at) || (reader.when && !reader.when(found)) || !yearsFit(match, report.year)) return []
      const value = reader.zero ? 0 : parseNumeral(match.groups?.n ?? '')
      if (value === undefined || !Number.isInteger(value)) return []
      taken.add(at)
      const soft = reader.soft?.(found) ?? false
      return [
        {
          at,
          reading: {
            measure: reader.measure,
            value,
            scope: scopeOf(found, report),
            soft,
            quote: quoteOf(found),
            sentence,
          },
        },
      ]
    }),
  )
  return read.sort((a, b) => a.at - b.at).map(({ reading }) => reading)
}

function surroundings(sentence: Sentence, match: RegExpMatchArray): Found {
  const start = match.index ?? 0
  const before = /[^，。；：（）…]*$/.exec(sentence.text.slice(0, start))?.[0] ?? ''
  const after = /^[^，。；：（）…]*/.exec(sentence.text.slice(start + match[0].length))?.[0] ?? ''
  return { sentence, match, before, after }
}

/** 2021年结转 is carried over in a report of 2022, 结转2023年 carried forward; other years are another report's. */
function yearsFit(match: RegExpMatchArray, year: number | null): boolean {
  const { over, next } = match.groups ?? {}
  if (year === null) return over === undefined && next === undefined
  return (over === undefined || Number(over) === year - 1) && (next === undefined || Number(next) === year + 1)
}

function quoteOf({ match, before, after }: Found): string {
  const lead = before.length > LONGEST_LEAD ? '' : before
  const rest = /^[^、]{0,12}/.exec(after)?.[0] ?? ''
  const whole = `${lead}${match[0]}${rest === after || after[rest.length] === '、' ? rest : ''}`
  return whole.length > LONGEST_QUOTE ? `${whole.slice(0, LONGEST_QUOTE - 1)}…` : whole
}
