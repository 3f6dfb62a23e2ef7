import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryCounty } from '../../../test/support/memory-county.ts'
import { bodyWith, portalOf, sampleReport } from '../../../test/support/memory-portal.ts'

const app = portalOf(await memoryCounty())

describe('下载', () => {
  for (const [format, type] of [
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['pdf', 'application/pdf'],
    ['html', 'text/html; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
  ] as const) {
    test(`.${format} 作为附件保存，浏览器不在本站打开它`, async () => {
      const { headers, statusCode } = await app.inject(`/annual-reports/qyx-czj/2024.${format}`)
      assert.equal(statusCode, 200)
      assert.equal(headers['content-type'], type)
      assert.match(
        String(headers['content-disposition']),
        new RegExp(`^attachment; filename="qyx-czj-2024.${format}"; filename\\*=UTF-8''`),
      )
      assert.match(String(headers['content-security-policy']), /^sandbox/)
    })
  }

  test('CSV：每格一行，可能成为公式的原样加撇号', async () => {
    const cells = {
      ...sampleReport.cells,
      'table2.fees.amountWanYuan': { raw: '=HYPERLINK("x")', state: 'uncertain' },
    } as const
    const { body } = await portalOf(await bodyWith({ year: 2024, cells })).inject('/annual-reports/qyx-slj/2024.csv')
    const lines = body.split('\r\n')
    assert.equal(lines[0], '\uFEFFpath,label,value,raw,state')
    assert.equal(lines.length, 202)
    assert.ok(lines.some((line) => line.includes(`"'=HYPERLINK(""x"")",uncertain`)))
  })

  test('JSON 含与上年对照发现的问题', async () => {
    const { body } = await app.inject('/annual-reports/qyx-czj/2024.json')
    assert.equal(JSON.parse(body).schema, 'gongkai/annual-report/1')
  })

  test('原文件只作为附件给出，类型不由原文件说了算', async () => {
    const from = portalOf(await bodyWith({ year: 2024 }))
    const { headers, body } = await from.inject('/annual-reports/qyx-slj/2024/original')
    assert.equal(body, 'original 2024')
    assert.equal(headers['content-type'], 'application/octet-stream')
    assert.match(String(headers['content-disposition']), /^attachment; filename="qyx-slj-2024\.html"/)
    assert.match(String(headers['content-security-policy']), /^sandbox/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    const again = await from.inject({
      url: '/annual-reports/qyx-slj/2024/original',
      headers: { 'if-none-match': String(headers.etag) },
    })
    assert.equal(again.statusCode, 304)
  })

  test('没有原文件：404，说明原因', async () => {
    const { statusCode, body } = await app.inject('/annual-reports/qyx-czj/2022/original')
    assert.equal(statusCode, 404)
    assert.match(body, /没有原文件/)
  })
})
