import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { type FormPart, formData } from '../../../../test/support/form-data.ts'
import { sampleReport } from '../../../../test/support/sample-report.ts'
import { type Browser, type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { createReportReader } from '../../../adapters/documents/read/index.ts'
import { zipBomb } from '../../../adapters/documents/read/testing/zip-bomb.ts'
import { createDocumentWriter } from '../../../adapters/documents/write/index.ts'
import { createApp } from '../../http/create-app.ts'

const now = (): Date => new Date('2026-03-02T02:00:00.000Z')

const OLD = [
  '清源县水利局2025年依申请公开登记台账,,,,,,',
  '编号,收件日期,申请方式,申请人类型,申请人,申请公开内容,答复时间,答复类型',
  '2025-1,2025.1.3,当面,公民,欧阳云川植入名,河道清淤招标文件,2025年1月20日,予以公开',
  '2025-2,2025/2/10,网络申请,商业企业,云川建设有限公司,水库验收报告,2025-03-05,信息不存在',
  '2025-3,2025-12-01,挂号信,律师事务所,云川律师事务所,执法案卷,,办理中',
  '2025-4,2025.5.6,当面,公民,植入某甲,会议纪要,2025.6.3,不予公开',
].join('\n')

describeDatabase('台账文件的接口', (database) => {
  const reader = createReportReader({ processes: 1 })
  const writer = createDocumentWriter()
  after(() => Promise.all([reader.close(), writer.close()]))
  const lines: string[] = []
  const log = { level: 'debug' as const, destination: { write: (line: string) => void lines.push(line) } }
  let numbered = 0
  const start = async () => {
    const services = { ...databaseServices(database()), tables: reader, writer }
    const app = createApp(services, { version: 'test', now, log })
    numbered += 1
    const code = `qyx-slj-${numbered}`
    const facts = {
      name: `清源县水利局${numbered}`,
      code,
      region: '清源县',
      level: 'county-department',
      parentCode: null,
    }
    const body = await services.organisations.add(facts as never)
    const staff = (kind: GivenPost['kind']) => signedIn(app, services, [{ kind, bodyId: body.id }], now)
    return { services, code, body, staff, head: await staff('officeHead') }
  }
  const send = (
    browser: Browser,
    path: string,
    code: string,
    content: string | Uint8Array,
    more: readonly FormPart[] = [],
  ) => {
    const file = {
      name: 'file',
      value: typeof content === 'string' ? Buffer.from(content) : content,
      filename: '台账.csv',
    }
    const { headers, payload } = formData({ name: 'body', value: code }, ...more, file)
    return browser.call('POST', `/requests/imports${path}`, payload, headers)
  }
  const mapping = { words: { outcome: { 不予公开: 'processInformation' } } }
  const withMapping = [{ name: 'mapping', value: JSON.stringify(mapping) }]

  test('预览、指明词语的含义、一批批导入、表三计数', async () => {
    const { head, code } = await start()
    const seen = await send(head, '/preview', code, OLD)
    assert.equal(seen.status, 200, JSON.stringify(seen.body))
    assert.deepEqual(seen.body.counts, { added: 3, present: 0, refused: 1 })
    assert.deepEqual(
      seen.body.columns.map(({ name, field }: { name: string; field: string }) => [name, field]),
      [
        ['编号', 'number'],
        ['收件日期', 'receivedOn'],
        ['申请方式', 'channel'],
        ['申请人类型', 'applicantKind'],
        ['申请人', 'name'],
        ['申请公开内容', 'subject'],
        ['答复时间', 'endedOn'],
        ['答复类型', 'outcome'],
      ],
    )
    assert.deepEqual(seen.body.unclear, [{ field: 'outcome', label: '处理结果', word: '不予公开', rows: 1 }])
    assert.ok(!JSON.stringify(seen.body).includes('植入名'))
    const clear = await send(head, '/preview', code, OLD, withMapping)
    assert.equal(clear.body.counts.refused, 0)
    const year = clear.body.years.find((each: { year: number }) => each.year === 2025)
    const cell = (key: string) => year.rows.find((row: { key: string }) => row.key === key).cells.at(-1).figure
    assert.deepEqual([cell('newReceived'), cell('granted'), cell('resultTotal'), cell('carriedForward')], [4, 1, 3, 1])
    assert.equal(year.published, false)
    const done = await send(head, '', code, OLD, [...withMapping, { name: 'order', value: clear.body.token }])
    assert.equal(done.status, 200, JSON.stringify(done.body))
    assert.deepEqual(done.body, { added: 4, present: 0, left: 0, refused: 0 })
    const list = await head.call('GET', `/requests?body=${code}`)
    assert.equal(list.body.total, 4, JSON.stringify(list.body))
    const again = await send(head, '/preview', code, OLD, withMapping)
    assert.deepEqual(again.body.counts, { added: 0, present: 4, refused: 0 })
    const ended = list.body.items.find(({ number }: { number: string }) => number === '2025-1')
    const one = await head.call('GET', ended.href)
    const [reply] = one.body.acts
    assert.deepEqual([reply.kind, reply.backfilled, reply.by], ['replied', true, null])
  })

  test('系统里有那一年年度报告的，逐格对照：不同的格写出年报的数', async () => {
    const { services, head, code } = await start()
    const report = sampleReport({ year: 2025, received: 5, open: 1 })
    await services.reports.keep(code, report, null, '2026-01-31T00:00:00.000Z')
    const seen = await send(head, '/preview', code, OLD, withMapping)
    const year = seen.body.years.find((each: { year: number }) => each.year === 2025)
    const cells = (key: string) => year.rows.find((row: { key: string }) => row.key === key).cells
    assert.equal(year.published, true)
    assert.deepEqual(cells('newReceived').at(-1), { figure: 4, published: 5, differs: true })
    assert.deepEqual(cells('carriedForward').at(-1), { figure: 1, published: 1, differs: false })
    const differing = year.rows.flatMap((row: { cells: { differs: boolean }[] }) =>
      row.cells.filter(({ differs }) => differs),
    )
    assert.equal(year.differences, differing.length)
  })

  test('文件以 GBK 保存的照读；坏的文件、过时的预览、有错的行各有说明', async () => {
    const { head, code } = await start()
    // 收到日期,申请内容
    const gbk = Buffer.from('cad5b5bdc8d5c6da2cc9eac7ebc4dac8dd0d0a323032352e312e332ccbaebfe20d0a', 'hex')
    const seen = await send(head, '/preview', code, gbk)
    assert.equal(seen.status, 200, JSON.stringify(seen.body))
    assert.match(JSON.stringify(seen.body.problems), /GB18030/)
    const told = seen.body.rows[0].problems.map(({ message }: { message: string }) => message).join()
    assert.match(told, /没有填写申请方式.*没有填写申请人的姓名/)
    const bomb = await send(head, '/preview', code, zipBomb('xl/workbook.xml', 64))
    assert.equal(bomb.status, 422)
    const wrong = await send(head, '/preview', code, OLD, [
      { name: 'mapping', value: '{"columns":{"编号":"nothing"}}' },
    ])
    assert.deepEqual([wrong.status, wrong.body.parameters[0].name], [400, 'mapping'])
    const stale = await send(head, '', code, OLD, [{ name: 'order', value: 'none+good' }])
    assert.equal(stale.status, 409)
    const { token } = (await send(head, '/preview', code, OLD)).body
    assert.equal((await send(head, '', code, OLD, [{ name: 'order', value: token }])).status, 422)
    const good = await send(head, '', code, OLD, [{ name: 'order', value: `${token}+good` }])
    assert.deepEqual(good.body, { added: 3, present: 0, left: 0, refused: 1 })
  })

  test('不能导入的行：照原样下载，多一列原因，改好可以直接导入', async () => {
    const { services, head, code } = await start()
    const { status, bytes } = await send(head, '/refused.xlsx', code, OLD)
    assert.equal(status, 200)
    const table = await services.tables.readTable({ name: 'a.xlsx', bytes })
    assert.ok(table.ok)
    const rows = table.value.sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? []
    assert.equal(rows.length, 2)
    assert.deepEqual([rows[0]?.at(-1), rows[1]?.[4]], ['不能导入的原因', '植入某甲'])
    assert.match(rows[1]?.at(-1) ?? '', /“不予公开”可以是/)
    const seen = await send(head, '/preview', code, bytes, withMapping)
    assert.deepEqual(seen.body.counts, { added: 1, present: 0, refused: 0 })
  })

  test('导出 xlsx、csv、json：默认脱敏；写明原因的完整，先入链；没有查看权限的督查人员只有脱敏', async () => {
    const { services, body, head, code, staff } = await start()
    const { token } = (await send(head, '/preview', code, OLD, withMapping)).body
    await send(head, '', code, OLD, [...withMapping, { name: 'order', value: token }])
    const csv = await head.call('GET', `/requests/export.csv?body=${code}`)
    assert.match(csv.body, /^\uFEFF登记号,到达日期,收到日期/)
    assert.ok(!csv.body.includes('植入名') && csv.body.includes('欧阳*'))
    const json = await head.call('GET', `/requests/export.json?body=${code}&year=2025`)
    assert.deepEqual([json.body.schema, json.body.requests.length], ['gongkai/register/1', 4])
    assert.ok(!JSON.stringify(json.body).includes('植入名'))
    const full = await head.call('GET', `/requests/export.csv?body=${code}&reason=inspection`)
    assert.ok(full.body.includes('欧阳云川植入名'))
    const { bytes } = await head.call('GET', `/requests/export.xlsx?body=${code}`)
    const table = await services.tables.readTable({ name: 'a.xlsx', bytes })
    assert.ok(table.ok && table.value.sheets[0]?.rows.length === 5)
    const entries = await sql<{ detail: string }>`
      select detail::text as detail from audit_entries
      where body_id = ${body.id} and act = 'register.export' order by number`.execute(database().sql)
    assert.deepEqual(
      entries.rows.map(({ detail }) => /"applicants":"(\w+)"/.exec(detail)?.[1]),
      ['masked', 'masked', 'clear', 'masked'],
    )
    const supervisor = await staff('supervisor')
    assert.equal((await supervisor.call('GET', `/requests/export.csv?body=${code}`)).status, 200)
    const refused = await supervisor.call('GET', `/requests/export.csv?body=${code}&reason=inspection`)
    assert.equal(refused.status, 403)
    assert.ok(!refused.body.toString().includes('植入名'))
  })

  test('日志里没有申请人', () => {
    assert.ok(lines.length > 0)
    assert.ok(lines.every((line) => !line.includes('植入')))
  })
})
