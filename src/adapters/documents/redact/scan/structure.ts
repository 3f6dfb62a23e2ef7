import type { Leak } from '../../../../capabilities/redaction/index.ts'
import type { Carved, CarvedObject } from './carve.ts'

/** Keys that no release copy has, since what stands behind them is not on any page. */
const FORBIDDEN =
  /\/(Metadata|Outlines|StructTreeRoot|StructParents?|Names|JavaScript|JS|EmbeddedFiles?|Filespec|AF|Annots?|AcroForm|OCProperties|OCGs?|OCMD|PieceInfo|Thumb|PageLabels|Info|Alternates|ActualText|Alt|AA|OpenAction|Dests?|Threads|Encrypt|XFA|RichMedia|Prev|ObjStm|XRef|Perms|DSS|URI|LastModified|CharSet|CIDSet|FontFamily|Collection|WebCapture|SpiderInfo|OutputIntents|Extensions|MarkInfo|Lang|OPI|ID)(?=[\s/<[(\]>]|$)/g
/** Operators that name parts of the content, and comments, have no place in it either. */
const MARKING = /(?:^|\s)(BDC|BMC|EMC|DP|MP|DX)(?=\s|$)/

export function structureLeaks({ objects, between, ends }: Carved): readonly Leak[] {
  const leaks: Leak[] = []
  const say = (at: string): void => {
    leaks.push({ where: 'structure', at })
  }
  for (const { number, text, content } of objects) {
    const plain = text.replace(/\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-fA-F\s]*>(?!>)/g, ' ')
    for (const [, key] of plain.matchAll(FORBIDDEN)) say(`/${key} · ${number}`)
    if (content && isContent(text, content) && MARKING.test(content.toString('latin1'))) say(`BDC · ${number}`)
  }
  const trailer = /trailer\s*<<([\s\S]*?)>>/.exec(between)?.[1] ?? ''
  for (const [, key] of trailer.matchAll(FORBIDDEN)) say(`/${key} · trailer`)
  if (ends > 1) say('%%EOF')
  for (const number of unreachable(objects, between)) say(`obj ${number}`)
  const rest = between
    .replace(/trailer\s*<<[\s\S]*?>>/g, ' ')
    .replace(/%%EOF/g, ' ')
    .replace(/^%PDF-\d\.\d\s*%[\x80-\xff]{4}/, ' ')
    .trim()
  if (rest !== '') leaks.push({ where: 'raw-bytes', at: `${rest.length} B` })
  return leaks
}

const isContent = (text: string, content: Buffer): boolean =>
  !/\/(?:FontFile|Length1|Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType))/.test(text) &&
  /(?:^|\s)(?:re|cm|Tj|TJ|Do|l|m)\s/.test(content.toString('latin1', 0, 4096))

/** Objects that no path leads to from the trailer, or that stand there twice. */
function unreachable(objects: readonly CarvedObject[], between: string): readonly number[] {
  const refs = (text: string): readonly number[] =>
    [...text.matchAll(/(\d+)\s+\d+\s+R\b/g)].map(([, number]) => Number(number))
  const byNumber = Map.groupBy(objects, ({ number }) => number)
  const reached = new Set<number>()
  const waiting = [...refs(/trailer\s*<<([\s\S]*)/.exec(between)?.[1] ?? '')]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (reached.has(number)) continue
    reached.add(number)
    for (const object of byNumber.get(number) ?? []) waiting.push(...refs(object.text))
  }
  return [...byNumber].flatMap(([number, same]) => (same.length > 1 || !reached.has(number) ? [number] : []))
}
