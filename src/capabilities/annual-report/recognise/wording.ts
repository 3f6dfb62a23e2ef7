import { type ReportForm, type RowKey, table2Path, table3Path, table3Rows } from '../../../law/report-form/index.ts'
import { finding } from '../finding.ts'
import type { Finding } from '../report.ts'
import { compact, fold, foldLabel, isSubsequence, likeness } from './fold.ts'
import { OLD_TABLE4_TITLE, type SectionHeading } from './headings.ts'
import type { Regions } from './regions.ts'
import type { TableThree } from './table-three.ts'
import type { TableTwo } from './table-two.ts'
import type { Title } from './title.ts'
import type { Token } from './tokens.ts'

/** K17: the words of the report against those of the form. Width, blanks and punctuation are nobody's mistake. */

const TITLE = '政府信息公开工作年度报告'
/** Additions that a place prescribes and that change no meaning. */
const LOCAL_ADDITION = /保留\d位小数|单位[:：]?(?:万元|元|件)/g

export function labelFindings(form: ReportForm, two: TableTwo, three: TableThree): readonly Finding[] {
  const rows2 = form.table2.flatMap((block) =>
    block.rows.map((row) => ({
      expected: row.label,
      token: two.labels.get(row.key),
      cells: block.columns.map((c) => table2Path(row.key, c.key)),
    })),
  )
  const rows3 = table3Rows(form, three.otherAsOneLine).map((row) => ({
    expected: row.label,
    token: three.labels.get(row.key),
    cells: form.table3.columns.map((c) => table3Path(row.key as RowKey, c.key)),
  }))
  return [...rows2, ...rows3].flatMap(({ expected, token, cells }) => {
    if (!token || sameWords(token, formLabel(expected))) return []
    return [labelTypo(token.text, expected, cells)]
  })
}

/** Column headings are no rows: each word in a table's region that nearly is one of its headings. */
export function columnFindings(form: ReportForm, tokens: readonly Token[], regions: Regions): readonly Finding[] {
  const rows = [...form.table2.flatMap((b) => b.rows), ...table3Rows(form, false)].map((r) => foldLabel(r.label))
  const inTable = (expected: readonly string[], [from, to]: readonly [number, number]) => {
    const typos = tokens.slice(from, to).flatMap((token) => {
      const nearest = isHeading(token) && !rows.includes(token.label) ? nearestHeading(token, expected) : undefined
      return nearest ? [labelTypo(token.text, nearest, [])] : []
    })
    return [...new Map(typos.map((f) => [f.fingerprint, f])).values()]
  }
  const { table2, table3, table4 } = form
  return [
    ...inTable(
      table2.flatMap((b) => b.columns.map((c) => c.label)),
      regions.table2,
    ),
    ...inTable([...table3.columns.map((c) => c.label), table3.legalPersons, table3.applicants], regions.table3),
    ...inTable([...table4.groups.map((g) => g.label), ...table4.results.map((r) => r.label)], regions.table4),
  ]
}

const isHeading = (token: Token) =>
  token.figure.kind === 'words' && token.ordinal === '' && token.label.length >= 3 && token.label.length <= 24

const NEAR = 0.6

function nearestHeading(token: Token, expected: readonly string[]): string | undefined {
  const labels = expected.map(formLabel)
  if (labels.some((label) => sameWords(token, label))) return undefined
  const words = stripLocal(token.text)
  const nearest = labels
    .map(({ label, folded }) => ({ label, alike: likeness(words, folded) }))
    .sort((x, y) => y.alike - x.alike)[0]
  return nearest && nearest.alike >= NEAR ? nearest.label : undefined
}

/** What a label of the form is compared by. */
interface FormLabel {
  readonly label: string
  readonly folded: string
  readonly bare: string
  readonly local: string
}

const stripLocal = (text: string) => fold(compact(text).replace(LOCAL_ADDITION, ''))
const formLabels = new Map<string, FormLabel>()

