import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { formData } from '../../../test/support/form-data.ts'
import { memoryCounty } from '../../../test/support/memory-county.ts'
import { writeReportJson } from '../../capabilities/annual-report/index.ts'
import { demoCounty } from '../../capabilities/demo-county/index.ts'
import { createApp } from '../http/create-app.ts'

const county = await memoryCounty()
const app = createApp(county, { version: '1.2.3', log: { level: 'silent' }, check: { perMinute: 1000 } })
const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await app.inject({ url, headers })
  const json = /json/.test(String(answer.headers['content-type'])) ? answer.json() : undefined
  return { status: answer.statusCode, headers: answer.headers, body: answer.body, json }
}

describe('/api/v1/annual-reports', () => {
  test('一页列表，总数、翻页、数据地址', async () => {
    const { json, headers, status } = await get('/api/v1/annual-reports?year=2024&size=5&page=2')
    assert.equal(status, 200)
    assert.equal(json.total, 14)
    assert.equal(json.items.length, 5)
    assert.match(json.items[0].href, /^\/api\/v1\/annual-reports\/[a-z-]+\/2024$/)
    const relations = String(headers.link).split(', ')
    assert.equal(relations.length, 4)
    assert.ok(relations.includes('</api/v1/annual-reports?year=2024&page=3&size=5>; rel="next"'))
    assert.ok(relations.includes('</api/v1/annual-reports?year=2024&size=5>; rel="prev"'))
  })

  test('CSV：用参数要，或者用 Accept 要', async () => {
    for (const answer of [
      await get('/api/v1/annual-reports?format=csv'),
      await get('/api/v1/annual-reports', { accept: 'text/csv' }),
    ]) {
      assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8')
      assert.match(answer.body, /^\uFEFFbody_code,body,region/)
      assert.equal(answer.body.trimEnd().split('\r\n').length, 21)
    }
    assert.match(
      String((await get('/api/v1/annual-reports', { accept: 'text/html,*/*' })).headers['content-type']),
      /json/,
    )
  })

  for (const [query, name] of [
    ['year=20x4', 'year'],
    ['page=0', 'page'],
    ['size=1000', 'size'],
    ['sort=random', 'sort'],
    ['format=xml', 'format'],
    ['attention=maybe', 'attention'],
    ['colour=red', 'colour'],
    ['year=2023&year=2024', 'year'],
  ] as const) {
    test(`?${query} → 400，指出 ${name}`, async () => {
      const { status, json, headers } = await get(`/api/v1/annual-reports?${query}`)
      assert.equal(status, 400)
      assert.match(String(headers['content-type']), /^application\/problem\+json/)
      assert.deepEqual(
        json.parameters.map((p: { name: string }) => p.name),
        [name],
      )
      assert.equal(json.request, headers['x-request-id'])
    })
  }

  test('空的参数等于没有', async () => assert.equal((await get('/api/v1/annual-reports?year=&body=')).status, 200))
})

describe('一份年报的数据', () => {
  test('就是报告 JSON，另有收入记录', async () => {
    const { json, status } = await get('/api/v1/annual-reports/qyx-czj/2024')
    assert.equal(status, 200)
    const kept = await county.reports.find('qyx-czj', 2024)
    const { record, findings, ...rest } = json
    const { findings: _, ...expected } = JSON.parse(JSON.stringify(kept?.report))
    assert.deepEqual(rest, expected)
    assert.ok(Array.isArray(findings))
    assert.deepEqual(
      record.versions.map((v: { version: number }) => v.version),
      [1],
    )
    assert.equal(record.bodyCode, 'qyx-czj')
  })

  test('没有的年报、机关、版本：404，problem+json', async () => {
    for (const url of [
      '/api/v1/annual-reports/qyx-czj/1999',
      '/api/v1/annual-reports/nobody',
      '/api/v1/annual-reports/qyx-czj/2024?version=9',
      '/api/v1/nothing',
      '/api/v1/annual-reports/..%2f/2024',
    ]) {
      const { status, json } = await get(url)
      assert.equal(status, 404, url)
      assert.equal(json.status, 404)
    }
  })

  test('year=0、version=x：400', async () => {
    assert.equal((await get('/api/v1/annual-reports/qyx-czj/0')).json.parameters[0].name, 'year')
    assert.equal((await get('/api/v1/annual-reports/qyx-czj/2024?version=x')).json.parameters[0].name, 'version')
  })

  test('一个机关的历年年报，从旧到新', async () => {
    const { json } = await get('/api/v1/annual-reports/qyx-czj')
    assert.deepEqual(
      json.reports.map((r: { year: number }) => r.year),
      [2022, 2023, 2024, 2025],
    )
    assert.equal(json.body.name, '清源县财政局')
  })

  test('机关列表，每个都指向它的年报', async () => {
    const { json, headers } = await get('/api/v1/bodies?size=10')
    assert.equal(json.total, 14)
    assert.equal(json.items.length, 10)
    assert.match(String(headers.link), /rel="next"/)
    assert.equal((await get(json.items[0].href)).status, 200)
  })
})

