import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { wordsOf } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { type ConsoleInBrowser, openConsole } from './console.ts'
import { appointAdministrators, becomeFirstAdministrator } from './people.ts'

const PASSWORD = '石阶 晚霞 竹篮 灯塔 麦浪'
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** As text: the tests are compiled for Node, which has no elements. What of the focus can be seen, itself or on the frame around it. */
const OUTLINE = `(() => {
  const field = document.activeElement
  const seen = [field, field.closest('.ant-input-affix-wrapper')].filter(Boolean).map((one) => getComputedStyle(one))
  return seen.some(({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && outlineWidth === '3px')
})()`

describe('只用键盘：从登录到待办', inBrowser, () => {
  let app: ConsoleInBrowser
  let page: Page
  let codes: string[]
  before(async () => {
    app = await openConsole('--demo')
    const admin = await app.window()
    await becomeFirstAdministrator(admin, app.firstLink)
    const link = await appointAdministrators(admin, app.address)
    page = await app.window()
    await page.goto(link)
    await page.getByLabel('新密码', { exact: true }).waitFor()
  })
  after(() => app?.close())

  const focused = () => page.locator(':focus')
  const focusedName = async (): Promise<string> => {
    const label = await focused().getAttribute('aria-label')
    if (label) return label
    const id = await focused().getAttribute('id')
    const named = id ? page.locator(`label[for="${id}"]`) : undefined
    return named && (await named.count()) > 0 ? wordsOf(named.first()) : wordsOf(focused())
  }
  /** Presses Tab until the focus is on something of that name, and sees that it can be seen there. */
  const tabTo = async (name: RegExp): Promise<void> => {
    const passed: string[] = []
    for (let stops = 0; stops < 40; stops += 1) {
      const now = (await focused().count()) > 0 ? await focusedName() : ''
      if (name.test(now)) return assert.ok(await page.evaluate(OUTLINE), `${now}：焦点看不见`)
      passed.push(now)
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab 到不了 ${name}：${passed.join('、')}`)
  }
  const type = async (field: RegExp, text: string): Promise<void> => {
    await tabTo(field)
    await page.keyboard.type(text)
  }

  test('凭一次性链接设置密码，登记动态口令，到待办', async () => {
    await type(/^新密码/, PASSWORD)
    await type(/^再填一次新密码/, PASSWORD)
    await page.keyboard.press('Enter')
    const secret = (await wordsOf(page.locator('.secret'))).replaceAll(' ', '')
    await type(/^动态口令/, new TOTP({ secret }).generate())
    await page.keyboard.press('Enter')
    await page.locator('.codes').waitFor()
    codes = await page.locator('.codes li').allTextContents()
    await tabTo(/打印恢复码/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await tabTo(/^继续$/)
    await page.keyboard.press('Enter')
    await heading(page, '我的待办')
  })

  test('退出，再用账号、密码和恢复码登录', async () => {
    await tabTo(/^林禹：我的账号与退出$/)
    await page.keyboard.press('Enter')
    // The focus goes into the menu when it has opened.
    await page.locator('[role="menu"]:focus-within, [role="menu"]:focus').waitFor()
    for (let tries = 0; tries < 3 && !/退出登录$/.test(await wordsOf(focused())); tries += 1)
      await page.keyboard.press('ArrowDown')
    assert.equal(await wordsOf(focused()), '退出登录')
    await page.keyboard.press('Enter')
    await heading(page, '登录')
    await type(/^账号/, 'linyu')
    await type(/^密码/, PASSWORD)
    await page.keyboard.press('Enter')
    await heading(page, '验证第二因素')
    await tabTo(/使用恢复码/)
    await page.keyboard.press('Enter')
    await type(/^恢复码/, codes[0] ?? '')
    await page.keyboard.press('Enter')
    await heading(page, '我的待办')
  })

  test('待办里 j 到一件，Enter 打开', async () => {
    await page.getByRole('link', { name: /没有岗位的人员授予岗位/ }).waitFor()
    await page.keyboard.press('j')
    assert.match(await wordsOf(focused()), /没有岗位的人员授予岗位/)
    await page.keyboard.press('Enter')
    await heading(page, /人员/)
    assert.match(page.url(), /\/console\/people$/)
  })

  test('第一站是“跳到正文”，按下之后下一站在正文里', async () => {
    await page.goto(`${app.address}/console/annual-reports`)
    await heading(page, '年度报告')
    await page.keyboard.press('Tab')
    assert.match(await wordsOf(focused()), /跳到正文/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate("document.activeElement.closest('main')?.id"), 'main')
  })

  test('列表里 j、k 上下移动，Enter 打开，后退回到原来的条件', async () => {
    await page.goto(`${app.address}/console/annual-reports?year=2024`)
    await page.getByText(/符合条件的共 \d+ 份报告/).waitFor()
    await page.locator('[data-row-link]').first().waitFor()
    await page.keyboard.press('j')
    const first = await wordsOf(focused())
    await page.keyboard.press('j')
    assert.notEqual(await wordsOf(focused()), first)
    await page.keyboard.press('k')
    assert.equal(await wordsOf(focused()), first)
    await page.keyboard.press('Enter')
    await heading(page, `${first}历年年度报告`)
    await page.goBack()
    await page.getByText(/符合条件的共 \d+ 份报告/).waitFor()
    assert.equal(await page.getByLabel('报告年度').inputValue(), '2024')
  })

  test('/ 到搜索框，其中的字母照常输入；结果里 j、Enter 打开', async () => {
    await page.keyboard.press('/')
    assert.equal(await focusedName(), '搜索')
    await page.keyboard.type('财政j?')
    assert.equal(await focused().inputValue(), '财政j?')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await heading(page, '搜索“财政”')
    await page
      .getByRole('link', { name: /财政局/ })
      .first()
      .waitFor()
    await page.keyboard.press('j')
    assert.match(await wordsOf(focused()), /财政局/)
  })

  test('? 显示各键的用处，Esc 收起，焦点回到原处', async () => {
    const before = await wordsOf(focused())
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor({ state: 'hidden' })
    assert.equal(await wordsOf(focused()), before)
  })

  test('浏览器没有报告任何违反策略、脚本故障或对外请求', () => {
    assert.deepEqual(app.complaints, [])
  })
})
