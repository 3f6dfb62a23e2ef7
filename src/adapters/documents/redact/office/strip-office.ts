import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import type { ReleaseFormat } from '../../../../capabilities/redaction/index.ts'
import { refusal } from '../../read/refusals.ts'
import { openOffice } from './open-office.ts'
import type { Stripped } from './package-writer.ts'
import { resolveTarget } from './relations.ts'
import { stripWorkbook } from './strip-sheet.ts'
import { stripWord } from './strip-word.ts'

export interface StrippedOffice extends Stripped {
  readonly format: Extract<ReleaseFormat, 'docx' | 'xlsx'>
}

/** An office file made anew from what is seen of it, and the list of what was not. */
export async function stripOffice(bytes: Uint8Array): Promise<Result<StrippedOffice>> {
  const file = await openOffice(bytes)
  if (!file.ok) return file
  const relations = await file.value.relations('')
  if (!relations.ok) return relations
  const target = relations.value.find(({ type }) => type === 'officeDocument')?.target
  const main = target === undefined ? undefined : resolveTarget('', target)
  const root = main === undefined ? ok(undefined) : await file.value.tree(main)
  if (!root.ok) return root
  if (main !== undefined && root.value?.key === 'w:document') {
    const stripped = await stripWord(file.value, main)
    return stripped.ok ? ok({ ...stripped.value, format: 'docx' }) : stripped
  }
  if (main !== undefined && root.value?.key === 's:workbook') {
    const stripped = await stripWorkbook(file.value, main)
    return stripped.ok ? ok({ ...stripped.value, format: 'xlsx' }) : stripped
  }
  return refusal(
    'unsupported-format',
    '这不是 Word（.docx）或 Excel（.xlsx）文件，不能检查随附内容。请在原来的软件中另存为 PDF 后再处理。',
  )
}
