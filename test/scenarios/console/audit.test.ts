import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { type ConsoleInBrowser, openConsole } from './console.ts'
import { becomeFirstAdministrator, enrol } from './people.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('工作台：审计', inBrowser, () => {
  let app: ConsoleInBrowser
  let page: Page
  before(async () => {
    app = await openConsole()
    page = await app.window()
    const admin = await app.window()
    const { password } = await becomeFirstAdministrator(admin, app.firstLink)
    await page.goto(app.address + (await appointAuditor(admin)))
    // Behind a one-time link: password, then the second factor, which administrators have.
    await page.getByLabel('新密码', { exact: true }).fill(password)
    await page.getByLabel('再填一次新密码').fill(password)
    await page.getByRole('button', { name: '启用账号' }).click()
    await enrol(page)
    await heading(page, '我的待办')
    await admin.context().close()
  })
  after(() => app?.close())

  /** The first administrator names the other two; the link of 审计管理 is answered. */
  const appointAuditor = (admin: Page): Promise<string> =>
    admin.evaluate(async () => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
      const answer = await fetch('/api/v1/administrators', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
        body: JSON.stringify({
          securityAdmin: { account: 'linyu', name: '林禹' },
          auditAdmin: { account: 'songqing', name: '宋清' },
        }),
      })
      const { items } = (await answer.json()) as { items: { kind: string; path: string }[] }
      return items.find(({ kind }) => kind === 'auditAdmin')?.path ?? ''
    })

  const settled = async (what: string): Promise<void> => {
    assert.deepEqual(await axeViolations(page), [], what)
    assert.equal(await sidewaysOverflow(page), 0, what)
    const folder = process.env.GONGKAI_SCREENSHOTS
    if (folder) await page.screenshot({ path: `${folder}/audit-${what}.png`, fullPage: true })
  }

  test('审计记录：最近的在前，筛选条件留在地址里，打开一条看到全部内容', async () => {
    await page.getByRole('link', { name: '审计记录' }).click()
    await heading(page, '审计记录')
    await page.getByText('建立首个管理员').first().waitFor()
    await settled('list')
    await page.getByLabel('起日').fill('2019-05-15')
    await page.getByLabel('办理人').fill('songqing')
    await page.getByRole('button', { name: '筛选' }).click()
    await page.waitForURL(/person=songqing/)
    await page.getByRole('status').filter({ hasText: '符合条件的共' }).waitFor()
    await page.reload()
    await page.getByRole('status').filter({ hasText: '符合条件的共' }).waitFor()
    assert.equal(await page.getByLabel('办理人').inputValue(), 'songqing')
    await page.locator('tbody').getByRole('link').first().click()
    await heading(page, /审计记录第 \d+ 条/)
    await page.getByText('内容与哈希相符，与前一条衔接').waitFor()
    await settled('entry')
  })

  test('核验审计链：结论、依据和不能证明的部分都用句子写明', async () => {
    await page.goto(`${app.address}/console/audit/verify`)
    await heading(page, '核验审计链')
    await page.getByRole('button', { name: '开始核验' }).click()
    await page.getByText(/核验了 \d+ 条链、\d+ 条记录，没有发现改动、删除、插入或次序错乱。/).waitFor()
    await page.getByText('没有外存链尾可以对照').first().waitFor()
    await settled('verify')
  })

  test('导出审计记录：下载到的文件第一行写明格式', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载审计记录（jsonl）' }).click()
    const file = await (await download).path()
    assert.match(await readFile(file, 'utf8'), /^\{"type":"export","format":"gongkai-audit-export-1"/)
  })

  test('留存链尾：生成当天的，可以打开打印；再要就说明一天一个', async () => {
    await page.goto(`${app.address}/console/audit/anchors`)
    await heading(page, '留存链尾')
    await page.getByRole('button', { name: '生成今天的审计锚' }).click()
    await page.getByText('共 1 个审计锚').waitFor()
    await settled('anchors')
    const href = await page.getByRole('link', { name: '可打印的网页' }).getAttribute('href')
    const answer = await page.request.get(app.address + href)
    assert.equal(answer.status(), 200)
    assert.match(await answer.text(), /本日审计锚/)
    // The pointer still stands where it clicked: it comes to the button anew.
    await page.mouse.move(0, 0)
    await page.getByRole('button', { name: '生成今天的审计锚' }).hover()
    await page.getByText('今天的审计锚已经生成，一天一个。').waitFor()
  })

  test('手机上：列表、一条记录、核验都不横向滚动，axe 查不出问题', async () => {
    await page.setViewportSize(PHONE)
    for (const [path, name] of [
      ['/audit/entries', '审计记录'],
      ['/audit/entries/platform/1', /第 1 条/],
      ['/audit/verify', '核验审计链'],
      ['/audit/anchors', '留存链尾'],
    ] as const) {
      await page.goto(`${app.address}/console${path}`)
      await heading(page, name)
      await page.waitForLoadState('networkidle')
      await settled(`phone${path.replaceAll('/', '-')}`)
    }
  })

  test('浏览器没有任何意见', () => {
    assert.deepEqual(app.complaints, [])
  })
})
