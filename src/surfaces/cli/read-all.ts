import type { AnnualReport } from '../../capabilities/annual-report/index.ts'
import { inOrder } from './in-order.ts'
import { findInputs } from './inputs.ts'
import { messages } from './messages.ts'
import type { Console, Program } from './program.ts'

const AHEAD = 8

/** Reads every file that the arguments name; undefined when one could not be read, each of which is told. */
export async function readAll(
  program: Program,
  console: Console,
  names: readonly string[],
  quiet = false,
): Promise<readonly { readonly report: AnnualReport; readonly file: string }[] | undefined> {
  const talk = messages(console, quiet)
  const { files } = await findInputs(console, names)
  const { reader, close } = program.documents()
  const reports: { report: AnnualReport; file: string }[] = []
  try {
    await inOrder(
      files,
      AHEAD,
      (file) => reader.read(file),
      (result, file, index) => {
        talk.progress(index + 1, files.length, file.name)
        if (result.ok) reports.push({ report: result.value, file: file.name })
        else talk.trouble(`${file.name}：${result.error.message}`)
      },
    )
  } finally {
    talk.clear()
    await close()
  }
  return reports.length === files.length ? reports : undefined
}
