import type { SourceDocument } from '../../documents/index.ts'
import { compact } from './fold.ts'
import type { Token } from './tokens.ts'

/** What the title says: its words, whose report, of which year. */
export interface Title {
  readonly title: string | null
  readonly body: string | null
  readonly year: number | null
  /** The title stands on the page itself; the file's metadata is a weaker witness, whose words are not judged. */
  readonly printed: boolean
}

const LONGEST = 70
const NAMES_REPORT = /信息公开.{0,12}(?:报告|年报|年度报|告年度)/
const YEAR = /(20\d{2})年?/
const HAN_DIGITS = '〇一二三四五六七八九'

/** The title among the lines before the first section, which may run over two lines; else the file's metadata. */
export function findTitle(document: SourceDocument, tokens: readonly Token[], firstSection: number): Title {
  const lines = tokens.slice(0, firstSection).filter((t) => t.text.trim() !== '' && t.figure.kind === 'words')
  const candidates = lines.flatMap((line, i) => {
    const own = tidy(line.text)
    const before = lines[i - 1]
    const joined = before && continues(before, own) ? tidy(before.text) + own : own
    return isTitle(joined) ? [{ text: joined, score: score(joined, line, lines.length - i) }] : []
  })
  const best = candidates.sort((a, b) => b.score - a.score)[0]
  if (best) return { title: best.text, body: bodyOf(best.text), year: yearOf(best.text), printed: true }
  const meta = (document.metaTitle ?? '').split(/[_|\-—]/)[0] ?? ''
  if (isTitle(tidy(meta))) {
    const title = tidy(meta)
    return { title, body: bodyOf(title), year: yearOf(title), printed: false }
  }
  return { title: null, body: null, year: null, printed: false }
}

/** Without blanks, a caption before it (标题：), and whatever a page put in front with a colon or @. */
const tidy = (text: string) => text.replace(/[\s\u3000\u200b\ufeff]+/gu, '').replace(/^.*[:：@](?=.*信息公开)/u, '')

function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST &&
    NAMES_REPORT.test(text) &&
    !/[。；，,>]/.test(text) &&
    !/^(?:根据|按照|依据|现将)/.test(text)
  )
}

/** How a line ends that names a body, or its year: the title goes on below it. */
const ENDS_A_NAME =
  /(?:年度?|政府|[局委办院镇乡厅会处队站馆所校园社司部署台区县市团]|街道|中心|集团|公司)(?:办公室|办事处)?(?:[（(][^（）()]{2,30}[）)])?$/

/** 「某某局2024年」 above 「政府信息公开工作年度报告」. */
function continues(before: Token, own: string): boolean {
  const above = tidy(before.text)
  if (!/^(?:政府)?信息公开/.test(own) && !/^20\d\d年/.test(own)) return false
  if (above.length > 40 || /[。；，：:|>]/.test(above) || NAMES_REPORT.test(above)) return false
  return ENDS_A_NAME.test(above)
}

function score(text: string, line: Token, distance: number): number {
  return (
    (YEAR.test(compact(text)) ? 3 : 0) +
    (/报告$/.test(text) ? 2 : 0) +
    (line.headingLevel ? 1 : 0) +
    (bodyOf(text) ? 2 : 0) -
    (/[《》]|关于/.test(text) ? 1 : 0) -
    Math.min(distance, 50) * 0.02
  )
}

/** 「沭阳县发展和改革局2023年政府信息公开年度报告」→「沭阳县发展和改革局」 in kind. */
export function bodyOf(title: string): string | null {
  const words = title
    .replace(/^关于/, '')
    .replace(/[《》【】“”"]/g, '')
    .replace(/(?:20\d{2}|二[〇○零O0]?[〇○零一二三四五六七八九]{2,3})年?度?的?/, '')
  const name = words
    .replace(/[（(][）)]/g, '')
    .replace(/(?:的)?政府信息公开.*$/, '')
    .replace(/(?:的)?信息公开.*$/, '')
    .replace(/的$/, '')
  // 「某某镇人民政府信息公开…」 swallows one 政府 of two.
  const whole = /人民$/.test(name) ? `${name}政府` : name
  return whole === '' ? null : whole
}

export function yearOf(text: string): number | null {
  const tight = compact(text)
  const match = YEAR.exec(tight)
  if (match) return Number(match[1])
  const han = /二[〇○零OＯ0]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年/.exec(tight)
  if (!han?.[1] || !han[2]) return null
  const digit = (d: string) => Math.max(0, HAN_DIGITS.indexOf(/[○零]/.test(d) ? '〇' : d))
  return 2000 + digit(han[1]) * 10 + digit(han[2])
}

/** The year that the text itself is about: its period, else the year named most. */
export function yearInText(text: string): number | null {
  const tight = compact(text)
  const period = /(20\d{2})年1月1日.{0,6}(?:至|到|—|-|起)/.exec(tight)
  if (period) return Number(period[1])
  const counts = new Map<string, number>()
  for (const [, year] of tight.matchAll(/(20\d{2})年/g)) if (year) counts.set(year, (counts.get(year) ?? 0) + 1)
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]
  return most ? Number(most[0]) : null
}

/** Whose report the opening sentence says it is: 「现公布某某局2023年政府信息公开工作年度报告」. */
export function bodyInText(text: string): string | null {
  const tight = text.replace(/[\s\u3000]+/g, '')
  const match =
    /(?:现?公布|编制(?:形成了?|了|的)?|发布|公开|制定|将)(?:了|的)?《?([^，。、；《》]{2,30}?)20\d{2}年度?(?:政府|部门)?(?:政务)?信息公开/.exec(
      tight,
    )
  const named = match?.[1]?.replace(/^.*[:：@]/, '').replace(/^(?:本|我)(?:机关|局|镇|县|单位|办|区)$/, '')
  return named && named.length >= 2 ? named : null
}
