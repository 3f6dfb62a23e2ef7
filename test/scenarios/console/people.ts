import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { wordsOf } from '../../support/browser.ts'

/** Somebody invented, with what they need to sign in. */
export interface Person {
  readonly name: string
  readonly account: string
  readonly password: string
  /** Recovery codes not used yet: an authenticator's code is worth nothing a second time within its half minute. */
  readonly codes: string[]
}

/** Invented. */
const ADMIN = { name: '周启明', account: 'zhouqiming', password: '河堤 柳树 七月 风筝 渡船' } as const

/** The first administrator, as the one-time link makes them; ends on 我的待办, signed in. */
export async function becomeFirstAdministrator(page: Page, link: string): Promise<Person> {
  await page.goto(link)
  await page.getByLabel('姓名').fill(ADMIN.name)
  await page.getByLabel('账号').fill(ADMIN.account)
  await page.getByLabel('新密码', { exact: true }).fill(ADMIN.password)
  await page.getByLabel('再填一次新密码').fill(ADMIN.password)
  await page.getByRole('button', { name: '启用账号' }).click()
  const codes = await enrol(page)
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor()
  return { ...ADMIN, codes }
}

/** Takes a second factor into use where the page asks for it. */
export async function enrol(page: Page): Promise<string[]> {
  const secret = (await wordsOf(page.locator('.secret'))).replaceAll(' ', '')
  await page.getByLabel('动态口令').fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: '启用动态口令' }).click()
  await page.locator('.codes').waitFor()
  const codes = await page.locator('.codes li').allTextContents()
  await page.getByLabel('我已保存好恢复码').check()
  await page.getByRole('button', { name: '继续' }).click()
  return codes
}

/** Signs in within a frame: the sign-in page, or the window in front of another page. Ends when the frame lets go of the person. */
export async function passDoor(frame: Pick<Page, 'getByLabel' | 'getByRole'>, person: Person): Promise<void> {
  await frame.getByLabel('密码').fill(person.password)
  await frame.getByRole('button', { name: '登录', exact: true }).click()
  await frame.getByRole('button', { name: /使用恢复码/ }).click()
  await frame.getByLabel('恢复码').fill(person.codes.shift() ?? '')
  await frame.getByRole('button', { name: '继续' }).click()
}

export async function signIn(page: Page, address: string, person: Person): Promise<void> {
  await page.goto(`${address}/console/sign-in`)
  await page.getByLabel('账号').fill(person.account)
  await passDoor(page, person)
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor()
}

/**
 * What the first administrator does next: names the other two, and adds a person who has no post yet.
 * @returns the path of the security administrator's one-time link
 */
export async function appointAdministrators(page: Page, address: string): Promise<string> {
  interface Links {
    readonly items: readonly { readonly kind: string; readonly path: string }[]
  }
  const post = (path: string, body: object): Promise<Links> =>
    page.evaluate(
      async ([to, sent]) => {
        const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
        const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
        const answer = await fetch(`/api/v1/${to}`, { method: 'POST', headers, body: sent })
        if (!answer.ok) throw new Error(await answer.text())
        return (await answer.json()) as Links
      },
      [path, JSON.stringify(body)] as const,
    )
  const { items } = await post('administrators', {
    securityAdmin: { account: 'linyu', name: '林禹' },
    auditAdmin: { account: 'songqing', name: '宋清' },
  })
  await post('people', { account: 'heyuan', name: '何源', body: 'qyx-czj' })
  return address + items.find(({ kind }) => kind === 'securityAdmin')?.path
}
