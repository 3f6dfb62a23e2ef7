import { createWriteStream } from 'node:fs'
import { access, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Exporting, exportLines } from '../../../capabilities/audit/index.ts'
import { parseDay } from '../../../law/day/index.ts'
import { bodyNames } from '../../audit/body-names.ts'
import { instantsOf } from '../../audit/day-span.ts'
import { EXPORT_FILES, exportNotes, offlineVerifier } from '../../audit/offline.ts'
import type { Services } from '../../services.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'

export interface AuditExportOptions extends DatabaseOptions {
  readonly out: string
  readonly body?: string
  readonly from?: string
  readonly to?: string
  readonly force?: boolean
}

/** `audit export`: the chains as a file, with the program that checks them without us. */
export async function auditExportCommand(program: Program, console: Console, options: AuditExportOptions) {
  const { say } = messages(console, false)
  const span = spanOf(options)
  const folder = resolve(console.cwd, options.out)
  await refuseToOverwrite(folder, options)
  const services = await program.open(databaseChoice(console, options), say)
  try {
    const entries = await writeExport(folder, {
      trail: services.audit,
      ...(options.body === undefined ? {} : { bodyIds: [await bodyId(services, options.body)] }),
      ...(span ? { span } : {}),
      nameOf: await bodyNames(services),
      madeAt: console.now(),
      program: program.version,
    })
    const copied = await copyHeads(folder, services)
    say(`已导出 ${entries} 条审计记录到 ${options.out}，核验方法见其中的“${EXPORT_FILES.notes}”。`)
    if (!copied) say('没有外存链尾文件可以附上；核验时请用平时留存的那一份。')
    console.out.write(`${join(options.out, EXPORT_FILES.entries)}\n`)
  } finally {
    await services.close()
  }
  return EXIT.done
}

function spanOf({ from, to }: AuditExportOptions): Exporting['span'] {
  if (from === undefined && to === undefined) return undefined
  const [first, last] = [parseDay(from ?? ''), parseDay(to ?? '')]
  if (!first || !last) throw new UsageError('--from 和 --to 要一起用，写作 2026-01-20，含首尾两日。')
  if (first > last) throw new UsageError('--from 不能晚于 --to。')
  return instantsOf(first, last)
}

async function refuseToOverwrite(folder: string, { out, force }: AuditExportOptions): Promise<void> {
  const there = await access(join(folder, EXPORT_FILES.entries)).then(
    () => true,
    () => false,
  )
  if (there && !force)
    throw new UsageError(`${out} 里已有导出的审计记录，没有写入。要覆盖请加 --force，或换一个文件夹。`)
}

async function bodyId({ organisations }: Services, code: string): Promise<string> {
  const body = await organisations.findByCode(code)
  if (!body) throw new UsageError(`没有代码为 ${code} 的机关。`)
  return body.id
}

/** @returns how many entries */
async function writeExport(folder: string, asked: Exporting): Promise<number> {
  let lines = 0
  async function* counted() {
    for await (const line of exportLines(asked)) {
      if (line.startsWith('{"type":"entry"')) lines += 1
      yield `${line}\n`
    }
  }
  const temporary = join(folder, `.${EXPORT_FILES.entries}.part`)
  try {
    await mkdir(folder, { recursive: true })
    await pipeline(Readable.from(counted()), createWriteStream(temporary, { mode: 0o600 }))
    await rename(temporary, join(folder, EXPORT_FILES.entries))
    await writeFile(join(folder, EXPORT_FILES.verifier), await offlineVerifier())
    await writeFile(join(folder, EXPORT_FILES.notes), exportNotes())
  } catch (error) {
    await rm(temporary, { force: true })
    if (!(error instanceof Error && 'code' in error && 'path' in error)) throw error
    throw new UsageError(`不能写入 ${folder}：${error.message}`)
  }
  return lines
}

async function copyHeads(folder: string, { outsideHeads }: Services): Promise<boolean> {
  return copyFile(outsideHeads.where, join(folder, EXPORT_FILES.heads)).then(
    () => true,
    () => false,
  )
}
