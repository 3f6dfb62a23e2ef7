#!/usr/bin/env node
// The command `gongkai`: runs src/main.ts on the Node that the project pins, whatever Node started this file. Before `serve` the
// console is built where that is needed.
import { fileURLToPath } from 'node:url'
import { buildConsole } from './build-console.js'
import { runPinned } from './run-pinned.js'

const args = process.argv.slice(2)
const quiet = args.includes('--quiet')

try {
  if (args[0] === 'serve' && !args.includes('--help')) buildConsole(quiet ? () => {} : undefined)
  process.exitCode = await runPinned(fileURLToPath(new URL('../src/main.ts', import.meta.url)), args)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
