import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { createReportReader } from './adapters/documents/read/index.ts'
import { createRedactor } from './adapters/documents/redact/index.ts'
import { createDocumentWriter, docxFiller } from './adapters/documents/write/index.ts'
import { folderStore, fontFolder, outsideHeadsFile, sealedFiles } from './adapters/files/index.ts'
import { type JobService, openJobs } from './adapters/jobs/index.ts'
import { fieldCipher, fileKeys } from './adapters/keys/index.ts'
import { smtpTransport } from './adapters/mail/index.ts'
import { oidcProvider, oidcSettings } from './adapters/oidc/index.ts'
import { argon2Hasher, commonPasswords } from './adapters/passwords/index.ts'
import { clamdAddress, clamdScanner, noScanner } from './adapters/scanner/index.ts'
import { receiptSigner } from './adapters/signing/index.ts'
import { smsDrop } from './adapters/sms/index.ts'
import {
  accountStores,
  annualReportStore,
  anythingSealed,
  applyingStore,
  atomically,
  auditTrail,
  caseFileStore,
  caseLetterStore,
  challengeStore,
  type Database,
  disclosedStore,
  inboxStore,
  jobConnection,
  jobList,
  openDatabase,
  organisationStore,
  outboxStore,
  proposalStore,
  redactionStore,
  registerFilesStore,
  registerStores,
  reminderRuns,
  StorageError,
  settingStore,
} from './adapters/storage/index.ts'
import { runJobs } from './capabilities/jobs/index.ts'
import { sealedBy } from './capabilities/people/index.ts'
import { mailSettingsOn, settingOn } from './capabilities/settings/index.ts'
import { PLATFORM } from './capabilities/transactions/index.ts'
import { algorithmInForce } from './surfaces/audit/anchor-today.ts'
import { type DatabaseChoice, type Program, UsageError } from './surfaces/cli/program.ts'
import { createApp } from './surfaces/http/create-app.ts'
import { askForDaily, type JobTools, jobHandlers } from './surfaces/jobs/job-handlers.ts'
import type { Services } from './surfaces/services.ts'
import { dayInShanghai } from './surfaces/today.ts'

/** Originals and the office's own fonts stand beside the embedded database, or here where the database is a server. */
const filesFolder = (choice?: DatabaseChoice): string =>
  choice && 'dataDir' in choice ? choice.dataDir : (process.env.DATA_DIR ?? join(process.cwd(), 'data'))

/**
 * Joins ports to adapters; the only place that does.
 * @param version of the program
 */
export function compose(version: string): Program {
  return {
    version,
    documents: () => {
      const fontFolder = join(filesFolder(), 'fonts')
      const reader = createReportReader()
      const writer = createDocumentWriter({ fontDirectories: [fontFolder] })
      return { reader, writer, close: () => closeAll(reader, writer) }
    },
    open: async (choice, notice) => {
      const provider = identityProvider()
      const database = await openDatabase(choice, {
        notice,
        stopped: () => process.kill(process.pid, 'SIGTERM'),
      }).catch(asUsageError)
      const folder = filesFolder(choice)
      const reader = createReportReader()
      const writer = createDocumentWriter({ fontDirectories: [join(folder, 'fonts')] })
      const redactor = createRedactor()
      const jobs = await openQueue(database, notice)
      const register = await openRegister(folder, database, notice)
      const services = {
        reader,
        tables: reader,
        writer,
        reports: annualReportStore(database),
        organisations: organisationStore(database),
        originals: folderStore(join(folder, 'originals')),
        settings: settingStore(database),
        fonts: fontFolder(join(folder, 'fonts')),
        inspector: reader,
        inbox: inboxStore(database.sql),
        outbox: outboxStore(database.sql),
        jobs: jobList(database),
        audit: auditTrail(database),
        outsideHeads: outsideHeadsFile(process.env.AUDIT_HEADS ?? join(folder, 'audit-heads.jsonl')),
        register,
        caseFiles: caseFileStore(database.sql),
        caseLetters: caseLetterStore(database.sql),
        filler: docxFiller,
        challenges: challengeStore(database.sql),
        registerFiles: registerFilesStore(database.sql),
        redactions: redactionStore(database.sql),
        redactor,
        proposals: proposalStore(database.sql),
        disclosed: disclosedStore(database.sql),
        applying: {
          store: applyingStore(database.sql),
          files: sealedFiles(join(folder, 'attachments')),
          scanner: virusScanner(),
          signer: receiptSigner(folder, () => new Date()),
        },
        staff: accountStores(database.sql),
        identityProvider: provider,
        peopleTools: {
          passwords: argon2Hasher(),
          commonPasswords: commonPasswords(),
          sealer: sealedBy(register.keys),
          random: randomBytes,
          newId: uuidv7,
        },
        atomically: atomically(database, {
          jobsOn: jobs.queueOn,
          algorithmInForce: algorithmInForce(settingStore(database), () => new Date()),
        }),
        ready: database.ready,
      }
      return {
        ...services,
        startJobs: async (publicUrl) => {
          const tools = jobTools(services, database, folder, publicUrl)
          await runJobs(await jobs.startWorking(), jobHandlers(services, tools))
          await askForDaily(services)
        },
        close: () => closeAll(jobs, reader, redactor, writer, database),
      }
    },
    serve: async ({ services, host, port, quiet, settings, listening, stopped }) => {
      const app = createApp(services, { version, ...settings, log: { level: quiet ? 'warn' : 'info' } })
      try {
        await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => portProblem(error, port))
        const address = app.server.address()
        const actual = typeof address === 'object' && address ? address.port : port
        await listening(`http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${actual}/`)
        await stopped
      } finally {
        await app.close()
      }
    },
  }
}

