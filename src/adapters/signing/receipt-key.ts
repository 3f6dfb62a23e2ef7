import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { ReceiptSigner } from '../../capabilities/applying/index.ts'

const keptKey = z.object({ id: z.string(), pem: z.string(), private: z.string().nullable(), madeAt: z.string() })
const keyFile = z.object({ current: z.string(), keys: z.array(keptKey).min(1) })
type KeyFile = z.output<typeof keyFile>

/**
 * Ed25519 keys for receipts in a file of their own beside the master keys, readable by the owner alone. Made at the first use. Earlier public
 * keys stay in it: what they signed has to be verified for years.
 */
export function receiptSigner(folder: string, now: () => Date): ReceiptSigner {
  const path = join(folder, 'receipt-keys.json')
  let held: KeyFile | undefined
  let making: Promise<KeyFile | undefined> | undefined
  const keys = async (): Promise<KeyFile | undefined> => {
    held ??= await readKeys(path)
    if (held) return held
    making ??= makeKeys(path, now().toISOString()).finally(() => {
      making = undefined
    })
    held = await making
    return held
  }
  return {
    algorithm: 'Ed25519',
    current: async () => {
      const file = await keys()
      const key = file?.keys.find(({ id }) => id === file.current)
      if (!key?.private) return undefined
      const secret = createPrivateKey(key.private)
      return {
        id: key.id,
        pem: key.pem,
        sign: (text) => sign(null, Buffer.from(text), secret).toString('base64url'),
      }
    },
    publicKeys: async () => ((await keys())?.keys ?? []).map(({ id, pem }) => ({ id, pem })),
    verify: async (keyId, text, signature) => {
      const key = (await keys())?.keys.find(({ id }) => id === keyId)
      if (!key) return 'unknown-key'
      const bytes = Buffer.from(signature, 'base64url')
      return verify(null, Buffer.from(text), createPublicKey(key.pem), bytes) ? 'genuine' : 'false'
    },
  }
}

/** Undefined where there is none; a broken file is left alone and counts as lost. */
async function readKeys(path: string): Promise<KeyFile | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const parsed = keyFile.safeParse(safeJson(text))
  return parsed.success ? parsed.data : undefined
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whole and on the disk before it has its name; a file that is there already is never written over. */
async function makeKeys(path: string, madeAt: string): Promise<KeyFile | undefined> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const file: KeyFile = {
    current: idOf(publicKey),
    keys: [{ id: idOf(publicKey), pem, private: secret, madeAt }],
  }
  await mkdir(dirname(path), { recursive: true })
  if (await isThere(path)) return readKeys(path)
  const draft = `${path}.${process.pid}`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(file, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, path)
  return readKeys(path)
}

const isThere = (path: string): Promise<boolean> =>
  open(path, 'r').then(
    (handle) => handle.close().then(() => true),
    () => false,
  )

/** The beginning of the public key's hash: whoever has the key can see that the id is its own. */
const idOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
