import { accept, type Result, refuse } from '../result.ts'
import { type CodeRefusal, wrongCharacters, wrongLength } from './code-refusal.ts'
import { typedCode } from './typed-code.ts'

const NAME = '行政区划代码'

/** The digits of each level, from the first up to the one before `to`. */
const LEVELS = [
  { level: 'province', from: 0, to: 2 },
  { level: 'city', from: 2, to: 4 },
  { level: 'county', from: 4, to: 6 },
  { level: 'township', from: 6, to: 9 },
  { level: 'village', from: 9, to: 12 },
] as const
export type DivisionLevel = (typeof LEVELS)[number]['level']

/** 6 digits down to the county, 9 with the township, 12 with the village. */
const LENGTHS: readonly number[] = [6, 9, 12]
const SHORTEST = 6

export interface DivisionCode {
  readonly code: string
  readonly level: DivisionLevel
  /** Of the division above; null for a province. */
  readonly parent: string | null
}

/**
 * 行政区划代码 (GB/T 2260, GB/T 10114): its length, and that no level is missing in the middle. Whether there is such a division changes
 * from year to year, so it isn't asked here.
 */
export function parseDivisionCode(text: string): Result<DivisionCode, CodeRefusal> {
  const code = typedCode(text)
  if (!LENGTHS.includes(code.length)) return refuse(wrongLength(NAME, LENGTHS.join('、')))
  if (!/^\d+$/.test(code)) return refuse(wrongCharacters(NAME, '数字'))
  if (!/^[1-8][1-9]/.test(code)) return refuse(wrongStructure('没有这样的省级代码'))
  const named = LEVELS.filter(({ from, to }) => /[1-9]/.test(code.slice(from, to)))
  const [last, parent] = named.toReversed()
  if (last === undefined || last !== LEVELS[named.length - 1]) return refuse(wrongStructure('中间缺少一级'))
  return accept({
    code,
    level: last.level,
    parent: parent ? code.slice(0, parent.to).padEnd(SHORTEST, '0') : null,
  })
}

const wrongStructure = (what: string): CodeRefusal => ({
  kind: 'structure',
  message: `${NAME}${what}，请核对是否录错。`,
})
