import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzzSeeds } from '../../../../test/support/fuzz/seeds.ts'
import { fault } from '../../../../test/support/fuzz/verdict.ts'
import { corpusFolder, fuzzInput, fuzzRead, upTo } from '../../../../test/support/fuzz-read.ts'
import { inventedReport } from '../../../../test/support/invented-report.ts'
import { parseReportJson, writeReportJson } from '../../../capabilities/annual-report/index.ts'
import { createReportReader } from './index.ts'

const COUNT = 500

test(`${COUNT} 份弄坏的报告：每份不是报告就是一句拒绝，不中断、不卡住`, async () => {
  const seeds = await fuzzSeeds(corpusFolder())
  const reader = createReportReader()
  const summary = await fuzzRead(reader, seeds, 20_241_231, upTo(COUNT))
  await reader.close()
  assert.deepEqual(summary.faults, [])
  const read = Object.values(summary.outcomes).reduce((sum, n) => sum + n, 0)
  assert.equal(read, COUNT)
  // Damage of every degree: some are still reports, some are not.
  assert.ok((summary.outcomes.report ?? 0) > 50)
  assert.ok(Object.keys(summary.outcomes).length > 4)
})

test('同一个种子总是弄坏成同一份', async () => {
  const seeds = [{ name: 'a.txt', bytes: Buffer.from('一、总体情况\n规章\t0\t1\t2\n') }]
  for (const number of upTo(50)) assert.deepEqual(fuzzInput(seeds, 7, number), fuzzInput(seeds, 7, number))
})

test('评判看得出毛病：中断、多行或带程序踪迹的拒绝、没有格的数、存疑而有数的格', () => {
  const refused = (kind: 'damaged' | 'crashed', message: string) => fault({ ok: false, error: { kind, message } })
  assert.equal(refused('damaged', '文件不完整。'), undefined)
  assert.equal(refused('crashed', '程序中断。'), 'crashed')
  assert.match(refused('damaged', '坏了\n第二行') ?? '', /one line/)
  assert.match(refused('damaged', 'TypeError: x is undefined') ?? '', /program/)
  const parsed = parseReportJson(writeReportJson(inventedReport()))
  assert.ok(parsed.ok)
  const source = { file: 'a', sha256: 'a'.repeat(64), format: 'json' as const }
  const good = { ...parsed.value, source }
  assert.equal(fault({ ok: true, value: good }), undefined)
  assert.match(fault({ ok: true, value: { ...good, cells: {} } }) ?? '', /has no cell/)
  const doubtful = { ...good.cells, 'table3.granted.total': { raw: '1', state: 'uncertain' as const } }
  assert.match(fault({ ok: true, value: { ...good, cells: doubtful } }) ?? '', /uncertain/)
})
