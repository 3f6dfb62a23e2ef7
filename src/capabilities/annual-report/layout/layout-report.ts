import { type FormSection, formOf, type SectionKey } from '../../../law/report-form/index.ts'
import type { LaidOutBlock, LaidOutDocument, LaidOutTable } from '../../documents/index.ts'
import type { AnnualReport } from '../report.ts'
import { layoutNarrative } from './narrative.ts'
import { layoutTable4 } from './table-four.ts'
import { layoutTable3 } from './table-three.ts'
import { layoutTable2 } from './table-two.ts'
import { layoutTitle, titleOf } from './title.ts'

const TABLES: Partial<Record<SectionKey, (report: AnnualReport, caption: string) => LaidOutTable>> = {
  table2: layoutTable2,
  table3: layoutTable3,
  table4: layoutTable4,
}

/**
 * The report as the form of its edition prints it: title, the six parts with their headings, the three tables.
 * Cells are printed as the source had them; what is wrong stays wrong, as findings say. Dated the last day of its year.
 */
export function layoutReport(report: AnnualReport): LaidOutDocument {
  const blocks = formOf(report.edition).sections.flatMap((section) => layoutSection(report, section))
  return {
    title: titleOf(report),
    ...(report.body ? { author: report.body } : {}),
    ...(report.year === null ? {} : { date: `${String(report.year).padStart(4, '0')}-12-31` }),
    blocks: [layoutTitle(report), ...blocks],
  }
}

function layoutSection(report: AnnualReport, section: FormSection): readonly LaidOutBlock[] {
  const heading: LaidOutBlock = { kind: 'heading', level: 1, text: `${section.number}、${section.title}` }
  const table = TABLES[section.key]
  if (table) return [heading, table(report, section.title)]
  const { overview, problems, other } = report.narrative
  const text = { overview, problems, other }[section.key as 'overview' | 'problems' | 'other']
  return [heading, ...layoutNarrative(text ?? '')]
}
