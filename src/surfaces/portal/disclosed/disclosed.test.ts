import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { bodyWith, pageOf, portalOf, sampleReport } from '../../../../test/support/memory-portal.ts'
import type { DisclosedEntry } from '../../../capabilities/disclosure-log/index.ts'
import { day } from '../../../law/day/index.ts'

const services = await bodyWith({ ...sampleReport, year: 2024 })
const [body] = await services.organisations.list()
assert.ok(body)
const entry = (title: string, on: string, more: Partial<DisclosedEntry> = {}): DisclosedEntry => ({
  ...{ bodyId: body.id, id: uuidv7(), title, summary: `${title}的摘要。`, disclosed: '全文。', outcome: 'provided' },
  ...{ answeredOn: day(on), publishedOn: day(on), changedAt: `${on}T02:00:00.000Z`, link: null, files: [] },
  ...{ withdrawn: null, ...more },
})
const dam = entry('2023年度<堤防>加固工程设计文件', '2024-03-01', { link: 'https://www.example.com/a.pdf' })
const gone = entry('水库除险名单', '2025-02-03', { withdrawn: { on: day('2025-06-01'), reason: '名单已经更新' } })
for (const each of [dam, gone]) await services.disclosed.publish(each)
const app = portalOf(services)
const page = (url: string) => pageOf(app, url)

describe('第四十四条 依申请转主动公开', () => {
  test('列表：共几件，后公开的在前，撤下的仍在并写明理由；没有脚本', async () => {
    const { text, body } = await page('/disclosed')
    assert.match(text, /共 2 件，后公开的在前/)
    assert.ok(text.indexOf('水库除险名单') < text.indexOf('加固工程设计文件'))
    assert.match(text, /已撤下[\s\S]*2025年6月1日撤下：名单已经更新/)
    assert.doesNotMatch(body, /<script|<堤防>/)
  })

  test('按词、机关、年份筛选；没有结果、没有的机关、参数有误，各有说明', async () => {
    assert.match(
      (await page('/disclosed?q=堤防&body=qyx-slj&year=2024')).text,
      /共 1 件.*含“堤防”.*清源县水利局.*2024年/,
    )
    assert.match((await page('/disclosed?q=没有这样的')).text, /没有符合条件的信息/)
    assert.match((await page('/disclosed?body=nobody')).text, /共 0 件/)
    assert.equal((await page('/disclosed?year=x')).status, 400)
    assert.match((await page('/disclosed?size=1&page=2')).text, /第 2 页，共 2 页/)
  })

  test('一件：机关、答复和公开的日期、依据；全文的网址写明在哪个网站', async () => {
    const { text, body, status } = await page(`/disclosed/qyx-slj/${dam.id}`)
    assert.equal(status, 200)
    assert.match(text, /2024年3月1日，\s*予以公开/)
    assert.match(text, /查看全文\s+（www\.example\.com）/)
    assert.match(body, /<meta name="ContentSource" content="清源县水利局"\/>/)
  })

  test('撤下的：只有日期和理由', async () => {
    const { text } = await page(`/disclosed/qyx-slj/${gone.id}`)
    assert.match(text, /这项信息于\s*2025年6月1日\s*撤下，理由：\s*名单已经更新/)
    assert.doesNotMatch(text, /的摘要/)
  })

  test('没有这一件、写错的标识：404', async () => {
    for (const url of [`/disclosed/qyx-slj/${uuidv7()}`, `/disclosed/nobody/${dam.id}`, '/disclosed/qyx-slj/x']) {
      assert.equal((await page(url)).status, 404, url)
    }
  })

  test('网站地图列出公开的，不列撤下的；订阅两样都有，标签不会跑出来', async () => {
    const sitemap = (await app.inject('/sitemap.xml')).body
    assert.ok(sitemap.includes(`/disclosed/qyx-slj/${dam.id}<`) && !sitemap.includes(gone.id))
    const feed = await app.inject('/feed.xml')
    assert.match(String(feed.headers['content-type']), /application\/atom\+xml/)
    assert.match(feed.body, /2023年度&lt;堤防&gt;加固工程设计文件/)
    assert.match(feed.body, /2025年6月1日撤下：名单已经更新/)
    assert.match(feed.body, /清源县水利局2024年政府信息公开工作年度报告/)
  })
})
