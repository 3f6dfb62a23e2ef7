import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from '../../capabilities/annual-report/index.ts'

const SHA256 = /^[0-9a-f]{64}$/
const DAY_MS = 24 * 60 * 60 * 1000

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Originals in a folder, each under its own hash: `ab/cd/abcd…`. A file gets its name only when it is whole and on the disk,
 * so any number of processes may store at once, and an interruption leaves nothing but a temporary file.
 */
export function folderStore(root: string): FileStore {
  const pathOf = (hash: string): string => join(root, hash.slice(0, 2), hash.slice(2, 4), hash)
  const temporary = join(root, 'tmp')
  let swept: Promise<void> | undefined

  return {
    async put(bytes) {
      const hash = sha256(bytes)
      const path = pathOf(hash)
      const there = await contentOf(path)
      if (there && sha256(there) === hash) return hash
      swept ??= sweep(temporary)
      await swept
      await makeFolder(root, dirname(path))
      await mkdir(temporary, { recursive: true, mode: 0o700 })
      await writeWhole(join(temporary, randomUUID()), path, bytes)
      return hash
    },

    async get(hash) {
      if (!SHA256.test(hash)) return undefined
      const bytes = await contentOf(pathOf(hash))
      if (bytes && sha256(bytes) !== hash) {
        throw new Error(`文件库中的 ${pathOf(hash)} 与其校验值不符，已损坏。请从备份恢复该文件，或重新导入原件。`)
      }
      return bytes
    },
  }
}

async function contentOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** On the disk before it has its name, and its name on the disk before anybody is told. */
async function writeWhole(temporary: string, path: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** A new folder is only as durable as its name in the one above. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made === undefined) return
  for (let above = dirname(folder); above.length >= dirname(root).length; above = dirname(above)) {
    await syncFolder(above)
    if (above === dirname(above)) return
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps names by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Temporary files of processes that were interrupted. A day old, nobody writes them any more. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && found.mtimeMs < Date.now() - DAY_MS) await rm(path, { force: true })
  }
}
