import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openDataKey } from '../../../capabilities/applicants/index.ts'
import type { LaidOutDocument } from '../../../capabilities/documents/index.ts'
import type { Services } from '../../services.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { type Console, type DatabaseChoice, EXIT, type Program, UsageError } from '../program.ts'

/** Something the doctor tried. */
interface Check {
  readonly what: string
  readonly ok: boolean
  /** What was found, and what to do where it isn't well. */
  readonly told: string
}

const NODE_WANTED = 24
const GIGABYTE = 1024 ** 3

/** `doctor`: tries everything the program needs on this machine and says what to do where something is missing. */
export async function doctorCommand(program: Program, console: Console, options: DatabaseOptions & { json?: boolean }) {
  const choice = databaseChoice(console, options)
  const checks = [node(), await disk(choice), ...(await stored(program, choice)), ...(await documents(program))]
  if (options.json) console.out.write(`${JSON.stringify({ version: program.version, checks })}\n`)
  else for (const check of checks) console.out.write(`${check.ok ? '✓' : '✗'} ${check.what}：${check.told}\n`)
  return checks.every((check) => check.ok) ? EXIT.done : EXIT.findings
}

function node(): Check {
  const ok = Number(process.versions.node.split('.')[0]) >= NODE_WANTED
  return {
    what: 'Node',
    ok,
    told: ok ? process.version : `${process.version}，需要 ${NODE_WANTED} 以上，请运行 npm ci`,
  }
}

async function disk(choice: DatabaseChoice): Promise<Check> {
  const what = '磁盘'
  let folder = 'dataDir' in choice ? choice.dataDir : process.cwd()
  for (;;) {
    const space = await statfs(folder).catch(() => undefined)
    if (space) {
      const free = (space.bavail * space.bsize) / GIGABYTE
      const ok = free >= 1
      return { what, ok, told: `可用 ${free.toFixed(1)} GB${ok ? '' : '，不足 1 GB，请腾出空间'}` }
    }
    if (folder === dirname(folder)) return { what, ok: false, told: '不能查看磁盘空间' }
    folder = dirname(folder)
  }
}

/** The database, and what can only be looked at when it is open. */
async function stored(program: Program, choice: DatabaseChoice): Promise<readonly Check[]> {
  const what = '数据库'
  const services = await program.open(choice, () => {}).catch(usageProblem)
  if (services instanceof UsageError)
    return [{ what, ok: false, told: `${services.message}其余存放在数据库里的不能检查。` }]
  try {
    await services.ready()
    const told = 'url' in choice ? '服务器可用，已是当前版本' : `内置数据库可用（${choice.dataDir}）`
    return [
      { what, ok: true, told },
      await applicantKeys(services),
      await backgroundJobs(services),
      await virusScanner(services),
    ]
  } finally {
    await services.close()
  }
}

function usageProblem(error: unknown): UsageError {
  if (error instanceof UsageError) return error
  throw error
}

/** Every body's data key is opened: a lost or changed key file shows here before somebody needs it. */
async function applicantKeys({ register }: Pick<Services, 'register'>): Promise<Check> {
  const what = '申请人信息的密钥'
  const keys = await register.dataKeys.current()
  const opened = await Promise.all(keys.map((key) => openDataKey(register, key)))
  const lost = opened.find((each) => !each.ok)
  if (lost && !lost.ok) return { what, ok: false, told: lost.error.message }
  const current = await register.keys.currentId()
  if (!current.ok) return { what, ok: false, told: current.error.message }
  return { what, ok: true, told: `可用（${current.value.algorithm}，${keys.length} 个机关）` }
}

/** The job queue opens, no job has failed for good, and every message went out. */
async function backgroundJobs({ jobs, outbox }: Pick<Services, 'jobs' | 'outbox'>): Promise<Check> {
  const failed = (await jobs.counts()).reduce((sum, count) => sum + count.failed, 0)
  const undelivered = await outbox.count('undelivered')
  const ok = failed === 0 && undelivered === 0
  const counted = `没有成功的任务 ${failed} 个，没有送出的邮件和短信 ${undelivered} 条`
  const told = ok ? '可用' : `${counted}。请登录工作台，在“后台任务”“邮件和短信”里查看原因`
  return { what: '后台任务', ok, told }
}

/** Whether files of applicants are looked at for viruses. Without a scanner everything works; it is said. */
async function virusScanner({ applying: { scanner } }: Pick<Services, 'applying'>): Promise<Check> {
  const { ok, words } = await scanner.status()
  return { what: '杀毒服务', ok: ok || !scanner.configured, told: words }
}

const SAMPLE: LaidOutDocument = {
  title: '自检',
  date: '2026-01-01',
  blocks: [
    { kind: 'title', text: '自检' },
    { kind: 'paragraph', text: '这份文件用来检查本机能否生成和读取 PDF、DOCX。' },
  ],
}

/** Writes a page and reads it again. That the reader finds no annual report in it shows that it read it. */
async function documents(program: Program): Promise<readonly Check[]> {
  const { reader, writer, close } = program.documents()
  const checks: Check[] = []
  try {
    for (const format of ['docx', 'pdf'] as const) {
      const what = `${format.toUpperCase()} 的生成和读取`
      try {
        const bytes = await writer.write(SAMPLE, format)
        const read = await reader.read({ name: `doctor.${format}`, bytes })
        const ok = !read.ok && read.error.kind === 'not-a-report'
        checks.push({ what, ok, told: ok ? '正常' : `不能读取：${read.ok ? '结果不符' : read.error.message}` })
      } catch (error) {
        checks.push({
          what,
          ok: false,
          told: `不能生成：${error instanceof Error ? error.message : error}。请运行 npm ci`,
        })
      }
    }
  } finally {
    await close()
  }
  return checks
}
