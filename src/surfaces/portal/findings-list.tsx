import type { ReactElement } from 'react'
import type { AnnualReport, Finding, Severity } from '../../capabilities/annual-report/index.ts'
import { FINDING_CODES } from '../../capabilities/annual-report/index.ts'
import { formOf } from '../../law/report-form/index.ts'
import { CellLinks } from './cell-links.tsx'
import { doubtId } from './finding-marks.tsx'
import { countBySeverity, type Doubt, findingId, type NumberedFinding, type ReportMarks } from './marks.ts'
import { RULES, SEVERITY_MARKS, STATE_WORDS } from './words.ts'

interface Props {
  readonly report: AnnualReport
  readonly marks: ReportMarks
}

/** What is wrong or in doubt, in sentences, each with the way to its cell; the cell leads back. */
export function FindingsList({ report, marks }: Props): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: beside a long table this list scrolls by itself
    <section className="findings" id="findings" aria-labelledby="findings-title" tabIndex={0}>
      <h2 id="findings-title">检查结果</h2>
      {marks.findings.length === 0 ? (
        <p className="state ok">✓ 未发现问题。已核对各表勾稽关系，以及正文与表格是否一致。</p>
      ) : (
        <>
          <p>
            <Counts findings={marks.findings.map((n) => n.finding)} />
          </p>
          <ol className="found">
            {marks.findings.map((n) => (
              <FindingItem key={n.number} numbered={n} report={report} marks={marks} />
            ))}
          </ol>
        </>
      )}
      {marks.doubts.length > 0 && <Doubts marks={marks} />}
    </section>
  )
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info']

/** ▲ 错误 2 处 ◆ 警告 1 处 */
export function Counts({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const counts = countBySeverity(findings)
  return (
    <span className="counts">
      {ORDER.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} className={`state ${severity}`}>
          {SEVERITY_MARKS[severity].shape} {SEVERITY_MARKS[severity].word} {counts[severity]} 处
        </span>
      ))}
    </span>
  )
}

function FindingItem({ numbered, report, marks }: Props & { readonly numbered: NumberedFinding }): ReactElement {
  const { number, finding } = numbered
  const { word, shape } = SEVERITY_MARKS[finding.severity]
  const name = (FINDING_CODES as Readonly<Record<string, { name: string } | undefined>>)[finding.code]?.name
  const rule = finding.rule ? RULES[finding.rule] : undefined
  return (
    <li id={findingId(number)} className={finding.severity}>
      <p className="finding-name">
        <span className={`state ${finding.severity}`}>
          {shape}
          {number} {word}
        </span>{' '}
        {name ?? finding.code}
      </p>
      <p>{finding.message}</p>
      {finding.origin === 'reading' && (
        <p className="quiet">这一条说的是读取情况，不一定是原文的问题，请对照原文核实。</p>
      )}
      {rule && (
        <p className="quiet">
          规则 {finding.rule}：{rule}
        </p>
      )}
      {finding.article && <p className="quiet">依据：{finding.article}</p>}
      <Places finding={finding} report={report} marks={marks} />
    </li>
  )
}

function Places({ finding, report, marks }: Props & { readonly finding: Finding }): ReactElement | null {
  const section = sectionName(report, finding.section)
  if (!section && !finding.cells.some((path) => marks.holds(path))) return null
  return (
    <ul aria-label="所在位置">
      {section && <li>{section.id ? <a href={`#${section.id}`}>{section.name}</a> : section.name}</li>}
      <CellLinks paths={finding.cells} marks={marks} />
    </ul>
  )
}

/** Where words stand: a part of the form, its title, or what comes before the first part, which the form doesn't print. */
function sectionName(
  report: AnnualReport,
  key: string | undefined,
): { readonly name: string; readonly id?: string } | undefined {
  if (key === 'title') return { name: '标题', id: 'section-title' }
  if (key === 'preface') return { name: '标题之后、第一部分之前的文字' }
  const section = formOf(report.edition).sections.find((s) => s.key === key)
  return section && { name: `${section.number}、${section.title}`, id: `section-${section.key}` }
}

function Doubts({ marks }: { readonly marks: ReportMarks }): ReactElement {
  return (
    <>
      <h3>推算和存疑的格</h3>
      <p className="quiet">
        “推”：原文数值个数不符，按勾稽关系只有一个结果。“疑”：有几种可能，不采用任何一个，请对照原文。
      </p>
      <ul className="doubts">
        {marks.doubts.map((doubt) => (
          <li key={doubt.number} id={doubtId(doubt.number)}>
            <p>
              <strong>
                {STATE_WORDS[doubt.cell.state]} {doubt.paths.length} 格
              </strong>
              {doubt.cell.reason && `：${doubt.cell.reason}`}
            </p>
            <Candidates doubt={doubt} />
            <ul aria-label="所在位置">
              <CellLinks paths={doubt.paths} marks={marks} />
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

function Candidates({ doubt }: { readonly doubt: Doubt }): ReactElement | null {
  const { candidates = [] } = doubt.cell
  if (candidates.length === 0) return null
  return <p className="quiet">可能为：{candidates.map((c) => c.map((v) => v ?? '空').join('、')).join('；或 ')}</p>
}
