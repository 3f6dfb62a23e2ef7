import { cleanDrawing, isCropped } from './clean-drawing.ts'
import type { RemovalLog } from './removal-log.ts'
import { attributeOf, descendants, type Element, isElement } from './xml-tree.ts'

/** Pictures and shapes on a sheet: hidden ones go, charts can't be parted from their data. The tree is changed. */
export function cleanSheetDrawing(root: Element, part: string, dropped: ReadonlySet<string>, log: RemovalLog): void {
  root.children = root.children.filter((node) => {
    if (!isElement(node)) return false
    const inner = [...descendants(node)]
    if (
      inner.some(
        (element) => element.key === 'xdr:cNvPr' && ['1', 'true'].includes(attributeOf(element, 'hidden') ?? ''),
      )
    ) {
      log.add('hidden-text', part)
      return false
    }
    return !inner.some(
      (element) =>
        element.key === 'a:blip' && dropped.has(attributeOf(element, 'embed') ?? attributeOf(element, 'link') ?? ''),
    )
  })
  for (const element of descendants(root)) {
    cleanDrawing(element, part, log)
    if (isCropped(element)) log.stuck('cropped-picture', part)
    if (/^(?:c:chart|dgm:relIds|chart)$/.test(element.key)) log.stuck('embedded-object', part)
  }
}
