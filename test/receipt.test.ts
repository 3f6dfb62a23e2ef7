import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createDocumentWriter } from '../src/adapters/documents/write/index.ts'
import { receiptSigner } from '../src/adapters/signing/index.ts'
import { layoutReceipt, makeReceipt, receiptInFile, verifyReceipt } from '../src/capabilities/applying/index.ts'
import { day } from '../src/law/day/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-receipt-pdf-'))
const writer = createDocumentWriter()
after(async () => {
  await writer.close()
  rmSync(folder, { recursive: true, force: true })
})

test('第四十五条 回执的 PDF：从文件本身就能核验签名', async () => {
  const signer = receiptSigner(folder, () => new Date('2026-03-02T02:00:00Z'))
  const facts = {
    number: 'qyx-slj-2026-00001',
    bodyName: '清源县水利局',
    bodyCode: 'qyx-slj',
    applicant: '欧阳**',
    arrivedOn: day('2026-03-02'),
    registeredAt: '2026-03-02T02:00:00.000Z',
    subject: '名称：2025年度柳堰镇农村公路养护计划\n文号：清财发〔2025〕12号',
  }
  const receipt = await makeReceipt(signer, facts)
  const bytes = await writer.write(layoutReceipt(receipt, facts, ['工作机构会与您联系，确认收到申请。']), 'pdf')
  if (process.env.KEEP_RECEIPT) writeFileSync(process.env.KEEP_RECEIPT, bytes)
  const text = receiptInFile(bytes)
  assert.ok(text)
  const verdict = await verifyReceipt(signer, text)
  assert.equal(verdict.kind, 'genuine')
  assert.equal((await verifyReceipt(signer, text.replace('00001', '00002'))).kind, 'false')
})
