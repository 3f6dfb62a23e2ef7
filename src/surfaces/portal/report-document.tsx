import type { ReactElement } from 'react'
import type { AnnualReport } from '../../capabilities/annual-report/index.ts'
import type { LaidOutBlock, LaidOutDocument } from '../../capabilities/documents/index.ts'
import { formOf, type SectionKey } from '../../law/report-form/index.ts'
import { FindingMarks } from './finding-marks.tsx'
import type { ReportMarks } from './marks.ts'
import { StatutoryTable } from './statutory-table.tsx'

interface Props {
  readonly report: AnnualReport
  /** The report laid out. */
  readonly laidOut: LaidOutDocument
  readonly marks: ReportMarks
  /** Whether the page has a title of its own above, below which the report's title stands as one more heading. */
  readonly titled: boolean
}

type Heading = 'h2' | 'h3' | 'h4' | 'h5'

/** The report in the order and words of its form: title, six parts, three tables. */
export function ReportDocument({ report, laidOut, marks, titled }: Props): ReactElement {
  return (
    <article className="document" aria-label="年度报告">
      {laidOut.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a laid-out report never change their order
        <Block key={index} block={block} index={index} report={report} marks={marks} titled={titled} />
      ))}
    </article>
  )
}

function Block({
  block,
  index,
  report,
  marks,
  titled,
}: Omit<Props, 'laidOut'> & { readonly block: LaidOutBlock; readonly index: number }): ReactElement | null {
  if (block.kind === 'table') return <StatutoryTable table={block} prefix={`t${index}`} marks={marks} />
  if (block.kind === 'paragraph') {
    return (
      <p className={block.align && block.align !== 'left' ? block.align : undefined}>
        {block.lead && <strong>{block.lead.text}</strong>}
        {block.text}
      </p>
    )
  }
  if (block.kind === 'title') return titled ? <Title text={block.text} marks={marks} /> : null
  const Level = `h${(titled ? 2 : 1) + block.level}` as Heading
  const section = block.level === 1 ? sectionOf(report, block.text) : undefined
  return (
    <Level id={section && `section-${section}`}>
      {block.text}
      {section && <FindingMarks findings={marks.findingsOfSection(section)} />}
    </Level>
  )
}

function Title({ text, marks }: Pick<Props, 'marks'> & { readonly text: string }): ReactElement {
  return (
    <h2 className="title" id="section-title">
      {text}
      <FindingMarks findings={marks.findingsOfSection('title')} />
    </h2>
  )
}

function sectionOf(report: AnnualReport, heading: string): SectionKey | undefined {
  return formOf(report.edition).sections.find((section) => heading === `${section.number}、${section.title}`)?.key
}
