import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import type { PostKind } from '../../../src/capabilities/accounts/index.ts'
import { hashOf, type Person } from '../../../src/capabilities/people/index.ts'
import { changeSetting, type SettingKey } from '../../../src/capabilities/settings/index.ts'
import { compose } from '../../../src/compose.ts'
import { nationalCalendar } from '../../../src/law/calendar/index.ts'
import { type Day, day } from '../../../src/law/day/index.ts'
import { createApp } from '../../../src/surfaces/http/create-app.ts'
import type { Services } from '../../../src/surfaces/services.ts'
import { launchBrowser, withoutScripts, wordsOf } from '../../support/browser.ts'
import { by, person } from '../../support/register.ts'
import { personWith } from '../../support/staff-client.ts'

/** The people of one body, each with a window of their own. Nobody approves what they drafted. */
const STAFF = {
  clerk: ['intake', 'handler'],
  head: ['officeHead'],
  approver: ['approver'],
  secrecy: ['secrecyReviewer'],
  signer: ['signer'],
} as const satisfies Readonly<Record<string, readonly PostKind[]>>
export type Staff = keyof typeof STAFF

export const BODY = { code: 'qyx-jtj', name: '清源县交通运输局' } as const
const WIDE = { width: 1400, height: 1000 } as const

/** The whole program on a database of its own, a browser before it, and a day that the test sets. */
export interface LifeWorld {
  readonly address: string
  today(): Day
  /** Goes on to a day; whoever was signed in is still. */
  goOn(to: Day): Promise<void>
  /** The n-th working day after today. */
  later(workingDays: number): Day
  /** The window of one of the staff. */
  at(who: Staff): Page
  /** The applicant's window, without scripts. */
  readonly applicant: Page
  close(): Promise<void>
}

interface Inside {
  readonly services: Services
  readonly address: string
  readonly browser: Browser
  readonly clock: { today: Day }
}

export async function openLife(begins: string): Promise<LifeWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-life-'))
  const services = await compose('0').open({ dataDir: folder }, () => {})
  const clock = { today: day(begins) }
  const app = createApp(services, {
    version: '0',
    site: { name: '清源县政府信息公开', organiser: '清源县人民政府办公室' },
    cacheSeconds: 0,
    log: { level: 'silent' },
    now: () => new Date(instantOf(clock.today)),
  })
  const bodyId = await bodies(services)
  await settings(services, bodyId, clock.today)
  const address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace(/\/$/, '')
  const browser = await launchBrowser()
  const inside: Inside = { services, address, browser, clock }
  const windows = await windowsOf(inside, bodyId)
  const applicant = await withoutScripts(browser, { viewport: { width: 800, height: 900 } })
  return {
    address,
    today: () => clock.today,
    goOn: async (to) => {
      clock.today = to
      for (const { page, staff } of windows.values()) await signIn(inside, page, staff)
    },
    later: (workingDays) => nationalCalendar().addWorkingDays(clock.today, workingDays),
    at: (who) => windowOf(windows, who),
    applicant,
    close: () => closeAll({ browser, app, services, folder }),
  }
}

const instantOf = (on: Day): string => `${on}T02:00:00.000Z`

async function bodies({ organisations }: Services): Promise<string> {
  const of = { region: '清源县', parentCode: null } as const
  await organisations.add({ name: '清源县人民政府', code: 'qyx', level: 'county', kind: 'government', ...of })
  const department = { region: '清源县', level: 'county-department', parentCode: 'qyx', kind: 'department' } as const
  const contact = {
    office: '清源县交通运输局办公室',
    address: '清源县虚构路1号',
    hours: '工作日 8:30–17:30',
    telephone: '0888-5550100',
    fax: null,
    internet: null,
  }
  const body = await organisations.add({ ...department, ...BODY, contact })
  await organisations.add({ ...department, name: '清源县教育局', code: 'qyx-jyj' })
  return body.id
}

