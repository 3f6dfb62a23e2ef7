import { attributeOf, descendants, type Element, textOf } from './xml-tree.ts'

/** Fields that only number and refer: their codes say nothing that the page doesn't. */
const HARMLESS =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|TOC|TC|PAGEREF|REF|NOTEREF|SEQ|STYLEREF|LISTNUM|AUTONUM|EQ|SYMBOL|ADVANCE)\b/i

export const isHarmlessField = (code: string): boolean =>
  HARMLESS.test(code) && !/"[^"\\]*\.(?:docx?|xlsx?|pdf|csv|mdb)"/i.test(code)

/** Elements of fields (their limits and their codes) that are to go; what the field shows stays. And how many fields that are. */
export function tellingFields(root: Element): { readonly elements: ReadonlySet<Element>; readonly count: number } {
  const elements = new Set<Element>()
  const open: { code: string; readonly parts: Element[]; separated: boolean }[] = []
  let count = 0
  const close = (): void => {
    const field = open.pop()
    if (!field || isHarmlessField(field.code)) return
    count++
    for (const part of field.parts) elements.add(part)
  }
  for (const element of descendants(root)) {
    const field = open.at(-1)
    if (element.key === 'w:fldChar') {
      const type = attributeOf(element, 'fldCharType')
      if (type === 'begin') open.push({ code: '', parts: [element], separated: false })
      else field?.parts.push(element)
      if (type === 'separate' && field) field.separated = true
      if (type === 'end') close()
    } else if (element.key === 'w:instrText' || element.key === 'w:delInstrText') {
      if (field) {
        field.parts.push(element)
        if (!field.separated) field.code += textOf(element)
      } else elements.add(element)
    }
  }
  while (open.length > 0) close()
  return { elements, count }
}
