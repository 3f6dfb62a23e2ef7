import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Where the children keep compiled code, which halves their start: a folder of this user alone. Undefined where it cannot
 * be had, or where somebody else has put something in its place.
 */
export function compiledFolder(): string | undefined {
  const user = process.getuid?.()
  const path = join(tmpdir(), `gongkai-reader-${user ?? 'user'}`)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const stat = lstatSync(path)
    const isOurs = stat.isDirectory() && (user === undefined || (stat.uid === user && (stat.mode & 0o022) === 0))
    return isOurs ? path : undefined
  } catch {
    return undefined
  }
}
