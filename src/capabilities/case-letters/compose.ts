import type { Day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import {
  editLetter,
  type Issue,
  type Letter,
  type LetterEdit,
  type LetterFile,
  type ProcessInput,
  processLetter,
  type ReplyInput,
  replyLetter,
} from '../letters/index.ts'
import type { ReleasedRedaction } from '../redacting/index.ts'
import { factsOf } from '../requests/index.ts'
import type { CaseLetter } from './case-letter.ts'
import type { LetterContent } from './content.ts'
import { type LetterRefusal, notNow } from './refusals.ts'

/** A letter made of its content and of the file as it is now. */
export interface Composed {
  readonly letter: Letter
  readonly input: ReplyInput | ProcessInput
  /** Changes of paragraphs that don't fit any more: the file has moved on under them. */
  readonly stale: readonly { readonly edit: LetterEdit; readonly message: string }[]
}

export interface Composing {
  readonly file: LetterFile
  readonly redactions: readonly ReleasedRedaction[]
  readonly number: string | null
  readonly date: Day
  /** What the program fills in. */
  readonly bySystem?: Readonly<Record<string, string>>
}

/** The letter as it stands. */
export function compose(
  { kind, letter: id, outcome }: Pick<CaseLetter, 'kind' | 'letter' | 'outcome'>,
  content: LetterContent,
  { file, redactions, number, date, bySystem = {} }: Composing,
): Result<Composed, LetterRefusal> {
  const issue = issueOf(content, redactions, number, date)
  const values = { ...content.values, ...bySystem }
  const input: ReplyInput | ProcessInput =
    kind === 'reply'
      ? { file, issue, outcome: outcome as OutcomeKey, facts: factsOf(values) }
      : { file, issue, letter: id, details: values }
  const made = 'outcome' in input ? replyLetter(input) : processLetter(input)
  if (!made.ok) return refuse(notNow(made.error.message))
  return accept({ input, ...withEdits(made.value, content.edits) })
}

function issueOf(
  { means, attachments, redactionIds }: LetterContent,
  redactions: readonly ReleasedRedaction[],
  number: string | null,
  date: Day,
): Issue {
  const chosen = redactions.filter(({ id }) => redactionIds.includes(id))
  const marks = chosen.flatMap((each) => each.marks)
  return {
    number,
    date,
    means,
    ...(attachments.length > 0
      ? { attachments: attachments.map(({ name, carrier, pages }) => ({ name, carrier, pages })) }
      : {}),
    ...(marks.length > 0 ? { redaction: { marks } } : {}),
  }
}

function withEdits(letter: Letter, edits: readonly LetterEdit[]): Pick<Composed, 'letter' | 'stale'> {
  let current = letter
  const stale: Composed['stale'][number][] = []
  for (const edit of edits) {
    const edited = editLetter(current, [edit])
    if (edited.ok) current = edited.value
    else stale.push({ edit, message: edited.error.message })
  }
  return { letter: current, stale }
}
