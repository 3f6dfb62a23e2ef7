import { strFromU8, unzipSync } from 'fflate'

/** An answer as it came. */
export interface Seen {
  readonly method: string
  readonly url: string
  readonly status: number
  readonly headers: string
  readonly type: string
  readonly bytes: Uint8Array
}

const PARTS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex || decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
    return PARTS[name ?? ''] ?? whole
  })

const withoutEscapes = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** An address within an address is written so twice. */
const withoutPercents = (text: string): string => onceWithoutPercents(onceWithoutPercents(text))

const onceWithoutPercents = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

/** Spaces and hyphens within a number hide nothing. */
const withoutGaps = (text: string): string =>
  text.replace(/(?<=[\d\p{Script=Han}])[\s\-‐·]+(?=[\dXx\p{Script=Han}])/gu, '')

const BASE64 = /[A-Za-z0-9+/_-]{16,}={0,2}/g
const fromBase64 = (text: string): string =>
  [...text.matchAll(BASE64)].map(([run]) => Buffer.from(run, 'base64').toString('utf8')).join('\n')

/** The words of an answer, headers and the parts of a zip included, in every way that they may be written. */
function readings({ headers, type, bytes }: Pick<Seen, 'headers' | 'type' | 'bytes'>): readonly string[] {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  const inside = zipped ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : []
  const picture = /^(?:font|image\/(?!svg))/.test(type)
  const plain = [headers, picture ? '' : new TextDecoder().decode(bytes), ...inside].join('\n').normalize('NFKC')
  const entities = withoutEntities(plain)
  const all = [plain, entities, withoutEscapes(entities), withoutPercents(entities), fromBase64(plain)]
  return [...all, ...all.map(withoutGaps)].map((text) => text.toLowerCase())
}

/**
 * What of the planted values an answer shows. A value that the visitor sent with this very request is the visitor's own and isn't counted.
 */
export function plantedIn(seen: Seen, planted: readonly string[], sent = seen.url): readonly string[] {
  const asked = withoutPercents(sent.replaceAll('+', ' '))
  const texts = readings(seen)
  return planted.filter((value) => !asked.includes(value) && texts.some((text) => text.includes(value.toLowerCase())))
}
