import { FIRST_YEAR } from '../day/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { fixDocumentNumber, NUMBER_MISTAKES } from './document-number.ts'
import { FIRST_SERIAL, type NumberSeries } from './number-series.ts'
import { fillTemplate, type NumberTemplate, TEMPLATE_FIELDS, type TemplatePart } from './number-template.ts'

const KNOWN: Readonly<Record<string, TemplatePart>> = {
  [TEMPLATE_FIELDS.code]: { kind: 'code' },
  [TEMPLATE_FIELDS.agency]: { kind: 'agency' },
  [TEMPLATE_FIELDS.year]: { kind: 'year' },
  [TEMPLATE_FIELDS.serial]: { kind: 'serial', width: 1 },
}
const PADDED = /^\{([1-9])位流水\}$/
/** Fields, stray braces, and the text between. */
const PIECES = /\{[^{}]*\}|[{}]|[^{}]+/g
const SAMPLE = { code: 'A1', agency: '某', year: FIRST_YEAR, serial: FIRST_SERIAL } as const

/**
 * A template from what an office typed, such as {代字}信公〔{年}〕{序}号, with every problem told in its words. What it gives can be read
 * back, and numbers of two years differ.
 */
export function parseNumberTemplate(
  kind: NumberSeries['kind'],
  typed: string,
): Result<NumberTemplate, readonly string[]> {
  const text = typed.trim().replaceAll('｛', '{').replaceAll('｝', '}')
  const pieces = text.match(PIECES) ?? []
  const parts = pieces.map(readPiece)
  const unread = [...new Set(pieces.filter((_, i) => parts[i] === undefined))]
  const template = { typed: text, parts: parts.filter((part) => part !== undefined) }
  const problems = text === '' ? ['没有填写编号的模板。'] : [...unread.map(notKnown), ...wrongParts(template)]
  if (problems.length > 0) return refuse(problems)
  const style = kind === 'letter' ? wrongStyle(template) : []
  return style.length > 0 ? refuse(style) : accept(template)
}

function readPiece(piece: string): TemplatePart | undefined {
  if (!/[{}]/.test(piece)) return { kind: 'text', text: piece }
  const width = PADDED.exec(piece)?.[1]
  return width ? { kind: 'serial', width: Number(width) } : KNOWN[piece]
}

const notKnown = (piece: string): string =>
  piece.length === 1
    ? `花括号“${piece}”没有成对。`
    : `“${piece}”不认识；可以用${Object.values(TEMPLATE_FIELDS).join('、')}。`

function wrongParts({ typed, parts }: NumberTemplate): readonly string[] {
  const count = (kind: TemplatePart['kind']): number => parts.filter((part) => part.kind === kind).length
  const { year, serial, paddedSerial } = TEMPLATE_FIELDS
  return [
    ...(count('year') === 0 ? [`缺少${year}：序号每年从 1 起，没有年份会重号。`] : []),
    ...(count('year') > 1 ? [`${year}只能写一次。`] : []),
    ...(count('serial') === 0 ? [`缺少序号：写${serial}，或者${paddedSerial}。`] : []),
    ...(count('serial') > 1 ? ['序号只能写一次。'] : []),
    ...(/\d\{(?!机关码|代字)|(?:年|序|流水)\}\d/.test(typed)
      ? ['年份、序号紧挨着别的数字，读不出从哪里起、到哪里止。']
      : []),
    ...(/\s/.test(typed) ? ['中间不留空格。'] : []),
  ]
}

/** Letters bear a 发文字号: it has to be written like one. */
function wrongStyle(template: NumberTemplate): readonly string[] {
  const sample = fillTemplate(template, SAMPLE)
  const fixed = fixDocumentNumber(sample)
  if (!fixed) return [`“${template.typed}”写出来不是发文字号，例如应为{代字}信公〔{年}〕{序}号。`]
  return fixed.mistakes.map((mistake) => `${NUMBER_MISTAKES[mistake]}。`)
}
