import { type AnnualReport, findingsWorkbook, returnLetter } from '../../../capabilities/annual-report/index.ts'
import type { Result } from '../../../capabilities/documents/index.ts'
import { inOrder } from '../in-order.ts'
import { findInputs } from '../inputs.ts'
import { type Messages, messages } from '../messages.ts'
import { stemOf, writeOut } from '../out-files.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'
import { showReport } from '../show-report.ts'

export interface ReadOptions {
  readonly json?: boolean
  readonly quiet?: boolean
  /** An xlsx of all findings. */
  readonly findings?: string
  /** A folder for a 退回意见 per report with errors or warnings. */
  readonly returnLetters?: string
  readonly office?: string
  readonly date?: string
  readonly force?: boolean
}

/** Files read at once: the reader spreads them over its own processes. */
const AHEAD = 8
const NO_TERMINAL = 110

/** `read FILE…`: reads published reports, shows or prints them in the order of the arguments. */
export async function readCommand(program: Program, console: Console, names: readonly string[], options: ReadOptions) {
  const talk = messages(console, options.quiet === true)
  if (options.returnLetters !== undefined && (!options.office || !options.date)) {
    throw new UsageError('生成退回意见需要同时给出 --office（落款机关）和 --date（落款日期，如 2026-01-20）。')
  }
  const { files, passedOver } = await findInputs(console, names)
  if (passedOver > 0) talk.say(`文件夹中有 ${passedOver} 个文件不是可读的格式，没有读取。`)
  if (files.length === 0) throw new UsageError('没有可以读取的文件。请给出年度报告文件，或者存放报告的文件夹。')
  const { reader, writer, close } = program.documents()
  let worst: number = EXIT.done
  const kept: AnnualReport[] = []
  try {
    await inOrder(
      files,
      AHEAD,
      (file) => reader.read(file),
      (result, file, index) => {
        talk.progress(index + 1, files.length, file.name)
        worst = Math.max(worst, show(console, talk, result, file.name, options))
        if (result.ok && (options.findings !== undefined || options.returnLetters !== undefined))
          kept.push(result.value)
      },
    )
    talk.clear()
    if (options.findings !== undefined) {
      const bytes = await writer.workbook(findingsWorkbook(kept))
      talk.say(await writeOut(console, options.findings, bytes, options.force === true))
    }
    if (options.returnLetters !== undefined) {
      const named = uniqueStems(options.returnLetters)
      for (const report of kept.filter((r) => r.findings.some((f) => f.severity !== 'info'))) {
        const letter = returnLetter(report, { office: options.office ?? '', date: options.date ?? '' })
        const path = named(report)
        talk.say(await writeOut(console, path, await writer.write(letter, 'docx'), options.force === true))
      }
    }
  } finally {
    await close()
  }
  return worst
}

/** A letter is named after its file; files of one name in several folders are told apart by body and year, then by number. */
function uniqueStems(folder: string): (report: AnnualReport) => string {
  const used = new Set<string>()
  return (report) => {
    const stem = stemOf(report.source?.file ?? report.title ?? 'report')
    const whose = `${stem}.${report.body ?? ''}${report.year ?? ''}`.replace(/[\\/:*?"<>|]/g, '_')
    const numbered = Array.from({ length: used.size + 1 }, (_, i) => `${whose}.${i + 2}`)
    const free = [stem, whose, ...numbered].find((name) => !used.has(name)) ?? whose
    used.add(free)
    return `${folder}/${free}.退回意见.docx`
  }
}

function show(
  console: Console,
  talk: Messages,
  result: Result<AnnualReport>,
  name: string,
  options: ReadOptions,
): number {
  if (!result.ok) {
    talk.trouble(`${name}：${result.error.message}`)
    return EXIT.trouble
  }
  const report = result.value
  talk.clear()
  console.out.write(
    options.json
      ? `${JSON.stringify(report)}\n`
      : `${showReport(report, name, { columns: console.columns ?? NO_TERMINAL, colour: console.colour })}\n\n`,
  )
  return report.findings.some((f) => f.severity === 'error') ? EXIT.findings : EXIT.done
}
