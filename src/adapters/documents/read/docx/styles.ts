import type { Result } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { parseXml } from '../ooxml/xml.ts'
import { numberOf } from './numbering.ts'
import { withoutFormatting } from './without-formatting.ts'

/** What a paragraph style says about headings and numbers, its parents included. */
interface ParagraphStyle {
  readonly headingLevel?: number
  readonly listId?: string
  readonly depth?: number
}

interface OwnStyle {
  basedOn?: string
  headingLevel?: number
  listId?: string
  depth?: number
}

export type Styles = ReadonlyMap<string, ParagraphStyle>

const LONGEST_CHAIN = 20

/** word/styles.xml: the paragraph styles, each with what it inherits. */
export function readStyles(xml: string): Result<Styles> {
  const own = new Map<string, OwnStyle>()
  let style: OwnStyle | undefined
  const parsed = parseXml(withoutFormatting(xml), {
    open: (name, attribute) => {
      if (name === 'w:style') {
        style = attribute('type') === 'paragraph' || attribute('type') === undefined ? {} : undefined
        if (style) own.set(attribute('styleId') ?? '', style)
      } else if (style) setOwn(style, name, attribute('val'))
    },
    close: (name) => {
      if (name === 'w:style') style = undefined
    },
  })
  if (!parsed.ok) return parsed
  return ok(new Map([...own.keys()].map((id) => [id, inherited(own, id)])))
}

function setOwn(style: OwnStyle, name: string, value: string | undefined): void {
  if (value === undefined) return
  if (name === 'w:basedOn') style.basedOn = value
  else if (name === 'w:numId') style.listId = value
  else if (name === 'w:ilvl') style.depth = numberOf(value, 0)
  else if (name === 'w:name') style.headingLevel ??= levelOfName(value)
  else if (name === 'w:outlineLvl') {
    const level = headingLevelOf(value)
    if (level !== undefined) style.headingLevel = level
  }
}

function levelOfName(name: string): number {
  return Number(/^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1] ?? 0)
}

/** w:outlineLvl: 0 to 8 are headings, 9 is body text. */
export function headingLevelOf(outlineLevel: string | undefined): number | undefined {
  const level = numberOf(outlineLevel, 9)
  return level >= 0 && level <= 8 ? Math.min(6, level + 1) : undefined
}

function inherited(own: ReadonlyMap<string, OwnStyle>, id: string): ParagraphStyle {
  const found: { headingLevel?: number; listId?: string; depth?: number } = {}
  let style = own.get(id)
  for (let step = 0; style && step < LONGEST_CHAIN; step++) {
    if (style.headingLevel) found.headingLevel ??= Math.min(6, style.headingLevel)
    if (style.listId !== undefined) found.listId ??= style.listId
    if (style.depth !== undefined) found.depth ??= style.depth
    style = style.basedOn === undefined ? undefined : own.get(style.basedOn)
  }
  return found
}
