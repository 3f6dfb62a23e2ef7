import { detectFormat } from '../src/adapters/documents/read/detect.ts'
import { readDocument } from '../src/adapters/documents/read/read-document.ts'
import { readReport } from '../src/adapters/documents/read/read-report.ts'
import { type BenchOptions, figure, perItem, type Section, verdict } from './harness.ts'
import { corpusPdfs, FORMATS, type InputFile, type InputFormat } from './inputs.ts'
import { besidePdftotext, type SideBySide } from './pdftotext.ts'

/** Milliseconds a file, design §4; a PDF is measured against pdftotext instead. */
const TARGETS: Readonly<Partial<Record<InputFormat, number>>> = { txt: 3, html: 3, docx: 10 }

/** Bytes to blocks and grids: what a reader of the format does, and what pdftotext does for its part. */
async function toGrid({ bytes, name }: InputFile): Promise<void> {
  const detected = detectFormat(bytes, name)
  if (!detected.ok || detected.value.format === 'json') throw new Error(`${name}: not one of ours`)
  const document = await readDocument(bytes, detected.value)
  if (!document.ok) throw new Error(`${name}: ${document.error.message}`)
}

async function toReport({ bytes, name }: InputFile): Promise<void> {
  const report = await readReport(bytes, name)
  if (!report.ok) throw new Error(`${name}: ${report.error.message}`)
}

export async function measureReading(
  files: Readonly<Record<InputFormat, readonly InputFile[]>>,
  { quick }: BenchOptions,
): Promise<readonly Section[]> {
  const rounds = quick ? 2 : 9
  const rows: string[][] = []
  for (const format of FORMATS) {
    const batch = files[format]
    const grid = await perItem(batch, rounds, toGrid)
    const report = await perItem(batch, rounds, toReport)
    const target = TARGETS[format]
    rows.push([
      format,
      String(batch.length),
      figure(grid),
      figure(report),
      target === undefined ? '见下表' : `≤ ${target}`,
      target === undefined ? '' : verdict(grid <= target),
    ])
  }
  return [
    {
      title: '读取（毫秒/份，整批，热身之后，本进程内）',
      header: ['格式', '份数', '读成表格', '读成报告并核对', '指标', ''],
      rows,
      notes: ['“读成表格”：文件到文字段落和单元格，指标按它计；“读成报告并核对”：再按栏目取数、核对勾稽。'],
    },
    await comparePdfs(files.pdf, quick ? 3 : 9),
  ]
}

async function comparePdfs(invented: readonly InputFile[], rounds: number): Promise<Section> {
  const batches: readonly (readonly [string, readonly InputFile[]])[] = [
    ['自己排的 PDF', invented],
    ['真实样本', corpusPdfs()],
  ]
  const rows: string[][] = []
  const notes: string[] = []
  for (const [name, batch] of batches) {
    if (batch.length === 0) notes.push(`没有${name}（GONGKAI_CORPUS），未测。`)
    else rows.push([name, String(batch.length), ...besides(await besidePdftotext(batch, rounds, toGrid))])
  }
  if (rows.some((row) => row[3] === '—')) notes.push('缺少工具：pdftotext（poppler-utils），未作对比。')
  return {
    title: 'PDF 读成表格，与 pdftotext -layout 同一批文件轮流对比（毫秒/份）',
    header: ['文件', '份数', '本项目', 'pdftotext 全程', '其中启动', '本项目/全程', '本项目/除去启动', '全程 ≤ 1 倍'],
    rows,
    notes: [
      ...notes,
      'pdftotext 每份起一个进程，它没有批处理；“启动”是它读一张白页的时间。它给出按版面排的文字，本项目给出单元格。',
    ],
  }
}

function besides({ ours, theirs, start }: SideBySide): readonly string[] {
  if (theirs === undefined || start === undefined) return [figure(ours), '—', '—', '—', '—', '']
  const times = (ratio: number) => (ratio > 0 ? `${figure(ratio)} 倍` : '—')
  const cells = [ours, theirs, start].map(figure)
  return [...cells, times(ours / theirs), times(ours / (theirs - start)), verdict(ours <= theirs)]
}
