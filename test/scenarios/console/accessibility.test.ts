import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { type ConsoleInBrowser, OFFICE, openConsole } from './console.ts'
import { becomeFirstAdministrator } from './people.ts'

interface View {
  readonly viewport: BrowserContextOptions['viewport']
  readonly scheme: 'light' | 'dark'
  readonly large: boolean
  /** What axe looks at is the same as in another view; only whether everything finds its place is looked at. */
  readonly room?: true
}

const VIEWS: readonly (readonly [string, View])[] = [
  ['1280×720，浅色', { viewport: OFFICE, scheme: 'light', large: false }],
  ['1280×720，深色', { viewport: OFFICE, scheme: 'dark', large: false }],
  ['1280×720，大字版', { viewport: OFFICE, scheme: 'light', large: true, room: true }],
  ['手机，浅色', { viewport: PHONE, scheme: 'light', large: false, room: true }],
  ['手机，深色，大字版', { viewport: PHONE, scheme: 'dark', large: true }],
]

type State = readonly [string, string, string | RegExp, ((page: Page) => Promise<void>)?]

/** Every page of the console's own ground, and every state it can be in; the areas have theirs beside. */
const STATES: readonly State[] = [
  ['待办', '/todo', '我的待办'],
  ['年度报告', '/annual-reports', '年度报告'],
  ['年度报告：没有结果', '/annual-reports?body=没有', '年度报告'],
  ['年度报告：条件有误', '/annual-reports?year=x', '年度报告'],
  ['历年', '/annual-reports/qyx-zrzyj', /历年年度报告/],
  ['没有这个机关', '/annual-reports/nobody', /历年年度报告/],
  ['搜索', '/search?q=清源', '搜索“清源”'],
  ['搜索：没有找到', '/search?q=没有', '搜索“没有”'],
  ['我的账号', '/account', '我的账号'],
  ['我的账号：确认', '/account', '我的账号', (page) => page.getByRole('button', { name: '重新生成恢复码' }).click()],
  ['修改密码：有误', '/account/password', '修改密码', (page) => press(page, '修改密码')],
  ['设置动态口令', '/account/second-factor', '设置动态口令'],
  ['新建令牌', '/account/new-token', '新建个人访问令牌'],
  ['键盘操作', '/todo', '我的待办', (page) => page.keyboard.press('?')],
  ['显示设置', '/todo', '我的待办', (page) => press(page, /显示设置/)],
  ['没有这一页', '/nowhere', '没有这个页面'],
]

/** In front of the door. */
const OUTSIDE: readonly State[] = [
  ['登录', '/sign-in', '登录'],
  ['登录：没有填', '/sign-in', '登录', (page) => press(page, '登录')],
  ['登录：统一认证没有通过', '/sign-in?refused=没有登记', '登录'],
  ['链接不完整', '/welcome', '启用账号'],
]

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

describe('无障碍：每个页面、每种状态，axe 查不出问题，页面不横向滚动', inBrowser, () => {
  let app: ConsoleInBrowser
  let cookies: BrowserContextOptions['storageState']
  before(async () => {
    app = await openConsole('--demo')
    const page = await app.window()
    await becomeFirstAdministrator(page, app.firstLink)
    cookies = await page.context().storageState()
    await page.context().close()
  })
  after(() => app?.close())

  const look = async (page: Page, [state, path, heading, act]: State, view: string, room = false) => {
    await page.goto(`${app.address}/console${path}`)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await page.locator('.loading').first().waitFor({ state: 'detached' })
    await act?.(page)
    const folder = process.env.GONGKAI_SCREENSHOTS
    if (folder) await page.screenshot({ path: `${folder}/${view} ${state}.png` })
    if (!room) assert.deepEqual(await axeViolations(page), [])
    assert.equal(await sidewaysOverflow(page), 0)
  }

  for (const [view, { viewport, scheme, large, room }] of VIEWS) {
    test(view, async (t) => {
      const choice = JSON.stringify({ scheme, large })
      for (const [states, storageState] of [
        [STATES, cookies],
        [OUTSIDE, undefined],
      ] as const) {
        const page = await app.window({ viewport: viewport ?? null, ...(storageState ? { storageState } : {}) })
        await page.addInitScript(`localStorage.setItem('gongkai.look', ${JSON.stringify(choice)})`)
        for (const state of states) await t.test(state[0], () => look(page, state, view, room))
        await page.context().close()
      }
    })
  }

  test('浏览器没有报告任何违反策略、脚本故障或对外请求', () => {
    assert.deepEqual(app.complaints, [])
  })
})
