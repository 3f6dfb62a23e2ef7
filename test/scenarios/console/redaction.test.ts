import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import { bruteSearch } from '../../support/redaction/brute-search.ts'
import { hiddenWord, NAME, NUMBER, plainWord, secretPdf } from '../../support/redaction/case-documents.ts'
import { inBrowser } from '../portal.ts'
import { addCaseFile } from './case-file.ts'
import { type ComposedConsole, openComposed } from './composed.ts'
import { OFFICE } from './console.ts'

const BODY = 'qyx-zrzyj'

describe('工作台：区分处理', inBrowser, () => {
  let app: ComposedConsole
  let address = ''
  before(async () => {
    app = await openComposed()
    await app.startJobs()
    address = app.address
  })
  after(() => app?.close())

  const settled = async (page: Page, what: string): Promise<void> => {
    await page.waitForLoadState('networkidle')
    assert.deepEqual(await axeViolations(page), [], what)
    assert.equal(await sidewaysOverflow(page), 0, what)
    const shots = process.env.GONGKAI_SCREENSHOTS
    if (shots) await page.screenshot({ path: `${shots}/redaction-${what}.png`, fullPage: true })
  }
  const clerk = async (options: BrowserContextOptions = { viewport: OFFICE }): Promise<Page> => {
    const page = await app.windowOf([{ kind: 'handler', bodyId: await app.bodyId(BODY) }], options)
    await page.goto(`${address}/console/requests`)
    return page
  }
  /** A request of the invented county, the one of this number in the list. */
  const caseOf = async (page: Page, number: number): Promise<string> => {
    const list = await page.request.get(`${address}/api/v1/requests?body=${BODY}&size=20`)
    return (await list.json()).items[number].href
  }
  const started = async (page: Page, number: number, name: string, bytes: Uint8Array): Promise<void> => {
    const href = await caseOf(page, number)
    await addCaseFile(page, href, name, bytes)
    await page.goto(`${address}/console${href}/redactions`)
    await page.getByRole('button', { name: `开始区分处理：${name}` }).click()
    await page.getByRole('heading', { level: 1, name: `区分处理：${name}` }).waitFor()
  }
  const released = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: '生成公开件' }).click()
    await page.getByText('残留检查没有发现残留，已存入案卷').waitFor({ timeout: 60_000 })
  }
  const downloaded = async (page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载公开件' }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  test('第三十七条 从申请到公开件：按词语、按鼠标框选标记，没有保存的离开时提醒，下载的没有秘密，理由写进记录', async () => {
    const page = await clerk({ viewport: OFFICE, acceptDownloads: true })
    const href = await caseOf(page, 0)
    await addCaseFile(page, href, '招标文件.pdf', secretPdf())
    await page.goto(`${address}/console${href}`)
    await page.getByRole('link', { name: '对材料作区分处理，生成公开件' }).click()
    await page.getByRole('heading', { level: 1, name: /^区分处理：申请/ }).waitFor()
    await settled(page, 'list')
    await page.getByRole('button', { name: '开始区分处理：招标文件.pdf' }).click()
    await page.getByRole('img', { name: '第 1 页' }).waitFor()
    await page.getByLabel('新标记的理由').selectOption('privacy')
    await page.getByLabel('按词语查找全文').fill(NAME)
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByText('找到 2 处').waitFor()
    await page.getByRole('button', { name: '全文都遮盖这个词语' }).click()
    await page.getByText('（2 处，第 1 页）').waitFor()
    assert.equal(await page.locator('.sheet-mark.of-term').count(), 2)
    await page.locator('.sheet-marks').scrollIntoViewIfNeeded()
    const sheet = await page.locator('.sheet-marks').boundingBox()
    assert.ok(sheet)
    const scale = sheet.width / 595
    await page.evaluate(`document.querySelector('.sheet-frame').scrollTo(0, ${200 * scale})`)
    const moved = await page.locator('.sheet-marks').boundingBox()
    assert.ok(moved)
    const at = (x: number, y: number) => [moved.x + x * scale, moved.y + y * scale] as const
    await page.mouse.move(...at(70, 285))
    await page.mouse.down()
    await page.mouse.move(...at(200, 300), { steps: 4 })
    await page.mouse.move(...at(310, 312), { steps: 4 })
    await page.mouse.up()
    await page.getByRole('status').filter({ hasText: '共 2 处。' }).waitFor()
    await settled(page, 'marked')
    await page.getByRole('link', { name: '本件申请的区分处理' }).click()
    await page.getByText('标记还没有保存').waitFor()
    await page.getByRole('button', { name: '留在本页' }).click()
    await page.getByRole('button', { name: '撤销一步' }).click()
    await page.getByRole('status').filter({ hasText: '共 1 处。' }).waitFor()
    // The number instead as the program suggests it.
    await page.getByRole('button', { name: /^遮盖身份证号码/ }).click()
    await page.getByRole('button', { name: '保存标记' }).click()
    await page.getByRole('button', { name: '撤销一步' }).and(page.locator(':disabled')).waitFor()
    await released(page)
    await settled(page, 'released')
    const record = page.getByRole('region', { name: '处理记录' })
    assert.match((await record.textContent()) ?? '', /第 1 处（词语）个人隐私（.*第十五条）2 处1.*第 2 处（区域）/)
    await page.getByText(/对其中涉及个人隐私（.*第十五条）的 3 处（第 1 页）不予公开并已遮盖/).waitFor()
    const { name, bytes } = await downloaded(page)
    assert.match(name, /^公开件-.*\.pdf$/)
    assert.deepEqual(bruteSearch(bytes, [NAME, NUMBER]), [])
    const rectangles = [{ page: 1, box: [80, 291, 290, 301] as const }]
    const proof = await app.services.redactor.leakScan(bytes, { secrets: [NAME, NUMBER], rectangles })
    assert.deepEqual(proof.ok && proof.value.leaks, [])
    await page.getByRole('button', { name: '在此基础上重新处理' }).click()
    await page.getByRole('heading', { level: 2, name: '保存和放行' }).waitFor()
    await page.getByRole('status').filter({ hasText: '共 2 处。' }).waitFor()
    await page.context().close()
  })

  test('手机上不用鼠标：按位置添加，方向键移动，没有选理由的不能生成，删除键删除', async () => {
    const page = await clerk({ viewport: PHONE, colorScheme: 'dark' })
    await started(page, 1, '合同.pdf', secretPdf())
    await page.getByText('按位置添加（不用鼠标）').click()
    for (const [label, value] of [
      ['距左', '27'],
      ['距上', '101'],
      ['宽', '80'],
      ['高', '8'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByRole('button', { name: '添加这处标记' }).click()
    await page.getByText('第 1 处标记还没有选理由').waitFor()
    assert.ok(await page.getByRole('button', { name: '生成公开件' }).isDisabled())
    const mark = page.getByRole('button', { name: /^第 1 处：第 1 页，距左 27、距上 101/ }).first()
    await page.locator('.sheet-mark').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.locator('.sheet-mark[aria-label*="距左 27、距上 102，宽 81、高 8"]').waitFor()
    assert.equal(await mark.count(), 0)
    await page.getByLabel('第 1 处的理由').selectOption('tradeSecret')
    await settled(page, 'phone')
    await page.locator('.sheet-mark').focus()
    await page.keyboard.press('Delete')
    await page.getByRole('status').filter({ hasText: '共 0 处。' }).waitFor()
    await page.getByRole('button', { name: '撤销一步' }).click()
    await page.getByRole('status').filter({ hasText: '共 1 处。' }).waitFor()
    await released(page)
    await settled(page, 'phone-released')
    await page.context().close()
  })

  test('干净的 Word 直接放行；带修订和批注的列出来，选择清除以后公开件里没有', async () => {
    const page = await clerk({ viewport: OFFICE, acceptDownloads: true })
    await started(page, 2, '通知.docx', plainWord())
    await page.getByText('没有发现批注、修订').waitFor()
    await released(page)
    await started(page, 3, '意见.docx', hiddenWord())
    await page.getByText(/^批注 1 处$/).waitFor()
    await page.getByRole('button', { name: '生成公开件' }).click()
    await page.getByText('文件带有看不见的内容，没有生成公开件').waitFor({ timeout: 60_000 })
    await settled(page, 'office-refused')
    await page.getByLabel(/^清除随附内容/).check()
    await released(page)
    const { bytes } = await downloaded(page)
    assert.deepEqual(bruteSearch(bytes, [NAME]), [])
    await page.context().close()
  })

  test('能看申请、不能拟制的，没有区分处理的入口', async () => {
    const page = await app.windowOf([{ kind: 'signer', bodyId: await app.bodyId(BODY) }])
    await page.goto(`${address}/console/requests`)
    const href = await caseOf(page, 0)
    await page.goto(`${address}/console${href}`)
    await page.getByRole('heading', { level: 1, name: /^申请/ }).waitFor()
    await page.waitForLoadState('networkidle')
    assert.equal(await page.getByText('区分处理').count(), 0)
    await page.goto(`${address}/console${href}/redactions`)
    await page.getByText('没有权限').first().waitFor()
    await page.context().close()
  })
})
