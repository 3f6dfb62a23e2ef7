#!/usr/bin/env node
// The command `gongkai`: runs src/main.ts on the Node that the project pins, whatever Node started this file.
import { fileURLToPath } from 'node:url'
import { runPinned } from './run-pinned.js'

try {
  process.exitCode = await runPinned(fileURLToPath(new URL('../src/main.ts', import.meta.url)), process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
