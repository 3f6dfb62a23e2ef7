import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealedFiles } from '../../src/adapters/files/index.ts'
import type { ScanVerdict, VirusScanner } from '../../src/capabilities/applying/index.ts'

/** Encrypted files in a folder of their own, with what lies there. */
export function sealedFolder() {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-case-files-'))
  return {
    root,
    files: sealedFiles(root),
    /** Names of everything that lies there, unfinished files too. */
    lying: (): readonly string[] =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name),
    drop: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** A virus scanner that says what it is told to. */
export function toldScanner(): VirusScanner & { configured: boolean; verdict: ScanVerdict } {
  const scanner: VirusScanner & { configured: boolean; verdict: ScanVerdict } = {
    configured: true,
    verdict: { kind: 'clean' },
    scan: async (content) => {
      for await (const _ of content);
      return scanner.configured ? scanner.verdict : { kind: 'not-scanned', why: '没有配置杀毒服务' }
    },
    status: async () => ({ ok: scanner.configured, words: '' }),
  }
  return scanner
}

/** Bytes of a PDF, as far as its beginning tells. */
export const pdfOf = (length: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(length, 'a')])

/** As they come from a browser. */
export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function wholeOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}
