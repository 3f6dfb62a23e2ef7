import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { createReportReader } from './adapters/documents/read/index.ts'
import { createDocumentWriter } from './adapters/documents/write/index.ts'
import { folderStore, outsideHeadsFile } from './adapters/files/index.ts'
import { fieldCipher, fileKeys } from './adapters/keys/index.ts'
import {
  annualReportStore,
  atomically,
  auditTrail,
  openDatabase,
  organisationStore,
  registerStores,
  StorageError,
  settingStore,
} from './adapters/storage/index.ts'
import { algorithmInForce } from './surfaces/audit/anchor-today.ts'
import { type DatabaseChoice, type Program, UsageError } from './surfaces/cli/program.ts'
import { createApp } from './surfaces/http/create-app.ts'
import type { Services } from './surfaces/services.ts'

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
      const database = await openDatabase(choice, {
        notice,
        stopped: () => process.kill(process.pid, 'SIGTERM'),
      }).catch(asUsageError)
      const folder = filesFolder(choice)
      const reader = createReportReader()
      const writer = createDocumentWriter({ fontDirectories: [join(folder, 'fonts')] })
      return {
        reader,
        writer,
        reports: annualReportStore(database),
        organisations: organisationStore(database),
        originals: folderStore(join(folder, 'originals')),
        settings: settingStore(database),
        audit: auditTrail(database),
        outsideHeads: outsideHeadsFile(process.env.AUDIT_HEADS ?? join(folder, 'audit-heads.jsonl')),
        register: await openRegister(folder, registerStores(database.sql), notice),
        atomically: atomically(database, {
          algorithmInForce: algorithmInForce(settingStore(database), () => new Date()),
        }),
        ready: database.ready,
        close: () => closeAll(reader, writer, database),
      }
    },
    serve: async ({ services, host, port, quiet, settings, listening, stopped }) => {
      const app = createApp(services, { version, ...settings, log: { level: quiet ? 'warn' : 'info' } })
      try {
        await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => portProblem(error, port))
        const address = app.server.address()
        const actual = typeof address === 'object' && address ? address.port : port
        listening(`http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${actual}/`)
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
  stores: ReturnType<typeof registerStores>,
  notice: (line: string) => void,
): Promise<Services['register']> {
  const keys = fileKeys(folder)
  const needed = (await stores.dataKeys.current()).length > 0
  const lost = await keys.prepare(needed, new Date().toISOString())
  if (lost) notice(lost.message)
  return { ...stores, cipher: fieldCipher, keys, newId: uuidv7 }
}

async function closeAll(...open: readonly { close(): Promise<void> }[]): Promise<void> {
  for (const each of open) await each.close()
}

function asUsageError(error: unknown): never {
  if (error instanceof StorageError) throw new UsageError(error.message)
  throw error
}

function portProblem(error: NodeJS.ErrnoException, port: number): never {
  if (error.code === 'EADDRINUSE') {
    throw new UsageError(`端口 ${port} 已被其他程序占用。请停止那个程序，或用 --port（环境变量 PORT）换一个端口。`)
  }
  if (error.code === 'EACCES') throw new UsageError(`当前用户不能使用端口 ${port}，请换用 1024 以上的端口。`)
  throw error
}
