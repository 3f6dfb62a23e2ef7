import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { plain } from './narrative/plain.ts'
import { staleYear } from './narrative/stale-year.ts'

interface Named {
  readonly where: string
  readonly section: string
  readonly year: number
  readonly quote: string
}

const YEAR = /(?<!\d)(20\d{2})年/g
const PERIOD =
  /(?:统计|数据|时间|起止)[^。；\n]{0,12}?(?:期限|时限|时间|周期|日期|区间|范围|期间)[^。；\n]{0,14}?(20\d{2})年1月1日[^。；\n]{0,8}?(?:(20\d{2})年)?12月31日?/g
const THIS_REPORT =
  /(?:公布|发布|公开|编制|形成|制定)[^。；\n《]{0,6}《?[^。；，\n《》]{0,30}?(20\d{2})年度?(?:政府|部门)?信息公开(?:工作)?年度?报告?/g

/** K14 题名、前言、统计期限与正文写的年度应当一致. One finding a place and year. */
export function yearFindings(report: AnnualReport, preface: string): readonly Finding[] {
  const { year } = report
  if (year === null) return []
  const seen = new Set<string>()
  return namedYears(report, preface).flatMap((named) => {
    const key = `${named.section}${named.year}`
    if (named.year === year || seen.has(key)) return []
    seen.add(key)
    return [
      finding('YEAR_MISMATCH', {
        section: named.section,
        expected: year,
        printed: named.year,
        message: `报告年度为 ${year} 年，${named.where}写作 ${named.year} 年（“${named.quote}”），请核对年度`,
      }),
    ]
  })
}

function namedYears(report: AnnualReport, preface: string): readonly Named[] {
  const { overview, other } = report.narrative
  const title = plain(report.title ?? '')
  const inTitle = [...title.matchAll(YEAR)].map((m) => ({
    where: '题名',
    section: 'title',
    year: Number(m[1]),
    quote: title,
  }))
  const texts = [
    { where: '前言', section: 'preface', text: plain(preface) },
    { where: '总体情况', section: 'overview', text: plain(overview ?? '') },
    { where: '第六部分', section: 'other', text: plain(other ?? '') },
  ]
  return [
    // A title of two years (2022—2023) or a date beside the title is not a second year of the report.
    ...(inTitle.some((named) => named.year === report.year) ? [] : inTitle),
    ...texts.flatMap(({ where, section, text }) => [
      ...periods(where, section, text),
      ...ownTitles(where, section, text),
    ]),
    ...texts.slice(1).flatMap(({ where, section, text }) =>
      text.split('\n').flatMap((line) => {
        const stale = staleYear(line, report.year ?? 0)
        return stale ? [{ where, section, year: stale.year, quote: stale.quote }] : []
      }),
    ),
  ]
}

function periods(where: string, section: string, text: string): readonly Named[] {
  return [...text.matchAll(PERIOD)].flatMap((m) =>
    [m[1], m[2]].flatMap((year) =>
      year ? [{ where: `${where}的统计期限`, section, year: Number(year), quote: shorten(m[0]) }] : [],
    ),
  )
}

function ownTitles(where: string, section: string, text: string): readonly Named[] {
  if (section !== 'preface') return []
  return [...text.matchAll(THIS_REPORT)].map((m) => ({ where, section, year: Number(m[1]), quote: shorten(m[0]) }))
}

const shorten = (text: string) => (text.length > 50 ? `${text.slice(0, 49)}…` : text)
