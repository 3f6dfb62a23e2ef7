import { Writable } from 'node:stream'
import type { Console } from '../../src/surfaces/cli/program.ts'

/** A console that keeps what is written to it. */
export function testConsole(
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  stdin = '',
): Console & { text(): string; errors(): string } {
  const out: string[] = []
  const err: string[] = []
  const keep = (lines: string[]) =>
    new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk))
        done()
      },
    })
  return {
    out: keep(out),
    err: keep(err),
    columns: undefined,
    live: false,
    colour: false,
    env,
    cwd,
    stdin: async () => new TextEncoder().encode(stdin),
    now: () => '2026-01-20T01:00:00.000Z',
    stopped: new Promise(() => {}),
    text: () => out.join(''),
    errors: () => err.join(''),
  }
}
