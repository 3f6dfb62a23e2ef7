import type { Backing } from '../../evidence.ts'

/** An article, word by word: a line for each 款, its 项 on lines of their own behind it, opened by （一）, （二）… */
export type Wording = readonly string[]

/** An article of which we hold what it says, not how it says it. */
export interface Summary {
  readonly summary: string
  readonly backing: Backing
}

/** The articles of one text that we hold, by number. */
export type HeldTexts = Readonly<Record<number, Wording | Summary>>
