import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import {
  FIELD_ALGORITHMS,
  type FieldAlgorithm,
  type KeyLost,
  type KeyPort,
} from '../../capabilities/applicants/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { openBytes, sealBytes, secretBytes } from './field-cipher.ts'

const masterKey = z.object({
  id: z.string().min(1),
  algorithm: z.enum(FIELD_ALGORITHMS),
  secret: z.base64(),
  madeAt: z.string(),
})
const keyFile = z
  .object({ current: z.string(), keys: z.array(masterKey).min(1) })
  .refine(({ current, keys }) => keys.some(({ id }) => id === current))
type KeyFile = z.output<typeof keyFile>

export interface FileKeys extends KeyPort {
  readonly path: string
  /**
   * Makes the file where there is none and none is needed yet.
   * @param needed whether the database holds anything that only an existing key can open
   * @returns what is wrong with the file; undefined where all is well
   */
  prepare(needed: boolean, at: string): Promise<KeyLost | undefined>
}

/**
 * Master keys in a file of their own, readable by the owner alone (0600). Earlier keys stay in it: backups need them. Read again whenever a key
 * is asked for that isn't known, so that a server serves on while a command changes the keys.
 */
export function fileKeys(folder: string): FileKeys {
  const path = join(folder, 'keys.json')
  let held: KeyFile | undefined
  const reload = async (): Promise<KeyFile | undefined> => {
    held = await readKeys(path)
    return held
  }
  const find = async (id: string) => {
    const known = (file: KeyFile | undefined) => file?.keys.find((key) => key.id === id)
    return known(held) ?? known(await reload())
  }
  const current = async () => {
    const file = await reload()
    return file?.keys.find(({ id }) => id === file.current)
  }
  return {
    path,
    prepare: async (needed, at) => {
      if (await reload()) return undefined
      if (needed || (await exists(path))) return lost(path, null)
      await writeKeys(path, newFile([], DEFAULT_ALGORITHM, at))
      return undefined
    },
    currentId: async () => {
      const key = await current()
      return key ? accept({ id: key.id, algorithm: key.algorithm }) : refuse(lost(path, null))
    },
    wrap: async (secret, bound) => {
      const key = await current()
      if (!key) return refuse(lost(path, null))
      const wrapped = sealBytes(key.algorithm, Buffer.from(key.secret, 'base64'), secret, bound)
      return accept({ wrapped, by: key.id })
    },
    unwrap: async ({ wrapped, by }, bound) => {
      const key = await find(by)
      const secret = key && openBytes(key.algorithm, Buffer.from(key.secret, 'base64'), wrapped, bound)
      return secret ? accept(secret) : refuse(lost(path, by))
    },
    renew: async (algorithm, at): Promise<Result<{ readonly id: string }, KeyLost>> => {
      const file = await reload()
      if (!file) return refuse(lost(path, null))
      const next = newFile(file.keys, algorithm, at)
      await writeKeys(path, next)
      return accept({ id: next.current })
    },
  }
}

const DEFAULT_ALGORITHM: FieldAlgorithm = 'aes-256-gcm'

function newFile(earlier: KeyFile['keys'], algorithm: FieldAlgorithm, madeAt: string): KeyFile {
  const secret = randomBytes(secretBytes(algorithm)).toString('base64')
  const key = { id: uuidv7(), algorithm, secret, madeAt }
  return { current: key.id, keys: [...earlier, key] }
}

/** Undefined where there is no file, or none of ours. */
async function readKeys(path: string): Promise<KeyFile | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EACCES') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return keyFile.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Beside the file first, then in its place: a key is never half written. */
async function writeKeys(path: string, file: KeyFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(file, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await chmod(draft, 0o600)
  await rename(draft, path)
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const lost = (path: string, masterId: string | null): KeyLost => ({
  kind: 'key-lost',
  masterId,
  message: `申请人信息的密钥不在（${path}${masterId ? `，密钥 ${masterId}` : ''}）。已登记的申请人信息现在不能查看，新的申请不能登记，其他功能不受影响。请从备份恢复这个文件后重试；没有备份的，这些信息不能再还原。`,
})
