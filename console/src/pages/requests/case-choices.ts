import type { ActChoices } from './act-questions.tsx'
import type { RequestCase } from './requests-api.ts'

/** What may be chosen in the forms of this request. */
export const choicesOf = ({ choices }: RequestCase): ActChoices => choices
