import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { axeViolations, DESK, PHONE, sidewaysOverflow } from '../support/browser.ts'
import { DISCLOSED_IDS } from '../support/memory-county.ts'
import { inBrowser, openPortal, type PortalInBrowser } from './portal.ts'

const LARGE = { name: 'large-type', value: '1' }
/** `room`: what axe looks at is the same as in another view; only whether everything finds its place is looked at. */
const VIEWS: readonly (readonly [string, BrowserContextOptions & { readonly large?: true; readonly room?: true }])[] = [
  ['桌面，浅色', { viewport: DESK, colorScheme: 'light' }],
  ['桌面，深色', { viewport: DESK, colorScheme: 'dark' }],
  ['手机，浅色', { viewport: PHONE, colorScheme: 'light' }],
  ['手机，深色，大字版', { viewport: PHONE, colorScheme: 'dark', large: true }],
  ['桌面，浅色，大字版', { viewport: DESK, colorScheme: 'light', large: true, room: true }],
  ['桌面放大四倍', { viewport: { width: 320, height: 256 }, colorScheme: 'light', room: true }],
]

/** A request that was corrected, asked about and extended, over a holiday. */
const CLOCK =
  'received=2025-01-20&channel=online&correction_asked=2025-01-22&correction_received=2025-02-06&third_party_asked=2025-02-10&extended=2025-03-03&on=2025-03-10'

/** Every page, and every state that a page can be in. */
const STATES: readonly (readonly [string, string, ((page: Page) => Promise<void>)?])[] = [
  ['首页', '/'],
  ['列表', '/annual-reports'],
  ['列表：有条件', '/annual-reports?year=2024&attention=1&size=5&page=2'],
  ['列表：没有结果', '/annual-reports?body=没有'],
  ['列表：参数有误', '/annual-reports?year=x'],
  ['年报：有错误', '/annual-reports/qyx-zrzyj/2024'],
  ['年报：有空格', '/annual-reports/qyx-jyj/2023'],
  ['年报：旧格式', '/annual-reports/qyx-qhz/2023'],
  ['年报：没有问题', '/annual-reports/qyx-czj/2022'],
  ['年报：指着一格', '/annual-reports/qyx-zrzyj/2024#table3.resultTotal.total'],
  ['年报：指着一条', '/annual-reports/qyx-zrzyj/2024#finding-1'],
  ['历年', '/annual-reports/qyx-zrzyj'],
  ['历年：全部各格', '/annual-reports/qyx-qhz?all=1'],
  ['公开机关', '/bodies'],
  ['公开机关：有条件', '/bodies?q=清源&level=county-department&size=5&page=2'],
  ['公开机关：没有结果', '/bodies?q=没有'],
  ['一个机关', '/bodies/qyx-fgj'],
  ['已并入的机关', '/bodies/qyx-lsj'],
  ['依申请转主动公开', '/disclosed'],
  ['依申请转主动公开：一件', `/disclosed/qyx-scjgj/${DISCLOSED_IDS.open}`],
  ['依申请转主动公开：已经撤下', `/disclosed/qyx-scjgj/${DISCLOSED_IDS.withdrawn}`],
  ['依申请转主动公开：没有结果', '/disclosed?q=没有&year=2024'],
  ['检查', '/check'],
  ['检查：没有读成', '/check', (page) => submit(page, '不是年报')],
  ['期限计算', '/calculators/deadline'],
  ['期限计算：结果', `/calculators/deadline?${CLOCK}`],
  ['期限计算：没有计算', '/calculators/deadline?received=x&extended_days=5'],
  ['接口说明', '/api/docs'],
  ['没有的页面', '/nowhere'],
]

async function submit(page: Page, text: string): Promise<void> {
  await page.getByLabel('年度报告文件').setInputFiles({ name: 'a.json', mimeType: 'x/y', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: '读取并检查' }).click()
  await page.getByRole('alert').waitFor()
}

describe('无障碍：每个页面、每种状态，axe 查不出问题，页面不横向滚动', inBrowser, () => {
  let portal: PortalInBrowser
  before(async () => {
    portal = await openPortal()
  })
  after(() => portal?.close())

  for (const [view, { large, room, ...options }] of VIEWS) {
    test(view, async (t) => {
      // Scripts are on for axe alone: the portal has none.
      const context = await portal.browser.newContext({ locale: 'zh-CN', ...options })
      if (large) await context.addCookies([{ ...LARGE, url: portal.address }])
      for (const [state, path, act] of STATES) {
        await t.test(state, async () => {
          const page = await context.newPage()
          const complaints: string[] = []
          page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
          await page.goto(portal.address + path)
          await act?.(page)
          if (!room) assert.deepEqual(await axeViolations(page), [])
          assert.equal(await sidewaysOverflow(page), 0)
          assert.deepEqual(
            complaints.filter((text) => !/status of (400|404|422)/.test(text)),
            [],
          )
          await page.close()
        })
      }
      await context.close()
    })
  }
})
