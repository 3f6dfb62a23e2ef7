/** A multipart form as browsers send it, for requests made in memory. */
export interface FormPart {
  readonly name: string
  readonly value: string | Uint8Array
  /** Of a file; an empty one is what a browser sends where nothing was chosen. */
  readonly filename?: string
}

const BOUNDARY = '----form-of-a-test'

export function formData(...parts: readonly FormPart[]): {
  readonly headers: Readonly<Record<string, string>>
  readonly payload: Buffer
} {
  const chunks = parts.flatMap(({ name, value, filename }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: application/octet-stream`
    return [
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]
  })
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  }
}