/** Requests, applicants and the keys of their data; a key that is missing is told, and everything else works. */
async function openRegister(
  folder: string,
  { sql }: Pick<Database, 'sql'>,
  notice: (line: string) => void,
): Promise<Services['register']> {
  const keys = fileKeys(folder)
  const lost = await keys.prepare(await anythingSealed(sql), new Date().toISOString())
  if (lost) notice(lost.message)
  return { ...registerStores(sql), cipher: fieldCipher, keys, newId: uuidv7 }
}

/** The queue makes its own schema, for which a server's user needs the right. */
async function openQueue(database: Database, notice: (line: string) => void): Promise<JobService> {
  try {
    return await openJobs(jobConnection(database), { trouble: notice })
  } catch (error) {
    await database.close()
    if ((error as NodeJS.ErrnoException).code !== NO_PRIVILEGE) throw error
    const message =
      '数据库用户没有建立架构的权限，后台任务无处存放。请由数据库管理员执行：grant create on database 库名 to 用户名;'
    throw new UsageError(message)
  }
}

const NO_PRIVILEGE = '42501'

/** The ways out for messages, as they are set at the moment of sending. */
function jobTools(
  services: Pick<Services, 'settings'>,
  database: Database,
  folder: string,
  publicUrl?: string,
): JobTools {
  const now = (): Date => new Date()
  const mail = smtpTransport({
    settings: () => mailSettingsOn(services, dayInShanghai(now())),
    secretsFolder: join(folder, 'secrets'),
    ...(publicUrl ? { publicUrl: publicUrl.replace(/\/+$/, '') } : {}),
  })
  const sms = smsDrop({
    enabled: async () => (await settingOn(services, 'sms.gateway', PLATFORM, dayInShanghai(now()))) === 'file',
    folder: join(folder, 'outgoing', 'sms'),
    today: () => dayInShanghai(now()),
  })
  return { transports: { mail, sms }, reminderRuns: reminderRuns(database.sql), now }
}

async function closeAll(...open: readonly { close(): Promise<void> }[]): Promise<void> {
  for (const each of open) await each.close()
}

function asUsageError(error: unknown): never {
  if (error instanceof StorageError) throw new UsageError(error.message)
  throw error
}

/** 统一身份认证, where the environment names one. */
function identityProvider(): Services['identityProvider'] {
  try {
    const settings = oidcSettings(process.env)
    return settings ? oidcProvider(settings) : null
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

/** ClamAV, where the environment names it. */
function virusScanner() {
  try {
    return process.env.CLAMD ? clamdScanner(clamdAddress(process.env.CLAMD)) : noScanner
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

function portProblem(error: NodeJS.ErrnoException, port: number): never {
  if (error.code === 'EADDRINUSE') {
    throw new UsageError(`端口 ${port} 已被其他程序占用。请停止那个程序，或用 --port（环境变量 PORT）换一个端口。`)
  }
  if (error.code === 'EACCES') throw new UsageError(`当前用户不能使用端口 ${port}，请换用 1024 以上的端口。`)
  throw error
}
