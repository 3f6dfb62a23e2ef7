import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './node-path.js'

const PARENT_POLL_MS = 500

/** Our parent and, where the system tells, its parent: npm starts us through a shell, which outlives it. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return String(process.ppid)
  }
}

/**
 * Runs a TypeScript entry of ours on the pinned Node and ends with its exit code.
 *
 * The child is tied to us: signals are passed on, and the IPC channel closes when this process dies in any way, kill -9
 * included, upon which the child ends itself and whatever it started. Under `npm start` npm is the parent a person kills,
 * so its disappearance counts too.
 * @param {string} entry file to run
 * @param {string[]} args its arguments
 * @param {string[]} nodeOptions options for Node itself
 * @returns {Promise<number>} the exit code
 */
export function runPinned(entry, args, nodeOptions = []) {
  const register = fileURLToPath(new URL('./register.js', import.meta.url))
  const child = spawn(
    pinnedNode(),
    ['--disable-warning=ExperimentalWarning', '--import', register, ...nodeOptions, entry, ...args],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const parents = ancestors()
  const watch =
    process.env.npm_lifecycle_event === 'start'
      ? setInterval(() => ancestors() !== parents && child.kill('SIGTERM'), PARENT_POLL_MS)
      : undefined
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`不能启动 Node：${error.message}\n`)
      resolve(2)
    })
    child.on('exit', (code, signal) => {
      clearInterval(watch)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}
