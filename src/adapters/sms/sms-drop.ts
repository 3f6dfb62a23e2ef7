import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Letter, Transport } from '../../capabilities/messages/index.ts'
import { accept, refuse } from '../../law/result.ts'

export interface SmsConfiguration {
  /** Looked at for each message. */
  enabled(): Promise<boolean>
  /** Where the lines are written, for the office's gateway to take. */
  readonly folder: string
  /** The day in China, `2026-01-20`. */
  today(): string
}

/** Files that are looked through for a message of which it isn't known whether it went out. */
const RECENT_FILES = 3

/**
 * SMS as lines of JSON in a file a day, `sms-2026-01-20.jsonl`: the office's own gateway program follows the file and sends. Nothing goes over
 * a network from here. A line is on the disk before the message counts as sent, and a line that is there is never written again.
 */
export function smsDrop({ enabled, folder, today }: SmsConfiguration): Transport {
  return {
    nameOf: async (id) => id,
    send: async (letter) => {
      if (!(await enabled())) return refuse({ failure: 'channel-off', again: 'off', code: null })
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await appendLine(join(folder, `sms-${today()}.jsonl`), lineOf(letter))
        return accept(null)
      } catch {
        return refuse({ failure: 'not-written', again: 'later', code: null })
      }
    },
    wasSent: (messageId) => isWritten(folder, messageId),
  }
}

/** An SMS is its first line: what is due, and when; the rest is read in the console. */
const lineOf = ({ messageId, address, subject, createdAt }: Letter): string =>
  JSON.stringify({ id: messageId, to: address, text: subject, at: createdAt })

async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  try {
    // A line that a crash cut short is ended first, so that it spoils no other.
    const { size } = await file.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await file.read(last, 0, 1, size - 1)
    const before = size > 0 && last.toString() !== '\n' ? '\n' : ''
    await file.appendFile(`${before}${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function isWritten(folder: string, messageId: string): Promise<boolean> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^sms-.*\.jsonl$/.test(name)).sort()
  for (const name of names.slice(-RECENT_FILES)) {
    const text = await readFile(join(folder, name), 'utf8')
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    if (whole.split('\n').some((line) => idOf(line) === messageId)) return true
  }
  return false
}

function idOf(line: string): unknown {
  try {
    const parsed: unknown = JSON.parse(line)
    return typeof parsed === 'object' && parsed !== null && 'id' in parsed ? parsed.id : undefined
  } catch {
    return undefined
  }
}
