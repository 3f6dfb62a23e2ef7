import { buffer } from 'node:stream/consumers'
import type { Console } from './program.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The console of this process. */
export function systemConsole(): Console {
  const { stdout, stderr, stdin, env } = process
  let stopped: Promise<void> | undefined
  // The launcher holds the other end: when it is gone in whatever way, so are we.
  const orphaned = () => process.exit(143)
  process.once('disconnect', orphaned)
  process.channel?.unref()
  // `gongkai read … | head`: the reader of our output has had enough.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
  return {
    out: stdout,
    err: stderr,
    columns: stdout.isTTY ? stdout.columns : undefined,
    live: stderr.isTTY === true && env.TERM !== 'dumb',
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    env,
    cwd: process.cwd(),
    stdin: () => buffer(stdin),
    now: () => new Date().toISOString(),
    get stopped() {
      stopped ??= new Promise((resolve) => {
        const stop = () => resolve()
        for (const signal of SIGNALS) process.on(signal, stop)
        process.off('disconnect', orphaned)
        process.once('disconnect', stop)
      })
      return stopped
    },
  }
}
