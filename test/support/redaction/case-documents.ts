import { paragraph, wordFile } from '../../../src/adapters/documents/read/testing/word-file.ts'
import { random } from '../fuzz/random.ts'
import { pdfWriter } from './pdf-writer.ts'
import { citizenId } from './planted.ts'
import { finishSheet, newSheet } from './planted-pdf.ts'

/** Invented. */
export const NAME = '檀翀骍'
export const NUMBER = citizenId(random(7))

/** A page with a name in two places and a number; with the number once more where it is asked for. */
export function secretPdf({ again = false } = {}): Uint8Array {
  const sheet = newSheet(pdfWriter(), random(1))
  sheet.content += sheet.write(80, 80, '河道清淤工程可以公开的内容')
  sheet.content += sheet.write(80, 120, `联系人${NAME}`) + sheet.write(300, 200, `经办${NAME}`)
  sheet.content += sheet.write(80, 300, NUMBER)
  if (again) sheet.content += sheet.write(80, 500, [...NUMBER].join(' '), 9)
  sheet.information.push('/Title (secret)')
  return finishSheet(sheet)
}

export const plainWord = (): Uint8Array => wordFile({ body: paragraph('关于河道清淤工程的通知') })

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A letter with a name in a comment and in what a revision removed. */
export const hiddenWord = (): Uint8Array =>
  wordFile({
    body: `${paragraph('关于河道清淤工程的通知')}<w:p><w:r><w:t>前</w:t></w:r><w:del w:id="1"><w:r><w:delText>${NAME}</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>增</w:t></w:r></w:ins><w:commentReference w:id="3"/></w:p>`,
    parts: {
      'word/comments.xml': `<w:comments xmlns:w="${MAIN}"><w:comment w:id="3"><w:p><w:r><w:t>${NAME}的意见</w:t></w:r></w:p></w:comment></w:comments>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="${OFFICE}/comments" Target="comments.xml"/></Relationships>`,
    },
  })
