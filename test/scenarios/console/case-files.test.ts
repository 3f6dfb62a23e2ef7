import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { registerRequest } from '../../../src/capabilities/requests/index.ts'
import { dayInShanghai } from '../../../src/surfaces/today.ts'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import { inPieces } from '../../support/case-files.ts'
import { by, INVENTED, person } from '../../support/register.ts'
import type { GivenPost } from '../../support/staff-client.ts'
import { inBrowser } from '../portal.ts'
import { type ComposedConsole, openComposed } from './composed.ts'
import { OFFICE } from './console.ts'

const SECRET = Buffer.alloc(32, 3).toString('base64url')
const CORRECTION = '申请的是2025年度公路养护计划，\n不是2024年度的。'
const MEGABYTE = 1024 * 1024

describe('工作台：案卷材料', inBrowser, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-uploads-'))
  let app: ComposedConsole
  let [bodyId, requestId] = ['', '']
  before(async () => {
    app = await openComposed()
    bodyId = await app.bodyId('qyx-lyz')
    requestId = await corrected(app, bodyId)
  })
  after(async () => {
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const casePage = async (posts: readonly GivenPost[], viewport: BrowserContextOptions['viewport'] = OFFICE) => {
    const page = await app.windowOf(posts, { viewport: viewport ?? null })
    await page.goto(`${app.address}/console/requests/qyx-lyz/${requestId}`)
    await page.getByRole('heading', { level: 2, name: '材料' }).waitFor()
    await page.getByText('申请人填写的补正内容').waitFor()
    return page
  }
  const settled = async (page: Page, what: string): Promise<void> => {
    assert.deepEqual(await axeViolations(page), [], what)
    assert.equal(await sidewaysOverflow(page), 0, what)
    const shots = process.env.GONGKAI_SCREENSHOTS
    if (shots) await page.screenshot({ path: `${shots}/case-files-${what}.png`, fullPage: true })
  }
  const fileOf = (name: string, bytes: number): string => {
    const path = join(folder, name)
    writeFileSync(path, '%PDF-1.7\n')
    truncateSync(path, bytes)
    return path
  }
  const choose = async (page: Page, option: string): Promise<void> => {
    await page.getByLabel('用途').click()
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
  }
  const handler = (): GivenPost[] => [{ kind: 'handler', bodyId }]

  test('第三十条 网上补正的文字：打开才看到，留下记录', async () => {
    const page = await casePage(handler())
    assert.equal(await page.getByText('不是2024年度的').count(), 0)
    await page.getByRole('button', { name: '查看：补正内容' }).click()
    await page.getByRole('dialog').getByText('不是2024年度的').waitFor()
    const opened = { act: 'case-file.open', outcome: 'done', bodyIds: [bodyId], page: 1, size: 5 } as const
    assert.equal((await app.services.audit.list(opened)).total, 1)
    await page.getByRole('button', { name: '关闭', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('第四十五条 添加：没有填的指出；入卷以后出现在目录里；没有查毒的打开以前提示，存下来的与添加的一致', async () => {
    const page = await casePage(handler())
    await page.getByText('本系统没有配置杀毒服务').waitFor()
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByText('请选择材料的用途。').waitFor()
    await choose(page, '检索记录')
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByText('请选择文件。').waitFor()
    const path = fileOf('台账检索.pdf', 300_000)
    await page.getByLabel('文件', { exact: true }).setInputFiles(path)
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByText('“台账检索.pdf”已入卷。').waitFor()
    await page.getByText('未查毒：没有配置杀毒服务').waitFor()
    await settled(page, 'added')
    await page.getByRole('button', { name: '打开：台账检索.pdf' }).click()
    await page.getByText('没有经过杀毒服务检查').waitFor()
    await settled(page, 'warning')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '仍要打开' }).click(),
    ])
    assert.equal(download.suggestedFilename(), '台账检索.pdf')
    assert.ok(readFileSync(await download.path()).equals(readFileSync(path)))
  })

  test('类型不认识的：说明可以添加什么，填写的还在', async () => {
    const page = await casePage(handler())
    await choose(page, '送达凭证')
    const path = join(folder, '回执.pdf')
    writeFileSync(path, Buffer.from('MZ\x00\x01\x02'))
    await page.getByLabel('文件', { exact: true }).setInputFiles(path)
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByText('按内容判断，不是可以入卷的类型').first().waitFor()
    await settled(page, 'refused')
  })

  test('大文件：看得到进度，可以取消，什么也不留下；再传一次入卷', async () => {
    const page = await casePage(handler())
    await choose(page, '拟公开的政府信息')
    const path = fileOf('招标文件.pdf', 30 * MEGABYTE)
    await page.getByLabel('文件', { exact: true }).setInputFiles(path)
    const network = await page.context().newCDPSession(page)
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 2 * MEGABYTE }
    await network.send('Network.emulateNetworkConditions', slow)
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByText(/已上传 [1-9]\d?%（/).waitFor()
    await settled(page, 'progress')
    await page.getByRole('button', { name: '取消上传' }).click()
    await page.getByText('已取消，没有传完的没有入卷。').waitFor()
    const before = await app.services.caseFiles.ofRequest(bodyId, requestId)
    assert.ok(before.every(({ purpose }) => purpose !== 'information'))
    await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 })
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByText('“招标文件.pdf”已入卷。').waitFor()
    const after = await app.services.caseFiles.ofRequest(bodyId, requestId)
    assert.deepEqual(
      after.filter(({ purpose }) => purpose === 'information').map(({ bytes }) => bytes),
      [30 * MEGABYTE],
    )
  })

  test('几份一起选：一份一份入卷；其中一份不能入卷的，说明是哪一份，前面的已经入卷', async () => {
    const page = await casePage(handler())
    await choose(page, '征求意见的回函')
    const wrong = join(folder, '不是文书.pdf')
    writeFileSync(wrong, Buffer.from('MZ\x00\x01'))
    const chosen = [fileOf('甲局回函.pdf', 1000), wrong, fileOf('乙局回函.pdf', 1000)]
    await page.getByLabel('文件', { exact: true }).setInputFiles(chosen)
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByText('还有 2 份没有入卷：不是文书.pdf、乙局回函.pdf').waitFor()
    await page.getByRole('button', { name: '打开：甲局回函.pdf' }).waitFor()
    await settled(page, 'several')
    await page.getByLabel('文件', { exact: true }).setInputFiles(chosen.slice(2))
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByRole('button', { name: '打开：乙局回函.pdf' }).waitFor()
  })

  test('网络断开：说明没有入卷，恢复以后再点一次就入卷，只有一份', async () => {
    const page = await casePage(handler())
    await choose(page, '送达凭证')
    await page.getByLabel('文件', { exact: true }).setInputFiles(fileOf('邮寄单.pdf', 100_000))
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByText('没有连上服务器').waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '添加材料' }).press('Enter')
    await page.getByText('“邮寄单.pdf”已入卷。').waitFor()
    await page.getByRole('button', { name: '打开：邮寄单.pdf' }).waitFor()
    assert.equal(await page.getByText('邮寄单.pdf', { exact: true }).count(), 1)
  })

  test('签发在手机上：看得到、打得开，不能添加；主管部门只看到用途', async () => {
    const page = await casePage([{ kind: 'signer', bodyId }], PHONE)
    await page.getByRole('button', { name: '查看：补正内容' }).waitFor()
    assert.equal(await page.getByRole('button', { name: '添加材料' }).count(), 0)
    await settled(page, 'phone')
    const above = await casePage([{ kind: 'supervisor' }])
    assert.equal(await above.getByRole('button', { name: /^(?:打开|查看)：/ }).count(), 0)
    assert.equal(await above.getByText('台账检索.pdf').count(), 0)
    await above.getByText('检索记录.pdf').waitFor()
  })
})

/** A request whose applicant wrote a 补正 on the portal. */
async function corrected({ services }: ComposedConsole, bodyId: string): Promise<string> {
  const today = dayInShanghai(new Date())
  const clerk = by(person([['intake', bodyId]]), today)
  const made = await registerRequest({ ...services.register, atomically: services.atomically }, clerk, {
    ...{ body: { id: bodyId, code: 'qyx-lyz' }, channel: 'in_person', arrivedOn: today, subject: '公路养护计划' },
    applicants: [{ ...INVENTED, fields: { ...INVENTED.fields, fileSecret: SECRET } }],
    key: uuidv7(),
  })
  assert.ok(made.ok)
  const [id, requestId] = [uuidv7(), made.value.id]
  const { bytes } = await services.applying.files.put(id, SECRET, inPieces(Buffer.from(CORRECTION)))
  const kept = { bodyId, id, requestId, purpose: 'correction', fileType: 'txt', bytes, scan: 'clean' } as const
  await services.atomically((unit) => unit.applying.addAttachment({ ...kept, addedAt: clerk.source.at }))
  return requestId
}
