import type { DraftMark } from '../../../src/capabilities/redaction/index.ts'
import type { Random } from '../fuzz/random.ts'

/** A file with secrets in known places, and what is asked of the redactor. */
export interface PlantedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly marks: readonly DraftMark[]
  /** Texts that must be nowhere in the release copy. */
  readonly secrets: readonly string[]
  /** Rows of pixels that must be nowhere in it. */
  readonly pixels: readonly Buffer[]
  /** Where secrets were put, for whoever reads a failure. */
  readonly plants: readonly string[]
  /** Text that has to be in the release copy still; none where the file has only pictures. */
  readonly open: string | undefined
}

const FAMILY = [...'檀笪郗仉闾阚蒯缑逄谯']
const GIVEN = [...'翀彧骍珺旻玥祎霄婧焜叡懿昉晗姝']
const STREETS = ['石榴园', '柳荫', '槐安', '青杨', '鹤鸣']

export const personName = (random: Random): string =>
  `${random.pick(FAMILY) ?? ''}${random.pick(GIVEN) ?? ''}${random.pick(GIVEN) ?? ''}`

/** 18 digits with a right check digit; the first six belong to no place. */
export function citizenId(random: Random): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const body = `990099${1950 + random.below(60)}${two(1 + random.below(12))}${two(1 + random.below(28))}${String(random.below(1000)).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  return body + '10X98765432'[sum % 11]
}

export const mobileNumber = (random: Random): string => `199${String(10_000_000 + random.below(89_999_999))}`

export const address = (random: Random): string =>
  `${random.pick(STREETS)}路${10 + random.below(90)}号${1 + random.below(9)}单元${101 + random.below(800)}室`

export const anySecret = (random: Random): string => random.pick([personName, citizenId, mobileNumber, address])(random)
