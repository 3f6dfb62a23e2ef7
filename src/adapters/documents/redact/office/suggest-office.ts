import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import { type MarkSuggestion, suggestPersonalData } from '../../../../capabilities/redaction/index.ts'
import { openOffice } from './open-office.ts'
import { descendants, type Element, isElement } from './xml-tree.ts'

/** Parts with text that is seen, and what stands for a line in them: a paragraph, a cell's text, a line of a shape. */
const TEXTS =
  /^(?:word\/(?:document|footnotes|endnotes|(?:header|footer)\d*)|xl\/(?:sharedStrings|worksheets\/[^/]+|drawings\/[^/]+))\.xml$/i
const LINES = new Set(['w:p', 's:si', 's:c', 'a:p'])

/** Where the lines of an office file seem to hold personal data. `line` counts over the parts in the order of the package, from 1. */
export async function suggestOffice(bytes: Uint8Array): Promise<Result<readonly MarkSuggestion[]>> {
  const file = await openOffice(bytes)
  if (!file.ok) return file
  const suggestions: MarkSuggestion[] = []
  let line = 0
  for (const name of file.value.names.filter((part) => TEXTS.test(part))) {
    const root = await file.value.tree(name)
    if (!root.ok) return root
    for (const text of root.value ? linesOf(root.value) : []) {
      line++
      for (const { kind } of suggestPersonalData(text)) suggestions.push({ kind, areas: [], line })
    }
  }
  return ok(suggestions)
}

/** A paragraph within a paragraph (a text box) is a line of its own. */
function linesOf(root: Element): readonly string[] {
  const own = (element: Element): string =>
    element.children.map((child) => (!isElement(child) ? child : LINES.has(child.key) ? '' : own(child))).join('')
  return [...descendants(root)].filter(({ key }) => LINES.has(key)).map(own)
}
