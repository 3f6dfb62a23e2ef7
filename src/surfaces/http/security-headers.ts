import type { FastifyReply } from 'fastify'

/** Our pages need a stylesheet, an icon and their own forms, and nothing else: no script runs, whatever a report holds. */
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** For a page with one script of ours, named by a word that is used once. Other scripts don't run there either. */
export const policyWithScript = (nonce: string): string =>
  `${PAGE_POLICY}; script-src 'nonce-${nonce}'; connect-src 'self'`

/** For what others made, and for files that we write: even opened in a browser they can do nothing. */
export const DOWNLOAD_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** For a PDF that we wrote and a browser shows: its viewer doesn't run in a sandbox. */
export const SHOWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"

const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** Sets every header that the answer hasn't set itself. Runs on each answer, errors included. */
export function setSecurityHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value)
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', PAGE_POLICY)
}
