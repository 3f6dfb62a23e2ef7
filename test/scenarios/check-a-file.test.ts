import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { parseReportJson, writeReportJson } from '../../src/capabilities/annual-report/index.ts'
import { withoutScripts, wordsOf } from '../support/browser.ts'
import { sampleReport } from '../support/memory-portal.ts'
import { inBrowser, openPortal, type PortalInBrowser } from './portal.ts'

const given = { name: '清源县财政局2024年年报.json', mimeType: 'application/json' }

describe('检查年报：选一份文件，看结果，存下来（不用脚本）', inBrowser, () => {
  let portal: PortalInBrowser
  let page: Page
  before(async () => {
    portal = await openPortal()
    page = await withoutScripts(portal.browser)
  })
  after(() => portal?.close())

  const submit = async (buffer?: Buffer) => {
    if (buffer) await page.getByLabel('年度报告文件').setInputFiles({ ...given, buffer })
    await page.getByRole('button', { name: '读取并检查' }).click()
  }

  test('没选文件就提交：说明要先选文件，提示连到那一栏', async () => {
    await page.goto(portal.address)
    await page.getByRole('main').getByRole('link', { name: '检查年报' }).click()
    await submit()
    const alert = page.getByRole('alert')
    assert.match(await wordsOf(alert), /请先选择一份年度报告/)
    await alert.getByRole('link').click()
    assert.equal(new URL(page.url()).hash, '#file')
  })

  test('不是年报的文件：说明原因，可以接着换一份', async () => {
    await submit(Buffer.from('不是年报'))
    assert.match(await wordsOf(page.getByRole('alert')), /清源县财政局2024年年报\.json.*没有找到年度报告的三张表/)
  })

  test('读成后有三张表和检查结果；后退、前进都不要求重新提交', async () => {
    await submit(Buffer.from(writeReportJson(sampleReport)))
    assert.equal(await wordsOf(page.getByRole('heading', { level: 1 })), '检查结果')
    assert.equal(await page.locator('table.form').count(), 3)
    assert.match(await wordsOf(page.locator('#findings')), /未发现问题/)
    await page.goBack()
    assert.equal(await page.getByRole('button', { name: '读取并检查' }).isVisible(), true)
    await page.goForward()
    assert.equal(await page.locator('table.form').count(), 3)
    await page.getByRole('link', { name: '数据接口' }).click()
    await page.goBack()
    assert.equal(await page.locator('table.form').count(), 3)
    await page.getByRole('link', { name: '检查另一份文件' }).click()
  })

  test('存下的 JSON 就是读出的报告', async () => {
    await submit(Buffer.from(writeReportJson(sampleReport)))
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'JSON', exact: true }).click()
    const file = await download
    assert.equal(file.suggestedFilename(), '清源县财政局2024年年报.json')
    const saved = parseReportJson(await readFile(await file.path(), 'utf8'))
    assert.ok(saved.ok)
    assert.deepEqual(saved.value.table3, sampleReport.table3)
  })

  test('按统一格式下载 Word 文档，留在结果页上', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Word 文档' }).click()
    assert.equal((await download).suggestedFilename(), `${sampleReport.title}.docx`)
    assert.equal(await wordsOf(page.getByRole('heading', { level: 1 })), '检查结果')
  })
})
