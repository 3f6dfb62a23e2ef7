import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { layoutReport } from '../../../../capabilities/annual-report/index.ts'
import { demoCounty } from '../../../../capabilities/demo-county/index.ts'
import { writeDocx } from '../../write/docx.ts'
import { writeHtml } from '../../write/html.ts'
import { createPdfWriter } from '../../write/pdf.ts'
import { scorePdf } from './testing/score-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-producers-'))
const writer = createPdfWriter()
after(async () => {
  await writer.close()
  rmSync(folder, { recursive: true, force: true })
})

const { reports } = demoCounty()
const sample = reports.findLast(({ planted }) => planted.length === 0)?.report ?? assert.fail()
const has = (tool: string) => spawnSync(tool, ['--version']).status === 0

async function readsBack(pdf: Uint8Array, report = sample): Promise<void> {
  const score = await scorePdf(pdf, report)
  assert.deepEqual(score.missed, [])
  assert.equal(score.report.year, report.year)
  assert.equal(score.report.body, report.body)
  assert.deepEqual(score.report.narrative, report.narrative)
}

test('自己排的 PDF 读回来，数字和文字都不变', async () => {
  for (const { report } of reports.slice(0, 12)) await readsBack(await writer.write(layoutReport(report)), report)
})

/** A browser's ways of drawing the same tables, and of cutting them over pages. */
const STYLES = {
  原样: '',
  竖页大字多页: 'table{font-size:15pt} tr{break-inside:auto!important}',
  不重复表头: 'thead{display:table-row-group!important}',
  横页: '@page{size:A4 landscape!important}',
  点线: 'td,th{border:1px dotted #000!important}',
  粗线: 'td,th{border:2px solid #333!important}',
  双线: 'td,th{border:3px double #000!important}',
  左右不封口:
    'tr>*{border-left-width:0!important} tr>*:last-child,table{border-right:0!important;border-left:0!important}',
}

describe('浏览器打印的 PDF', { skip: has('chromium') ? false : '没有 chromium，未核对浏览器打印的 PDF' }, () => {
  const html = Buffer.from(writeHtml(layoutReport(sample))).toString('utf8')
  for (const [name, style] of Object.entries(STYLES)) {
    test(name, async () => {
      const [page, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)]
      writeFileSync(page, html.replace('</head>', `<style>${style}</style></head>`))
      const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`]
      spawnSync('chromium', [...options, `--print-to-pdf=${pdf}`, `file://${page}`], { timeout: 60_000 })
      await readsBack(readFileSync(pdf))
    })
  }
})

// LibreOffice is none of the tools that the tests install: where it happens to be, it is tried.
if (has('soffice')) {
  test('LibreOffice 由 docx 转的 PDF', async () => {
    writeFileSync(join(folder, 'report.docx'), writeDocx(layoutReport(sample)))
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')]
    spawnSync('soffice', convert, { timeout: 120_000 })
    await readsBack(readFileSync(join(folder, 'report.pdf')))
  })
}
