import { formForYear, formOf } from '../../law/report-form/index.ts'
import type { LaidOutBlock, LaidOutDocument } from '../documents/index.ts'
import { FINDING_CODES, type FindingCode } from './codes.ts'
import type { AnnualReport, Finding } from './report.ts'

export interface ReturnLetterOptions {
  /** The supervising office that signs. */
  readonly office: string
  /** Day of the letter, `YYYY-MM-DD`. */
  readonly date: string
  /** Day by which the corrected report is to be sent, `YYYY-MM-DD`; without it the letter names no day. */
  readonly until?: string
}

/** The articles of the regulation that the letter stands on. */
const BASIS = '《中华人民共和国政府信息公开条例》第五十条'

/**
 * 退回意见: what a supervising office sends to a body whose report needs work. Errors must be corrected, warnings corrected or
 * explained, remarks are advice. Doubts of our own reading are not the body's fault and stay out. Without errors and warnings the
 * letter says that nothing has to be corrected.
 */
export function returnLetter(report: AnnualReport, options: ReturnLetterOptions): LaidOutDocument {
  const own = report.findings.filter((found) => found.origin !== 'reading')
  const of = (severity: Finding['severity']) => own.filter((found) => found.severity === severity)
  const mustChange = of('error').length + of('warning').length > 0
  const name = nameOf(report)
  const title = mustChange ? `关于退回修改${name}的意见` : `关于${name}的核对意见`
  const lists = [
    ...list('必须更正的事项', of('error')),
    ...list('需要更正或者作出说明的事项', of('warning')),
    ...list('建议完善的事项', of('info')),
  ]
  return {
    title,
    author: options.office,
    date: options.date,
    blocks: [
      { kind: 'title', text: title },
      paragraph(`${report.body ?? '报送单位'}：`, { indent: false }),
      paragraph(opening(report, name, lists.length > 0)),
      ...numbered(lists),
      paragraph(closing(mustChange, options.until)),
      paragraph(options.office, { indent: false, align: 'right' }),
      paragraph(dayInWords(options.date), { indent: false, align: 'right' }),
    ],
  }
}

function paragraph(
  text: string,
  rest: { readonly indent?: boolean; readonly align?: 'left' | 'center' | 'right' } = {},
): LaidOutBlock {
  return { kind: 'paragraph', text, indent: true, ...rest }
}

function nameOf(report: AnnualReport): string {
  if (report.title) return `《${report.title.replace(/[《》\n]/g, '')}》`
  const year = report.year === null ? '' : `${report.year}年`
  return `《${report.body ?? ''}${year}政府信息公开工作年度报告》`
}

function opening(report: AnnualReport, name: string, found: boolean): string {
  const notice = (report.year === null ? undefined : formForYear(report.year)?.notice) ?? formOf(report.edition).notice
  const told = found ? '有关意见如下' : '未发现需要更正的事项'
  return `你单位报送的${name}收悉。经对照${BASIS}和《中华人民共和国政府信息公开工作年度报告格式》（${notice}）核对，${told}${found ? '：' : '。'}`
}

interface Items {
  readonly heading: string
  readonly items: readonly string[]
}

function list(heading: string, findings: readonly Finding[]): readonly Items[] {
  const items = itemsOf(findings)
  return items.length === 0 ? [] : [{ heading, items }]
}

/** One item a kind of finding; several of a kind are told together under its name. */
function itemsOf(findings: readonly Finding[]): readonly string[] {
  return [...Map.groupBy(findings, ({ code }) => code)].map(([code, group]) => {
    const name = FINDING_CODES[code as FindingCode]?.name ?? code
    const [first] = group
    if (group.length === 1 && first) return `${name}。${ended(first.message)}${basis(first)}`
    const told = group.map((found, i) => `（${i + 1}）${found.message.replace(/。$/, '')}`).join('；')
    return `${name}（${group.length} 处）。${told}。`
  })
}

const ended = (message: string) => (/[。；]$/.test(message) ? message : `${message}。`)
const basis = ({ article }: Finding) => (article ? `（依据：${article}）` : '')

const HAN = ['一', '二', '三'] as const

function numbered(lists: readonly Items[]): readonly LaidOutBlock[] {
  return lists.flatMap(({ heading, items }, i): readonly LaidOutBlock[] => [
    { kind: 'heading', level: 1, text: `${HAN[i] ?? i + 1}、${heading}` },
    ...items.map((item, at) => paragraph(`${at + 1}.${item}`)),
  ])
}

function closing(mustChange: boolean, until: string | undefined): string {
  if (!mustChange) return '请继续做好年度报告的公布和存档工作。'
  const day = until ? `于${dayInWords(until)}前` : ''
  return `请对照上述意见逐项核对、修改，${day}重新报送，并同步更正已经公布的文本；数据无误而需要说明的，请在报告中写明。`
}

/** `2025-01-20` → 2025年1月20日; anything else stays as it was given. */
function dayInWords(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : day
}
