import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { scorePdf } from './testing/score-pdf.ts'

const root = fileURLToPath(new URL('../../../../..', import.meta.url))
const corpus = process.env.GONGKAI_CORPUS ?? join(root, '../shared/corpus')

test('真实的 PDF 年度报告：非零数字全部读对，没有一个读错', async (t) => {
  if (!existsSync(corpus)) return t.skip('corpus: 没有真实报告的文件夹（GONGKAI_CORPUS），未核对真实的 PDF')
  const files = globSync('*/*.pdf', { cwd: corpus })
  assert.ok(files.length > 0)
  for (const file of files) {
    const truth = JSON.parse(readFileSync(join(corpus, dirname(file), 'truth.json'), 'utf8'))
    const score = await scorePdf(readFileSync(join(corpus, file)), truth, truth.uncertainCells)
    assert.deepEqual([file, score.missed], [file, []])
    assert.equal(score.report.year, truth.year)
    assert.equal(score.report.body, truth.body)
  }
})
