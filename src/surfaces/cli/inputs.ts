import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { IncomingFile } from '../../capabilities/annual-report/index.ts'
import type { Console } from './program.ts'

/** The files that arguments name. */
export interface Inputs {
  readonly files: readonly IncomingFile[]
  /** Files of walked folders that cannot be reports. */
  readonly passedOver: number
}

const CAN_BE_REPORTS = /\.(?:json|txt|md|markdown|html?|shtml|mht|docx?|wps|pdf|xlsx?|et|ofd|rtf)$/i

/**
 * Arguments in their order: a file as it is (reading says what is wrong with it), a folder walked by name, `-` the standard
 * input. Hidden files and folders are not walked into.
 */
export async function findInputs(console: Console, names: readonly string[]): Promise<Inputs> {
  const files: IncomingFile[] = []
  let passedOver = 0
  const walk = async (folder: string, shown: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      const name = join(shown, entry.name)
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) await walk(path, name)
      else if (entry.isFile() && CAN_BE_REPORTS.test(entry.name)) files.push({ name, path })
      else passedOver++
    }
  }
  for (const name of names) {
    if (name === '-') {
      files.push({ name: '-', bytes: await console.stdin() })
      continue
    }
    const path = resolve(console.cwd, name)
    const found: Stats | undefined = await stat(path).catch(() => undefined)
    if (found?.isDirectory()) await walk(path, name)
    else files.push({ name, path })
  }
  return { files, passedOver }
}
