import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'

interface Passage {
  readonly section: string
  readonly text: string
}

/** Slips of the pen and of the converter: 的的, [2020] for 〔2020〕, [bookmark: …]. Each slip once. */
export function wordingFindings(report: AnnualReport, preface: string): readonly Finding[] {
  const { overview, problems, other } = report.narrative
  const passages = [
    { section: 'title', text: report.title ?? '' },
    { section: 'overview', text: overview ?? '' },
    { section: 'problems', text: problems ?? '' },
    { section: 'other', text: other ?? '' },
  ]
  return [
    ...passages.flatMap((passage) => [...duplicated(passage), ...brackets(passage), ...residue(passage)]),
    ...brackets({ section: 'preface', text: proseOf(preface) }),
  ]
}

/** What stands before the first section is in part the web page around the report; its sentences are the report's. */
const proseOf = (preface: string) =>
  preface
    .split('\n')
    .filter((line) => /报告.*。/.test(line))
    .join('\n')

/** Doubled words, each with what may stand around it in good Chinese: 目的的, 了了解, 和和谐, 是是非非, 存在在. */
const DOUBLED =
  /(?<![目似有是别真你我他男女])的的(?!确)|(?<![没不])了了(?![解然断却若])|(?<!共饱温柔平谦总调)和和(?![谐平睦气解美蔼约])|(?<!不正总)是是(?!非否)|(?<![存现实所正潜内旨好外自意])在在|把把|被被(?!褥)/g
/** Words of two to six characters said twice running, which official prose never does on purpose. */
const REPEATED = /([\p{Script=Han}]{2,6})\1/gu
const NUMERAL_OR_PLAY =
  /^[〇零一二三四五六七八九十两]{2,}$|^[一两几每逐].$|^(?:政府|规范|年度|公开|服务|标准|讨论|研究|人民)$/

function duplicated({ section, text }: Passage): readonly Finding[] {
  const slips = [
    ...[...text.matchAll(DOUBLED)].map((m) => ({ at: m.index, printed: m[0], expected: m[0].slice(1) })),
    ...[...text.matchAll(REPEATED)].flatMap((m) =>
      NUMERAL_OR_PLAY.test(m[1] ?? '') || new Set(m[1]).size === 1
        ? []
        : [{ at: m.index, printed: m[0], expected: m[1] ?? '' }],
    ),
  ]
  return once(slips, (slip) => slip.printed).map((slip) =>
    finding('DUPLICATED_WORD', {
      section,
      expected: slip.expected,
      printed: slip.printed,
      message: `文字重复：“${around(text, slip.at, slip.printed.length)}”中的“${slip.printed}”`,
    }),
  )
}

const NUMBERED = /([\p{Script=Han}]{1,12})\s*[[［【(（]\s*((?:19|20)\d{2})\s*[\]］】)）]\s*第?\s*(\d{1,5})\s*号/gu

/** What leads up to an issuer's abbreviation: 按照、根据… */
const LEADS = /^.*(?:按照|根据|依据|依照|落实|执行|转发|印发|[见和及与的])/u

function brackets({ section, text }: Passage): readonly Finding[] {
  const slips = [...text.matchAll(NUMBERED)].map((m) => {
    const issuer = (m[1] ?? '').replace(LEADS, '')
    return {
      printed: `${issuer}${m[0].slice((m[1] ?? '').length).replace(/\s/g, '')}`,
      expected: `${issuer}〔${m[2]}〕${m[3]}号`,
    }
  })
  return once(slips, (slip) => slip.expected).map((slip) =>
    finding('DOCUMENT_NUMBER_BRACKETS', {
      section,
      ...slip,
      message: `发文字号印为“${slip.printed}”，年份应用六角括号：“${slip.expected}”`,
    }),
  )
}

const RESIDUE =
  /\[(?:bookmark|image|endif|if |TOC|HYPERLINK)[^\]\n]{0,80}\]|\{\{[^}\n]{0,60}\}\}|(?:HYPERLINK|PAGEREF|MERGEFIELD|TOC)\s+\\?["\\][^\n]{0,60}|\\\*\s*MERGEFORMAT|_Toc\d{4,}|_GoBack|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|#\d{2,5});?|<\/?(?:span|p|br|div|font|o:p|table|td)\b[^>\n]{0,120}>|错误！(?:未找到引用源|未定义书签)|<!--|-->|\ufffd+|[\ue000-\uf8ff]+/giu

function residue({ section, text }: Passage): readonly Finding[] {
  const slips = [...text.matchAll(RESIDUE)].map((m) => ({ printed: m[0] }))
  return once(slips, (slip) => slip.printed).map((slip) =>
    finding('CONVERSION_RESIDUE', {
      section,
      ...slip,
      message: `正文残留排版或转换代码“${slip.printed}”，应予删除`,
    }),
  )
}

function once<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed()
}

function around(text: string, at: number, length: number): string {
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - 8)
  const end = text.indexOf('\n', at)
  return text.slice(from, Math.min(end < 0 ? text.length : end, at + length + 8))
}
