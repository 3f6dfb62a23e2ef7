import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryCounty } from '../../../test/support/memory-county.ts'
import { pageOf, portalOf } from '../../../test/support/memory-portal.ts'
import { memoryServices } from '../../../test/support/memory-services.ts'

const app = portalOf(await memoryCounty())
const page = (url: string, from = app) => pageOf(from, url)

describe('年报列表', () => {
  test('说明共几份、怎样排列、什么条件，并给出数据', async () => {
    const { text, body } = await page('/annual-reports?year=2024&region=云川省安平市清源县')
    assert.match(text, /共 14 份，按“需要关注的在前”排列，条件：2024年度，地区为云川省安平市清源县。/)
    assert.match(body, /href="\/api\/v1\/annual-reports\?[^"]*format=csv"/)
    assert.match(body, /<option value="2024" selected=""/)
  })

  test('需要关注的在前：错误多的先于没有错误的', async () => {
    const { body } = await page('/annual-reports?year=2024')
    const states = [...body.matchAll(/class="state (error|warning|ok)"/g)].map((m) => m[1])
    assert.deepEqual(
      states,
      [...states].sort((a, b) => rank(a) - rank(b)),
    )
    assert.ok(new Set(states).size > 1)
  })
  const rank = (state = '') => ['error', 'warning', 'ok'].indexOf(state)

  test('翻页：前后页有链接，条件不丢', async () => {
    const { body } = await page('/annual-reports?attention=1&size=5&page=2')
    assert.match(body, /<a rel="prev" href="\/annual-reports\?attention=1&amp;size=5"/)
    assert.match(body, /<a rel="next" href="\/annual-reports\?attention=1&amp;page=3&amp;size=5"/)
    assert.match(body, /<link rel="next"/)
  })

  test('没有结果时说怎么办；一份年报都没有时说这里将有什么', async () => {
    assert.match((await page('/annual-reports?body=不存在的机关')).text, /没有符合条件的年报/)
    assert.match((await page('/annual-reports', portalOf(memoryServices()))).text, /这里将列出已公布的年度报告/)
    assert.match((await page('/', portalOf(memoryServices()))).text, /这里将列出已公布的年度报告/)
  })

  test('超出末页：说没有这一页，仍可往回', async () => {
    const { text, body, status } = await page('/annual-reports?page=99')
    assert.equal(status, 200)
    assert.match(text, /没有第 99 页/)
    assert.match(body, /rel="prev"/)
  })

  for (const [url, name] of [
    ['/annual-reports?year=0', 'year'],
    ['/annual-reports?year=abc', 'year'],
    ['/annual-reports?page=-1', 'page'],
    ['/annual-reports?sort=x', 'sort'],
    [`/annual-reports?body=${'字'.repeat(101)}`, 'body'],
  ] as const) {
    test(`参数有误：${url.slice(0, 40)} → 400，指出 ${name}`, async () => {
      const { status, body } = await page(url)
      assert.equal(status, 400)
      assert.ok(body.includes(`<code>${name}</code>`))
    })
  }

  test('查找的文字只是文字', async () => {
    const { body } = await page(`/annual-reports?body=${encodeURIComponent('"><script>alert(1)</script>')}`)
    assert.doesNotMatch(body, /<script/)
    assert.match(body, /value="&quot;&gt;&lt;script&gt;/)
  })

  test('一页不超过 60 kB，一百份也一样', async () => {
    for (const url of ['/', '/annual-reports', '/annual-reports?size=100']) {
      assert.ok(Buffer.byteLength((await page(url)).body) < 60_000, url)
    }
  })
})
