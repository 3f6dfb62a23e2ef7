import { createDocumentWriter } from '../src/adapters/documents/write/index.ts'
import { type AnnualReport, layoutReport } from '../src/capabilities/annual-report/index.ts'
import { type BenchOptions, eachItem, figure, median, quantile, type Section, verdict } from './harness.ts'

/** Milliseconds a report, design §4. */
const TARGETS = { docx: 5, pdf: 25, html: undefined } as const

export async function measureWriting(reports: readonly AnnualReport[], { quick }: BenchOptions): Promise<Section> {
  const writer = createDocumentWriter()
  const documents = reports.slice(0, quick ? 12 : undefined).map(layoutReport)
  const rows: string[][] = []
  for (const format of ['docx', 'pdf', 'html'] as const) {
    const runs = await eachItem(documents, quick ? 2 : 5, (document) => writer.write(document, format))
    const target = TARGETS[format]
    rows.push([
      format,
      String(runs.length),
      figure(median(runs)),
      figure(quantile(runs, 0.95)),
      target === undefined ? '—' : `≤ ${target}`,
      target === undefined ? '' : verdict(median(runs) <= target),
    ])
  }
  await writer.close()
  return {
    title: '排成文件（毫秒/份，热身之后，逐份）',
    header: ['格式', '次数', '中位', '95 %', '指标', ''],
    rows,
  }
}
