import { SaxesParser } from 'saxes'
import type { Result } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { LIMITS } from '../limits.ts'
import { bomb, damaged } from '../refusals.ts'

/** Attributes by local name: `w:val` is `val`; those of a spreadsheet have no prefix. */
export type Attributes = (localName: string) => string | undefined

export interface XmlHandler {
  /** Names carry the usual prefix of their namespace (`w:p`, `mc:Choice`), whichever prefix the file uses. */
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

const USUAL_PREFIX: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'http://purl.org/dc/elements/1.1/': 'dc',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
    'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  }),
)

/** Thrown by a handler, it ends the parsing with a refusal. */
export class StopParsing extends Error {
  readonly outcome: Result<never>
  constructor(outcome: Result<never>) {
    super()
    this.outcome = outcome
  }
}

/**
 * Parses a part. A DOCTYPE is refused (no office writes one; entities hide behind it), nesting is bounded, malformed XML is
 * damage.
 */
export function parseXml(xml: string, handler: XmlHandler): Result<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const names = prefixes(xml)
  let depth = 0
  parser.on('doctype', () => {
    throw new StopParsing(bomb('文件里有 XML 的 DOCTYPE 声明'))
  })
  parser.on('error', () => {
    throw new StopParsing(damaged('文件内部的 XML 有误'))
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.xmlDepth) throw new StopParsing(bomb(`文件内部的嵌套超过 ${LIMITS.xmlDepth} 层`))
    handler.open(names.enter(name, attributes), names.attribute)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close(names.usual(name))
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  try {
    parser.write(xml).close()
    return ok(undefined)
  } catch (error) {
    if (error instanceof StopParsing) return error.outcome
    throw error
  }
}

/**
 * Names with the usual prefixes. Declarations hold from where they stand to the end: offices write them at the root, and no
 * two alike. One reader of attributes serves all elements, since a document has a hundred thousand of them.
 */
function prefixes(xml: string) {
  const declared = new Map<string, string>()
  const known = new Map<string, string>()
  const declaredAtRootOnly = xml.indexOf('xmlns', xml.indexOf('>', xml.search(/<[^?!]/))) < 0
  let attributePrefixes: readonly string[] = ['w:']
  let current: Readonly<Record<string, string>> = {}
  let first = true

  const declare = (attributes: Readonly<Record<string, string>>): void => {
    for (const name of Object.keys(attributes)) {
      const usual = name.startsWith('xmlns') ? USUAL_PREFIX.get(attributes[name] ?? '') : undefined
      if (usual === undefined) continue
      declared.set(name.slice('xmlns:'.length), usual)
      known.clear()
      attributePrefixes = [...declared].filter(([, to]) => to === 'w').map(([prefix]) => (prefix ? `${prefix}:` : ''))
    }
  }
  const usual = (name: string): string => {
    const found = known.get(name)
    if (found !== undefined) return found
    const colon = name.indexOf(':')
    const prefix = declared.get(colon < 0 ? '' : name.slice(0, colon))
    const full = prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
    known.set(name, full)
    return full
  }
  return {
    usual,
    enter: (name: string, attributes: Readonly<Record<string, string>>): string => {
      if (first || !declaredAtRootOnly) declare(attributes)
      first = false
      current = attributes
      return usual(name)
    },
    attribute: (local: string): string | undefined => {
      for (const prefix of attributePrefixes) {
        const value = current[prefix + local]
        if (value !== undefined) return value
      }
      return current[local]
    },
  }
}
