import { attributeOf, childOf, childrenOf, type Element, isElement, isOn } from './xml-tree.ts'

/** Styles of a Word file whose text is hidden, by their ids. */
export function hiddenStyles(styles: Element | undefined): ReadonlySet<string> {
  const byId = new Map(childrenOf(styles, 'w:style').map((style) => [attributeOf(style, 'styleId') ?? '', style]))
  const isHidden = (id: string, depth = 0): boolean => {
    const style = byId.get(id)
    if (!style || depth > 20) return false
    const vanish = childOf(childOf(style, 'w:rPr'), 'w:vanish')
    if (vanish) return isOn(vanish)
    const base = attributeOf(childOf(style, 'w:basedOn'), 'val')
    return base !== undefined && isHidden(base, depth + 1)
  }
  return new Set([...byId.keys()].filter((id) => isHidden(id)))
}

/** What the surroundings of a run say about its ground and its style. */
export interface RunSurroundings {
  /** Something here may give the text another ground than white. */
  readonly shaded: boolean
  readonly hiddenStyle: boolean
}

/** Half points below which nobody reads anything. */
const SMALLEST = 3

/** Text that is not printed, or printed so that nobody sees it. */
export function isHiddenRun(
  run: Element,
  styles: ReadonlySet<string>,
  { shaded, hiddenStyle }: RunSurroundings,
): boolean {
  const properties = childOf(run, 'w:rPr')
  const vanish = childOf(properties, 'w:vanish') ?? childOf(properties, 'w:specVanish')
  if (vanish) return isOn(vanish)
  const style = attributeOf(childOf(properties, 'w:rStyle'), 'val')
  if (style === undefined ? hiddenStyle : styles.has(style)) return true
  const size = Number(attributeOf(childOf(properties, 'w:sz'), 'val') ?? 20)
  if (size > 0 && size < SMALLEST) return true
  const colour = attributeOf(childOf(properties, 'w:color'), 'val')?.toUpperCase()
  const isWhite = colour !== undefined && /^F[A-F]F[A-F]F[A-F]$/.test(colour)
  return isWhite && !shaded && !hasGround(properties)
}

/** Shading of a run, a paragraph or a cell that is not white. */
export function hasGround(properties: Element | undefined): boolean {
  if (childOf(properties, 'w:highlight')) return true
  const shading = childOf(properties, 'w:shd')
  if (!shading) return false
  const fill = (attributeOf(shading, 'fill') ?? 'auto').toUpperCase()
  const pattern = attributeOf(shading, 'val') ?? 'clear'
  return (
    (fill !== 'AUTO' && fill !== 'FFFFFF') ||
    attributeOf(shading, 'themeFill') !== undefined ||
    !['clear', 'nil'].includes(pattern)
  )
}

const SHOWS = new Set([
  'w:t',
  'w:tab',
  'w:br',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sym',
  'w:ruby',
  'mc:AlternateContent',
])

/** Whether the run has anything that would be seen. */
export const hasContent = (run: Element): boolean => run.children.some((node) => isElement(node) && SHOWS.has(node.key))
