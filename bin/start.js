// `npm start`: installs and builds what is missing, then serves the portal with the invented county. Arguments go on to `serve`.
import { fileURLToPath } from 'node:url'
import { buildConsole } from './build-console.js'
import { prepare } from './prepare.js'
import { runPinned } from './run-pinned.js'

try {
  prepare()
  buildConsole()
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  process.exitCode = await runPinned(main, ['serve', '--demo', ...process.argv.slice(2)])
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
