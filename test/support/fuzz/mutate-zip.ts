import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { mutateText } from './mutate-text.ts'
import type { Random } from './random.ts'

/** A Word file with its parts damaged, swapped, renamed, doubled, in another order; the zip around them is whole. */
export function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  for (let n = 1 + random.below(3); n > 0; n--) mutateParts(parts, random)
  const files: Record<string, Uint8Array> = {}
  for (const [name, content] of parts) files[name] = content
  return zipSync(files, { level: random.oneIn(4) ? 0 : 1, mtime: new Date(1980, 0, 1) })
}

type Parts = [name: string, content: Uint8Array][]

function mutateParts(parts: Parts, random: Random): void {
  const part = random.pick(parts)
  const other = random.pick(parts)
  if (!part || !other) return
  switch (random.below(7)) {
    case 0:
      part[0] = random.pick([
        'word/document.xml',
        'word/styles.xml',
        'WORD\\Document.xml',
        '_rels/.rels',
        'a'.repeat(300),
      ])
      return
    case 1:
      part[1] = other[1]
      return
    case 2:
      parts.splice(parts.indexOf(part), 1)
      return
    case 3:
      parts.sort(() => random.below(3) - 1)
      return
    default:
      mutatePart(parts, random)
  }
}

/** Mostly the body, since that is where the text is. */
function mutatePart(parts: Parts, random: Random): void {
  const body = parts.find(([name]) => name === 'word/document.xml')
  const part = body && !random.oneIn(3) ? body : random.pick(parts)
  if (part) part[1] = strToU8(mutateText(strFromU8(part[1]), random))
}
