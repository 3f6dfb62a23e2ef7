import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import { describe, test } from 'node:test'
import { formData } from '../../../test/support/form-data.ts'
import { memoryServices } from '../../../test/support/memory-services.ts'
import { finding, parseReportJson, writeReportJson } from '../../capabilities/annual-report/index.ts'
import { demoCounty } from '../../capabilities/demo-county/index.ts'
import { createApp } from '../http/create-app.ts'
import type { CheckLimits } from '../http/options.ts'
import type { Services } from '../services.ts'

const KILOBYTE = 1024
const appOf = (check: CheckLimits = {}, services: Services = memoryServices()) =>
  createApp(services, { version: '0', log: { level: 'silent' }, check: { perMinute: 1000, ...check } })
const invented = demoCounty().reports[0]
assert.ok(invented)
const report = {
  ...invented.report,
  findings: [finding('T4_SUM', { cells: ['table4.review.total'], message: '行政复议：四种结果之和 1，总计印为 0。' })],
}
const file = (value: string | Uint8Array = writeReportJson(report), filename = '年报.json') =>
  formData({ name: 'file', value, filename })
const post = (form: ReturnType<typeof formData>, app = appOf(), url = '/check') =>
  app.inject({ method: 'POST', url, ...form })

describe('检查年报：选一份文件，看到读出的表格和发现的问题', () => {
  test('先说明接受什么文件、不保存', async () => {
    const { body } = await appOf().inject('/check')
    assert.match(body, /不超过 20 MB/)
    assert.match(body, /不保存/)
    assert.match(body, /<input id="file" type="file"[^>]*name="file"/)
  })

  test('读成的：三张表、问题、两头的链接；路上的缓存都不留', async () => {
    const { statusCode, body, headers } = await post(file())
    assert.equal(statusCode, 200)
    assert.equal(headers['cache-control'], 'private, no-cache')
    assert.equal([...body.matchAll(/<table class="form/g)].length, 3)
    assert.match(body, /<a class="error" href="#finding-1"/)
    assert.match(body, /<a href="#table4\.review\.total">/)
    assert.match(body, /文件：年报\.json/)
    assert.doesNotMatch(body, /<script/)
  })

  test('读出的数据可以从页面存下来，与读出的完全相同', async () => {
    const { body } = await post(file())
    const [, data = ''] = /href="data:application\/json;charset=utf-8;base64,([^"]+)"/.exec(body) ?? []
    assert.equal(Buffer.from(data, 'base64').toString('utf8'), writeReportJson(report))
    const [, table = ''] = /href="data:text\/csv;charset=utf-8;base64,([^"]+)"/.exec(body) ?? []
    assert.match(Buffer.from(table, 'base64').toString('utf8'), /^\uFEFFpath,label,value,raw,state\r\n/)
  })

  test('读出的可以按统一格式下载：页面带着数据，服务器不留', async () => {
    const { body } = await post(file())
    const [, hidden = ''] = /<input type="hidden" name="report" value="([^"]+)"/.exec(body) ?? []
    const value = hidden
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
    assert.ok(parseReportJson(value).ok)
    const form = formData({ name: 'report', value }, { name: 'format', value: 'docx' })
    const { statusCode, headers } = await post(form, appOf(), '/check/document')
    assert.equal(statusCode, 200)
    assert.match(String(headers['content-disposition']), /^attachment; filename="annual-report\.docx"/)
    assert.equal(headers['cache-control'], 'no-store')
    for (const bad of [{ format: 'exe', report: value }, { format: 'docx', report: '{' }, {}]) {
      const parts = Object.entries(bad).map(([name, v]) => ({ name, value: v }))
      assert.equal((await post(formData(...parts), appOf(), '/check/document')).statusCode, 400)
    }
  })

  test('没有读成：422，在表单上说明原因，写明是哪个文件', async () => {
    const { statusCode, body } = await post(file('not a report', '<b>照片.json'))
    assert.equal(statusCode, 422)
    assert.match(body, /role="alert"/)
    assert.match(body, /文件：&lt;b&gt;照片/)
    assert.match(body, /<input id="file"[^>]*aria-describedby="file-error file-help" aria-invalid="true"/)
  })

  for (const [what, form, status, words] of [
    ['没选文件就提交', formData({ name: 'file', value: '', filename: '' }), 400, /没有收到文件/],
    ['表单是空的', formData(), 400, /没有收到文件|没有传完整/],
    [
      '两份文件',
      formData({ name: 'file', value: 'a', filename: 'a' }, { name: 'file', value: 'b', filename: 'b' }),
      400,
      /一次只收一份/,
    ],
    ['字段名不对', formData({ name: 'upload', value: 'a', filename: 'a' }), 400, /file 字段|名为 file/],
    ['很多字段', formData(...Array.from({ length: 50 }, (_, i) => ({ name: `f${i}`, value: 'x' }))), 400, /没有传完整/],
    ['改原型的字段名', formData({ name: '__proto__', value: 'x' }), 400, /没有/],
  ] as const) {
    test(`${what}：${status}，在表单上说明`, async () => {
      const { statusCode, body } = await post(form)
      assert.equal(statusCode, status)
      assert.match(body, words)
      assert.match(body, /<form class="check"/)
    })
  }

  test('不是表单：415', async () => {
    const headers = { 'content-type': 'application/json' }
    assert.equal((await appOf().inject({ method: 'POST', url: '/check', headers, payload: '{}' })).statusCode, 415)
  })

  test('表单断在中间：400', async () => {
    const { headers, payload } = file()
    const cut = payload.subarray(0, payload.length - 200)
    const { statusCode, body } = await appOf().inject({ method: 'POST', url: '/check', headers, payload: cut })
    assert.equal(statusCode, 400)
    assert.match(body, /没有传完整/)
  })

  test('超过大小：413，无论声明了长度没有', async () => {
    const app = appOf({ maxBytes: 10 * KILOBYTE })
    const { headers, payload } = file(new Uint8Array(200 * KILOBYTE))
    const declared = await app.inject({ method: 'POST', url: '/check', headers, payload })
    assert.equal(declared.statusCode, 413)
    assert.match(declared.body, /超过/)
    const hidden = file(new Uint8Array(11 * KILOBYTE))
    assert.equal((await post(hidden, app)).statusCode, 413)
    assert.equal((await post(file(new Uint8Array(10 * KILOBYTE)), app)).statusCode, 422)
  })

  test('每分钟十份，页面和接口合计；超出的 429，说几秒后再试', async () => {
    const app = appOf({ perMinute: 10 })
    for (let i = 0; i < 5; i += 1) assert.equal((await post(file(), app)).statusCode, 200)
    for (let i = 0; i < 5; i += 1) assert.equal((await post(file(), app, '/api/v1/check')).statusCode, 200)
    const page = await post(file(), app)
    assert.equal(page.statusCode, 429)
    assert.ok(Number(page.headers['retry-after']) > 0)
    assert.match(page.body, /每分钟最多检查 10 份/)
    assert.equal((await post(file(), app, '/api/v1/check')).statusCode, 429)
    const elsewhere = await app.inject({ method: 'POST', url: '/check', ...file(), remoteAddress: '198.51.100.1' })
    assert.equal(elsewhere.statusCode, 200)
  })

  test('正在检查的太多：503，请稍候', async () => {
    const held = Promise.withResolvers<void>()
    const bothIn = Promise.withResolvers<void>()
    let inside = 0
    const services = memoryServices()
    const read: Services['reader']['read'] = async (incoming) => {
      inside += 1
      if (inside === 2) bothIn.resolve()
      await held.promise
      return services.reader.read(incoming)
    }
    const app = appOf({ concurrent: 2 }, { ...services, reader: { ...services.reader, read } })
    const two = [post(file(), app), post(file(), app)]
    await bothIn.promise
    const third = await post(file(), app)
    assert.equal(third.statusCode, 503)
    assert.ok(Number(third.headers['retry-after']) > 0)
    held.resolve()
    const answers = await Promise.all(two)
    assert.deepEqual(
      answers.map((answer) => answer.statusCode),
      [200, 200],
    )
    assert.equal((await post(file(), app)).statusCode, 200)
  })

  test('读取程序出故障：500，照故障处理，之后照常', async () => {
    const services = memoryServices()
    let broken = true
    const read: Services['reader']['read'] = async (incoming) => {
      if (broken) throw new Error('child process is gone')
      return services.reader.read(incoming)
    }
    const app = appOf({ concurrent: 1 }, { ...services, reader: { ...services.reader, read } })
    const { statusCode, body } = await post(file(), app)
    assert.equal(statusCode, 500)
    assert.doesNotMatch(body, /child process/)
    broken = false
    assert.equal((await post(file(), app)).statusCode, 200)
  })
})

