import type { NewCase } from './challenges-api.ts'

/** As the form holds it; the names are those that the server's refusals bear. */
export interface Values {
  readonly body?: string
  readonly kind?: NewCase['kind']
  readonly standing?: NewCase['standing']
  readonly follows?: string
  readonly heardBy?: string
  readonly caseNumber?: string
  readonly about?: 'requests' | 'noReply' | 'elsewhere'
  readonly requestIds?: readonly string[]
  readonly words?: string
  readonly filedOn?: string
  readonly acceptedOn?: string
  readonly servedOn?: string
  readonly notes?: string
}

/** What the form says, as the API takes it. What is blank isn't given. */
export function caseOf(values: Values, key: string): NewCase {
  const { about = 'elsewhere', requestIds = [], words = '', kind = 'review', standing = 'respondent' } = values
  const days = (['filedOn', 'acceptedOn', 'servedOn'] as const).flatMap((name) => {
    const day = values[name]
    return day ? [[name, day] as const] : []
  })
  return {
    ...{ body: values.body ?? '', kind, standing, heardBy: values.heardBy ?? '', notes: values.notes ?? '' },
    caseNumber: values.caseNumber?.trim() || null,
    // The field is there only for a suit after a review; a value chosen before stays behind otherwise.
    follows: kind === 'litigationAfterReview' ? (values.follows ?? null) : null,
    about: about === 'elsewhere' ? { kind: about, words } : { kind: about, requestIds: [...requestIds] },
    ...Object.fromEntries(days),
    key,
  }
}
