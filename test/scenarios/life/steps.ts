import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { Day } from '../../../src/law/day/index.ts'
import { wordsOf } from '../../support/browser.ts'
import { type Applied, BODY, type LifeWorld, type Staff } from './world.ts'

/** A request on its way, as the windows of the office see it. */
export interface Case extends Applied {
  /** Of its page in the console. */
  readonly href: string
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Finds the request in the register by its number. */
export async function find({ at, address }: LifeWorld, applied: Applied): Promise<Case> {
  const page = at('clerk')
  await page.goto(`${address}/console/requests?q=${applied.number}`)
  const link = page.getByRole('table').getByRole('link').first()
  const href = (await link.getAttribute('href')) ?? ''
  await link.click()
  await heading(page, `申请 ${applied.number}`)
  return { ...applied, href: `${address}${href}` }
}

/** The page of a request, seen by somebody. */
export async function openCase({ at }: LifeWorld, { href, number }: Case, who: Staff = 'clerk'): Promise<Page> {
  const page = at(who)
  await page.goto(href)
  await heading(page, `申请 ${number}`)
  return page
}

export type Filled = Readonly<Record<string, string>>

/** Fills in fields by their names within the form of that name; a choice is made by its words. */
async function fillIn(page: Page, form: string, values: Filled): Promise<void> {
  for (const [name, text] of Object.entries(values)) {
    const field = page.locator(`[id="${form}_${name}"]`)
    await field.waitFor()
    if ((await field.getAttribute('role')) === 'combobox') await choose(page, field, text)
    else await field.fill(text)
  }
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click()
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option-content')
  await options.filter({ hasText: new RegExp(`^${option}(?:（|$)`) }).click()
}

/** Records what happened, from what may come next. `title` as the card says it. */
export async function record(world: LifeWorld, file: Case, kind: string, title: string, values: Filled = {}) {
  const page = await openCase(world, file)
  const button = page.getByRole('button', { name: new RegExp(`(?:记录|补录)：${title}$`) }).first()
  const more = page.locator('details.next-more').first()
  if (!(await button.isVisible()) && (await more.count()) > 0) await more.locator('summary').click()
  await button.click()
  await submitRecord(page, kind, values)
}

/** Writes into the file what may be written at any time: 登记检索记录、写批注. */
export async function write(world: LifeWorld, file: Case, kind: string, label: string, values: Filled) {
  const page = await openCase(world, file)
  await page.getByRole('button', { name: label }).click()
  await submitRecord(page, kind, values)
}

async function submitRecord(page: Page, kind: string, values: Filled): Promise<void> {
  await fillIn(page, `record-${kind}`, values)
  const form = page.locator(`form[id="record-${kind}"]`)
  await form.getByRole('button', { name: '记录', exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** Decides: chooses the outcome, and is on the page of its letter. */
export async function decide(world: LifeWorld, file: Case, outcome: string): Promise<Page> {
  const page = world.at('clerk')
  await page.goto(`${file.href}/decide`)
  await heading(page, '作出处理决定')
  await page.locator(`#outcome-${outcome}`).check()
  await page.getByRole('button', { name: '拟制文书' }).click()
  await page.getByRole('heading', { level: 2, name: '填写的内容' }).waitFor()
  return page
}

/** Drafts a letter on the way, and is on its page. */
export async function draft(world: LifeWorld, file: Case, letter: string): Promise<Page> {
  const page = world.at('clerk')
  await page.goto(`${file.href}/letters/new?letter=${letter}`)
  const begin = page.getByRole('button', { name: '拟制文书' })
  const form = page.getByRole('heading', { level: 2, name: '填写的内容' })
  await begin.or(form).first().waitFor()
  if (await begin.isVisible()) await begin.click()
  await form.waitFor()
  return page
}

/** Fills in a letter and saves it. Names as the law's tables have them; `@today` and `@+7` are days. */
export async function complete(world: LifeWorld, page: Page, values: Filled, means?: string): Promise<void> {
  const named = Object.entries(values).map(([name, text]) => [`values.${name}`, dayOf(world, text)] as const)
  await fillIn(page, 'letter', { ...Object.fromEntries(named), ...(means ? { means } : {}) })
  const save = page.locator('form[id="letter"]').getByRole('button', { name: '保存', exact: true })
  const answered = page.waitForResponse((response) => response.request().method() !== 'GET')
  await save.click()
  assert.ok((await answered).ok(), `没有保存：${await wordsOf(page.getByRole('main'))}`)
  await page.getByText('有改动还没有保存').waitFor({ state: 'detached' })
}

const dayOf = (world: LifeWorld, text: string): string => {
  if (text === '@today') return world.today()
  const ahead = /^@\+(\d+)$/.exec(text)
  return ahead ? world.later(Number(ahead[1])) : text
}

/** The letter as its recipient reads it. */
export const paper = (page: Page): Promise<string> => wordsOf(page.getByRole('article').first())

/** What stands between a letter and its number, each by somebody else. */
export async function carry(world: LifeWorld, page: Page, steps: readonly (readonly [Staff, string])[]) {
  const href = page.url()
  for (const [who, label] of steps) {
    const window = world.at(who)
    await window.goto(href)
    const button = window.getByRole('button', { name: label, exact: true })
    await button.waitFor()
    const answered = window.waitForResponse((response) => response.request().method() === 'POST')
    await button.click()
    const dialog = window.getByRole('dialog')
    if (label === '签发' || label === '编号定稿') await dialog.getByRole('button', { name: label }).click()
    const response = await answered
    assert.ok(response.ok(), `${label}：${await response.text()}`)
  }
}

const PROOF = '挂号信 XA12345678944'

/** Delivers by post today, and records it. */
export async function deliver(world: LifeWorld, href: string, on: Day = world.today()): Promise<void> {
  const page = world.at('clerk')
  await page.goto(href)
  const form = page.locator('form[id="deliver"]')
  await form.waitFor()
  await fillIn(page, 'deliver', { sentOn: on, proof: PROOF })
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await form.getByRole('button', { name: '登记送达' }).click()
  const response = await answered
  assert.ok(response.ok(), await response.text())
  await form.waitFor({ state: 'detached' })
}

export async function archive(world: LifeWorld, file: Case): Promise<void> {
  await record(world, file, 'archived', '归档', { 'words.place': '2026-永久-12' })
}

/** A cell of table three of this year for natural persons: the numbers of the requests behind it. */
export async function cell(world: LifeWorld, row: string): Promise<readonly string[]> {
  const year = world.today().slice(0, 4)
  const path = `/api/v1/requests/figures?body=${BODY.code}&year=${year}`
  const answer = await world.at('clerk').evaluate(async (url) => (await fetch(url)).text(), path)
  const { groups }: Figures = JSON.parse(answer)
  const found = groups.flatMap(({ cells }) => cells).find((each) => each.path === `table3.${row}.naturalPerson`)
  if (!found) throw new Error(`no cell ${row}`)
  assert.equal(found.figure, found.cases.length)
  return found.cases.map(({ title }) => title)
}

interface Figures {
  readonly groups: readonly {
    readonly cells: readonly {
      readonly path: string
      readonly figure: number
      readonly cases: readonly { readonly title: string }[]
    }[]
  }[]
}

/** What the applicant finds with number and query code, without scripts. */
export async function follow({ applicant: page, address }: LifeWorld, { number, code }: Applied): Promise<string> {
  await page.goto(`${address}/requests/track`)
  await page.getByLabel('编号').fill(number)
  await page.getByLabel('查询码').fill(code)
  await page.getByRole('button', { name: '查询申请' }).click()
  const found = await wordsOf(page.getByRole('main'))
  await page.context().clearCookies()
  return found
}
