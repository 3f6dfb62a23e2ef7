/** Whether a text is a web page in one file (.mht, .mhtml; Word saves them as .doc too). */
export function isMhtml(text: string): boolean {
  const head = text.slice(0, 2048)
  return (
    /^(MIME-Version|From|Content-Type|Snapshot-Content-Location)\s*:/im.test(head) && /multipart\/related/i.test(head)
  )
}

interface Part {
  readonly charset: string | undefined
  readonly bytes: Uint8Array
}

/** The page itself out of an .mhtml file, its transfer encoding undone; undefined where there is none. */
export function pageOfMhtml(bytes: Uint8Array): Part | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const boundary = /boundary\s*=\s*"?([^"\r\n;]{1,200})"?/i.exec(text.slice(0, 8192))?.[1]
  if (boundary === undefined) return undefined
  for (const part of text.split(`--${boundary}`)) {
    const gap = /\r?\n\r?\n/.exec(part.slice(0, 8192))
    if (!gap) continue
    const headers = part.slice(0, gap.index)
    if (!/content-type\s*:\s*text\/html/i.test(headers)) continue
    const content = part.slice(gap.index + gap[0].length)
    const encoding = /content-transfer-encoding\s*:\s*([\w-]+)/i.exec(headers)?.[1]?.toLowerCase()
    return { charset: /charset\s*=\s*"?([\w-]+)/i.exec(headers)?.[1], bytes: decoded(content, encoding) }
  }
  return undefined
}

function decoded(content: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(content, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(content, 'latin1')
  const plain = content
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}
