import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { type ConsoleInBrowser, openConsole } from './console.ts'
import { becomeFirstAdministrator } from './people.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('工作台：机关名录', inBrowser, () => {
  let app: ConsoleInBrowser
  let page: Page
  before(async () => {
    app = await openConsole()
    page = await app.window()
    await becomeFirstAdministrator(page, app.firstLink)
  })
  after(() => app?.close())

  const settled = async (what: string): Promise<void> => {
    assert.deepEqual(await axeViolations(page), [], what)
    assert.equal(await sidewaysOverflow(page), 0, what)
    const folder = process.env.GONGKAI_SCREENSHOTS
    if (folder) await page.screenshot({ path: `${folder}/organisations-${what}.png`, fullPage: true })
  }
  const add = async (name: string, code: string): Promise<void> => {
    await page.getByRole('button', { name: '新增机关' }).click()
    await heading(page, '新增机关')
    await page.getByLabel('机关代码').fill(code)
    await page.getByLabel('机关名称').fill(name)
    await page.getByRole('button', { name: '新增机关' }).click()
    await heading(page, name)
    await page.getByRole('link', { name: '机关名录', exact: true }).click()
    await heading(page, '机关名录')
  }

  test('还没有机关时，写明怎样开始；新增两个', async () => {
    await page.getByRole('link', { name: '机关名录', exact: true }).click()
    await page.getByText('名录里还没有机关').waitFor()
    await settled('empty')
    await page.getByRole('button', { name: '新增机关' }).click()
    await heading(page, '新增机关')
    await page.getByRole('button', { name: '新增机关' }).click()
    await page.getByText('请填写机关名称。').first().waitFor()
    await settled('add')
    await page.getByRole('link', { name: '机关名录', exact: true }).click()
    await add('清源县发展和改革局', 'fgj')
    await add('清源县粮食局', 'lsj')
    await page.getByRole('status').filter({ hasText: '共 2 个机关' }).waitFor()
    await settled('list')
  })

  test('更名：自所填之日起；别人先改了的，说明没有保存', async () => {
    await page.getByRole('link', { name: '清源县粮食局' }).click()
    await page.getByRole('link', { name: '修改、更名' }).click()
    await heading(page, '修改清源县粮食局')
    const other = await app.window()
    await other.context().addCookies(await page.context().cookies())
    await other.goto(page.url())
    await heading(other, '修改清源县粮食局')
    await page.getByLabel('机关名称').fill('清源县粮食和储备局')
    await settled('change')
    await page.getByRole('button', { name: '保存修改' }).click()
    await heading(page, '清源县粮食和储备局')
    await page.getByText('由“清源县粮食局”更名为“清源县粮食和储备局”').waitFor()
    await other.getByLabel('地区').fill('云川省')
    await other.getByRole('button', { name: '保存修改' }).click()
    await other.getByText('刚被他人修改').waitFor()
    assert.equal(await other.getByLabel('地区').inputValue(), '云川省')
    await other.context().close()
  })

  test('联系方式缺哪项写明哪项，补上以后不再提示', async () => {
    await page.getByText('没有填写联系电话').waitFor()
    await settled('one')
    await page.getByRole('link', { name: '修改联系方式' }).click()
    await page.getByLabel('联系电话').fill('0000-5550199')
    await settled('contact')
    await page.getByRole('button', { name: '保存联系方式' }).click()
    await page.getByText('0000-5550199').waitFor()
    assert.equal(await page.getByText('没有填写联系电话').count(), 0)
  })

  test('合并：原机关指向承接的机关；登记错了可以撤回', async () => {
    await page.getByRole('link', { name: '登记合并、拆分、撤销' }).click()
    await page.getByLabel('承接机关').fill('发展')
    await page.getByTitle('清源县发展和改革局（fgj）').click()
    await page.getByLabel('依据的文件').fill('清编〔2026〕1号')
    await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
    await settled('succession')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('现在由清源县发展和改革局承接').waitFor()
    await settled('ended')
    await page.getByRole('button', { name: '撤回登记' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回登记' }).click()
    await page.getByRole('link', { name: '修改、更名' }).waitFor()
  })

  test('从表格导入：先预览，逐行说明；只导入没有问题的行', async () => {
    await page.getByRole('link', { name: '机关名录', exact: true }).click()
    await page.getByRole('link', { name: '从表格导入' }).click()
    await heading(page, '从表格导入机关')
    const csv =
      '机关代码,机关名称,所属机关代码,统一社会信用代码\nfgj,清源县发展改革委,,\nczj,清源县财政局,,11341702486344515K\nslj,清源县水利局,nobody,\n'
    await page
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '名录.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByRole('button', { name: '预览' }).click()
    await page.getByText('新增 1 行，修改 1 行，不变 0 行，不能导入 1 行').waitFor()
    await page.getByText('没有代码为“nobody”').waitFor()
    await settled('preview')
    await page.getByText('全部', { exact: true }).click()
    await page.getByText('机关名称：清源县发展和改革局 → 清源县发展改革委').waitFor()
    await page.getByRole('button', { name: '只导入没有问题的 2 行' }).click()
    await page.getByText('已导入：新增 1 个机关，修改 1 个').waitFor()
  })

  test('检索旧名、筛选，条件留在地址里；手机上不横向滚动', async () => {
    await page.getByRole('link', { name: '机关名录', exact: true }).click()
    await page.getByLabel('名称、曾用名或代码').fill('发展和改革')
    await page.getByRole('button', { name: '筛选' }).click()
    await page.waitForURL(/q=/)
    await page.getByText('曾用名：清源县发展和改革局').waitFor()
    await page.reload()
    assert.equal(await page.getByLabel('名称、曾用名或代码').inputValue(), '发展和改革')
    await page.setViewportSize(PHONE)
    await settled('phone')
    assert.deepEqual(app.complaints, [])
  })
})
