import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { type ComposedConsole, openComposed } from './composed.ts'
import { OFFICE } from './console.ts'

const OLD = [
  '清源县水利站2025年依申请公开登记台账,,,,,,,',
  '编号,收件日期,申请方式,申请人类型,申请人,申请公开内容,答复时间,答复类型,备注',
  '2025-1,2025.1.3,当面,公民,林清和,河道清淤工程招标文件,2025年1月20日,予以公开,',
  '2025-2,2025/2/10,网络申请,法人或其他组织-商业企业,云川建设有限公司,水库除险加固验收报告,2025-03-05,信息不存在,已电话告知',
  '2025-3,2025-11-03,信函,律师事务所,云川律师事务所,行政处罚案卷,2025-11-20,不予公开,',
  '2025-4,12月5日,当面,公民,白若溪,会议纪要,,办理中,',
].join('\n')

describe('工作台：导入往年台账、导出台账', inBrowser, () => {
  let app: ComposedConsole
  let page: Page
  const code = 'qyx-slz'
  before(async () => {
    app = await openComposed()
    const facts = {
      name: '清源县水利站',
      code,
      region: '清源县',
      level: 'county-department',
      parentCode: null,
    } as const
    const { id } = await app.services.organisations.add(facts)
    page = await app.windowOf([{ kind: 'officeHead', bodyId: id }], { viewport: OFFICE })
  })
  after(() => app?.close())

  const settled = async (what: string): Promise<void> => {
    assert.deepEqual(await axeViolations(page), [], what)
    assert.equal(await sidewaysOverflow(page), 0, what)
    const shots = process.env.GONGKAI_SCREENSHOTS
    if (shots) await page.screenshot({ path: `${shots}/register-files-${what}.png`, fullPage: true })
  }
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const choose = async (label: string, option: string): Promise<void> => {
    await page.getByLabel(label, { exact: true }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
    await page.locator('.ant-select-dropdown').last().waitFor({ state: 'hidden' })
  }

  test('预览：逐行说明怎么改，指明词语的含义以后再看', async () => {
    await page.goto(`${app.address}/console/requests`)
    await page.getByRole('link', { name: '导入往年台账' }).first().click()
    await heading('导入往年台账')
    await page
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(OLD) })
    await page.getByRole('button', { name: '预览', exact: true }).click()
    await page.getByText('将导入 2 件，以前已经导入 0 件，不能导入 2 行。').waitFor()
    await page.getByText('“不予公开”可以是').waitFor()
    await page.getByText('“12月5日”不能认定是哪一天').waitFor()
    assert.equal(await page.getByText('林清和').count(), 0)
    await settled('preview')
    await choose('申请方式“信函”', '邮寄（签收）')
    await choose('处理结果“不予公开”', '属于行政执法案卷信息')
    await page.getByRole('button', { name: '按以上重新预览' }).click()
    await page.getByText('将导入 3 件，以前已经导入 0 件，不能导入 1 行。').waitFor()
    await page.getByText('系统里没有这一年的年度报告，不能对照').waitFor()
    await settled('settled')
  })

  test('下载不能导入的行；导入其余，再到台账里看', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载不能导入的 1 行' }).click(),
    ])
    assert.equal(download.suggestedFilename(), '不能导入的行.xlsx')
    await page.getByRole('button', { name: '只导入没有问题的 3 件' }).click()
    await page.getByText('已导入 3 件，有 1 行没有导入。').waitFor()
    await settled('done')
    await page.getByRole('link', { name: '查看台账' }).click()
    await page.getByRole('status').filter({ hasText: '共 3 件申请' }).waitFor()
    await page.getByText('2025-3').waitFor()
  })

  test('导出：默认脱敏；要完整信息先选原因', async () => {
    await page.getByRole('link', { name: '导出台账' }).first().click()
    await heading('导出台账')
    await settled('export')
    await page.getByLabel('包含申请人完整信息').check()
    await page.getByText('请选择需要完整信息的原因。').waitFor()
    await choose('需要完整信息的原因（记入审计链）', '接受监督检查')
    const link = page.getByRole('link', { name: '下载 .csv，可以再导入' })
    assert.match((await link.getAttribute('href')) ?? '', /reason=inspection/)
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    assert.match(download.suggestedFilename(), /^清源县水利站政府信息公开申请台账-.*\.csv$/)
  })

  test('手机上看', async () => {
    await page.setViewportSize(PHONE)
    await settled('export-phone')
    await page.goto(`${app.address}/console/register-files/import`)
    await heading('导入往年台账')
    await page
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(OLD) })
    await page.getByRole('button', { name: '预览', exact: true }).click()
    await page.getByText('不能导入 2 行').waitFor()
    await settled('preview-phone')
  })
})
