import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { withoutScripts, wordsOf } from '../support/browser.ts'
import { inBrowser, openPortal, type PortalInBrowser } from './portal.ts'

/** As text: the tests are compiled for Node, which has no elements. */
const OUTLINE = `(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
  return outlineStyle + ' ' + outlineWidth
})()`

/** Frames and timers of a page without scripts never call back, so one can only look again. */
const LOOK_AGAIN_MS = 20

describe('只用键盘（不用脚本）', inBrowser, () => {
  let portal: PortalInBrowser
  let page: Page
  before(async () => {
    portal = await openPortal()
    page = await withoutScripts(portal.browser)
  })
  after(() => portal?.close())

  const focused = () => page.locator(':focus')
  /** Presses Tab until the focus is on something of that name; fails after sixty stops. */
  const tabTo = async (name: RegExp): Promise<number> => {
    for (let stops = 1; stops <= 60; stops += 1) {
      await page.keyboard.press('Tab')
      const [text, label] = await Promise.all([wordsOf(focused()), focused().getAttribute('aria-label')])
      if (name.test(label ?? text)) return stops
    }
    throw new Error(`Tab 到不了 ${name}`)
  }

  test('第一站是“跳到正文”，看得见；按下之后，下一站在正文里', async () => {
    await page.goto(`${portal.address}/annual-reports`)
    await page.keyboard.press('Tab')
    assert.equal(await wordsOf(focused()), '跳到正文')
    const box = await focused().boundingBox()
    assert.ok(box && box.y >= 0)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#/)
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate("document.activeElement.closest('main') !== null"), true)
  })

  test('顺序和看到的一样：名称、年度、地区、需要关注的、筛选', async () => {
    await page.goto(`${portal.address}/annual-reports`)
    await page.getByLabel('机关名称或代码').focus()
    const order: (string | null)[] = []
    for (let i = 0; i < 5; i += 1) {
      order.push((await focused().getAttribute('id')) ?? (await wordsOf(focused())))
      await page.keyboard.press('Tab')
    }
    assert.deepEqual(order, ['body', 'year', 'region', 'attention', '筛选年报'])
  })

  test('每一站都有看得见的焦点框', async () => {
    await page.goto(`${portal.address}/annual-reports/qyx-zrzyj/2024`)
    for (let i = 0; i < 25; i += 1) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(OUTLINE)
      assert.match(String(outline), /^solid [23]px$/)
    }
  })

  test('从格上的标记到说明，再回到格：接着按 Tab 就从那里往下', async () => {
    await page.goto(`${portal.address}/annual-reports/qyx-zrzyj/2024`)
    await tabTo(/^错误1$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#finding-1$/)
    await page.keyboard.press('Tab')
    assert.match((await focused().getAttribute('href')) ?? '', /^#table[234]\./)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#table[234]\./)
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate("document.activeElement.closest('td') !== null"), true)
  })

  test('手机上，表格的框可以用键盘左右滚动', async () => {
    const phone = await withoutScripts(portal.browser, { viewport: { width: 390, height: 844 } })
    await phone.goto(`${portal.address}/annual-reports/qyx-zrzyj/2024`)
    const frame = phone.getByRole('region', { name: /收到和处理政府信息公开申请情况/ })
    await frame.focus()
    await phone.keyboard.press('ArrowRight')
    const scrolled = async () => Number(await phone.evaluate('document.activeElement.scrollLeft'))
    for (let looks = 0; looks < 100 && (await scrolled()) === 0; looks += 1) await phone.waitForTimeout(LOOK_AGAIN_MS)
    assert.ok((await scrolled()) > 0)
    const label = phone.locator('th[scope="row"]', { hasText: '1.属于国家秘密' })
    await phone.evaluate('document.activeElement.scrollTo(200, 0)')
    const [box, outer] = await Promise.all([label.boundingBox(), frame.boundingBox()])
    assert.ok(box && outer && Math.abs(box.x - outer.x) <= 2, '第一列没有固定')
    await phone.close()
  })
})
