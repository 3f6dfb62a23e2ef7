import { accept, type Result, refuse } from '../../law/result.ts'
import { byClerk, type Letter, type LetterPart, PART_TITLES, type PartKey } from './letter.ts'

/** One paragraph written otherwise; `paragraph` from 0, one past the last adds one. */
export interface LetterEdit {
  readonly part: PartKey
  readonly paragraph: number
  readonly text: string
}

export interface EditRefusal {
  readonly kind: 'from-the-rule' | 'only-masking' | 'no-such-paragraph' | 'empty' | 'too-long'
  readonly edit: LetterEdit
  readonly message: string
}

export const MASK = '＊'
const LONGEST = 5000

/** The letter with paragraphs written otherwise, within their bounds: what follows from law or file stays as it is. */
export function editLetter(letter: Letter, edits: readonly LetterEdit[]): Result<Letter, EditRefusal> {
  let parts = letter.parts
  for (const edit of edits) {
    const at = parts.findIndex(({ key }) => key === edit.part)
    const part = parts[at]
    const refusal = refuseEdit(part, edit)
    if (refusal || !part) return refuse(refusal ?? noSuch(edit))
    const changed = edited(part, edit)
    parts = parts.map((each, index) => (index === at ? changed : each))
  }
  return accept({ ...letter, parts })
}

const noSuch = (edit: LetterEdit): EditRefusal => ({
  kind: 'no-such-paragraph',
  edit,
  message: `这份文书没有“${PART_TITLES[edit.part]}”的这一段。`,
})

function refuseEdit(part: LetterPart | undefined, edit: LetterEdit): EditRefusal | undefined {
  const { paragraphs } = part ?? { paragraphs: [] }
  const text = edit.text.trim()
  const free = paragraphs.some((paragraph) => paragraph.edit === 'free')
  const old = paragraphs[edit.paragraph]
  if (!old && !(edit.paragraph === paragraphs.length && free)) return noSuch(edit)
  if (old?.edit === 'none') {
    const message = `“${PART_TITLES[edit.part]}”的这一段由规定和案卷生成，不能直接改。内容有误的，请改案卷里的记录。`
    return { kind: 'from-the-rule', edit, message }
  }
  if (old?.edit === 'mask' && !isMasked(old.text, edit.text)) {
    const message = `申请内容照原文引用，只能用“${MASK}”遮去证件号码、电话号码等，一个字遮一个。`
    return { kind: 'only-masking', edit, message }
  }
  if (text === '') return { kind: 'empty', edit, message: '这一段不能是空的。' }
  return text.length > LONGEST ? { kind: 'too-long', edit, message: `一段不超过 ${LONGEST} 字。` } : undefined
}

/** Whether a text is another with characters covered, each by one ＊. */
export function isMasked(original: string, masked: string): boolean {
  const [before, after] = [[...original], [...masked]]
  return (
    before.length === after.length && after.every((character, at) => character === before[at] || character === MASK)
  )
}

function edited(part: LetterPart, { paragraph, text }: LetterEdit): LetterPart {
  const old = part.paragraphs[paragraph]
  if (!old) return { ...part, paragraphs: [...part.paragraphs, byClerk(text.trim())] }
  return { ...part, paragraphs: part.paragraphs.with(paragraph, { ...old, text }) }
}
