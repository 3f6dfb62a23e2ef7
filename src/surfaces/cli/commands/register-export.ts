import { createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  EXPORT_FORMATS,
  type ExportedRequest,
  type ExportFormat,
  exportColumns,
  exportRegister,
  orderExportOnServer,
} from '../../../capabilities/register-files/index.ts'
import { rulesReader } from '../../../capabilities/requests/index.ts'
import { csvLines } from '../../http/csv.ts'
import { registerJson } from '../../register-json.ts'
import type { Services } from '../../services.ts'
import { dayInShanghai } from '../../today.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'

export interface RegisterExportOptions extends DatabaseOptions {
  readonly body: string
  readonly out: string
  readonly year?: string
  readonly force?: boolean
}

/** `register export`: every request of a body, applicants masked. */
export async function registerExportCommand(program: Program, console: Console, options: RegisterExportOptions) {
  const { say } = messages(console, false)
  const format = formatOf(options.out)
  const year = yearOf(options.year)
  const path = resolve(console.cwd, options.out)
  await refuseToOverwrite(path, options)
  const services = await program.open(databaseChoice(console, options), say)
  try {
    const body = await services.organisations.findByCode(options.body)
    if (!body) throw new UsageError(`没有代码为 ${options.body} 的机关。`)
    const at = console.now()
    const today = dayInShanghai(new Date(at))
    await orderExportOnServer(services.atomically, { at, address: 'server' }, { bodyId: body.id, format, year })
    const rules = await rulesReader(services, today)(body.id)
    const what = { bodyId: body.id, today, rules, full: false, ...(year === null ? {} : { year }) }
    let count = 0
    async function* counted(): AsyncGenerator<ExportedRequest> {
      for await (const request of exportRegister(
        { ...services.register, registerFiles: services.registerFiles },
        what,
      )) {
        count += 1
        yield request
      }
    }
    await writeWhole(path, options.out, contentOf(services, format, { body, madeAt: at, requests: counted() }))
    say(`已导出 ${count} 件申请，申请人已脱敏。`)
    console.out.write(`${options.out}\n`)
    return EXIT.done
  } finally {
    await services.close()
  }
}

function formatOf(out: string): ExportFormat {
  const found = EXPORT_FORMATS.find((format) => out.toLowerCase().endsWith(`.${format}`))
  if (!found) throw new UsageError('--out 的文件名应以 .xlsx、.csv 或 .json 结尾。')
  return found
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^20\d{2}$/.test(text)) throw new UsageError('--year 应为年份，例如 2025。')
  return Number(text)
}

async function refuseToOverwrite(path: string, { out, force }: RegisterExportOptions): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (there && !force) throw new UsageError(`${out} 已经存在，没有写入。要覆盖请加 --force，或换一个文件名。`)
}

function contentOf({ writer }: Services, format: ExportFormat, given: Parameters<typeof registerJson>[0]) {
  if (format === 'json') return registerJson(given)
  const { columns, rowOf } = exportColumns(false)
  async function* rows() {
    for await (const each of given.requests) yield rowOf(each)
  }
  if (format === 'xlsx') return writer.longSheet({ name: '台账', columns, rows: rows() })
  return csvLines(
    columns.map(({ header }) => header),
    rows(),
  )
}

/** The whole file or none: what was interrupted leaves nothing that looks like a register. */
async function writeWhole(path: string, shown: string, content: AsyncIterable<string | Uint8Array>): Promise<void> {
  const temporary = `${path}.part`
  try {
    await pipeline(Readable.from(content), createWriteStream(temporary, { mode: 0o600 }))
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    if (!(error instanceof Error && 'code' in error && 'path' in error)) throw error
    throw new UsageError(`不能写入 ${shown}：${error.message}`)
  }
}
