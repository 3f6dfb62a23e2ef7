import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { LetterEdit, LetterView } from './letters-api.ts'
import { ParagraphEditor } from './paragraph-editor.tsx'
import { ProblemsHere } from './problems.tsx'

type Part = LetterView['parts'][number]
type Paragraph = Part['paragraphs'][number]

interface Props {
  readonly letter: LetterView
  /** Absent where nothing may be changed any more. */
  readonly editing?: ParagraphEditing
}

export interface ParagraphEditing {
  /** How many steps the letter has: whoever begins with a paragraph saves it on what they saw. */
  readonly after: number
  readonly save: (edit: LetterEdit, after: number) => Promise<unknown>
  readonly mark: (place: string, unsaved: boolean) => void
  /** Why no paragraph can be changed just now. */
  readonly notNow: string | null
}

/** The letter as its recipient reads it. Beside each part what is wrong with it; where it may be changed, how far. */
export function LetterPaper({ letter, editing }: Props) {
  return (
    <article className="paper" aria-label={`${letter.title}（预览）`}>
      {letter.parts.map((part) => (
        <section
          key={part.part}
          className={`paper-part paper-${part.part}`}
          aria-label={part.title}
          id={`part-${part.part}`}
        >
          {part.paragraphs.map((paragraph, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place
            <PaperParagraph key={at} part={part} paragraph={paragraph} at={at} {...(editing ? { editing } : {})} />
          ))}
          <ProblemsHere letter={letter} part={part.part} />
        </section>
      ))}
      {letter.form && <FormRows rows={letter.form} />}
      {letter.slip && (
        <section className="paper-slip" aria-label={letter.slip.title}>
          <h3>{letter.slip.title}</h3>
          <FormRows rows={letter.slip.rows} />
        </section>
      )}
    </article>
  )
}

interface ParagraphProps {
  readonly part: Part
  readonly paragraph: Paragraph
  readonly at: number
  readonly editing?: ParagraphEditing
}

function PaperParagraph({ part, paragraph, at, editing }: ParagraphProps) {
  const [open, setOpen] = useState(false)
  const after = useRef(0)
  if (open && editing) {
    return (
      <ParagraphEditor
        title={part.title}
        paragraph={paragraph}
        save={(text) => editing.save({ part: part.part, paragraph: at, text }, after.current)}
        changed={(unsaved) => editing.mark(`${part.part} ${at}`, unsaved)}
        close={() => setOpen(false)}
      />
    )
  }
  return (
    <div className="paper-line">
      <p>{withBlanks(paragraph.text)}</p>
      {editing && paragraph.edit !== 'none' && (
        <Button
          type="link"
          size="small"
          className="no-print"
          disabled={editing.notNow !== null}
          {...(editing.notNow ? { title: editing.notNow } : {})}
          onClick={() => {
            after.current = editing.after
            setOpen(true)
          }}
          aria-label={`${LABELS[paragraph.edit]}：${part.title}${at > 0 ? `第${at + 1}段` : ''}`}
        >
          {LABELS[paragraph.edit]}
        </Button>
      )}
    </div>
  )
}

const LABELS = { free: '修改这一段', mask: '遮去个人信息' } as const

const BLANK = /(【[^】]*】)/

/** What is still to be filled in stands out. */
const withBlanks = (text: string) =>
  text.split(BLANK).map((piece, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
    BLANK.test(piece) ? <mark key={at}>{piece}</mark> : piece,
  )

const FormRows = ({ rows }: { readonly rows: readonly { readonly label: string; readonly text: string }[] }) => (
  <dl className="facts">
    {rows.map(({ label, text }) => (
      <div key={label} className="paper-row">
        <dt>{label}</dt>
        <dd>{text || '　'}</dd>
      </div>
    ))}
  </dl>
)
