import { createRequire } from 'node:module'
import type { ConverterFunction } from 'opencc-js'
import type { SourceBlock, SourceDocument } from '../../documents/index.ts'

/** Characters that only traditional text has and that every report uses. */
const TRADITIONAL = /[開報資訊處規機關華與條]/g
const SIGNS_NEEDED = 8

/* Words, too, are rewritten by such gateways; a converter's own word list does more harm than good (文件 becomes 文档). */
let converter: ConverterFunction | undefined

/** Loaded on first use: the dictionaries are large and few reports need them. */
function convert(text: string): string {
  const { Converter }: typeof import('opencc-js') = createRequire(import.meta.url)('opencc-js/t2cn')
  converter ??= Converter({ from: 'tw', to: 'cn' })
  return converter(text).replaceAll('资讯', '信息').replaceAll('连结', '链接')
}

/**
 * A report passed through a traditional-Chinese gateway, back in simplified characters and in the words of the mainland
 * (資訊 → 信息): labels can only be matched so. Other documents come back untouched.
 */
export function simplify(document: SourceDocument): SourceDocument {
  if (!isTraditional(document)) return document
  const simplifyBlock = (block: SourceBlock): SourceBlock =>
    block.kind === 'text'
      ? { ...block, text: convert(block.text) }
      : { ...block, cells: block.cells.map((cell) => ({ ...cell, text: convert(cell.text) })) }
  return {
    ...document,
    ...(document.metaTitle ? { metaTitle: convert(document.metaTitle) } : {}),
    blocks: document.blocks.map(simplifyBlock),
  }
}

function isTraditional(document: SourceDocument): boolean {
  let signs = 0
  for (const block of document.blocks) {
    const texts = block.kind === 'text' ? [block.text] : block.cells.map((cell) => cell.text)
    for (const text of texts) signs += text.match(TRADITIONAL)?.length ?? 0
    if (signs >= SIGNS_NEEDED) return true
  }
  return false
}
