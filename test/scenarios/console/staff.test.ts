import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { wordsOf } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { type ConsoleInBrowser, openConsole } from './console.ts'
import { becomeFirstAdministrator, enrol } from './people.ts'

const PASSWORDS = ['芦苇 夕照 木桥 炊烟 归鸟', '石阶 青苔 晨雾 铜铃 远山', '稻穗 水车 秋风 斜阳 小巷'] as const
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('人员与岗位', inBrowser, () => {
  let app: ConsoleInBrowser
  let system: Page
  let security: Page
  let links: string[]
  before(async () => {
    app = await openConsole('--demo')
    system = await app.window()
    await becomeFirstAdministrator(system, app.firstLink)
  })
  after(() => app?.close())

  const choose = async (page: Page, label: string, option: string | RegExp) => {
    await page.getByLabel(label, { exact: true }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
  }
  const claim = async (link: string, password: string): Promise<Page> => {
    const page = await app.window()
    await page.goto(link)
    await page.getByLabel('新密码', { exact: true }).fill(password)
    await page.getByLabel('再填一次新密码').fill(password)
    await page.getByRole('button', { name: '启用账号' }).click()
    return page
  }

  test('首个管理员指定另两名管理员，得到两个只显示一次的链接', async () => {
    await system.goto(`${app.address}/console/people`)
    await system.getByRole('link', { name: '指定这两名管理员' }).click()
    await heading(system, '指定安全管理员和审计管理员')
    for (const [label, name, account] of [
      ['安全管理员', '韩溪', 'anquan'],
      ['审计管理员', '罗汀', 'shenji'],
    ] as const) {
      await system.getByLabel(`${label}的姓名`).fill(name)
      await system.getByLabel(`${label}的账号`).fill(account)
    }
    await system.getByRole('button', { name: '指定管理员' }).click()
    await system.getByText('韩溪的一次性链接').waitFor()
    links = await system.locator('output.secret').allTextContents()
    assert.equal(links.length, 2)
    await system.goto(`${app.address}/console/people/administrators`)
    await system.getByText('已经指定').waitFor()
  })

  test('安全管理员用链接设置密码、登记动态口令，看到示例县的人员', async () => {
    security = await claim(links[0] ?? '', PASSWORDS[0])
    await enrol(security)
    await heading(security, '我的待办')
    await security.goto(`${app.address}/console/people?q=mi.he`)
    await security.getByRole('link', { name: '米禾' }).waitFor()
    await security.getByRole('cell', { name: '受理', exact: true }).waitFor()
  })

  test('系统管理员新增人员，安全管理员授予岗位，新人用链接进来，看到自己的岗位', async () => {
    await system.goto(`${app.address}/console/people`)
    await system.getByRole('link', { name: '新增人员' }).click()
    await heading(system, '新增人员')
    await system.getByLabel('姓名', { exact: true }).fill('宋砚')
    await system.getByLabel('账号', { exact: true }).fill('song.yan')
    await choose(system, '所在机关', '清源县教育局')
    await system.getByRole('button', { name: '新增人员' }).click()
    const link = await wordsOf(system.locator('output.secret'))

    await security.goto(`${app.address}/console/people?q=song`)
    await security.getByRole('link', { name: '宋砚' }).click()
    await heading(security, '宋砚')
    await choose(security, '岗位', '承办')
    await security.getByText('办理申请，拟制文书').waitFor()
    await security.getByRole('button', { name: '授予岗位' }).click()
    await security.getByText('清源县教育局 · 承办').waitFor()

    const person = await claim(link, PASSWORDS[1])
    await heading(person, '我的待办')
    await person.goto(`${app.address}/console/account`)
    await person.getByText('清源县教育局 · 承办').waitFor()
    await person.goto(`${app.address}/console/people`)
    await person.context().close()
  })

  test('与三员分立冲突的授予被拒绝，说明原因，填写的还在', async () => {
    await security.goto(`${app.address}/console/people?q=zhouqiming`)
    await security.getByRole('link', { name: '周启明' }).click()
    await heading(security, '周启明')
    await choose(security, '岗位', '审计管理')
    await security.getByRole('button', { name: '授予岗位' }).click()
    await security.getByText('须由不同的人担任').first().waitFor()
    await security.getByText('查看、核验、导出审计记录').first().waitFor()
  })

  test('安排代岗，再收回原岗位', async () => {
    await security.goto(`${app.address}/console/people?q=mi.he`)
    await security.getByRole('link', { name: '米禾' }).click()
    await security.getByRole('button', { name: '安排代岗' }).first().click()
    await choose(security, '由谁代', '陆汀')
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await security.getByLabel('到哪一日止').first().fill(day)
    await security.locator('li').getByRole('button', { name: '安排代岗' }).click()
    await security.getByText('已安排代岗').waitFor()
    await security.goto(`${app.address}/console/people?q=lu.ting`)
    await security.getByText('受理（代岗）').waitFor()
    await security.goto(`${app.address}/console/people?q=mi.he`)
    await security.getByRole('link', { name: '米禾' }).click()
    await security.getByRole('button', { name: '收回岗位' }).click()
    await security.getByRole('dialog').getByRole('button', { name: '收回岗位' }).click()
    await security.getByText('没有岗位，登录后不能办理业务').waitFor()
    await security.goto(`${app.address}/console/people?q=lu.ting`)
    await security.getByRole('cell', { name: '承办', exact: true }).waitFor()
    assert.equal(await security.getByText('（代岗）').count(), 0)
  })

  test('浏览器没有报告任何违反策略、脚本故障或对外请求', () => {
    assert.deepEqual(app.complaints, [])
  })
})
