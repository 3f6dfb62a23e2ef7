import { maskedName } from '../../../capabilities/applicants/index.ts'
import type { CaseDesk } from '../../../capabilities/case-letters/index.ts'
import {
  type FormRow,
  LETTER_PROBLEM_CODES,
  type Letter,
  type LetterProblem,
  PART_TITLES,
} from '../../../capabilities/letters/index.ts'
import { type ArticleRef, formatCitation } from '../../../law/articles/index.ts'

const cited = (articles: readonly ArticleRef[]): string | null =>
  articles.length > 0 ? formatCitation(articles) : null

/**
 * A letter as the console shows it. The name of an applicant is masked wherever it isn't the clerk's own words: in full it stands in the document,
 * whose opening is entered in the chain.
 */
export function shownLetter({ parts, form, slip }: Letter, { applicants }: CaseDesk) {
  const mask = masking(applicants)
  const row = ({ label, text }: FormRow) => ({ label, text: mask(text) })
  return {
    parts: parts.map(({ key, paragraphs }) => ({
      part: key,
      title: PART_TITLES[key],
      paragraphs: paragraphs.map(({ text, from, edit, articles }) => ({
        ...{ text: edit === 'none' ? mask(text) : text, from, edit, articles: cited(articles) },
      })),
      mayAdd: paragraphs.some(({ edit }) => edit === 'free'),
    })),
    form: form?.map(row) ?? null,
    slip: slip && { title: slip.title, rows: slip.rows.map(row) },
  }
}

function masking(applicants: CaseDesk['applicants']): (text: string) => string {
  const names = applicants.flatMap((applicant) => {
    const name = applicant.fields.name?.trim() ?? ''
    return name.length > 1 ? [[name, maskedName(applicant)] as const] : []
  })
  return (text) => names.reduce((masked, [name, shown]) => masked.replaceAll(name, shown), text)
}

export const shownProblem = ({ code, severity, part, message, articles }: LetterProblem) => ({
  ...{ code, severity, name: LETTER_PROBLEM_CODES[code].name, part, partTitle: part && PART_TITLES[part], message },
  article: cited(articles),
})
