import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { type ConsoleInBrowser, OFFICE, openConsole } from './console.ts'
import { becomeFirstAdministrator } from './people.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('工作台：设置、站内消息、后台任务', inBrowser, () => {
  let app: ConsoleInBrowser
  let page: Page
  before(async () => {
    app = await openConsole()
    page = await app.window()
    await becomeFirstAdministrator(page, app.firstLink)
  })
  after(() => app?.close())

  /** As it stands, wide and narrow: no violation, nothing that scrolls sideways. */
  const settled = async (what: string): Promise<void> => {
    const folder = process.env.GONGKAI_SCREENSHOTS
    for (const [size, viewport] of [
      ['desk', OFFICE],
      ['phone', PHONE],
    ] as const) {
      await page.setViewportSize(viewport)
      assert.deepEqual(await axeViolations(page), [], `${what} ${size}`)
      assert.equal(await sidewaysOverflow(page), 0, `${what} ${size}`)
      if (folder) await page.screenshot({ path: `${folder}/settings-${what}-${size}.png`, fullPage: true })
    }
    await page.setViewportSize(OFFICE)
  }

  test('全部设置：每项有名称、值、出处、依据', async () => {
    await page.getByRole('link', { name: '设置和口径' }).click()
    await heading(page, '设置和口径：平台')
    await settled('list')
    await page.getByRole('link', { name: '期限提醒' }).click()
    const line = page.getByRole('listitem').filter({ hasText: '答复的期限：提前几个工作日提醒' })
    for (const words of ['10、5、2、0 个工作日', '程序默认', '由其他规定推出，或者是本软件的约定']) {
      await line.getByText(words).first().waitFor()
    }
    await settled('reminders')
  })

  test('值不对的，先检查时就指到那一栏，填写的还在', async () => {
    await page.getByRole('link', { name: '答复的期限：提前几个工作日提醒' }).click()
    await heading(page, '答复的期限：提前几个工作日提醒')
    await page.getByLabel('新的值').fill('30、5')
    await page.getByLabel('修改的原因').fill('县政府办会议纪要')
    await page.getByRole('button', { name: '检查修改' }).click()
    await page.getByText('0 到 20 之间的整数').first().waitFor()
    assert.equal(await page.getByLabel('新的值').inputValue(), '30、5')
    await settled('refused')
  })

  test('检查过的看到将保存成什么，再保存；历史写明谁、何时、为什么', async () => {
    await page.getByLabel('新的值').fill('7、3、1')
    await page.getByRole('button', { name: '检查修改' }).click()
    await page.getByText('将保存为：').waitFor()
    await page.getByText('7、3、1 个工作日').first().waitFor()
    await settled('checked')
    await page.getByRole('button', { name: '保存设置' }).click()
    await page.getByRole('listitem').filter({ hasText: '县政府办会议纪要' }).getByText('生效中').waitFor()
    await page.getByText('周启明').last().waitFor()
    await settled('saved')
  })

  test('不再单独设置，回到程序默认；以前的值留在历史里', async () => {
    await page.getByText('不再单独设置，沿用上一级').click()
    await page.locator('details').getByLabel('修改的原因').fill('恢复默认')
    await page.getByRole('button', { name: '沿用上一级' }).click()
    await page.getByText('程序默认').waitFor()
    assert.equal(await page.locator('.history > li').count(), 2)
  })

  test('站内消息：空的说明会有什么；铃铛是到这里的链接', async () => {
    await page
      .getByRole('link', { name: /^站内消息/ })
      .first()
      .click()
    await heading(page, '站内消息')
    await settled('inbox')
  })

  test('后台任务和发送情况', async () => {
    await page.getByRole('link', { name: '后台任务' }).click()
    await heading(page, '后台任务')
    await page.getByText('每日：期限提醒、审计锚、到期清理').first().waitFor()
    await settled('jobs')
    await page.getByRole('link', { name: '邮件和短信', exact: true }).click()
    await heading(page, '邮件和短信')
    await page.getByText('还没有发过邮件和短信。').waitFor()
    await settled('outbox')
  })

  test('字体：没有的说明用什么代替；不是字体的不收', async () => {
    await page.getByRole('link', { name: '字体' }).click()
    await heading(page, '字体')
    await page.getByText('字体文件夹是空的。').waitFor()
    await page
      .getByLabel('字体文件')
      .setInputFiles({ name: '仿宋.ttf', mimeType: 'font/ttf', buffer: Buffer.from('不是字体，只是一段文字') })
    await page.getByRole('button', { name: '上传字体' }).click()
    await page.getByText('这不是 TrueType（.ttf）或者 OpenType（.otf）字体文件。').first().waitFor()
    await settled('fonts')
  })

  test('浏览器没有任何抱怨', () => assert.deepEqual(app.complaints, []))
})
