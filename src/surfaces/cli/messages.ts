import type { Console } from './program.ts'

/** Messages and progress on the error stream: a bar on a terminal, plain lines otherwise, nothing when quiet. */
export interface Messages {
  say(line: string): void
  /** Errors are told even when quiet. */
  trouble(line: string): void
  progress(done: number, total: number, what: string): void
  /** Takes the bar away. */
  clear(): void
}

const BAR = 24
const PLAIN_EVERY = 100

export function messages(console: Console, quiet: boolean): Messages {
  let drawn = false
  const clear = () => {
    if (drawn) console.err.write('\r\u001b[2K')
    drawn = false
  }
  const line = (text: string) => {
    clear()
    console.err.write(`${text}\n`)
  }
  return {
    say: (text) => {
      if (!quiet) line(text)
    },
    trouble: line,
    clear,
    progress(done, total, what) {
      if (quiet || total < 2) return
      if (!console.live) {
        if (done % PLAIN_EVERY === 0 && done > 0) line(`${what} ${done}/${total}`)
        return
      }
      const filled = Math.round((BAR * done) / total)
      console.err.write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total} ${what}`)
      drawn = true
      if (done === total) clear()
    },
  }
}
