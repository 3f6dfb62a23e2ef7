import type { FeeBracket, FeeStandard } from './fee-standards.ts'

/** A line of the sum: from one item or page to another, both included, at a rate each; money in yuan. */
export interface FeeStep extends FeeBracket {
  readonly sum: number
}

/** 超额累进: what the items or pages up to `last` cost, bracket by bracket, those before `first` apart. Free brackets are left out. */
export function feeSteps(standard: FeeStandard, last: number, first = 1): readonly FeeStep[] {
  const steps: FeeStep[] = []
  for (const { from, to, rate } of bracketsTo(standard, last)) {
    const [begin, end] = [Math.max(from, first), Math.min(to, last)]
    if (begin <= end && rate > 0) steps.push({ from: begin, to: end, rate, sum: (end - begin + 1) * rate })
  }
  return steps
}

export const sumOf = (steps: readonly FeeStep[]): number => steps.reduce((total, step) => total + step.sum, 0)

/** The brackets, and what lies beyond them cut into brackets as far as is asked for. */
function* bracketsTo({ brackets, beyond }: FeeStandard, last: number): Generator<FeeBracket> {
  yield* brackets
  const { step } = beyond
  if (!step) {
    yield { from: beyond.from, to: last, rate: beyond.rate }
    return
  }
  for (let from = beyond.from, rate = beyond.rate; from <= last; from += step.every, rate += step.more) {
    yield { from, to: from + step.every - 1, rate }
  }
}
