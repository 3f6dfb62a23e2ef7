import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryCounty } from '../../../test/support/memory-county.ts'
import { bodyWith, pageOf, portalOf } from '../../../test/support/memory-portal.ts'

const app = portalOf(await memoryCounty())
const page = (url: string, from = app) => pageOf(from, url)

describe('一个机关的历年年报', () => {
  test('没有这个机关：404；有机关还没有年报：说这里将有什么', async () => {
    assert.equal((await page('/annual-reports/nobody')).status, 404)
    assert.match(
      (await page('/annual-reports/qyx-slj', portalOf(await bodyWith()))).text,
      /这里将列出清源县水利局公布的年度报告/,
    )
  })

  test('变化的格有增减的字样；全部各格可以展开', async () => {
    const short = await page('/annual-reports/qyx-czj')
    assert.match(short.text, /↑增 \d/)
    assert.match(short.text, /↓减 \d/)
    const all = await page('/annual-reports/qyx-czj?all=1')
    const rows = (body: string) => [...body.matchAll(/<th scope="row">/g)].length
    assert.ok(rows(all.body) > rows(short.body))
    assert.equal(rows(all.body), 200)
  })

  test('年度之间的问题链接到当年的格', async () => {
    const { body } = await page('/annual-reports/qyx-zrzyj')
    assert.match(body, /<h2 id="across">/)
  })
})
