import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { BODY, type LifeWorld, type Staff } from '../life/world.ts'

/** What people of an office do in their windows, by the words that they read. */
export type Filled = readonly (readonly [string, string])[]

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByLabel(new RegExp(`^${label}`))
    .first()
    .click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(option, { exact: true }).click()
}

/** Registers what somebody handed over, and is on the page of the request. */
export async function register({ at, address }: LifeWorld, subject: string, name: string): Promise<string> {
  const page = at('clerk')
  await page.goto(`${address}/console/requests/new`)
  await choose(page, '渠道', '当面提交')
  await page.getByLabel('申请内容').fill(subject)
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill(name)
  await choose(page, '要求提供的形式', '纸质件')
  await page.getByRole('button', { name: '登记申请' }).click()
  await heading(page, new RegExp(`^申请 ${BODY.code}-`))
  return page.url()
}

/** Opens a form on the page of a request, fills it in and records. */
export async function record(page: Page, button: string, fields: Filled): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const form = page.locator('form[id^="record-"]')
  for (const [label, text] of fields) await form.getByLabel(label, { exact: false }).first().fill(text)
  await form.getByRole('button', { name: '记录', exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** Fills in the letter that is open, chooses how it goes out, and saves; nothing may be wrong with it then. */
export async function complete(page: Page, fields: Filled): Promise<void> {
  for (const [label, text] of fields) await page.getByLabel(label, { exact: false }).first().fill(text)
  await choose(page, '送达方式', '邮政企业邮寄')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('核对过了，没有发现问题').waitFor()
  await page.locator('.ant-btn-loading').waitFor({ state: 'detached' })
}

/** Submits the letter that the clerk has open. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByRole('status').filter({ hasText: '待审核' }).first().waitFor()
}

/** Finds the letter among what waits for somebody, and passes it. A letter on the way is numbered by its approval, a reply when it is signed. */
export async function approve(world: LifeWorld, title: RegExp, by: Staff = 'approver'): Promise<void> {
  const page = world.at(by)
  await page.goto(`${world.address}/console/letters?waiting=approve`)
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '审核通过' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: /待保密审查|待签发|待送达/ })
    .first()
    .waitFor()
}

/** 第十七条: what is given out is looked at for secrets first. */
export async function reviewForSecrets(world: LifeWorld, title: RegExp): Promise<void> {
  const page = world.at('secrecy')
  await page.goto(`${world.address}/console/letters?waiting=secrecy`)
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '保密审查通过' }).click()
  await page.getByRole('status').filter({ hasText: '待签发' }).first().waitFor()
}

export async function sign(world: LifeWorld, title: RegExp): Promise<void> {
  const page = world.at('signer')
  await page.goto(`${world.address}/console/letters?waiting=sign`)
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
  await page.getByRole('status').filter({ hasText: '待送达' }).first().waitFor()
}

/** Hands the letter to the post office today. */
export async function deliver(page: Page, proof: string): Promise<void> {
  await page.reload()
  const form = page.locator('form#deliver')
  await form.getByLabel('凭证').fill(proof)
  await form.getByRole('button', { name: '登记送达' }).click()
  await form.waitFor({ state: 'detached' })
}

/** How many natural persons a row of table three counts this year. */
export async function figure({ at, today }: LifeWorld, row: string): Promise<number> {
  const path = `/api/v1/requests/figures?body=${BODY.code}&year=${today().slice(0, 4)}`
  interface Group {
    readonly cells: readonly { readonly path: string; readonly figure: number }[]
  }
  const groups = await at('clerk').evaluate(async (url) => {
    const answered = await fetch(url)
    if (!answered.ok) throw new Error(await answered.text())
    return ((await answered.json()) as { readonly groups: readonly Group[] }).groups
  }, path)
  const cells = groups.flatMap((group) => group.cells)
  const cell = cells.find((each) => each.path === `table3.${row}.naturalPerson`)
  assert.ok(cell, row)
  return cell.figure
}
