import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FontFolder } from '../../capabilities/settings/index.ts'

const FONT = /\.(?:ttf|otf|ttc|otc)$/i
/** A name that stays within the folder. */
const PLAIN = /^[^/\\]+$/

/** The folder with the office's own fonts; files put there by hand are found as well. */
export function fontFolder(folder: string): FontFolder {
  return {
    list: async () => {
      const names = (await readdir(folder).catch(() => [])).filter((name) => FONT.test(name)).sort()
      const files = await Promise.all(
        names.map(async (file) => ({ file, bytes: (await stat(join(folder, file)).catch(() => undefined))?.size })),
      )
      return files.flatMap(({ file, bytes }) => (bytes === undefined ? [] : [{ file, bytes }]))
    },
    read: async (file) => (PLAIN.test(file) ? readFile(join(folder, file)).catch(() => undefined) : undefined),
    put: async (file, bytes) => {
      if (!PLAIN.test(file)) throw new Error(`${file} is no name of a file`)
      await mkdir(folder, { recursive: true })
      const temporary = join(folder, `.${randomUUID()}`)
      try {
        const handle = await open(temporary, 'wx', 0o644)
        await handle
          .writeFile(bytes)
          .then(() => handle.sync())
          .finally(() => handle.close())
        await rename(temporary, join(folder, file))
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
  }
}
