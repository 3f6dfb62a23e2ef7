import { readFileSync } from 'node:fs'
import { compose } from './compose.ts'
import { runCli } from './surfaces/cli/run-cli.ts'
import { systemConsole } from './surfaces/cli/system-console.ts'

const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

try {
  process.exitCode = await runCli(process.argv.slice(2), compose(version), systemConsole())
} catch (error) {
  // A fault of ours or of the machine: told whole, so that it can be reported.
  process.stderr.write(
    `程序出错，请把下面的内容发给维护人员：\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exitCode = 2
}
