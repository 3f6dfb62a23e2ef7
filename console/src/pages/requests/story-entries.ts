import type { CaseLetters } from '../letters/letters-api.ts'
import type { CaseAct, RequestCase } from './requests-api.ts'

/** One line of the time line: something recorded, or a step of a letter. */
export type StoryEntry =
  | { readonly kind: 'act'; readonly day: string; readonly at: string; readonly act: CaseAct }
  | {
      readonly kind: 'letter'
      readonly day: string
      readonly at: string
      readonly key: string
      readonly title: string
      readonly told: string
      readonly href: string
      readonly by: string | null
    }

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' })

/** Acts and letters by the day on which they happened, those of one day in the order in which they were recorded. */
export function storyOf(file: RequestCase, letters: CaseLetters['items']): readonly StoryEntry[] {
  const acts = file.acts
    .filter(({ kind }) => kind !== 'corrected')
    .map((act): StoryEntry => ({ kind: 'act', day: act.on, at: act.recordedAt, act }))
  return [...acts, ...letters.flatMap(letterEntries)].toSorted((a, b) => order(a).localeCompare(order(b)))
}

const order = ({ day, at }: StoryEntry): string => `${day} ${at}`

function letterEntries(letter: CaseLetters['items'][number]): readonly StoryEntry[] {
  const { id, title, href, startedAt, startedBy, changedAt, date, number } = letter
  const begun = { kind: 'letter', day: DAY.format(new Date(startedAt)), at: startedAt, href, by: startedBy } as const
  const fixed = date && number ? [{ day: date, number }] : []
  return [
    { ...begun, key: `${id} begun`, title: `拟制${title}`, told: letter.stageLabel },
    ...fixed.map(({ day, number: text }) => ({
      ...({ kind: 'letter', day, at: changedAt, key: `${id} fixed`, href, by: null } as const),
      ...{ title: `${title}编号定稿`, told: text },
    })),
  ]
}
