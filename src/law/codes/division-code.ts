import { accept, type Result, refuse } from '../result.ts'
import { type CodeRefusal, wrongCharacters, wrongLength } from './code-refusal.ts'
import { typedCode } from './typed-code.ts'

const NAME = '行政区划代码'

/** So many digits from the front name a division of the level. */
const LEVELS = [
  { level: 'province', digits: 2 },
  { level: 'city', digits: 4 },
  { level: 'county', digits: 6 },
  { level: 'township', digits: 9 },
  { level: 'village', digits: 12 },
] as const
export type DivisionLevel = (typeof LEVELS)[number]['level']

/** Down to the county, with the township, with the village: a province and a city are filled up with zeros. */
const LENGTHS: readonly number[] = LEVELS.slice(2).map(({ digits }) => digits)
const SHORTEST = Math.min(...LENGTHS)

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
  const named = LEVELS.filter(({ digits }, i) => /[1-9]/.test(code.slice(LEVELS[i - 1]?.digits, digits)))
  const [last, parent] = named.toReversed()
  if (last === undefined || last !== LEVELS[named.length - 1]) return refuse(wrongStructure('中间缺少一级'))
  return accept({
    code,
    level: last.level,
    parent: parent ? code.slice(0, parent.digits).padEnd(SHORTEST, '0') : null,
  })
}

const wrongStructure = (what: string): CodeRefusal => ({
  kind: 'structure',
  message: `${NAME}${what}，请核对是否录错。`,
})
