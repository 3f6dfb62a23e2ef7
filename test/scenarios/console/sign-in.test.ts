import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { inBrowser } from '../portal.ts'
import { type ConsoleInBrowser, openConsole } from './console.ts'
import { becomeFirstAdministrator, type Person, passDoor, signIn } from './people.ts'

const ANOTHER = '山路 桂花 渡口 钟声 石桥'
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('登录工作台', inBrowser, () => {
  let app: ConsoleInBrowser
  let page: Page
  let person: Person
  before(async () => {
    app = await openConsole()
    page = await app.window()
  })
  after(() => app?.close())

  test('没有登录，先到登录页；明文连接有提示', async () => {
    await page.goto(`${app.address}/console/todo`)
    await heading(page, '登录')
    assert.match(page.url(), /\/console\/sign-in\?back=%2Ftodo$/)
    await page.getByText('本次连接未加密（http）').waitFor()
  })

  test('一次性链接的内容立即从地址栏消失', async () => {
    await page.goto(app.firstLink)
    await page.getByLabel('姓名').waitFor()
    assert.equal(page.url(), `${app.address}/console/welcome`)
    await page.goto('about:blank')
  })

  test('首个管理员凭链接建立账号、登记动态口令，直接进到待办', async () => {
    person = await becomeFirstAdministrator(page, app.firstLink)
    assert.match(page.url(), /\/console\/todo$/)
    assert.ok(person.codes.length >= 8)
  })

  test('链接用过一次就失效，说明找谁', async () => {
    const other = await app.window()
    await other.goto(app.firstLink)
    await other.getByText('已经用过、过期或作废').waitFor()
    await other.context().close()
  })

  test('退出后回到登录页，后退也看不到内容', async () => {
    await page.getByRole('link', { name: '年度报告' }).click()
    await heading(page, '年度报告')
    await page.getByRole('button', { name: new RegExp(person.name) }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await heading(page, '登录')
    await page.goBack()
    await heading(page, '登录')
  })

  test('什么都不填：上面列出要改的地方，指到各栏', async () => {
    await page.goto(`${app.address}/console/sign-in`)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByText('有 2 处需要修改').waitFor()
    await page.getByRole('link', { name: '请填写密码。' }).click()
    assert.equal(await page.locator(':focus').getAttribute('id'), 'sign-in_password')
  })

  test('密码不对：说明原因，填写的账号还在', async () => {
    await page.getByLabel('账号').fill(person.account)
    await page.getByLabel('密码').fill('不是这个密码')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('alert').waitFor()
    assert.equal(await page.getByLabel('账号').inputValue(), person.account)
  })

  test('登录后回到原来要去的页面', async () => {
    await page.goto(`${app.address}/console/annual-reports?year=2024`)
    await heading(page, '登录')
    await page.getByLabel('账号').fill(person.account)
    await passDoor(page, person)
    await heading(page, '年度报告')
    assert.match(page.url(), /\/console\/annual-reports\?year=2024$/)
  })

  test('恢复码只能用一次', async () => {
    const other = await app.window()
    const [next = ''] = person.codes
    await signIn(other, app.address, person)
    await other.context().clearCookies()
    await other.goto(`${app.address}/console/sign-in`)
    await other.getByLabel('账号').fill(person.account)
    await passDoor(other, { ...person, codes: [next] })
    await other.getByRole('alert').waitFor()
    await other.context().close()
  })

  test('登录被别处结束：在当前页重新登录，填写的内容不丢，接着办成', async () => {
    await page.goto(`${app.address}/console/account/password`)
    await page.getByLabel('现在的密码').fill(person.password)
    await page.getByLabel('新密码', { exact: true }).fill(ANOTHER)
    await page.getByLabel('再填一次新密码').fill(ANOTHER)
    const other = await app.window()
    await signIn(other, app.address, person)
    await endOtherSessions(other, app.address)
    await other.context().close()
    await page.getByRole('button', { name: '修改密码' }).click()
    await passDoor(page.getByRole('dialog', { name: '请重新登录' }), person)
    await page.getByText('密码已修改').waitFor()
    await heading(page, '我的账号')
  })

  test('浏览器没有报告任何违反策略、脚本故障或对外请求', () => {
    assert.deepEqual(app.complaints, [])
  })
})

async function endOtherSessions(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/console/account`)
  const buttons = page.getByRole('button', { name: '结束登录' })
  await buttons.first().waitFor()
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click()
    await page.getByRole('dialog').getByRole('button', { name: '结束登录' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
}
