import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pageOf, portalOf } from '../../../../test/support/memory-portal.ts'
import { memoryServices } from '../../../../test/support/memory-services.ts'

const app = portalOf(memoryServices())
const page = (query = '') => pageOf(app, `/calculators/fee${query}`)

describe('/calculators/fee 计算信息处理费', () => {
  test('空的表单：说明依申请提供不收费，还没有金额', async () => {
    const { status, text, body } = await page()
    assert.equal(status, 200)
    assert.match(text, /依申请提供政府信息不收费/)
    assert.match(body, /<form class="check" action="\/calculators\/fee" method="get"/)
    assert.doesNotMatch(text, /合计/)
  })

  test('按件 31 件：2200 元，三档逐行，依据和条文，未核到原文的带标记', async () => {
    const { status, text, body } = await page('?basis=items&count=31')
    assert.equal(status, 200)
    assert.match(text, /按件计收\s*，\s*31\s*件\s*：\s*2200\s*元/)
    for (const cells of [/第 1—10 件\s+10\s+不收费\s+0/, /第 11—30 件\s+20\s+100\s+2000/, /第 31 件\s+1\s+200\s+200/]) {
      assert.match(text, cells)
    }
    assert.match(text, /依据：\s*《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条/)
    assert.match(text, /以10件为一档，每增加一档，收费标准提高100元/)
    assert.match(text, /31 件以上的第一档为每件 200 元 \[M\] 通行说法，未核到原文/)
    assert.match(body, /<input id="count"[^>]*value="31"/)
  })

  test('按量：条文只有大意的，说明不是原文', async () => {
    const { text, body } = await page('?basis=pages&count=250')
    assert.match(text, /4700/)
    assert.match(text, /以下是大意，不是原文/)
    assert.match(body, /<option value="pages" selected=""/)
  })

  test('全角数字也认', async () => assert.match((await page('?basis=items&count=３１')).text, /2200/))
  test('0 件：0 元', async () => assert.match((await page('?basis=items&count=0')).text, /0\s*件\s*：\s*0\s*元/))

  for (const [query, typed] of [
    ['?basis=items&count=abc', 'abc'],
    ['?basis=items&count=', ''],
    ['?basis=items&count=-1', '-1'],
    ['?basis=items&count=1.5', '1.5'],
    ['?basis=items&count=10000', '10000'],
    ['?basis=pages&count=99999999999999999999', '99999999999999999999'],
    ['?basis=items&count=1&count=2', ''],
  ] as const) {
    test(`${query.slice(0, 40)} → 400，两处说明，所填的还在`, async () => {
      const { status, body, text } = await page(query)
      assert.equal(status, 400)
      assert.match(body, /<a href="#count">[件页]数应为 0 到 \d+ 的整数/)
      assert.match(body, /aria-invalid="true"/)
      assert.match(body, new RegExp(`<input id="count"[^>]*value="${typed}"`))
      assert.doesNotMatch(text, /合计/)
    })
  }

  test('没有这种标准的，按按件的表单', async () => {
    const { status, body } = await page('?basis=kilos')
    assert.equal(status, 200)
    assert.match(body, /<option value="items" selected=""/)
  })

  test('所填的文字只是文字；没有脚本，没有内联样式；不进缓存', async () => {
    const url = `/calculators/fee?basis=items&count=${encodeURIComponent('"><script>alert(1)</script>')}`
    const { body, headers } = await app.inject(url)
    assert.doesNotMatch(body, /<script|<style|\sstyle=|\son[a-z]+=/i)
    assert.match(String(headers['cache-control']), /private/)
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
  })

  test('一页不超过 60 kB，件数最多时也一样', async () => {
    assert.ok(Buffer.byteLength((await page('?basis=pages&count=999999')).body) < 60_000)
    assert.ok(Buffer.byteLength((await page('?basis=items&count=2000')).body) < 60_000)
  })
})
