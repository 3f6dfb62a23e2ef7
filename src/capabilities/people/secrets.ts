import { createHash } from 'node:crypto'

const TOKEN_BYTES = 32

/** A secret that is shown once: 256 bits, safe in addresses. */
export const newToken = (random: (bytes: number) => Uint8Array): string =>
  Buffer.from(random(TOKEN_BYTES)).toString('base64url')

/** What is kept of a secret of full entropy: a plain hash is enough. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Belongs to one session and says nothing of its token: what a page of ours sends back with a change. */
export const csrfOf = (sessionToken: string): string =>
  createHash('sha256').update(`csrf ${sessionToken}`).digest('base64url')
