import type { LaidOutBlock } from '../../documents/index.ts'

const ORDINAL = '[（(][一二三四五六七八九十]{1,3}[）)]'
/** （一）主动公开情况。坚持…… */
const RUN_IN = new RegExp(`^(${ORDINAL}[^。：；\\n]{1,30}[。：])(.+)$`, 'u')
/** （一）主动公开 on a line of its own */
const ALONE = new RegExp(`^${ORDINAL}[^。：；，]{1,30}$`, 'u')

/** Plain text, a paragraph a line, as paragraphs and second-level headings; the words stay as they are. */
export function layoutNarrative(text: string): readonly LaidOutBlock[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(layoutLine)
}

function layoutLine(line: string): LaidOutBlock {
  if (ALONE.test(line)) return { kind: 'heading', level: 2, text: line }
  const [, lead, rest] = RUN_IN.exec(line) ?? []
  if (!lead || !rest) return { kind: 'paragraph', text: line }
  return { kind: 'paragraph', lead: { level: 2, text: lead }, text: rest }
}
