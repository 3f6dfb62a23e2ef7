import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { addDays } from '../../../src/law/day/index.ts'
import { dayInShanghai } from '../../../src/surfaces/today.ts'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import type { GivenPost } from '../../support/staff-client.ts'
import { inBrowser } from '../portal.ts'
import { type ComposedConsole, openComposed } from './composed.ts'
import { OFFICE } from './console.ts'

describe('工作台：复议诉讼', inBrowser, () => {
  const today = dayInShanghai(new Date())
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
    if (shots) await page.screenshot({ path: `${shots}/challenges-${what}.png`, fullPage: true })
  }
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const bodyId = (code: string) => app.bodyId(code)
  const choose = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
    await page.getByLabel(label, { exact: true }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(option).first().click()
  }

  test('从待办到复议案件，记录答复、决定，结果要求的重作进入待办，再登记复议后起诉的', async () => {
    const page = await windowOf([{ kind: 'handler', bodyId: await bodyId('qyx-zrzyj') }])
    await page.goto(`${address}/console/challenges`)
    await heading(page, '复议诉讼')
    await page.getByRole('status').filter({ hasText: '共 3 件案件' }).waitFor()
    await settled(page, 'list')
    await page.goto(`${address}/console/todo`)
    await page.getByRole('link', { name: /^提交书面答复和证据、依据：清政复/ }).click()
    await heading(page, /^清政复〔\d{4}〕31号$/)
    await page.getByRole('button', { name: '记录：提交书面答复和证据、依据' }).click()
    await page.getByLabel('发生之日').fill(addDays(today, -2))
    await page.getByRole('button', { name: '记录', exact: true }).last().click()
    await page.getByRole('region', { name: '经过' }).getByText('提交书面答复和证据、依据').waitFor()
    await page.getByRole('button', { name: '记录：行政复议决定' }).click()
    await page.getByLabel('发生之日').fill(addDays(today, -1))
    await page.getByRole('button', { name: '记录', exact: true }).last().click()
    await page.getByText('请选择结果。').first().waitFor()
    await settled(page, 'record')
    await choose(page, '结果', /^撤销$/)
    await page.getByLabel('限定的最后一日').fill(addDays(today, 10))
    await page.getByRole('button', { name: '记录', exact: true }).last().click()
    await page.getByText('表四“结果纠正”').waitFor()
    await page.getByText('重新作出答复').first().waitFor()
    await settled(page, 'case')
    await page.getByRole('link', { name: '登记复议后起诉的案件' }).click()
    await heading(page, '登记复议诉讼案件')
    await page.getByLabel('复议机关或者人民法院').fill('清源县人民法院')
    await choose(page, '争议的', '台账里的申请：对答复不服')
    await page.getByRole('button', { name: '登记案件' }).click()
    await page.getByText('请选择申请。').first().waitFor()
    await settled(page, 'register-refused')
    await choose(page, '申请', /征地|土地/)
    await page.keyboard.press('Escape')
    await page.getByLabel('收到副本之日').fill(today)
    await page.getByRole('button', { name: '登记案件' }).click()
    await heading(page, '行政诉讼案（清源县人民法院，未编号）')
    await page.getByRole('link', { name: /^清政复〔\d{4}〕31号$/ }).waitFor()
    await page
      .getByText(/提交答辩状和证据、依据/)
      .first()
      .waitFor()
    await page.goto(`${address}/console/todo`)
    await page.getByRole('link', { name: /^重新作出答复：清政复/ }).waitFor()
    await page.getByRole('link', { name: /^提交答辩状和证据、依据/ }).waitFor()
  })

  test('表四的数字点得到案件；主管部门在手机上只能看', async () => {
    const page = await windowOf([{ kind: 'supervisor' }], PHONE)
    const year = today.slice(0, 4)
    await page.goto(`${address}/console/challenges/figures?body=qyx-czj&year=${year}`)
    await heading(page, '表四的数字')
    await page.getByText('这个年度还没有结束').waitFor()
    await page.getByRole('heading', { name: '行政复议·尚未审结：1 件' }).waitFor()
    await settled(page, 'phone-figures')
    await page
      .getByRole('region', { name: '行政复议·结果纠正' })
      .getByRole('link', { name: /^清政复/ })
      .click()
    await heading(page, /^清政复〔\d{4}〕27号$/)
    await page.getByText('这里只能查看').waitFor()
    assert.equal(await page.getByRole('button', { name: /^记录/ }).count(), 0)
    await settled(page, 'phone-case')
  })
})
