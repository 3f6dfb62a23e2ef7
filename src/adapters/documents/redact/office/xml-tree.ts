import { SaxesParser } from 'saxes'
import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import { LIMITS } from '../../read/limits.ts'
import { StopParsing } from '../../read/ooxml/xml.ts'
import { bomb, damaged } from '../../read/refusals.ts'

/** An element that can be changed and written again. */
export interface Element {
  /** As the file writes it, prefix included. */
  readonly name: string
  /** With the usual prefix of its namespace, or the local name where we don't know it: `w:p`, `a:blip`. */
  readonly key: string
  readonly attributes: Map<string, string>
  children: Node[]
}
export type Node = Element | string

const USUAL: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'xdr',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
}

const MOST_NODES = 3_000_000

/** Parses a part into a tree. A DOCTYPE is refused, nesting and size are bounded; comments and processing instructions are dropped. */
export function parseTree(xml: string): Result<Element> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const top: Element = { name: '', key: '', attributes: new Map(), children: [] }
  const open: Element[] = [top]
  let nodes = 0
  const add = (node: Node): void => {
    if (++nodes > MOST_NODES) throw new StopParsing(bomb('文件内部的内容多得反常'))
    open.at(-1)?.children.push(node)
  }
  parser.on('doctype', () => {
    throw new StopParsing(bomb('文件里有 XML 的 DOCTYPE 声明'))
  })
  parser.on('error', () => {
    throw new StopParsing(damaged('文件内部的 XML 有误'))
  })
  parser.on('opentag', (tag) => {
    if (open.length > LIMITS.xmlDepth) throw new StopParsing(bomb(`文件内部的嵌套超过 ${LIMITS.xmlDepth} 层`))
    const usual = USUAL[tag.uri]
    const attributes = new Map(Object.entries(tag.attributes).map(([name, { value }]) => [name, value]))
    const element: Element = {
      name: tag.name,
      key: usual === undefined ? tag.local : `${usual}:${tag.local}`,
      attributes,
      children: [],
    }
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  try {
    parser.write(xml).close()
  } catch (error) {
    if (error instanceof StopParsing) return error.outcome
    throw error
  }
  const root = top.children.find(isElement)
  return root ? ok(root) : damaged('文件内部缺少内容')
}

export const isElement = (node: Node): node is Element => typeof node !== 'string'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}
const inText = (text: string): string => text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? '')
const inAttribute = (text: string): string => text.replace(/[&<>"\n\r\t]/g, (character) => ESCAPES[character] ?? '')

export function writeTree(root: Element): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  const write = (node: Node): void => {
    if (!isElement(node)) {
      parts.push(inText(node))
      return
    }
    parts.push(`<${node.name}`)
    for (const [name, value] of node.attributes) parts.push(` ${name}="${inAttribute(value)}"`)
    if (node.children.length === 0) parts.push('/>')
    else {
      parts.push('>')
      for (const child of node.children) write(child)
      parts.push(`</${node.name}>`)
    }
  }
  write(root)
  return parts.join('')
}

export const childrenOf = (element: Element | undefined, key: string): readonly Element[] =>
  element?.children.filter((node): node is Element => isElement(node) && node.key === key) ?? []
export const childOf = (element: Element | undefined, key: string): Element | undefined => childrenOf(element, key)[0]

/** An attribute by its local name, whatever its prefix. */
export function attributeOf(element: Element | undefined, local: string): string | undefined {
  for (const [name, value] of element?.attributes ?? []) if (name === local || name.endsWith(`:${local}`)) return value
  return undefined
}

export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children)
    if (isElement(child)) {
      yield child
      yield* descendants(child)
    }
}

export const textOf = (element: Element): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('')

/** Whether an on/off property is on: there, and not said to be false. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(attributeOf(element, 'val') ?? 'true')