function formLabel(label: string): FormLabel {
  const held = formLabels.get(label)
  if (held) return held
  const made = { label, folded: fold(label), bare: foldLabel(label), local: stripLocal(label) }
  formLabels.set(label, made)
  return made
}

/** The form's words, with or without ordinal, or a piece of them that a broken cell left. */
function sameWords(token: Token, expected: FormLabel): boolean {
  if (token.label === expected.bare || token.folded === expected.folded) return true
  if (expected.bare.includes(token.label) || token.label.endsWith(expected.bare)) return true
  return stripLocal(token.text) === expected.local
}

function labelTypo(printed: string, expected: string, cells: readonly string[]): Finding {
  const words = printed.replace(/\s+/g, '')
  return finding('LABEL_TYPO', {
    cells,
    expected,
    printed: words,
    message: `栏目名称印为“${words}”，格式规定为“${expected}”`,
  })
}

/** Titles and numbers of the six sections. */
export function headingFindings(form: ReportForm, sections: readonly SectionHeading[]): readonly Finding[] {
  return sections.flatMap((heading) => {
    const expected = form.sections.find((s) => s.key === heading.key)
    if (!expected) return []
    const found: Finding[] = []
    if (fold(heading.title) !== fold(expected.title)) found.push(titleOfSection(heading, expected.title))
    const number = `${expected.number}、`
    if (heading.ordinal !== number && heading.ordinal !== '') {
      found.push(
        finding('SECTION_NUMBERING', {
          section: heading.key,
          expected: number,
          printed: heading.ordinal,
          message: `“${heading.ordinal}${heading.title}”的序号应为“${number}”`,
        }),
      )
    }
    return found
  })
}

function titleOfSection(heading: SectionHeading, expected: string): Finding {
  const outdated = heading.key === 'table4' && OLD_TABLE4_TITLE.test(heading.title)
  return finding(outdated ? 'OUTDATED_HEADING' : 'HEADING_TYPO', {
    section: heading.key,
    expected,
    printed: heading.title,
    message: `标题印为“${heading.title}”，格式规定为“${expected}”`,
  })
}

const FEW_SECTIONS = 3

/** 不是六个部分: the opening says another number, or a section between others is missing. */
export function countFindings(
  form: ReportForm,
  sections: readonly SectionHeading[],
  preface: string,
): readonly Finding[] {
  const said = /由.{2,120}?([二三四五六七八九十\d])个部分/.exec(compact(preface))?.[1]
  const wholeSaid = said === undefined || said === '六' || said === '6'
  const last = form.sections.findIndex((s) => s.key === sections.at(-1)?.key)
  // Where hardly a heading was found, they are not missing: the text has lost its lines.
  const missing =
    sections.length < FEW_SECTIONS
      ? []
      : form.sections.slice(0, last).filter((s) => !sections.some((h) => h.key === s.key))
  if (wholeSaid && missing.length === 0) return []
  const told = wholeSaid ? '' : `前言称由“${said}个部分”组成。`
  const lacks = missing.length > 0 ? `未见：${missing.map((s) => `${s.number}、${s.title}`).join('；')}。` : ''
  return [
    finding('SECTION_COUNT', {
      expected: 6,
      printed: said ?? sections.length,
      message: `年度报告应有六个部分。${told}${lacks}`,
    }),
  ]
}

export function titleFindings(title: Title): readonly Finding[] {
  if (!title.title || !title.printed) return []
  const tail = /(?:政府)?(?:信息|资讯)公开.*$/.exec(compact(title.title))?.[0] ?? ''
  const words = tail.replace(/[《》()“”"]/g, '')
  if (words === TITLE || words.startsWith(TITLE)) return []
  const facts = {
    section: 'title',
    expected: TITLE,
    printed: words,
    message: `报告题名印为“${words}”，格式规定为“${TITLE}”`,
  }
  const shortened = isSubsequence(fold(words), fold(TITLE))
  const typo = !shortened && likeness(fold(words), fold(TITLE)) >= 0.7
  return [finding(typo ? 'TITLE_TYPO' : 'TITLE_VARIANT', facts)]
}
