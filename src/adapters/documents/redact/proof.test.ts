import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { bruteSearch } from '../../../../test/support/redaction/brute-search.ts'
import { producedFiles } from '../../../../test/support/redaction/produced.ts'
import { cleanFile, plantedFile, proveFile } from '../../../../test/support/redaction/proof.ts'
import { createRedactor } from './index.ts'

const SEED = 20_250_515
const PLANTED = 40
const CLEAN = 6

const redactor = createRedactor()
after(() => redactor.close())

describe('第三十七条 区分处理：植入的秘密一处不漏，没有问题的文件一份不拒', () => {
  test(`${PLANTED} 份 PDF、Word、Excel 和图片，秘密藏在文字、图片、书签、属性、标签、注释、附件、隐藏工作表、批注、修订里`, async () => {
    const faults: string[] = []
    for (let number = 0; number < PLANTED; number++)
      faults.push(...(await proveFile(redactor, plantedFile(SEED, number), true)))
    assert.deepEqual(faults, [])
  })

  test(`${CLEAN} 份没有随附内容的文件，不选清除也照常放行`, async () => {
    const faults: string[] = []
    for (let number = 0; number < CLEAN; number++)
      faults.push(...(await proveFile(redactor, cleanFile(SEED, number), false)))
    assert.deepEqual(faults, [])
  })

  test('本系统和浏览器生成的 PDF：标题、正文、表格里的词语都遮住，文字仍是文字', async () => {
    for (const file of await producedFiles(SEED, 1)) {
      assert.deepEqual(await proveFile(redactor, file, true), [])
      const result = await redactor.redact({ name: file.name, bytes: file.bytes }, file.marks)
      assert.ok(result.ok)
      assert.deepEqual(result.value.record.pictures, [])
      assert.ok(result.value.record.marks.every(({ hits }) => hits > 0))
    }
  })
})

describe('残留检查自己看得出残留', () => {
  test('没有处理过的文件，秘密和不该有的结构都查得出来', async () => {
    for (const number of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const file = plantedFile(SEED, number)
      const scanned = await redactor.leakScan(file.bytes, { secrets: file.secrets, rectangles: [] })
      assert.ok(scanned.ok)
      const visible = file.secrets.filter((secret) => bruteSearch(file.bytes, [secret]).length > 0)
      const found = new Set(scanned.value.leaks.map(({ secret }) => secret))
      for (const secret of visible)
        assert.ok(found.has(file.secrets.indexOf(secret) + 1), `${file.name} ${file.plants.join('; ')}`)
    }
  })

  test('查出的位置不重复秘密本身', async () => {
    const file = plantedFile(SEED, 0)
    const scanned = await redactor.leakScan(file.bytes, { secrets: file.secrets, rectangles: [] })
    assert.ok(scanned.ok && scanned.value.leaks.length > 0)
    for (const secret of file.secrets) assert.ok(!JSON.stringify(scanned.value.leaks).includes(secret))
  })
})
