import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { dayInShanghai } from '../../../src/surfaces/today.ts'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import type { GivenPost } from '../../support/staff-client.ts'
import { inBrowser } from '../portal.ts'
import { type ComposedConsole, openComposed } from './composed.ts'
import { OFFICE } from './console.ts'

const BODY = 'qyx-zrzyj'

describe('工作台：几个人办理申请，看板、日历、批量办理、总览、表三', inBrowser, () => {
  let app: ComposedConsole
  let address = ''
  before(async () => {
    app = await openComposed()
    address = app.address
  })
  after(() => app?.close())

  const windowOf = (posts: readonly GivenPost[], viewport: BrowserContextOptions['viewport'] = OFFICE) =>
    app.windowOf(posts, { viewport: viewport ?? null })
  const clerk = async (viewport?: BrowserContextOptions['viewport']) => {
    const bodyId = await app.bodyId(BODY)
    return windowOf([{ kind: 'officeHead', bodyId }], viewport)
  }
  const settled = async (page: Page, what: string): Promise<void> => {
    assert.deepEqual(await axeViolations(page), [], what)
    assert.equal(await sidewaysOverflow(page), 0, what)
    const shots = process.env.GONGKAI_SCREENSHOTS
    if (shots) await page.screenshot({ path: `${shots}/desk-${what}.png`, fullPage: true })
  }
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const choose = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
    await page.getByLabel(label, { exact: true }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(option).first().click()
  }

  test('看板按等什么分栏，只用键盘打得开；日历上点得到案卷', async () => {
    const page = await clerk()
    await page.goto(`${address}/console/requests/board`)
    await heading(page, '申请看板')
    await page.getByRole('heading', { level: 2, name: /^办理中/ }).waitFor()
    await settled(page, 'board')
    const card = page.locator('.request-card a').first()
    await card.focus()
    await page.keyboard.press('Enter')
    await heading(page, /^申请 qyx-/)
    await page.goto(`${address}/console/requests/month`)
    await heading(page, '期限日历')
    await page.getByText(/^本月到期 \d+ 件/).waitFor()
    await settled(page, 'month')
    const shown = (await page.locator('.month-nav h2').textContent()) ?? ''
    await page.getByRole('link', { name: '下一个月' }).click()
    await page.locator('.month-nav h2').filter({ hasNotText: shown }).waitFor()
    assert.match(page.url(), /month=20\d\d-\d\d/)
    await page.context().close()
  })

  test('在台账里选中几件，一并分派：先预览，再记录，按承办人查得到', async () => {
    const page = await clerk()
    await page.goto(`${address}/console/requests?state=running`)
    await heading(page, '申请台账')
    const boxes = page.getByRole('checkbox', { name: /^选中申请 qyx-/ })
    await boxes.first().waitFor()
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await settled(page, 'list-chosen')
    await page.getByRole('link', { name: '批量办理（2 件）' }).click()
    await heading(page, '批量办理')
    await choose(page, '要记录的事', '确定承办人')
    await choose(page, '承办人', /^某人/)
    await page.getByRole('button', { name: '预览' }).click()
    await page.getByRole('heading', { name: '预览：2 件可以办理' }).waitFor()
    await settled(page, 'bulk-preview')
    await page.getByRole('button', { name: '对 2 件记录' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '对 2 件记录' }).click()
    await page.getByRole('heading', { name: '已经记录 2 件' }).waitFor()
    await settled(page, 'bulk-done')
    await page.goto(`${address}/console/requests?state=running&handler=none`)
    await page.getByRole('status').filter({ hasText: '件申请' }).waitFor()
    await page.context().close()
  })

  test('第四十七条 主管部门在手机上：从总览点到超期的，督办；承办机关的待办里有', async () => {
    const page = await windowOf([{ kind: 'supervisor' }], PHONE)
    await page.goto(`${address}/console/requests/overview`)
    await heading(page, '各机关办理情况')
    await settled(page, 'phone-overview')
    await page
      .getByRole('link', { name: /超期 \d+ 件$/ })
      .first()
      .click()
    await heading(page, '申请台账')
    assert.match(page.url(), /state=overdue/)
    await page.locator('.list tbody a').first().click()
    await heading(page, /^申请 qyx-/)
    const file = page.url()
    await page.getByRole('button', { name: '督办' }).click()
    await page.getByLabel('督办的要求').fill('请说明为何逾期，并尽快答复')
    await page.getByRole('button', { name: '发出督办' }).click()
    await page.getByText('请说明为何逾期，并尽快答复').first().waitFor()
    await settled(page, 'phone-urged')
    await page.context().close()
    const office = await clerk()
    await office.goto(`${address}/console/todo`)
    await office
      .getByRole('link', { name: /^回应主管部门的督办/ })
      .first()
      .click()
    await office.waitForURL(file)
    await office.context().close()
  })

  test('案卷里认领、交给他人，再按一事一申请拆分：各件另有编号，原件标明已拆分', async () => {
    const page = await clerk()
    await page.goto(`${address}/console/requests?state=running&sort=number`)
    await page.locator('.list tbody a').last().click()
    await heading(page, /^申请 qyx-/)
    await page.getByRole('button', { name: '由我承办' }).click()
    await page.getByRole('button', { name: '交给他人承办' }).waitFor()
    assert.equal(await page.getByRole('button', { name: '由我承办' }).count(), 0)
    await page.getByRole('button', { name: '按一事一申请拆分' }).click()
    await page.getByLabel('第 1 件的申请内容').fill('批复文件')
    await page.getByRole('button', { name: '拆分', exact: true }).click()
    await page.getByText('请填写第 2 件的申请内容。').first().waitFor()
    await page.getByLabel('第 2 件的申请内容').fill('附图')
    await page.getByRole('button', { name: '拆分', exact: true }).click()
    await page.getByText('已拆分').first().waitFor()
    await settled(page, 'divided')
    await page
      .getByRole('link', { name: /^qyx-zrzyj-\d{4}-\d{5}$/ })
      .first()
      .click()
    await page.getByText('拆分自').waitFor()
    await page.context().close()
  })

  test('表三的数字点得到申请', async () => {
    const page = await clerk()
    const year = dayInShanghai(new Date()).slice(0, 4)
    await page.goto(`${address}/console/requests/figures?body=${BODY}&year=${year}`)
    await heading(page, '表三的数字')
    await page.getByRole('heading', { name: '数字里的申请' }).waitFor()
    await settled(page, 'figures')
    await page
      .getByRole('link', { name: new RegExp(`^${BODY}-`) })
      .first()
      .click()
    await heading(page, /^申请 qyx-/)
    await page.context().close()
  })
})
