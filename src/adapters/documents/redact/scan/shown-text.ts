import type { CarvedObject } from './carve.ts'
import { type FoundString, stringsOf } from './strings.ts'

type CodeMap = ReadonlyMap<string, string>

/** For every name under which fonts are used anywhere in the file, the tables of those fonts: code in hex → text. */
export type FontMaps = ReadonlyMap<string, readonly CodeMap[]>

export function fontMaps(objects: readonly CarvedObject[]): FontMaps {
  const byNumber = new Map(objects.map((object) => [object.number, object]))
  const maps = new Map<string, CodeMap[]>()
  const known = new Map<number, CodeMap>()
  for (const { text } of objects)
    for (const [, name = '', number] of text.matchAll(/\/([^\s()<>[\]{}/%]+)\s+(\d+)\s+\d+\s+R\b/g)) {
      const target = /\/ToUnicode\s+(\d+)\s+\d+\s+R\b/.exec(byNumber.get(Number(number))?.text ?? '')?.[1]
      const table = target === undefined ? undefined : byNumber.get(Number(target))
      if (!table?.content) continue
      const map = known.get(table.number) ?? readMap(table.content.toString('latin1'))
      known.set(table.number, map)
      const list = maps.get(name) ?? []
      if (!list.includes(map)) maps.set(name, [...list, map])
    }
  return maps
}

function readMap(text: string): CodeMap {
  const map = new Map<string, string>()
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<([^>]*)>\s*<([^>]*)>/g))
      map.set(code.toLowerCase(), utf16(to))
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', list, to] of block.matchAll(
      /<([^>]*)>\s*<([^>]*)>\s*(?:\[([^\]]*)\]|<([^>]*)>)/g,
    )) {
      const [first, last] = [Number.parseInt(low, 16), Number.parseInt(high, 16)]
      const listed = [...(list ?? '').matchAll(/<([^>]*)>/g)].map(([, hex = '']) => utf16(hex))
      for (let code = first; code <= last && code - first < 65_536; code++)
        map.set(
          code.toString(16).padStart(low.length, '0'),
          to === undefined
            ? (listed[code - first] ?? '')
            : String.fromCharCode(Number.parseInt(to.slice(-4), 16) + code - first),
        )
    }
  return map
}

const utf16 = (hex: string): string => {
  const clean = hex.replace(/\s/g, '')
  return clean.length % 4 === 0 && clean !== '' ? new TextDecoder('utf-16be').decode(Buffer.from(clean, 'hex')) : ''
}

const SHOWS = /\bT[jJ]\b|\)\s*['"]|>\s*['"]/

/** What a content stream shows, strung together in the order of drawing, read by each table that its fonts may have. */
export function shownTexts(content: Buffer, maps: FontMaps): readonly string[] {
  const text = content.toString('latin1')
  if (!SHOWS.test(text)) return []
  const strings = stringsOf(text)
  const ways = Math.max(1, ...strings.map(({ font }) => maps.get(font)?.length ?? 0))
  return Array.from({ length: Math.min(ways, 12) }, (_, way) =>
    strings.map((string) => read(string, maps, way)).join(''),
  )
}

function read({ bytes, font }: FoundString, maps: FontMaps, way: number): string {
  const tables = maps.get(font)
  const table = tables?.[Math.min(way, tables.length - 1)]
  if (!table) return bytes.toString('latin1')
  const hex = bytes.toString('hex')
  const width = [...table.keys()][0]?.length ?? 4
  let text = ''
  for (let at = 0; at < hex.length; at += width) text += table.get(hex.slice(at, at + width)) ?? ''
  return text
}
