import {
  type AnnualReport,
  type DocumentWriter,
  layoutReport,
  WRITTEN_FORMATS,
  type WrittenFormat,
  writeReportJson,
} from '../../../capabilities/annual-report/index.ts'
import { findInputs } from '../inputs.ts'
import { messages } from '../messages.ts'
import { stemOf, writeOut } from '../out-files.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'

export interface RenderOptions {
  readonly to: string
  readonly out?: string
  readonly force?: boolean
  readonly quiet?: boolean
}

/** `render REPORT… --to docx,pdf,html,json`: the statutory form in other formats, one file each. */
export async function renderCommand(
  program: Program,
  console: Console,
  names: readonly string[],
  options: RenderOptions,
) {
  const talk = messages(console, options.quiet === true)
  const formats = parseFormats(options.to)
  const { files } = await findInputs(console, names)
  refuseSameStem(files.map((f) => f.name))
  const { reader, writer, close } = program.documents()
  let worst: number = EXIT.done
  try {
    for (const [index, file] of files.entries()) {
      talk.progress(index, files.length, file.name)
      const result = await reader.read(file)
      if (!result.ok) {
        talk.trouble(`${file.name}：${result.error.message}`)
        worst = EXIT.trouble
        continue
      }
      for (const format of formats) {
        const path = `${options.out ?? '.'}/${stemOf(file.name === '-' ? 'report' : file.name)}.${format}`
        try {
          const written = await writeOut(
            console,
            path,
            await renderTo(writer, result.value, format),
            options.force === true,
          )
          talk.clear()
          console.out.write(`${written}\n`)
        } catch (error) {
          if (!(error instanceof UsageError)) throw error
          talk.trouble(error.message)
          worst = EXIT.trouble
        }
      }
    }
    talk.clear()
  } finally {
    await close()
  }
  return worst
}

const LATER = new Set(['ofd', 'xlsx'])

function parseFormats(to: string): readonly WrittenFormat[] {
  const wanted = to.split(',').map((format) => format.trim().toLowerCase())
  return wanted.map((format) => {
    const known = WRITTEN_FORMATS.find((f) => f === format)
    if (known) return known
    const told = LATER.has(format) ? `还不能写成 ${format}` : `不认识格式“${format}”`
    throw new UsageError(`--to：${told}。可用的格式：${WRITTEN_FORMATS.join('、')}，可用逗号并列。`)
  })
}

function refuseSameStem(names: readonly string[]): void {
  const seen = new Map<string, string>()
  for (const name of names) {
    const other = seen.get(stemOf(name))
    if (other !== undefined) throw new UsageError(`${other} 和 ${name} 会写成同名文件。请分开处理，或先改名。`)
    seen.set(stemOf(name), name)
  }
}

async function renderTo(writer: DocumentWriter, report: AnnualReport, format: WrittenFormat): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(writeReportJson(report))
  return writer.write(layoutReport(report), format)
}
