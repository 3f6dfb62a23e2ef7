import { type Zippable, zipSync } from 'fflate'
import type { TemplateFiller } from '../../../capabilities/case-letters/index.ts'
import { accept, refuse } from '../../../law/result.ts'
import { openOffice } from '../redact/office/open-office.ts'
import { type Element, isElement, type Node, writeTree } from '../redact/office/xml-tree.ts'

/** Parts of a docx that hold text. */
const TEXT_PARTS = /^[^/]+\/(document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/i
const FIELD = /\{([^{}]*)\}/g
/** Any fixed moment will do; the same letter gives the same file. */
const ALWAYS = new Date(1980, 0, 1)

type Values = Readonly<Record<string, string>>

/**
 * Fills an office's own docx. A field is found whichever way Word cut it into runs, and takes the looks of its first character; a value of
 * several lines becomes as many paragraphs where the field stands alone, line breaks elsewhere. All else of the file stays as it is.
 */
export const docxFiller: TemplateFiller = {
  fill: async (template, values) => {
    const opened = await openOffice(template)
    if (!opened.ok) return refuse({ kind: 'damaged', fields: [] })
    const office = opened.value
    const files: Zippable = {}
    const unknown = new Set<string>()
    for (const name of office.names) {
      const bytes = await office.bytes(name)
      if (!bytes.ok) return refuse({ kind: 'damaged', fields: [] })
      files[name] = bytes.value ?? new Uint8Array()
      if (!TEXT_PARTS.test(name)) continue
      const tree = await office.tree(name)
      if (!tree.ok || !tree.value) return refuse({ kind: 'damaged', fields: [] })
      for (const field of fillIn(tree.value, values)) unknown.add(field)
      files[name] = new TextEncoder().encode(writeTree(tree.value))
    }
    if (unknown.size > 0) return refuse({ kind: 'unknown-fields', fields: [...unknown] })
    return accept(zipSync(files, { mtime: ALWAYS, level: 6 }))
  },
}

/** Fills every paragraph below an element. @returns fields that have no value */
function fillIn(element: Element, values: Values): readonly string[] {
  const unknown: string[] = []
  element.children = element.children.flatMap((child): readonly Node[] => {
    if (!isElement(child)) return [child]
    unknown.push(...fillIn(child, values))
    if (child.key !== 'w:p') return [child]
    unknown.push(...fieldsOf(child).filter((field) => values[field] === undefined))
    return filled(child, values, element.key === 'w:tc')
  })
  return unknown
}

const fieldsOf = (paragraph: Element): readonly string[] =>
  [...lineOf(paragraph).matchAll(FIELD)].map(([, field = '']) => field.trim())

/** The paragraph with its fields filled; several where one field of several lines stands alone; none where that is empty. */
function filled(paragraph: Element, values: Values, onlyInCell: boolean): readonly Element[] {
  const alone = /^\{([^{}]*)\}$/.exec(lineOf(paragraph).trim())?.[1]?.trim()
  const value = alone === undefined ? undefined : values[alone]
  if (value === undefined) {
    replaceFields(paragraph, values)
    return [paragraph]
  }
  const lines = value.split('\n')
  if (value === '' && !onlyInCell) return []
  return lines.map((line) => {
    const copy = structuredClone(paragraph)
    replaceFields(copy, { ...values, [alone ?? '']: line })
    return copy
  })
}

/** The texts of a paragraph itself, those of paragraphs within it apart. */
function textsOf(element: Element): readonly Element[] {
  return element.children.flatMap((child): readonly Element[] => {
    if (!isElement(child) || child.key === 'w:p') return []
    return child.key === 'w:t' ? [child] : textsOf(child)
  })
}

const wordsOf = (text: Element): string => text.children.filter((child) => !isElement(child)).join('')
const lineOf = (paragraph: Element): string => textsOf(paragraph).map(wordsOf).join('')

/** Puts values in the place of fields: the first text that a field touches takes the whole of its value. */
function replaceFields(paragraph: Element, values: Values): void {
  const texts = textsOf(paragraph)
  for (const match of [...lineOf(paragraph).matchAll(FIELD)].toReversed()) {
    const value = values[match[1]?.trim() ?? '']
    if (value === undefined) continue
    let at = 0
    let given = false
    for (const text of texts) {
      const words = wordsOf(text)
      const from = Math.max(match.index - at, 0)
      const to = Math.min(match.index + match[0].length - at, words.length)
      at += words.length
      if (from >= to) continue
      setWords(text, words.slice(0, from) + (given ? '' : value) + words.slice(to))
      given = true
    }
  }
  breakLines(paragraph)
}

function setWords(text: Element, words: string): void {
  text.children = words === '' ? [] : [words]
  text.attributes.set('xml:space', 'preserve')
}

/** Line breaks in texts as Word writes them. */
function breakLines(element: Element): void {
  element.children = element.children.flatMap((child): readonly Node[] => {
    if (!isElement(child) || child.key === 'w:p') return [child]
    if (child.key !== 'w:t') {
      breakLines(child)
      return [child]
    }
    const lines = wordsOf(child).split('\n')
    if (lines.length === 1) return [child]
    return lines.flatMap((line, i): readonly Node[] => {
      const copy = structuredClone(child)
      setWords(copy, line)
      return i === 0 ? [copy] : [breakOf(child), copy]
    })
  })
}

const breakOf = ({ name }: Element): Element => ({
  name: name.replace(/t$/, 'br'),
  key: 'w:br',
  attributes: new Map(),
  children: [],
})
