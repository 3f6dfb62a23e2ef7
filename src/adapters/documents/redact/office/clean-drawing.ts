import type { RemovalLog } from './removal-log.ts'
import { attributeOf, childOf, type Element, isElement } from './xml-tree.ts'

const NAMED = new Set(['wp:docPr', 'pic:cNvPr', 'xdr:cNvPr', 'a:cNvPr', 'cNvPr'])

/**
 * What pictures and shapes say about themselves: descriptions and titles (alternative texts), names of files, links behind them. The
 * element itself is changed.
 */
export function cleanDrawing(element: Element, part: string, log: RemovalLog): void {
  const described = NAMED.has(element.key) || element.key === 'cNvPr'
  if (described) {
    if (['descr', 'title'].some((key) => (element.attributes.get(key) ?? '') !== '')) log.add('alt-text', part)
    element.attributes.delete('descr')
    element.attributes.delete('title')
    if (element.attributes.has('name'))
      element.attributes.set('name', `图 ${element.attributes.get('id') ?? ''}`.trim())
    element.children = []
  }
  if (element.key.startsWith('v:')) {
    const texts = [...element.attributes].filter(
      ([name]) => name === 'alt' || /^(?:\w+:)?(?:title|href|gfxdata)$/.test(name),
    )
    if (texts.some(([name, value]) => value !== '' && !name.endsWith('gfxdata'))) log.add('alt-text', part)
    for (const [name] of texts) element.attributes.delete(name)
  }
  if (element.key === 'a:blip')
    element.children = element.children.filter((node) => isElement(node) && node.key !== 'a:extLst')
  for (const name of ['macro', 'textlink']) if (element.attributes.has(name)) element.attributes.set(name, '')
}

/** A picture that shows only a part of itself: the rest is still in the file. */
export function isCropped(element: Element): boolean {
  if (element.key === 'v:imagedata')
    return ['croptop', 'cropbottom', 'cropleft', 'cropright'].some((key) => isCut(attributeOf(element, key)))
  const crop = childOf(element, 'a:srcRect')
  return ['l', 't', 'r', 'b'].some((key) => isCut(attributeOf(crop, key)))
}

const isCut = (value: string | undefined): boolean => value !== undefined && Number.parseFloat(value) > 0
