import { ok, type Result, type SourceBlock, type TemplateFile } from '../../../capabilities/documents/index.ts'
import { detectFormat } from './detect.ts'
import { readDocument } from './read-document.ts'
import { refusal } from './refusals.ts'

const FIELD = /\{([^{}]*)\}/g
const STRAY = /[{}]/

/** An office's letter as a template, or why it is none. Meant for the child process, as `readReport`. */
export async function readTemplate(bytes: Uint8Array, name: string): Promise<Result<TemplateFile>> {
  const detected = detectFormat(bytes, name)
  if (!detected.ok) return detected
  if (detected.value.format !== 'docx')
    return refusal('unsupported-format', '模板应为 Word 文件（.docx）。请在 Word 或 WPS 中另存为 .docx 后再上传。')
  const document = await readDocument(bytes, detected.value)
  if (!document.ok) return document
  const lines = document.value.blocks.flatMap(linesOf)
  const broken = lines.find((line) => STRAY.test(line.replace(FIELD, '')))
  if (broken !== undefined)
    return refusal('not-what-it-says', `花括号没有成对：“${broken.trim().slice(0, 40)}”。要填的位置写成“{文号}”这样。`)
  const fields = lines.flatMap((line) => [...line.matchAll(FIELD)].map(([, field = '']) => field.trim()))
  if (fields.includes('')) return refusal('not-what-it-says', '有一处花括号里没有写名称。要填的位置写成“{文号}”这样。')
  return ok({ fields: [...new Set(fields)] })
}

const linesOf = (block: SourceBlock): readonly string[] =>
  block.kind === 'text' ? [block.text] : block.cells.map((cell) => cell.text)
