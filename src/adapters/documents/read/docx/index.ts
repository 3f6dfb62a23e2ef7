import { posix } from 'node:path'
import type { ReadingNote, Result, SourceDocument } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { clean } from '../clean.ts'
import { openPackage, type Package } from '../ooxml/package.ts'
import { parseXml } from '../ooxml/xml.ts'
import { damaged, noText } from '../refusals.ts'
import { docxBlocks } from './blocks.ts'
import { readBody } from './body.ts'
import { NO_NUMBERING, numberingCounter, readNumbering } from './numbering.ts'
import { readStyles, type Styles } from './styles.ts'

/**
 * A Word document (OOXML, transitional or strict): merged cells as spans, numbers that Word generates written out, changes
 * taken as accepted, hidden text and field codes left out.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<SourceDocument>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  const parts = await readParts(opened.value)
  if (!parts.ok) return parts
  const { document, styles, numbering, title } = parts.value
  const body = readBody(document, styles, numberingCounter(numbering))
  if (!body.ok) return body
  const notes: ReadingNote[] = []
  if (body.value.tracked)
    notes.push({ kind: 'tracked-changes', message: '文件里有尚未接受的修订，按接受全部修订后的文字读取。' })
  if (body.value.hidden > 0) notes.push({ kind: 'hidden', message: '文件里有隐藏的文字，没有读取。' })
  const blocks = docxBlocks(body.value.items, notes)
  if (blocks.length === 0) return noText()
  return ok({ format: 'docx', ...(title ? { metaTitle: title } : {}), blocks, notes })
}

/** The parts that matter: where they are is said by relations, whose usual answer is also the fallback. */
async function readParts(parts: Package) {
  const roots = await relations(parts, '_rels/.rels', '')
  if (!roots.ok) return roots
  const main = roots.value.get('officeDocument') ?? 'word/document.xml'
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const related = await relations(parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  if (!related.ok) return related
  const document = await parts.part(main)
  if (!document.ok) return document
  if (document.value === undefined) return damaged('Word 文件里没有正文')
  const styles = await read(parts, related.value.get('styles') ?? `${folder}styles.xml`, readStyles)
  if (!styles.ok) return styles
  const numbering = await read(parts, related.value.get('numbering') ?? `${folder}numbering.xml`, readNumbering)
  if (!numbering.ok) return numbering
  const title = await read(parts, roots.value.get('core-properties') ?? 'docProps/core.xml', readTitle)
  return ok({
    document: document.value,
    styles: styles.value ?? (new Map() satisfies Styles),
    numbering: numbering.value ?? NO_NUMBERING,
    // A damaged title is no reason to refuse the document.
    title: title.ok ? title.value : undefined,
  })
}

async function read<T>(
  parts: Package,
  path: string,
  parse: (xml: string) => Result<T>,
): Promise<Result<T | undefined>> {
  const xml = await parts.part(path)
  if (!xml.ok) return xml
  return xml.value === undefined ? ok(undefined) : parse(xml.value)
}

/** Targets by the last word of their type (`styles`, `numbering`), as paths within the package. */
async function relations(parts: Package, path: string, folder: string): Promise<Result<ReadonlyMap<string, string>>> {
  const targets = new Map<string, string>()
  const parsed = await read(parts, path, (xml) =>
    parseXml(xml, {
      open: (_, attribute) => {
        const target = attribute('Target')
        const type = attribute('Type')
        if (target === undefined || type === undefined || attribute('TargetMode') === 'External') return
        const name = type.slice(type.lastIndexOf('/') + 1)
        const inside = target.startsWith('/') ? target.slice(1) : folder + target
        if (!targets.has(name)) targets.set(name, posix.normalize(inside))
      },
      close: () => {},
    }),
  )
  return parsed.ok ? ok(targets) : parsed
}

function readTitle(xml: string): Result<string> {
  let title = ''
  let inside = false
  const parsed = parseXml(xml, {
    open: (name) => {
      inside = name === 'dc:title'
    },
    close: () => {
      inside = false
    },
    text: (text) => {
      if (inside) title += text
    },
  })
  return parsed.ok ? ok(clean(title).trim()) : parsed
}
