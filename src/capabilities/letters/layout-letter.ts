import type { LaidOutBlock, LaidOutDocument, LaidOutTable } from '../documents/index.ts'
import { flowOf, linesOf } from './flow.ts'
import type { FormRow, Letter } from './letter.ts'

/** 二号字一行 20 个字. */
const CHARACTERS_A_LINE = 20
/** GB/T 9704 [M]: 成文日期右空四字；署名以成文日期居中，署名较长的右空一字. */
const DATE_INSET = 4
const NAME_INSET = 1

/** A letter set as an official paper (GB/T 9704): title, number, addressee, text, 落款; a form as a table; 回执 on a page of its own. */
export function layoutLetter(letter: Letter): LaidOutDocument {
  const title = linesOf(letter, 'title').join('')
  const text = flowOf(letter)
  const blocks: readonly LaidOutBlock[] = [
    titleBlock(title, letter.body),
    ...linesOf(letter, 'number').flatMap((number) => [centred(number), EMPTY_LINE]),
    ...linesOf(letter, 'applicant').map(
      (name): LaidOutBlock => ({ kind: 'paragraph', text: `${name}：`, indent: false }),
    ),
    ...text.map(
      (words, at): LaidOutBlock => ({
        kind: 'paragraph',
        text: words,
        ...(at === text.length - 1 ? { keepWithNext: true } : {}),
      }),
    ),
    ...(letter.form ? [formTable(title, letter.form)] : []),
    ...signature(linesOf(letter, 'signature')),
    ...(letter.slip
      ? ([
          { kind: 'title', text: letter.slip.title, newPage: true },
          formTable(letter.slip.title, letter.slip.rows),
        ] as const)
      : []),
  ]
  return { title, author: letter.body, date: letter.date, blocks }
}

/** A title too long for a line is broken behind the body's name, never within a word. */
function titleBlock(text: string, body: string): LaidOutBlock {
  if (text.length <= CHARACTERS_A_LINE || !text.startsWith(body)) return { kind: 'title', text }
  return { kind: 'title', text, lines: [body, text.slice(body.length)] }
}

/** A line of nothing; a space, since an empty paragraph takes no line everywhere. */
const EMPTY_LINE = { kind: 'paragraph', text: '\u3000', indent: false } as const

const centred = (text: string): LaidOutBlock => ({ kind: 'paragraph', text, align: 'center' })

/** 署名 centred over 成文日期, kept with the last words of the text. */
function signature([name = '', date = '']: readonly string[]): readonly LaidOutBlock[] {
  const wider = (widthOf(name) - widthOf(date)) / 2
  const nameInset = Math.max(DATE_INSET - wider, NAME_INSET)
  const line = (text: string, insetRight: number) => ({ kind: 'paragraph', text, align: 'right', insetRight }) as const
  return [
    { ...EMPTY_LINE, keepWithNext: true },
    { ...line(name, nameInset), keepWithNext: true },
    line(date, nameInset + wider),
  ]
}

/** In characters: what isn't Han takes half of one. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/[!-~]/.test(sign) ? 0.5 : 1), 0)

const LABEL_SHARE = 0.3

const formTable = (caption: string, rows: readonly FormRow[]): LaidOutTable => ({
  kind: 'table',
  caption,
  columnWidths: [LABEL_SHARE, 1 - LABEL_SHARE],
  headerRows: 0,
  rows: rows.map(({ label, text, room = 1 }) => [
    { text: label, header: 'row', align: 'center' },
    { text: text + '\n'.repeat(room - 1), align: 'left' },
  ]),
})
