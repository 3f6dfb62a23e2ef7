import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { nationalCalendar } from '../../../src/law/calendar/index.ts'
import { dayInShanghai } from '../../../src/surfaces/today.ts'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import type { GivenPost } from '../../support/staff-client.ts'
import { inBrowser } from '../portal.ts'
import { type ComposedConsole, openComposed } from './composed.ts'
import { OFFICE } from './console.ts'

/** Invented, in the words of a real notice. */
const NOTICE = `国务院办公厅关于2028年部分节假日安排的通知 国办发明电〔2027〕9号
一、元旦：1月1日（周六）至3日（周一）放假，共3天。`

describe('工作台：申请和工作日历', inBrowser, () => {
  let app: ComposedConsole
  let address = ''
  before(async () => {
    app = await openComposed()
    address = app.address
  })
  after(() => app?.close())

  const windowOf = (posts: readonly GivenPost[], viewport: BrowserContextOptions['viewport'] = OFFICE) =>
    app.windowOf(posts, { viewport: viewport ?? null })
  const settled = async (page: Page, what: string): Promise<void> => {
    assert.deepEqual(await axeViolations(page), [], what)
    assert.equal(await sidewaysOverflow(page), 0, what)
    const shots = process.env.GONGKAI_SCREENSHOTS
    if (shots) await page.screenshot({ path: `${shots}/requests-${what}.png`, fullPage: true })
  }
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const bodyId = (code: string) => app.bodyId(code)
  const choose = async (page: Page, label: string, option: string): Promise<void> => {
    await page.getByLabel(label).click()
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
  }

  test('第四十五条 登记、记录确认、查看申请人，从台账到案卷', async () => {
    const id = await bodyId('qyx-lyz')
    const page = await windowOf([
      { kind: 'intake', bodyId: id },
      { kind: 'handler', bodyId: id },
    ])
    await page.goto(`${address}/console/requests`)
    await heading(page, '申请台账')
    await page.getByRole('status').filter({ hasText: '共 2 件申请' }).waitFor()
    await settled(page, 'list')
    await page.getByRole('button', { name: '登记申请' }).click()
    await heading(page, '登记申请')
    await choose(page, '渠道', '网上提交')
    await page.getByLabel('申请内容').fill('柳堰镇2025年农村危房改造对象名单')
    await page.getByRole('textbox', { name: '姓名', exact: true }).fill('林清和')
    await choose(page, '证件种类', '居民身份证')
    await page.getByLabel(/^证件号码/).fill('123')
    await page.getByRole('button', { name: '登记申请' }).click()
    await page.getByText('公民身份号码应为 18 位。').first().waitFor()
    await settled(page, 'register-refused')
    await page.getByLabel(/^证件号码/).fill('11010519491231002X')
    await page.getByRole('button', { name: '登记申请' }).click()
    await heading(page, /^申请 qyx-lyz-\d{4}-00003$/)
    await page.getByText('等待双方确认').first().waitFor()
    await page.getByText('110105********002X').waitFor()
    await page.getByRole('button', { name: '记录：与申请人双方确认' }).click()
    await page.getByLabel('发生之日').fill(dayInShanghai(new Date()))
    await page.getByRole('button', { name: '记录', exact: true }).last().click()
    await page
      .getByText(/还有 20 个工作日/)
      .first()
      .waitFor()
    await choose(page, '查看完整信息的事由', '核对身份证明')
    await page.getByRole('button', { name: '查看完整信息' }).click()
    await page.getByText('11010519491231002X').waitFor()
    await settled(page, 'case')
    assert.doesNotMatch(page.url(), /林清和|11010519/)
    await page.getByRole('button', { name: '恢复脱敏显示' }).click()
    await page.getByText('110105********002X').waitFor()
  })

  test('第四十七条 主管部门在手机上看：超期的在待办，案卷不能记录', async () => {
    const page = await windowOf([{ kind: 'supervisor' }], PHONE)
    await page.goto(`${address}/console/todo`)
    await page
      .getByRole('link', { name: /^督促答复逾期的申请/ })
      .first()
      .click()
    await heading(page, /^申请 qyx-/)
    await page.getByText('这里只能查看').waitFor()
    assert.equal(await page.getByRole('button', { name: /^记录/ }).count(), 0)
    assert.equal(await page.getByRole('button', { name: '查看完整信息' }).count(), 0)
    await settled(page, 'phone-case')
  })

  test('系统管理员导入放假通知：读不通的指出；本地停工先预览再生效', async () => {
    const page = await windowOf([{ kind: 'systemAdmin' }])
    await page.goto(`${address}/console/calendar`)
    await heading(page, '工作日历')
    await settled(page, 'calendar')
    await page.getByRole('link', { name: '导入放假通知' }).click()
    await page.getByLabel('通知全文').fill(NOTICE)
    await page.getByLabel('出处').fill('公报')
    await page.getByRole('button', { name: '预览' }).click()
    await page
      .getByText(/是法定节假日（春节），通知里没有放假/)
      .first()
      .waitFor()
    await settled(page, 'calendar-refused')
    await page.goto(`${address}/console/calendar/local`)
    await choose(page, '适用的机关', '整个平台')
    const day = nationalCalendar().addWorkingDays(dayInShanghai(new Date()), 1)
    await page.getByLabel('第一日').fill(day)
    await page.getByLabel('最后一日').fill(day)
    await page.getByLabel('事由').fill('暴雪停工')
    await page.getByLabel('依据').fill('县政府通告')
    await page.getByRole('button', { name: '预览' }).click()
    await page.getByText(/1 个日子变动，[1-9]\d* 件申请的期限移动/).waitFor()
    await settled(page, 'calendar-preview')
    await page.getByRole('button', { name: '导入' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '导入' }).click()
    await page.getByText('期限已全部重算').waitFor()
    await page.getByRole('link', { name: '查看工作日历' }).click()
    await page.getByText('停止办公：暴雪停工').first().waitFor()
  })
})
