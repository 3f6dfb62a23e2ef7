import { isArray, isDict, isName, isRef, isStream, isString, type PdfDict, type PdfValue } from './values.ts'

/** A value as it is written into a file; a stream's bytes are left to whoever writes objects. */
export function serialise(value: PdfValue): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return formatNumber(value)
  if (isName(value)) return `/${formatName(value.name)}`
  if (isString(value)) return `<${Buffer.from(value.bytes).toString('hex')}>`
  if (isRef(value)) return `${value.ref} 0 R`
  if (isArray(value)) return `[${value.map(serialise).join(' ')}]`
  if (isDict(value)) return serialiseDict(value)
  if (isStream(value)) throw new Error('a stream stands only as an object of its own')
  throw new Error('not a value of a PDF')
}

const serialiseDict = (dict: PdfDict): string =>
  `<<${[...dict].map(([key, value]) => `/${formatName(key)} ${serialise(value)}`).join(' ')}>>`

const formatName = (text: string): string =>
  text.replace(/[^!-~]|[#()<>[\]{}/%]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)

function formatNumber(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return Number.isFinite(value) ? String(Number(value.toFixed(6))).replace(/^(-?\d(?:\.\d+)?)e-\d+$/, '0') : '0'
}

/** A whole file: objects numbered from 1, the first is the catalogue. No dates, no identifier: the same objects give the same bytes. */
export function writeFile(objects: readonly PdfValue[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let offset = parts[0]?.length ?? 0
  const offsets = objects.map((object, index) => {
    const body = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      isStream(object) ? streamBytes(object.dict, object.raw) : Buffer.from(serialise(object), 'latin1'),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(body)
    const here = offset
    offset += body.length
    return here
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${offset}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(tail)])
}

function streamBytes(dict: PdfDict, raw: Uint8Array): Buffer {
  const withLength = new Map([...dict, ['Length', raw.length] as const])
  return Buffer.concat([
    Buffer.from(`${serialiseDict(withLength)}\nstream\n`, 'latin1'),
    raw,
    Buffer.from('\nendstream', 'latin1'),
  ])
}
