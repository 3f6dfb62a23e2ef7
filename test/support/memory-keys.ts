import { randomUUID } from 'node:crypto'
import { fieldCipher } from '../../src/adapters/keys/index.ts'
import type { FieldAlgorithm, KeyLost, KeyPort, OpenKey } from '../../src/capabilities/applicants/index.ts'
import { accept, refuse } from '../../src/law/result.ts'

/** Master keys in memory, as a key management would keep them; `lose` takes one away. */
export function memoryKeys(algorithm: FieldAlgorithm = 'aes-256-gcm'): KeyPort & { lose(id: string): void } {
  const held = new Map<string, OpenKey>()
  const make = (by: FieldAlgorithm): OpenKey => {
    const key = { id: randomUUID(), algorithm: by, secret: fieldCipher.newSecret(by) }
    held.set(key.id, key)
    return key
  }
  let current = make(algorithm)
  const lost = (masterId: string): KeyLost => ({ kind: 'key-lost', masterId, message: '申请人信息的密钥不在。' })
  return {
    lose: (id) => held.delete(id),
    currentId: async () =>
      held.has(current.id) ? accept({ id: current.id, algorithm: current.algorithm }) : refuse(lost(current.id)),
    wrap: async (secret, bound) => {
      const wrapped = fieldCipher.seal(current, Buffer.from(secret).toString('base64'), bound)
      return accept({ wrapped, by: current.id })
    },
    unwrap: async ({ wrapped, by }, bound) => {
      const key = held.get(by)
      const secret = key && fieldCipher.open(key, wrapped, bound)
      return secret === undefined ? refuse(lost(by)) : accept(Buffer.from(secret, 'base64'))
    },
    renew: async (by) => {
      current = make(by)
      return accept({ id: current.id })
    },
  }
}
