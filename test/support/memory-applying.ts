import { generateKeyPairSync, sign, verify } from 'node:crypto'
import type { ApplyingStore } from '../../src/capabilities/applying/index.ts'
import type { CaseFileStore } from '../../src/capabilities/case-files/index.ts'
import type { ApplyingTools } from '../../src/surfaces/services.ts'

const notHere = (): never => {
  throw new Error('applying is tested on the real database')
}

const noRequests: ApplyingStore = {
  findDraft: async () => undefined,
  putDraft: notHere,
  removeDraft: async () => {},
  sweep: async () => [],
  startVisit: notHere,
  findVisit: async () => undefined,
  endVisit: async () => {},
  putCode: notHere,
  codeOf: async () => undefined,
  byNumber: async () => [],
  addAttachment: notHere,
  attachments: async () => [],
}

export const noCaseFiles: CaseFileStore = {
  add: notHere,
  ofRequest: async () => [],
  find: async () => undefined,
  putScan: notHere,
  known: async () => new Set(),
}

/** Files in memory, no scanner, a key that lives as long as the test. */
export function memoryApplying(): ApplyingTools & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return {
    kept,
    store: noRequests,
    files: {
      put: async (id, _secret, source) => {
        const parts: Uint8Array[] = []
        for await (const part of source) parts.push(part)
        const whole = Buffer.concat(parts)
        kept.set(id, whole)
        return { bytes: whole.length }
      },
      open: async function* (id) {
        const whole = kept.get(id)
        if (whole) yield whole
      },
      remove: async (id) => {
        kept.delete(id)
      },
      all: async function* () {
        for (const id of kept.keys()) yield { id, changedAt: '2026-01-01T00:00:00.000Z' }
      },
    },
    scanner: {
      configured: false,
      scan: async () => ({ kind: 'not-scanned', why: '没有配置杀毒服务' }),
      status: async () => ({ ok: false, words: '没有配置杀毒服务' }),
    },
    signer: {
      algorithm: 'Ed25519',
      current: async () => ({
        id: 'test-key',
        pem,
        sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
      }),
      publicKeys: async () => [{ id: 'test-key', pem }],
      verify: async (keyId, text, signature) => {
        if (keyId !== 'test-key') return 'unknown-key'
        return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url')) ? 'genuine' : 'false'
      },
    },
  }
}