describe('真实连接上的提交', () => {
  test('发一半就断开：不读取，位置让出来，服务照常', async () => {
    let reads = 0
    const services = memoryServices()
    const read: Services['reader']['read'] = (incoming) => {
      reads += 1
      return services.reader.read(incoming)
    }
    const app = appOf({ concurrent: 1 }, { ...services, reader: { ...services.reader, read } })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const { headers, payload } = file()
    await new Promise<void>((resolve) => {
      const half = httpRequest(`${address}/check`, {
        method: 'POST',
        headers: { ...headers, 'content-length': payload.length },
      })
      half.on('error', () => resolve())
      half.write(payload.subarray(0, 500), () => half.destroy(new Error('gone')))
    })
    const answer = await waitFor(
      () => post(file(), app),
      ({ statusCode }) => statusCode !== 503,
    )
    assert.equal(answer.statusCode, 200)
    assert.equal(reads, 1)
    await app.close()
  })

  test('太大的文件传完之前就有答复，连接没有断', async () => {
    const app = appOf({ maxBytes: 64 * KILOBYTE })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    for (const announced of [true, false]) {
      const { headers, payload } = file(new Uint8Array(4096 * KILOBYTE))
      const body = announced ? payload : new Blob([payload]).stream()
      const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
      const answer = await fetch(`${address}/check`, init)
      assert.equal(answer.status, 413)
      assert.match(await answer.text(), /超过/)
    }
    await app.close()
  })
})

async function waitFor<T>(attempt: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await attempt()
    if (good(value)) return value
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error('what was waited for did not come')
}
