import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePdf } from '../src/adapters/documents/read/pdf/testing/make-pdf.ts'
import { median, timed } from './harness.ts'
import type { InputFile } from './inputs.ts'

export interface SideBySide {
  /** Milliseconds per file of our own reading, warm. */
  readonly ours: number
  /** Of `pdftotext -layout`, process start included; undefined when poppler is missing. */
  readonly theirs?: number
  /** Of that, a run on one blank page: what starting the process costs. */
  readonly start?: number
}

/**
 * Our reading and `pdftotext -layout` on the same whole batch, in turn, so that whatever else the machine does weighs on both alike;
 * the middle round counts, a first one warms up. pdftotext knows no batch: a shell starts it once a file, which is cheaper than
 * starting it from here.
 */
export async function besidePdftotext(
  files: readonly InputFile[],
  rounds: number,
  read: (file: InputFile) => Promise<void>,
): Promise<SideBySide> {
  const poppler = spawnSync('pdftotext', ['-v']).status === 0
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  try {
    const batch = listOf(folder, 'batch', files)
    const blank = listOf(folder, 'blank', Array(files.length).fill({ bytes: makePdf([{ content: '' }]) }))
    const times = { ours: [] as number[], theirs: [] as number[], start: [] as number[] }
    for (let round = 0; round <= rounds; round++) {
      const began = performance.now()
      for (const file of files) await read(file)
      const ours = performance.now() - began
      const [theirs, start] = poppler ? [timed(() => runOn(batch)), timed(() => runOn(blank))] : []
      if (round === 0) continue
      times.ours.push(ours / files.length)
      if (theirs !== undefined && start !== undefined) {
        times.theirs.push(theirs / files.length)
        times.start.push(start / files.length)
      }
    }
    const ours = median(times.ours)
    return poppler ? { ours, theirs: median(times.theirs), start: median(times.start) } : { ours }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the files and a list of their paths; the list's path. */
function listOf(folder: string, name: string, files: readonly Pick<InputFile, 'bytes'>[]): string {
  const paths = files.map(({ bytes }, index) => {
    const path = join(folder, `${name}-${index}.pdf`)
    writeFileSync(path, bytes)
    return path
  })
  const list = join(folder, `${name}.txt`)
  writeFileSync(list, `${paths.join('\n')}\n`)
  return list
}

function runOn(list: string): void {
  spawnSync('sh', ['-c', 'while read -r file; do pdftotext -layout "$file" /dev/null; done < "$1"', 'sh', list])
}