describe('POST /api/v1/check', () => {
  const [first] = demoCounty().reports
  assert.ok(first)
  const post = (value: string, name = 'file') =>
    app.inject({ method: 'POST', url: '/api/v1/check', ...formData({ name, value, filename: '年报.json' }) })

  test('有错误的报告也是 200：读出的报告和发现的问题', async () => {
    const answer = await post(writeReportJson(first.report))
    assert.equal(answer.statusCode, 200)
    assert.deepEqual(answer.json(), JSON.parse(writeReportJson(first.report)))
    assert.equal(answer.headers['cache-control'], 'no-store')
  })

  test('没有读成：422；没有文件：400，指出 file', async () => {
    const refused = await post('not a report')
    assert.equal(refused.statusCode, 422)
    assert.match(String(refused.headers['content-type']), /problem\+json/)
    assert.match(refused.json().detail, /三张表/)
    const missing = await post('x', 'other')
    assert.equal(missing.statusCode, 400)
    assert.equal(missing.json().parameters[0].name, 'file')
  })
})

describe('接口的说明', () => {
  test('OpenAPI 3.1：每个操作都在，参数、答复、表单齐全', async () => {
    const { json } = await get('/api/v1/openapi.json')
    assert.equal(json.openapi, '3.1.0')
    assert.equal(json.info.version, '1.2.3')
    const open = Object.entries(json.paths).flatMap(([path, item]) =>
      Object.entries(item as object).flatMap(([method, { security }]) => (security ? [] : [`${method} ${path}`])),
    )
    assert.deepEqual(open.sort(), [
      'get /api/v1/annual-reports',
      'get /api/v1/annual-reports/{body}',
      'get /api/v1/annual-reports/{body}/{year}',
      'get /api/v1/bodies',
      'get /api/v1/bodies/{body}',
      'get /api/v1/calculators/deadline',
      'get /api/v1/calculators/fee',
      'get /api/v1/disclosed',
      'get /api/v1/disclosed/{body}/{id}',
      'get /api/v1/session/ways',
      'post /api/v1/calculators/deadline',
      'post /api/v1/check',
      'post /api/v1/public-answers',
      'post /api/v1/session',
      'post /api/v1/session/link',
      'post /api/v1/session/link/look',
    ])
    assert.deepEqual(json.paths['/api/v1/session'].get.security, [{ session: [] }, { token: [] }])
    assert.deepEqual(Object.keys(json.components.securitySchemes), ['session', 'token'])
    const names = json.paths['/api/v1/annual-reports'].get.parameters.map((p: { name: string }) => p.name)
    assert.deepEqual(names, ['body', 'year', 'region', 'attention', 'sort', 'page', 'size', 'format'])
    const form = json.paths['/api/v1/check'].post.requestBody.content['multipart/form-data'].schema
    assert.equal(form.properties.file.format, 'binary')
  })

  test('文档里的每个引用都有着落', async () => {
    const { json, body } = await get('/api/v1/openapi.json')
    const references = [...new Set([...body.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((m) => m[1] ?? ''))]
    assert.ok(references.length > 0)
    for (const reference of references) {
      let at: unknown = json
      for (const key of reference.split('/')) at = (at as Record<string, unknown>)[key]
      assert.ok(at, reference)
    }
  })

  test('JSON Schema 2020-12 接受我们给出的每一份报告，和只有必需部分的报告', async () => {
    const { json } = await get('/api/v1/schemas/annual-report.json')
    assert.equal(json.$schema, 'https://json-schema.org/draft/2020-12/schema')
    const schema = z.fromJSONSchema(json)
    for (const { bodyCode, year } of county.reports.kept) {
      const report = (await get(`/api/v1/annual-reports/${bodyCode}/${year}`)).json
      const parsed = schema.safeParse(report)
      assert.ok(parsed.success, `${bodyCode}/${year} ${parsed.error?.message}`)
    }
    const [first] = demoCounty().reports
    assert.ok(first)
    const { edition, year, body, table2, table4, table3 } = first.report
    const least = { edition, year, body, table2, table3: { rows: table3.rows }, table4 }
    assert.ok(schema.safeParse(least).success)
    assert.equal(schema.safeParse({ ...least, table3: { rows: { granted: [1, 2] } } }).success, false)
    assert.equal(schema.safeParse({ ...least, edition: '2008' }).success, false)
  })

  test('人读的页面说的就是同一份文档', async () => {
    const { body } = await get('/api/docs')
    for (const path of [
      '/api/v1/annual-reports',
      '/api/v1/annual-reports/{body}/{year}',
      '/api/v1/check',
      '/api/v1/bodies',
    ]) {
      assert.ok(body.includes(path), path)
    }
    assert.doesNotMatch(body, /<script/)
  })
})
