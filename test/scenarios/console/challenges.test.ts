import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { demoCounty, fillDemoChallenges, fillDemoRequests } from '../../../src/capabilities/demo-county/index.ts'
import { hashOf } from '../../../src/capabilities/people/index.ts'
import { compose } from '../../../src/compose.ts'
import { addDays } from '../../../src/law/day/index.ts'
import { createApp } from '../../../src/surfaces/http/create-app.ts'
import type { Services } from '../../../src/surfaces/services.ts'
import { dayInShanghai } from '../../../src/surfaces/today.ts'
import { axeViolations, launchBrowser, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import { type GivenPost, personWith } from '../../support/staff-client.ts'
import { inBrowser } from '../portal.ts'
import { OFFICE } from './console.ts'

describe('工作台：复议诉讼', inBrowser, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-challenges-'))
  const today = dayInShanghai(new Date())
  let services: Services & { close(): Promise<void> }
  let app: ReturnType<typeof createApp>
  let browser: Browser
  let address = ''
  before(async () => {
    services = await compose('0').open({ dataDir: folder }, () => {})
    const { organisations, register, atomically } = services
    for (const body of demoCounty().organisations) await organisations.add(body)
    const context = { organisations, atomically, today, now: () => new Date().toISOString() }
    await fillDemoRequests({ ...register, ...context })
    for (let twice = 0; twice < 2; twice += 1) await fillDemoChallenges({ ...context, newId: uuidv7 })
    app = createApp(services, { version: '0', log: { level: 'silent' } })
    address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace(/\/$/, '')
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    await app?.close()
    await services?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A window of somebody who is signed in. */
  const windowOf = async (
    posts: readonly GivenPost[],
    viewport: { readonly width: number; readonly height: number } = OFFICE,
  ): Promise<Page> => {
    const person = await personWith(services, posts)
    const token = randomBytes(32).toString('base64url')
    const at = new Date().toISOString()
    const session = { id: uuidv7(), tokenHash: hashOf(token), personId: person.id, createdAt: at, seenAt: at }
    const how = { step: 'done', secondFactor: true, method: 'password', address: null, userAgent: null } as const
    await services.staff.sessions.start({ ...session, ...how })
    const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
    await context.addCookies([{ name: 'gongkai_session', value: token, url: address }])
    return context.newPage()
  }
  const settled = async (page: Page, what: string): Promise<void> => {
    assert.deepEqual(await axeViolations(page), [], what)
    assert.equal(await sidewaysOverflow(page), 0, what)
    const shots = process.env.GONGKAI_SCREENSHOTS
    if (shots) await page.screenshot({ path: `${shots}/challenges-${what}.png`, fullPage: true })
  }
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const bodyId = async (code: string): Promise<string> => (await services.organisations.findByCode(code))?.id ?? ''
  const choose = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
    await page.getByLabel(label, { exact: true }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(option).first().click()
  }

  test('从待办到复议案件，记录答复、决定，结果要求的重作进入待办，再登记复议后起诉的', async () => {
    const page = await windowOf([{ kind: 'handler', bodyId: await bodyId('qyx-zrzyj') }])
    await page.goto(`${address}/console/challenges`)
    await heading(page, '复议诉讼')
    await page.getByRole('status').filter({ hasText: '共 3 件案件' }).waitFor()
    await settled(page, 'list')
    await page.goto(`${address}/console/todo`)
    await page.getByRole('link', { name: /^提交书面答复和证据、依据：清政复/ }).click()
    await heading(page, /^清政复〔\d{4}〕31号$/)
    await page.getByRole('button', { name: '记录：提交书面答复和证据、依据' }).click()
    await page.getByLabel('发生之日').fill(addDays(today, -2))
    await page.getByRole('button', { name: '记录', exact: true }).last().click()
    await page.getByRole('region', { name: '经过' }).getByText('提交书面答复和证据、依据').waitFor()
    await page.getByRole('button', { name: '记录：行政复议决定' }).click()
    await page.getByLabel('发生之日').fill(addDays(today, -1))
    await page.getByRole('button', { name: '记录', exact: true }).last().click()
    await page.getByText('请选择结果。').first().waitFor()
    await settled(page, 'record')
    await choose(page, '结果', /^撤销$/)
    await page.getByLabel('限定的最后一日').fill(addDays(today, 10))
    await page.getByRole('button', { name: '记录', exact: true }).last().click()
    await page.getByText('表四“结果纠正”').waitFor()
    await page.getByText('重新作出答复').first().waitFor()
    await settled(page, 'case')
    await page.getByRole('link', { name: '登记复议后起诉的案件' }).click()
    await heading(page, '登记复议诉讼案件')
    await page.getByLabel('复议机关或者人民法院').fill('清源县人民法院')
    await choose(page, '争议的', '台账里的申请：对答复不服')
    await page.getByRole('button', { name: '登记案件' }).click()
    await page.getByText('请选择申请。').first().waitFor()
    await settled(page, 'register-refused')
    await choose(page, '申请', /征地|土地/)
    await page.keyboard.press('Escape')
    await page.getByLabel('收到副本之日').fill(today)
    await page.getByRole('button', { name: '登记案件' }).click()
    await heading(page, '行政诉讼案（清源县人民法院，未编号）')
    await page.getByRole('link', { name: /^清政复〔\d{4}〕31号$/ }).waitFor()
    await page
      .getByText(/提交答辩状和证据、依据/)
      .first()
      .waitFor()
    await page.goto(`${address}/console/todo`)
    await page.getByRole('link', { name: /^重新作出答复：清政复/ }).waitFor()
    await page.getByRole('link', { name: /^提交答辩状和证据、依据/ }).waitFor()
  })

  test('表四的数字点得到案件；主管部门在手机上只能看', async () => {
    const page = await windowOf([{ kind: 'supervisor' }], PHONE)
    const year = today.slice(0, 4)
    await page.goto(`${address}/console/challenges/figures?body=qyx-czj&year=${year}`)
    await heading(page, '表四的数字')
    await page.getByText('这个年度还没有结束').waitFor()
    await page.getByRole('heading', { name: '行政复议·尚未审结：1 件' }).waitFor()
    await settled(page, 'phone-figures')
    await page
      .getByRole('region', { name: '行政复议·结果纠正' })
      .getByRole('link', { name: /^清政复/ })
      .click()
    await heading(page, /^清政复〔\d{4}〕27号$/)
    await page.getByText('这里只能查看').waitFor()
    assert.equal(await page.getByRole('button', { name: /^记录/ }).count(), 0)
    await settled(page, 'phone-case')
  })
})
