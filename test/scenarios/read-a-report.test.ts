import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { withoutScripts, wordsOf } from '../support/browser.ts'
import { inBrowser, openPortal, type PortalInBrowser } from './portal.ts'

describe('查阅年报：从列表到问题，从问题到格，再回来（不用脚本）', inBrowser, () => {
  let portal: PortalInBrowser
  let page: Page
  before(async () => {
    portal = await openPortal()
    page = await withoutScripts(portal.browser)
  })
  after(() => portal?.close())

  test('在首页按名称查找，得到这个机关的年报', async () => {
    await page.goto(portal.address)
    await page.getByLabel('机关名称').fill('自然资源')
    await page.getByRole('button', { name: '查找年报' }).click()
    assert.match(page.url(), /\/annual-reports\?body=/)
    assert.equal(await page.getByLabel('机关名称或代码').inputValue(), '自然资源')
    assert.match(await wordsOf(page.locator('.summary')), /共 4 份.*机关名称含“自然资源”/)
  })

  test('只看需要关注的：条件叠加，仍留在表单里', async () => {
    await page.getByLabel('年度').selectOption('2024')
    await page.getByLabel(/仅看需要关注的/).check()
    await page.getByRole('button', { name: '筛选年报' }).click()
    assert.equal(await page.getByLabel(/仅看需要关注的/).isChecked(), true)
    assert.match(await wordsOf(page.locator('.summary')), /共 1 份/)
    assert.match(await wordsOf(page.locator('.reports .state')), /▲ 错误 \d+ 处/)
  })

  test('打开年报，从格上的标记到说明，从说明回到格', async () => {
    await page.getByRole('link', { name: '清源县自然资源局2024年年报' }).click()
    assert.match(await wordsOf(page.getByRole('heading', { level: 1 })), /清源县自然资源局2024年/)
    const mark = page.locator('table.form td .marks a').first()
    const number = /\d+$/.exec((await mark.getAttribute('aria-label')) ?? '')?.[0]
    await mark.click()
    assert.equal(new URL(page.url()).hash, `#finding-${number}`)
    const finding = page.locator(`#finding-${number}`)
    assert.equal(await inView(page, `#finding-${number}`), true)
    const back = finding.getByRole('link').first()
    const cell = (await back.getAttribute('href')) ?? ''
    await back.click()
    assert.equal(decodeURIComponent(new URL(page.url()).hash), cell)
    assert.equal(await inView(page, `[id="${cell.slice(1)}"]`), true)
    await page.goBack()
    assert.equal(new URL(page.url()).hash, `#finding-${number}`)
  })

  test('到历年对照，展开全部各格，再到上一年', async () => {
    await page.getByRole('link', { name: '历年对照' }).click()
    const rows = page.locator('table.years tbody th[scope="row"]')
    const changed = await rows.count()
    await page.getByRole('link', { name: '显示全部各格' }).click()
    assert.ok((await rows.count()) > changed)
    await page.getByRole('columnheader', { name: '2023年' }).getByRole('link').click()
    assert.match(page.url(), /\/annual-reports\/qyx-zrzyj\/2023$/)
  })

  test('下载：Word、PDF、网页、数据都是附件，有中文文件名', async () => {
    for (const [name, extension] of [
      ['Word 文档', 'docx'],
      ['PDF', 'pdf'],
      ['网页', 'html'],
      ['数据 JSON', 'json'],
      ['表格数据 CSV', 'csv'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('list', { name: '下载' }).getByRole('link', { name, exact: true }).click()
      const file = await download
      assert.equal(file.suggestedFilename(), `清源县自然资源局2023年政府信息公开工作年度报告.${extension}`)
      await file.delete()
    }
  })

  test('大字版：字大了，页面没有横向滚动；可以换回来', async () => {
    const size = () => page.evaluate("getComputedStyle(document.querySelector('main p')).fontSize")
    assert.equal(await size(), '18px')
    await page.getByRole('link', { name: '大字版' }).click()
    assert.match(page.url(), /\/annual-reports\/qyx-zrzyj\/2023$/)
    assert.equal(await size(), '24px')
    await page.getByRole('link', { name: '标准字号' }).click()
    assert.equal(await size(), '18px')
  })
})

/** As text, like all that runs in the page: the tests are compiled for Node, which has no elements. */
const inView = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  })()`)
