import { attributeOf, childOf, childrenOf, type Element } from './xml-tree.ts'

/** Which of a workbook's cell formats show nothing: a number format of empty sections, or white letters on no ground. */
export function hidingFormats(styles: Element | undefined): ReadonlySet<number> {
  const codes = new Map(
    childrenOf(childOf(styles, 's:numFmts'), 's:numFmt').map((format) => [
      attributeOf(format, 'numFmtId') ?? '',
      attributeOf(format, 'formatCode') ?? '',
    ]),
  )
  const fonts = childrenOf(childOf(styles, 's:fonts'), 's:font')
  const fills = childrenOf(childOf(styles, 's:fills'), 's:fill')
  const hiding = new Set<number>()
  for (const [index, format] of childrenOf(childOf(styles, 's:cellXfs'), 's:xf').entries()) {
    const code = codes.get(attributeOf(format, 'numFmtId') ?? '')
    const font = fonts[Number(attributeOf(format, 'fontId') ?? 0)]
    const fill = fills[Number(attributeOf(format, 'fillId') ?? 0)]
    if ((code !== undefined && /^;{2,3}$/.test(code.replace(/\s/g, ''))) || (isWhite(font) && !isFilled(fill)))
      hiding.add(index)
  }
  return hiding
}

function isWhite(font: Element | undefined): boolean {
  const colour = childOf(font, 's:color')
  const rgb = attributeOf(colour, 'rgb')?.toUpperCase()
  if (rgb !== undefined) return /F[A-F]F[A-F]F[A-F]$/.test(rgb)
  return attributeOf(colour, 'theme') === '0' && attributeOf(colour, 'tint') === undefined
}

function isFilled(fill: Element | undefined): boolean {
  const pattern = childOf(fill, 's:patternFill')
  if (!pattern) return childOf(fill, 's:gradientFill') !== undefined
  if ((attributeOf(pattern, 'patternType') ?? 'none') === 'none') return false
  return !/FFFFFF$/i.test(attributeOf(childOf(pattern, 's:fgColor'), 'rgb') ?? '000000')
}
