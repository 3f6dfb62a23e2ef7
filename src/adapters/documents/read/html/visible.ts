import { attribute, type HtmlElement } from './bounded-parse.ts'

/** Elements whose content is never printed, or is a control and no text. */
const UNPRINTED = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'select',
  'datalist',
  'textarea',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
  'svg',
  // Pinyin above the characters, as some mirrors add it.
  'rt',
  'rp',
])

export const isUnprinted = (element: HtmlElement): boolean => UNPRINTED.has(element.tagName)

/** Hidden by attribute or by its own style. Style sheets are not read. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false
  const style = attribute(element, 'style')
  return (
    attribute(element, 'hidden') !== undefined ||
    (style !== undefined && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style))
  )
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary table ' +
    'tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

export const isBlock = (element: HtmlElement): boolean => BLOCKS.has(element.tagName)

export function headingLevelOf(element: HtmlElement): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  return level === undefined ? undefined : Number(level)
}
