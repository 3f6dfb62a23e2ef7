import { strToU8, type Zippable, zipSync } from 'fflate'
import type { HiddenContent } from '../../../../capabilities/redaction/index.ts'
import { type Relation, relationsPath, writeRelations } from './relations.ts'
import { type Element, writeTree } from './xml-tree.ts'

export interface Stripped {
  readonly bytes: Uint8Array
  readonly hidden: readonly HiddenContent[]
}

/** A new package of the parts that are put into it. Nothing else of the old one is in it; its times say nothing. */
export interface PackageWriter {
  part(name: string, root: Element, contentType: string, relations: readonly Relation[]): void
  media(name: string, bytes: Uint8Array, contentType: string): void
  finish(): Uint8Array
}

const ALWAYS = new Date(1980, 0, 1)
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'

export function createPackageWriter(main: string): PackageWriter {
  const parts = new Map<string, Uint8Array>()
  const overrides = new Map<string, string>()
  const put = (name: string, text: string): void => void parts.set(name, strToU8(text))
  return {
    part: (name, root, contentType, relations) => {
      put(name, writeTree(root))
      overrides.set(name, contentType)
      if (relations.length > 0) put(relationsPath(name), writeRelations(relations))
    },
    media: (name, bytes, contentType) => {
      parts.set(name, bytes)
      overrides.set(name, contentType)
    },
    finish: () => {
      const types = [...overrides].map(
        ([name, type]) => `<Override PartName="/${name.replace(/[&<>"]/g, '')}" ContentType="${type}"/>`,
      )
      const files: Zippable = {
        '[Content_Types].xml': strToU8(
          `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
        ),
        '_rels/.rels': strToU8(
          writeRelations([{ id: 'rId1', type: 'officeDocument', fullType: DOCUMENT, target: main, external: false }]),
        ),
        ...Object.fromEntries(parts),
      }
      return zipSync(files, { mtime: ALWAYS, level: 6 })
    },
  }
}
