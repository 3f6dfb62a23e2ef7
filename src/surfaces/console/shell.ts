import { randomBytes } from 'node:crypto'

/** What the build puts where the nonce belongs (console/vite.config.ts). */
const PLACEHOLDER = 'GONGKAI-NONCE'

/**
 * Scripts of our own build only. Styles that the component library makes while the page runs carry the nonce of the page, which
 * stands in an attribute that a style sheet can't read.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

/** The shell with a nonce of its own, and the policy that goes with it. */
export function shellWithNonce(shell: string): { readonly html: string; readonly policy: string } {
  const nonce = randomBytes(16).toString('base64url')
  return { html: shell.replaceAll(PLACEHOLDER, nonce), policy: policy(nonce) }
}
