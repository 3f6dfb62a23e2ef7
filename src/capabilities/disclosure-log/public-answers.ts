import { likeness, tellingGrams } from './grams.ts'
import type { DisclosedStore } from './ports.ts'

/** Something public that may be what somebody is about to ask for. */
export interface PublicAnswer {
  readonly kind: string
  readonly title: string
  readonly bodyId: string
  /** On this site. */
  readonly path: string
  /** One line: what it is, from when. */
  readonly about: string
  /** From 0 to 1. */
  readonly likeness: number
}

export interface Asked {
  readonly words: string
  /** The body that is to be asked; its own answers stand first. */
  readonly bodyId: string
}

/** A place where public answers lie. Another kind of publication is another source. */
export interface PublicAnswerSource {
  find(asked: Asked): Promise<readonly PublicAnswer[]>
}

const SHOWN = 5
/** Below it, two texts have a few words in common and no more. */
const LEAST_LIKE = 0.34

/** What fits best, of all sources. */
export async function publicAnswersTo(
  sources: readonly PublicAnswerSource[],
  asked: Asked,
): Promise<readonly PublicAnswer[]> {
  if (tellingGrams(asked.words).length === 0) return []
  const found = (await Promise.all(sources.map((source) => source.find(asked)))).flat()
  const order = (answer: PublicAnswer): number => answer.likeness + (answer.bodyId === asked.bodyId ? 1 : 0)
  return found
    .filter((answer) => answer.likeness >= LEAST_LIKE)
    .toSorted((a, b) => order(b) - order(a) || (a.path < b.path ? -1 : 1))
    .slice(0, SHOWN)
}

const LOOKED_AT = 300

/** The disclosure log as a source. */
export function disclosedSource(
  disclosed: Pick<DisclosedStore, 'sharing'>,
  described: (entry: Awaited<ReturnType<DisclosedStore['sharing']>>[number]) => Pick<PublicAnswer, 'path' | 'about'>,
): PublicAnswerSource {
  return {
    find: async ({ words }) => {
      const grams = tellingGrams(words)
      if (grams.length === 0) return []
      const entries = await disclosed.sharing(grams, LOOKED_AT)
      return entries.map((entry) => ({
        kind: 'disclosed',
        title: entry.title,
        bodyId: entry.bodyId,
        ...described(entry),
        likeness: Math.max(
          likeness(grams, tellingGrams(entry.title)),
          likeness(grams, tellingGrams(`${entry.title} ${entry.summary} ${entry.disclosed}`)),
        ),
      }))
    },
  }
}
