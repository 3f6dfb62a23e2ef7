import { randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Console, UsageError } from './program.ts'

/** The name of a file without folder and ending. */
export const stemOf = (file: string): string => basename(file).replace(/\.[^.]+$/, '')

/**
 * Writes a file whole or not at all, and not over another unless told so.
 * @returns the path as the user would write it
 * @throws {UsageError} where it exists already or the folder cannot be written
 */
export async function writeOut(console: Console, name: string, bytes: Uint8Array, force: boolean): Promise<string> {
  const path = resolve(console.cwd, name)
  if (
    !force &&
    (await access(path).then(
      () => true,
      () => false,
    ))
  ) {
    throw new UsageError(`${name} 已经存在，没有写入。要覆盖请加 --force，或用 --out 指定其他文件夹。`)
  }
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, bytes)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new UsageError(`不能写入 ${name}：${error instanceof Error ? error.message : String(error)}`)
  }
  return name
}
