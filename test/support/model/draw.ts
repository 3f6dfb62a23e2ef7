import fc from 'fast-check'

/** What happens next in a drawn history, as numbers: each is read modulo how many there are to choose from, so that shrinking stays lawful. */
export interface Step {
  /** Days that pass before it. */
  readonly gap: number
  /** How far back it is dated. */
  readonly back: number
  readonly what: 'arrive' | 'offered' | 'any' | 'correct' | 'divide'
  readonly file: number
  readonly choice: number
  readonly detail: number
  readonly second: number
}

const GAPS = [0, 0, 0, 1, 1, 1, 2, 2, 3, 5, 8, 13, 21, 60] as const

const step: fc.Arbitrary<Step> = fc.record({
  gap: fc.constantFrom(...GAPS),
  back: fc.constantFrom(0, 0, 0, 0, 0, 1, 4, 15),
  what: fc.oneof(
    { weight: 2, arbitrary: fc.constant('arrive' as const) },
    { weight: 12, arbitrary: fc.constant('offered' as const) },
    { weight: 6, arbitrary: fc.constant('any' as const) },
    { weight: 2, arbitrary: fc.constant('correct' as const) },
    { weight: 1, arbitrary: fc.constant('divide' as const) },
  ),
  file: fc.nat(99),
  choice: fc.nat(999),
  detail: fc.nat(999),
  second: fc.nat(99),
})

export interface Script {
  /** Days after the first on which an invented register begins. */
  readonly begins: number
  /** A reading of each point on which the law is silent. */
  readonly readings: readonly number[]
  readonly steps: readonly Step[]
}

export const scripts = (most: number): fc.Arbitrary<Script> =>
  fc.record({
    begins: fc.nat(365 * 5),
    readings: fc.array(fc.nat(5), { minLength: 16, maxLength: 16 }),
    steps: fc.array(step, { minLength: 1, maxLength: most, size: 'max' }),
  })

/** The one that a number stands for. @throws {Error} where there is nothing to choose from */
export function pick<T>(from: readonly T[], number: number): T {
  if (from.length === 0) throw new Error('nothing to choose from')
  return from[number % from.length] as T
}
