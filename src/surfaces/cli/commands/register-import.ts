import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  figuresOf,
  type GivenRegister,
  type Importing,
  importRegister,
  type Plan,
  previewRegister,
  refusedRows,
} from '../../../capabilities/register-files/index.ts'
import { countingSettingsOn } from '../../../capabilities/settings/index.ts'
import { table3Path } from '../../../law/report-form/index.ts'
import type { Services } from '../../services.ts'
import { dayInShanghai } from '../../today.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { type Messages, messages } from '../messages.ts'
import { writeOut } from '../out-files.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'
import { type MappingOptions, mappingOf } from '../register-mapping.ts'

export interface RegisterImportOptions extends DatabaseOptions, MappingOptions {
  readonly body: string
  readonly onlyGood?: boolean
  readonly refused?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

const BATCH = 1000

/** `register import FILE`: what it would do, then exactly that; interrupted, the same command goes on. */
export async function registerImportCommand(
  program: Program,
  console: Console,
  file: string,
  options: RegisterImportOptions,
) {
  const told = messages(console, false)
  const mapping = mappingOf(options)
  const bytes = file === '-' ? await console.stdin() : await bytesOf(console, file)
  const services = await program.open(databaseChoice(console, options), told.say)
  try {
    const body = await services.organisations.findByCode(options.body)
    if (!body) throw new UsageError(`没有代码为 ${options.body} 的机关。`)
    const table = await services.tables.readTable({ name: basename(file), bytes })
    if (!table.ok) throw new UsageError(table.error.message)
    const at = console.now()
    const importing: Importing = { actor: null, source: { at, address: 'server' }, today: dayInShanghai(new Date(at)) }
    const given: GivenRegister = { body, file: table.value, mapping }
    const seen = await previewRegister(services, importing, given)
    if (!seen.ok) throw new UsageError(seen.error.message)
    const refused = seen.value.rows.filter(({ outcome }) => outcome === 'refused').length
    const settings = await countingSettingsOn(services, body.id, importing.today)
    const shown = summaryOf(seen.value, figuresOf(seen.value.rows, body.id, importing.today, settings))
    console.out.write(options.json ? `${JSON.stringify(shown)}\n` : previewText(seen.value, shown))
    if (options.refused && refused > 0) {
      await writeOut(console, options.refused, await services.writer.workbook(refusedRows(seen.value)), false)
      told.say(`不能导入的 ${refused} 行已写到 ${options.refused}。`)
    }
    if (options.dryRun) return refused > 0 ? EXIT.findings : EXIT.done
    await bring(services, told, { importing, given, token: seen.value.token, onlyGood: options.onlyGood === true })
    return refused > 0 ? EXIT.findings : EXIT.done
  } finally {
    await services.close()
  }
}

const bytesOf = (console: Console, file: string): Promise<Uint8Array> =>
  readFile(resolve(console.cwd, file)).catch(() => {
    throw new UsageError(`不能读取 ${file}。请给出 .xlsx 或 .csv 文件。`)
  })

interface Bringing {
  readonly importing: Importing
  readonly given: GivenRegister
  readonly token: string
  readonly onlyGood: boolean
}

async function bring(services: Services, { say, progress }: Messages, { importing, given, token, onlyGood }: Bringing) {
  const context = { ...services.register, atomically: services.atomically }
  let added = 0
  for (;;) {
    const done = await importRegister(context, importing, given, { token, onlyGood, limit: BATCH })
    if (!done.ok) throw new UsageError(done.error.message)
    added += done.value.added
    progress(added, added + done.value.left, '件')
    if (done.value.left > 0) continue
    say(`已导入 ${added} 件，已记入审计链。`)
    return
  }
}

function summaryOf({ rows, unclear, read }: Plan, tables: ReturnType<typeof figuresOf>) {
  const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length
  return {
    counts: { added: count('added'), present: count('present'), refused: count('refused') },
    columns: read.columns.map(({ name, field }) => ({ name, field })),
    unclear,
    problems: [...read.problems, ...rows.flatMap(({ problems }) => problems)],
    years: tables.map(({ year, cells }) => {
      const total = (row: 'newReceived' | 'carriedOver' | 'resultTotal' | 'carriedForward'): number =>
        cells[table3Path(row, 'total')]?.figure ?? 0
      return {
        year,
        newReceived: total('newReceived'),
        carriedOver: total('carriedOver'),
        resultTotal: total('resultTotal'),
        carriedForward: total('carriedForward'),
      }
    }),
  }
}

const MOST = 50

function previewText({ rows }: Plan, { counts, problems, years, unclear }: ReturnType<typeof summaryOf>): string {
  const lines = problems.slice(0, MOST).map(({ severity, sheet, row, column, message }) => {
    const place = [sheet && `“${sheet}”`, row && `第 ${row} 行`, column && `“${column}”`].filter(Boolean).join(' ')
    return `  ${severity === 'error' ? '▲' : '◆'} ${place ? `${place}：` : ''}${message}`
  })
  return [
    `共 ${rows.length} 行：将导入 ${counts.added}，以前已导入 ${counts.present}，不能导入 ${counts.refused}`,
    ...lines,
    ...(problems.length > MOST ? [`  还有 ${problems.length - MOST} 条，用 --refused 写成文件查看。`] : []),
    ...unclear.map(({ field, word, rows: count }) => `  “${word}”（${field}，${count} 行）要用 --word 指明含义`),
    ...years.map(
      ({ year, newReceived, carriedOver, resultTotal, carriedForward }) =>
        `${year} 年：本年新收 ${newReceived} ＋ 上年结转 ${carriedOver} ＝ 办理总计 ${resultTotal} ＋ 结转下年 ${carriedForward}`,
    ),
    '',
  ].join('\n')
}
