import { readFile, stat } from 'node:fs/promises'
import { type ImportSummary, type IncomingFile, importReports } from '../../../capabilities/annual-report/index.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { findInputs } from '../inputs.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'

export interface ImportOptions extends DatabaseOptions {
  readonly quiet?: boolean
  readonly json?: boolean
  /** For files that don't say themselves. */
  readonly year?: string
  readonly body?: string
}

/** `import FILE…`: stores reports with their originals; again and again harmless, goes on where it was interrupted. */
export async function importCommand(
  program: Program,
  console: Console,
  names: readonly string[],
  options: ImportOptions,
) {
  const talk = messages(console, options.quiet === true)
  const { files, passedOver } = await findInputs(console, names)
  if (passedOver > 0) talk.say(`文件夹中有 ${passedOver} 个文件不是可读的格式，没有导入。`)
  if (files.length === 0) throw new UsageError('没有可以导入的文件。请给出年度报告文件，或者存放报告的文件夹。')
  const services = await program.open(databaseChoice(console, options), talk.say)
  try {
    const summary = await importReports(
      {
        ...services,
        now: console.now,
        contentOf,
      },
      files,
      (done, file) => talk.progress(done, files.length, file),
      {
        ...(options.year ? { year: parseYear(options.year) } : {}),
        ...(options.body ? { body: options.body } : {}),
      },
    )
    talk.clear()
    for (const { file, reason } of summary.unreadable) talk.trouble(`${file}：${reason}`)
    console.out.write(options.json ? `${JSON.stringify(summary)}\n` : `${told(summary)}\n`)
    return summary.unreadable.length > 0 ? EXIT.trouble : summary.withErrors > 0 ? EXIT.findings : EXIT.done
  } finally {
    await services.close()
  }
}

const LARGEST = 100 * 1024 * 1024

/** The bytes of a file worth reading whole; the reader says what is wrong with any other. */
async function contentOf(file: IncomingFile): Promise<Uint8Array> {
  if ('bytes' in file) return file.bytes
  const { size } = await stat(file.path)
  if (size > LARGEST) throw new RangeError(`${file.path}: ${size} bytes`)
  return readFile(file.path)
}

function parseYear(text: string): number {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 2019 || year > 2100)
    throw new UsageError(`年度“${text}”不正确，应为 2019 年以后的四位年份。`)
  return year
}

function told(summary: ImportSummary): string {
  return [
    `导入 ${summary.read} 份`,
    `已有未变 ${summary.unchanged} 份`,
    `其中有错误的 ${summary.withErrors} 份`,
    `不能读取 ${summary.unreadable.length} 份`,
  ].join('，')
}
