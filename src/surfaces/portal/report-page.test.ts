import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryCounty } from '../../../test/support/memory-county.ts'
import { bodyWith, pageOf, portalOf, sampleReport } from '../../../test/support/memory-portal.ts'
import { finding } from '../../capabilities/annual-report/index.ts'

const app = portalOf(await memoryCounty())
const page = (url: string, from = app) => pageOf(from, url)

describe('一份年报', () => {
  test('三张表的每个数据格都有表头，表头都在同一张表里', async () => {
    const { body } = await page('/annual-reports/qyx-czj/2024')
    const tables = [...body.matchAll(/<table class="form.*?<\/table>/gs)].map((m) => m[0])
    assert.equal(tables.length, 3)
    for (const table of tables) {
      const ids = new Set(
        [...table.matchAll(/<th id="([^"]+)" scope="(?:col|row|colgroup|rowgroup)"/g)].map((m) => m[1]),
      )
      const cells = [...table.matchAll(/<td id="(table[234]\.[^"]+)" headers="([^"]+)"/g)]
      assert.ok(cells.length > 0)
      assert.equal(cells.length, [...table.matchAll(/<td/g)].length)
      for (const [, , headers = ''] of cells) for (const id of headers.split(' ')) assert.ok(ids.has(id), id)
      assert.match(table, /<caption/)
    }
    assert.equal(
      new Set([...body.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1])).size,
      [...body.matchAll(/\sid="/g)].length,
    )
  })

  test('“（三）不予公开·3.危及三安全一稳定·自然人”一格：三层行头，两层列头', async () => {
    const { body } = await page('/annual-reports/qyx-czj/2024')
    const [, headers = ''] =
      /<td id="table3\.deniedSecurityStability\.naturalPerson" headers="([^"]+)"/.exec(body) ?? []
    const text = (id: string) => new RegExp(`<th id="${id}"[^>]*>(.*?)</th>`).exec(body)?.[1]?.replace(/<[^>]+>/g, '')
    assert.deepEqual(headers.split(' ').map(text), [
      '申请人情况',
      '自然人',
      '三、本年度办理结果',
      '（三）不予公开',
      '3.危及“三安全一稳定”',
    ])
  })

  test('问题标在格上，旁边有说明，两头有链接', async () => {
    const wrong = finding('T3_ROW_SUM', {
      cells: ['table3.granted.total'],
      message: '（一）予以公开：各列合计 7，总计印为 8。',
    })
    const cells = {
      ...sampleReport.cells,
      'table3.granted.total': { raw: '8', state: 'read', place: { page: 3, table: 2, row: 6 } },
    } as const
    const { body, text } = await page(
      '/annual-reports/qyx-slj/2024',
      portalOf(await bodyWith({ year: 2024, findings: [wrong], cells })),
    )
    assert.match(
      body,
      /<td id="table3\.granted\.total"[^>]*class="[^"]*error"[^>]*>.*?<a class="error" href="#finding-1" aria-label="错误1">/,
    )
    assert.match(body, /<li id="finding-1" class="error">/)
    assert.match(body, /<a href="#table3\.granted\.total">表三“（一）予以公开·总计”<\/a>/)
    assert.match(text, /原文第3页第2张表第6行/)
    assert.match(text, /规则\s+K1/)
  })

  test('推算和存疑的格各有标记和理由；存疑的照印出的原样，不给数', async () => {
    const report = {
      year: 2024,
      table3: { ...sampleReport.table3, rows: { ...sampleReport.table3.rows, newReceived: [1, null, 0, 0, 0, 0, 1] } },
      cells: {
        ...sampleReport.cells,
        'table3.newReceived.naturalPerson': {
          raw: '1',
          state: 'derived',
          reason: '本行有 8 个数，只有一种取法符合勾稽关系。',
        },
        'table3.newReceived.commercial': {
          raw: 'O',
          state: 'uncertain',
          reason: '原文印为字母。',
          candidates: [[0], [null]],
        },
      },
    } as const
    const { body, text } = await page('/annual-reports/qyx-slj/2024', portalOf(await bodyWith(report)))
    assert.match(body, /href="#doubt-\d" aria-label="推算"/)
    assert.match(body, /<td id="table3\.newReceived\.commercial"[^>]*>O<a class="state-mark uncertain"/)
    assert.match(text, /只有一种取法符合勾稽关系/)
    assert.match(text, /可能为：0；或 空/)
  })

  test('单位名称、标题、正文、来源里的标签只是文字', async () => {
    const nasty = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const report = {
      year: 2024,
      title: `${nasty}2024年报告`,
      body: nasty,
      narrative: { overview: `（一）主动公开。${nasty}`, problems: nasty, other: nasty },
      findings: [finding('LABEL_TYPO', { cells: ['table2.regulations.made'], message: nasty })],
    }
    const { body } = await page('/annual-reports/qyx-slj/2024', portalOf(await bodyWith(report)))
    assert.doesNotMatch(body, /<script|<img|<b>/)
    assert.match(body, /&lt;script&gt;/)
  })

  test('没有发现问题，也说清楚查了什么', async () => {
    const { text } = await page('/annual-reports/qyx-slj/2024', portalOf(await bodyWith({ year: 2024 })))
    assert.match(text, /✓ 未发现问题/)
  })

  test('旧版注明已被代替，仍可下载那一版；各版都列出', async () => {
    const services = await bodyWith({ year: 2024, title: '甲版' }, { year: 2024, title: '乙版' })
    const from = portalOf(services)
    assert.match((await page('/annual-reports/qyx-slj/2024', from)).text, /乙版/)
    const old = await page('/annual-reports/qyx-slj/2024?version=1', from)
    assert.match(old.text, /甲版/)
    assert.match(old.text, /已被新版代替/)
    assert.match(old.body, /href="\/annual-reports\/qyx-slj\/2024\.docx\?version=1"/)
    for (const version of ['3', '0', '-1', 'x', '1.5', '99999999999999999999']) {
      assert.equal((await page(`/annual-reports/qyx-slj/2024?version=${version}`, from)).status, 404, version)
    }
  })

  test('前后年度有年报才有链接', async () => {
    const from = portalOf(await bodyWith({ year: 2022 }, { year: 2023 }, { year: 2025 }))
    const { body } = await page('/annual-reports/qyx-slj/2023', from)
    assert.match(body, /rel="prev" href="\/annual-reports\/qyx-slj\/2022"/)
    assert.doesNotMatch(body, /qyx-slj\/2024/)
  })

  for (const path of [
    '/annual-reports/qyx/0',
    '/annual-reports/qyx/abcd',
    '/annual-reports/qyx/02024',
    '/annual-reports/qyx/2024.exe',
    '/annual-reports/qyx/1999',
    '/annual-reports/..%2f..%2fetc/2024',
    '/annual-reports/QYX/2024',
    '/annual-reports/qyx/2024%00',
    `/annual-reports/${'a'.repeat(99)}/2024`,
  ]) {
    test(`没有的年报：${path.slice(0, 50)} → 404`, async () => assert.equal((await page(path)).status, 404))
  }
})
