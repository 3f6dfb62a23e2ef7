import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { dayInShanghai } from '../../../src/surfaces/today.ts'
import { axeViolations, sidewaysOverflow, withoutScripts, wordsOf } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { type ComposedConsole, openComposed } from './composed.ts'

const CODE = 'qyx-czj'

describe('第四十四条 从建议到公开，再到撤下；门户上看得到、申请时提示', inBrowser, () => {
  let console: ComposedConsole
  let request = ''
  let publicHref = ''
  before(async () => {
    console = await openComposed()
    const bodyId = await console.bodyId(CODE)
    const today = dayInShanghai(new Date())
    const filter = { bodyIds: [bodyId], text: '2024年度政府采购协议供货目录', today, soonUntil: today }
    const { items } = await console.services.register.requests.list({ ...filter, sort: 'number', page: 1, size: 1 })
    request = items[0]?.id ?? ''
    assert.notEqual(request, '')
  })
  after(() => console?.close())

  const windowAs = async (kind: 'handler' | 'approver' | 'officeHead') =>
    console.windowOf([{ kind, bodyId: await console.bodyId(CODE) }])
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const settled = async (page: Page, name: string) => {
    await page.waitForLoadState('networkidle')
    const folder = process.env.GONGKAI_SCREENSHOTS
    if (folder) await page.screenshot({ path: `${folder}/disclosure-${name}.png`, fullPage: true })
    assert.deepEqual(await axeViolations(page), [], name)
    assert.equal(await sidewaysOverflow(page), 0, name)
  }
  const TITLE = '县级政府采购协议供货商品目录'

  test('列表里有已经公开的；工作机构负责人撤下，理由要写', async () => {
    const page = await windowAs('officeHead')
    await page.goto(`${console.address}/console/disclosure`)
    await heading(page, '依申请转主动公开')
    await page.getByText('已公开').first().waitFor()
    await settled(page, 'list')
    await page.getByRole('link', { name: /政府采购协议供货目录/ }).click()
    await heading(page, /政府采购协议供货目录/)
    await page.getByRole('button', { name: '撤下' }).click()
    await page.getByRole('button', { name: '撤下已公开的内容' }).click()
    await page.getByText('请写明撤下的理由。').first().waitFor()
    await page.getByLabel('撤下的理由').fill('目录已经改版，另行公开')
    await settled(page, 'withdraw')
    await page.getByRole('button', { name: '撤下已公开的内容' }).click()
    await page.getByRole('status').filter({ hasText: '已撤下' }).waitFor()
    await page.context().close()
  })

  test('另写题名和摘要：照抄申请书的指出来，说明理由或者改写；提交审核', async () => {
    const page = await windowAs('handler')
    await page.goto(`${console.address}/console/disclosure/new?request=${CODE}/${request}`)
    await heading(page, '建议主动公开')
    await page.getByText('申请人的原文，供对照').waitFor()
    await page.getByLabel('由来').click()
    await page.getByTitle('申请人建议主动公开').click()
    await page.getByLabel('申请人建议的内容').fill('建议公开协议供货的限价')
    await page.getByLabel('题名').fill(TITLE)
    await page.getByLabel('摘要').fill('可以电话询问 13800001111')
    await page.getByLabel('公开的内容').fill('目录全文。')
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.getByText('含有手机号码').first().waitFor()
    await settled(page, 'refused')
    await page.getByLabel('摘要').fill('县财政局公布的协议供货商品目录，列出最高限价。')
    await page.getByRole('button', { name: '提交审核' }).click()
    await heading(page, TITLE)
    await page.getByRole('status').filter({ hasText: '待审核' }).waitFor()
    await page.getByRole('button', { name: '修改内容' }).waitFor()
    assert.equal(await page.getByRole('button', { name: '提交审核意见' }).count(), 0, '拟稿人不审核')
    await settled(page, 'proposed')
    await page.context().close()
  })

  test('审核人审核、公开；公开以前问一次', async () => {
    const page = await windowAs('approver')
    await page.goto(`${console.address}/console/disclosure?stage=proposed`)
    await page.getByRole('link', { name: TITLE }).click()
    await heading(page, TITLE)
    await page.getByLabel('属于主动公开范围', { exact: true }).check()
    await page.getByLabel('理由').fill('供货限价涉及公众利益')
    await settled(page, 'review')
    await page.getByRole('button', { name: '提交审核意见' }).click()
    await page.getByRole('status').filter({ hasText: '待公开' }).waitFor()
    await page.getByText('属于主动公开范围，及时主动公开').waitFor()
    await page.getByRole('button', { name: '向社会公开' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('任何人都能看到').waitFor()
    await dialog.getByRole('button', { name: '向社会公开' }).click()
    const link = page.getByRole('link', { name: '看公开的页面' })
    await link.waitFor()
    publicHref = (await link.getAttribute('href')) ?? ''
    await settled(page, 'public')
    await page.context().close()
  })

  test('公众不用脚本：从首页找到、按词查、看到内容，也看到撤下的', async () => {
    const browser = (await windowAs('handler')).context().browser()
    assert.ok(browser)
    const page = await withoutScripts(browser)
    await page.goto(console.address)
    await page.getByRole('link', { name: '查找依申请转主动公开的信息' }).click()
    await page.getByLabel('题名、摘要里的词').fill('协议供货')
    await page.getByRole('button', { name: '查找信息' }).click()
    assert.match(await wordsOf(page.locator('.summary')), /共 2 件.*含“协议供货”/)
    assert.match(await wordsOf(page.getByRole('main')), /撤下：目录已经改版，另行公开/)
    await page.getByRole('link', { name: TITLE }).click()
    assert.equal(new URL(page.url()).pathname, publicHref)
    assert.match(await wordsOf(page.getByRole('main')), /列出最高限价[\s\S]*目录全文/)
    await page.close()
  })

  test('申请时有脚本：写着就列出已经公开的，在新窗口打开，不打断；没有相近的就不列', async () => {
    const page = await windowAs('handler')
    const complaints: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    page.on('pageerror', (error) => void complaints.push(error.message))
    await page.goto(`${console.address}/requests/new/${CODE}`)
    const list = page.locator('#public-answers')
    assert.equal(await list.isVisible(), false)
    await page.getByLabel('信息的名称').pressSequentially('政府采购协议供货商品目录')
    await list.getByRole('link', { name: TITLE }).waitFor()
    assert.equal(await list.getByRole('link', { name: TITLE }).getAttribute('href'), publicHref)
    await settled(page, 'live-list')
    await page.getByLabel('信息的名称').fill('教师职称评审名单')
    await list.waitFor({ state: 'hidden' })
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('申请时没有脚本：写完以后单独一步，一按就继续；键盘也行', async () => {
    const browser = (await windowAs('handler')).context().browser()
    assert.ok(browser)
    const page = await withoutScripts(browser)
    await page.goto(`${console.address}/requests/new/${CODE}`)
    await page.getByLabel('自然人').check()
    await page.getByLabel('姓名', { exact: true }).fill('欧阳植云')
    await page.getByLabel('证件种类').selectOption('citizenId')
    await page.getByLabel('证件号码').fill('11010519491231002X')
    await page.getByLabel('电话', { exact: true }).fill('0888-5550101')
    await page.getByLabel('信息的名称').fill('政府采购协议供货商品目录')
    await page.getByLabel('电子文件').check()
    await page.locator('#way-pickup').check()
    await page.getByRole('button', { name: '下一步：核对申请' }).click()
    assert.match(await wordsOf(page.getByRole('heading', { level: 1 })), /已经公开、可能就是您要的/)
    await page.getByRole('link', { name: TITLE }).waitFor()
    assert.equal(await sidewaysOverflow(page), 0)
    const folder = process.env.GONGKAI_SCREENSHOTS
    if (folder) await page.screenshot({ path: `${folder}/disclosure-known.png` })
    await page.getByRole('link', { name: '继续申请：核对申请' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/check$/)
    assert.match(await wordsOf(page.getByRole('main')), /欧阳植云/)
    await page.close()
  })
})