async function settings({ atomically }: Services, bodyId: string, today: Day): Promise<void> {
  const doing = by(person([['officeHead', bodyId]]), today)
  const wanted: readonly (readonly [SettingKey, unknown])[] = [['numbering.agency', '清交']]
  for (const [key, is] of wanted) {
    const change = { bodyId, key, value: { is }, fromDay: today, reason: '启用', seen: 0 }
    const done = await changeSetting(atomically, doing, change)
    if (!done.ok) throw new Error(done.error.message)
  }
}

interface Window {
  readonly staff: Person
  readonly page: Page
}

async function windowsOf(inside: Inside, bodyId: string): Promise<ReadonlyMap<Staff, Window>> {
  const windows = new Map<Staff, Window>()
  for (const [who, kinds] of Object.entries(STAFF)) {
    const staff = await personWith(
      inside.services,
      kinds.map((kind) => ({ kind, bodyId })),
    )
    const context = await inside.browser.newContext({ viewport: WIDE, locale: 'zh-CN', reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await signIn(inside, page, staff)
    windows.set(who as Staff, { staff, page })
  }
  return windows
}

/** A session that begins on the day of the test. */
async function signIn({ services, address, clock }: Inside, page: Page, { id: personId }: Person): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const at = instantOf(clock.today)
  const session = { id: uuidv7(), tokenHash: hashOf(token), personId, createdAt: at, seenAt: at }
  const how = { step: 'done', secondFactor: true, method: 'password', address: null, userAgent: null } as const
  await services.staff.sessions.start({ ...session, ...how })
  await page.context().addCookies([{ name: 'gongkai_session', value: token, url: address }])
  // Forms propose the browser's day.
  await page.clock.setFixedTime(new Date(at))
}

function windowOf(windows: ReadonlyMap<Staff, Window>, who: Staff): Page {
  const window = windows.get(who)
  if (!window) throw new Error(`nobody is ${who}`)
  return window.page
}

interface Opened {
  readonly browser: Browser
  readonly app: FastifyInstance
  readonly services: Services & { close(): Promise<void> }
  readonly folder: string
}

async function closeAll({ browser, app, services, folder }: Opened): Promise<void> {
  await browser.close()
  await app.close()
  await services.close()
  rmSync(folder, { recursive: true, force: true })
}

/** What an applicant holds after applying. */
export interface Applied {
  readonly number: string
  readonly code: string
}

const APPLICANT = {
  name: '欧阳云川',
  idNumber: '11010519491231002X',
  phone: '13900001234',
  email: 'ouyang@example.com',
} as const

/** Fills in the form of the portal, without scripts, from the choice of the body to the receipt. */
export async function apply({ applicant: page, address }: LifeWorld, subject: string): Promise<Applied> {
  await page.goto(`${address}/requests/new`)
  await page.getByLabel('向哪个机关申请').fill('交通')
  await page.getByRole('button', { name: '查找机关' }).click()
  await page.getByRole('link', { name: BODY.name }).click()
  await page.getByLabel('自然人').check()
  await page.getByLabel('姓名', { exact: true }).fill(APPLICANT.name)
  await page.getByLabel('证件种类').selectOption('citizenId')
  await page.getByLabel('证件号码').fill(APPLICANT.idNumber)
  await page.getByLabel('电话', { exact: true }).fill(APPLICANT.phone)
  await page.getByLabel('电子邮箱', { exact: false }).first().fill(APPLICANT.email)
  await page.getByLabel('信息的名称').fill(subject)
  await page.getByLabel('电子文件').check()
  await page.getByLabel('发送到电子邮箱').check()
  await page.getByRole('button', { name: /^下一步/ }).click()
  // Where something public fits, a step of its own shows it; one press goes on.
  const submit = page.getByRole('button', { name: '提交申请' })
  const onward = page.getByRole('link', { name: /^继续申请/ })
  await submit.or(onward).first().waitFor()
  if (await onward.isVisible()) await onward.click()
  await submit.click()
  const terms = page.locator('.receipt dd')
  await terms
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(async () => {
      throw new Error(`没有回执：${await wordsOf(page.getByRole('main'))}`)
    })
  const applied = { number: await wordsOf(terms.first()), code: await wordsOf(terms.nth(1)) }
  await page.context().clearCookies()
  return applied
}
