import { hash, verify } from '@node-rs/argon2'
import type { PasswordHasher } from '../../capabilities/people/index.ts'

/** argon2id, as OWASP recommends it at least: 19 MiB, two passes, one lane. Some 30 ms of one core. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const PREFIX = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`

export function argon2Hasher(): PasswordHasher {
  // What stands in where there is no hash: nobody shall learn from the time taken whether an account exists.
  let dummy: Promise<string> | undefined
  const hasher: PasswordHasher = {
    hash: (password) => hash(password, PARAMETERS),
    verify: async (kept, password) => {
      dummy ??= hasher.hash('nobody has this password')
      const matches = await verify(kept ?? (await dummy), password)
      return kept !== null && matches
    },
    isOutdated: (kept) => !kept.startsWith(PREFIX),
  }
  return hasher
}
