import { CHANNEL_KINDS, CHANNELS, type Channel } from '../../law/clock/index.ts'
import { OUTCOMES, type OutcomeKey } from '../../law/outcomes/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { APPLICANT_KINDS, type ApplicantKind } from '../applicants/index.ts'
import { type FieldKey, isFieldKey } from './fields.ts'

/** Fields whose words have a fixed meaning, which the clerk may set where we don't recognise it. */
export interface Meanings {
  readonly channel: Channel
  readonly applicantKind: ApplicantKind
  readonly outcome: OutcomeKey | 'open'
}
export type MeaningField = keyof Meanings
export const MEANING_FIELDS = ['channel', 'applicantKind', 'outcome'] as const satisfies readonly MeaningField[]

/** What the clerk has settled about a file: columns that were read wrongly, words that mean something, what holds for every row. */
export interface Mapping {
  /** By the column's name as the preview gives it; null: not read. */
  readonly columns: Readonly<Record<string, FieldKey | null>>
  /** By field and by the words of the file. */
  readonly words: { readonly [F in MeaningField]?: Readonly<Record<string, Meanings[F]>> }
  /** Where the file has no such column, or the cell is empty. */
  readonly every: { readonly channel?: Channel; readonly applicantKind?: ApplicantKind }
}

export const NO_MAPPING: Mapping = { columns: {}, words: {}, every: {} }

const titles = new Map(OUTCOMES.map(({ key, title }) => [key, title]))

/** What may be chosen for each field, as it is shown. */
export const MEANING_CHOICES: {
  readonly [F in MeaningField]: readonly { readonly value: Meanings[F]; readonly label: string }[]
} = {
  channel: CHANNEL_KINDS.map((value) => ({ value, label: CHANNELS[value].title })),
  applicantKind: (Object.keys(APPLICANT_KINDS) as ApplicantKind[]).map((value) => ({
    value,
    label: APPLICANT_KINDS[value],
  })),
  outcome: [...[...titles].map(([value, label]) => ({ value, label })), { value: 'open', label: '还没有办结' }],
}

export const choiceLabel = (field: MeaningField, key: string): string =>
  MEANING_CHOICES[field].find(({ value }) => value === key)?.label ?? key

const isMeaning = (field: MeaningField, key: unknown): boolean =>
  MEANING_CHOICES[field].some(({ value }) => value === key)

/** A mapping as it comes from outside. */
export function parseMapping(given: unknown): Result<Mapping, string> {
  if (given === undefined || given === null) return accept(NO_MAPPING)
  const { columns = {}, words = {}, every = {} } = given as Partial<Record<keyof Mapping, unknown>>
  for (const [name, field] of entries(columns))
    if (field !== null && !(typeof field === 'string' && isFieldKey(field)))
      return refuse(`“${name}”列对应的栏目不认识。请从列出的栏目中选择。`)
  for (const [field, meanings] of entries(words))
    for (const [word, key] of entries(meanings))
      if (!isMeaningField(field) || !isMeaning(field, key))
        return refuse(`“${word}”对应的含义不认识。请从列出的含义中选择。`)
  for (const [field, key] of entries(every))
    if (!(field === 'channel' || field === 'applicantKind') || !isMeaning(field, key))
      return refuse('“各行相同”的内容不认识。请从列出的含义中选择。')
  return accept({ columns, words, every } as Mapping)
}

const isMeaningField = (text: string): text is MeaningField => MEANING_FIELDS.some((field) => field === text)

const entries = (given: unknown): readonly (readonly [string, unknown])[] =>
  typeof given === 'object' && given !== null ? Object.entries(given) : []
