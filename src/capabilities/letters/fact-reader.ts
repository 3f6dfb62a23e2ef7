import { FACTS, type Fact, type FactKey, type RecordedFacts } from '../../law/outcomes/index.ts'
import { blank, dayText } from './wording.ts'

/** Reads what is on the file: a field's words, days as words, or a blank with its label. */
export interface FactReader {
  say(fact: FactKey, field: string): string
  has(fact: FactKey, field: string): boolean
}

export const factReader = (facts: RecordedFacts): FactReader => {
  const written = (fact: FactKey, field: string): string => (facts[fact]?.[field] ?? '').trim()
  return {
    say: (fact, field) => {
      const text = written(fact, field)
      return text === '' ? blank(labelOf(FACTS[fact], field)) : dayText(text)
    },
    has: (fact, field) => written(fact, field) !== '',
  }
}

const labelOf = ({ ways, title }: Fact, field: string): string =>
  ways.flat().find(({ key }) => key === field)?.label ?? title
