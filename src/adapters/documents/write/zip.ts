import { strToU8, zipSync } from 'fflate'

/** Any fixed moment will do; local time, since zip entries have no zone. */
export const ALWAYS = new Date(1980, 0, 1)

/** An OOXML package of its parts in the order given, the same bytes for the same parts. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(files, { mtime: ALWAYS, level: 6 })
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
