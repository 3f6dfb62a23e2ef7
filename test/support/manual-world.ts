import type { Page } from 'playwright-core'
import { changeSetting } from '../../src/capabilities/settings/index.ts'
import { dayInShanghai } from '../../src/surfaces/today.ts'
import type { ComposedConsole } from '../scenarios/console/composed.ts'
import type { Picture } from './manual-pictures.ts'
import { by, person } from './register.ts'
import type { GivenPost } from './staff-client.ts'

const BODY = 'qyx-zrzyj'

/** Who looks at the pages, each with a window of their own. */
export interface PictureWorld {
  readonly windows: Readonly<Record<string, Page>>
  readonly pictures: readonly Picture[]
}

/** Small enough for a picture that is read beside its text, and light enough for the repository. */
const FRAME = { viewport: { width: 1120, height: 680 } } as const

async function windowsOf(app: ComposedConsole): Promise<Readonly<Record<string, Page>>> {
  const bodyId = await app.bodyId(BODY)
  const of = (...posts: readonly GivenPost[]) => app.windowOf(posts, FRAME)
  return {
    clerk: await of({ kind: 'intake', bodyId }, { kind: 'handler', bodyId }),
    approver: await of({ kind: 'approver', bodyId }),
    supervisor: await of({ kind: 'supervisor' }),
    admin: await of({ kind: 'systemAdmin' }),
    security: await of({ kind: 'securityAdmin' }),
    auditor: await of({ kind: 'auditAdmin' }),
    visitor: await of(),
  }
}

async function agencyCode({ services, bodyId }: ComposedConsole): Promise<void> {
  const body = await bodyId(BODY)
  const today = dayInShanghai(new Date())
  const change = {
    bodyId: body,
    key: 'numbering.agency',
    value: { is: '清自然资' },
    fromDay: today,
    reason: '启用',
  } as const
  const done = await changeSetting(services.atomically, by(person([['officeHead', body]]), today), {
    ...change,
    seen: 0,
  })
  if (!done.ok) throw new Error(done.error.message)
}

interface Made {
  readonly id: string
  readonly href: string
  readonly after: number
}

/** Sends something in the name of whoever is signed in, as the pages do. */
function send(page: Page, path: string, body: object): Promise<Made> {
  return page.evaluate(
    async ([to, sent]) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      const answer = await fetch(`/api/v1${to}`, { method: 'POST', headers, body: sent })
      if (!answer.ok) throw new Error(`${to}: ${await answer.text()}`)
      return (await answer.json()) as Made
    },
    [path, JSON.stringify(body)] as const,
  )
}

/** A request that somebody handed over today. @returns its address */
async function registered(page: Page, subject: string, key: string): Promise<string> {
  const applicants = [{ kind: 'naturalPerson', idKind: null, fields: { name: '林清和', phone: '13900001234' } }]
  const form = { body: BODY, channel: 'in_person', arrivedOn: dayInShanghai(new Date()), subject, applicants, key }
  const { id } = await send(page, '/requests', form)
  return `/requests/${BODY}/${id}`
}

interface Prepared {
  /** Of the request with letters. */
  readonly request: string
  readonly letter: string
  /** Of one that nothing is drafted for yet. */
  readonly undecided: string
}

/** A request with a search record, a letter that waits for approval and one that is being drafted; and another. */
async function prepare(page: Page, address: string): Promise<Prepared> {
  await page.goto(`${address}/console/requests`)
  const on = dayInShanghai(new Date())
  const request = await registered(page, '柳堰镇2024年村庄规划的批复文件', 'pictures-request-0001')
  const undecided = await registered(page, '白石村2023年土地整治项目验收意见', 'pictures-request-0002')
  const words = {
    scope: '2019年至今本机关全部档案',
    systems: '公文系统、档案室',
    keywords: '村庄规划、批复',
    by: '沈知秋',
    found: '没有找到',
  }
  await send(page, `${request}/acts`, { kind: 'searched', on, words, after: 0, key: 'pictures-search-0001' })
  const values = { unclear: '没有写明是哪一个村的规划', needed: '村庄的名称' }
  const notice = { letter: 'correction-notice', values, means: 'post', key: 'pictures-notice-0001' }
  const waiting = await send(page, `${request}/letters`, notice)
  await send(page, `${request}/letters/${waiting.id}/submission`, { after: waiting.after, key: 'pictures-submit-0001' })
  const draft = await send(page, `${request}/letters`, { outcome: 'doesNotExist', key: 'pictures-reply-00001' })
  return { request, letter: `${request}/letters/${draft.id}`, undecided }
}

/** The first of a list. */
async function firstOf(page: Page, path: string): Promise<{ readonly id: string; readonly page: string }> {
  const text = await page.evaluate(async (url) => (await fetch(`/api/v1${url}`)).text(), path)
  return JSON.parse(text).items[0]
}

export async function preparePictures(app: ComposedConsole): Promise<PictureWorld> {
  const windows = await windowsOf(app)
  const { clerk } = windows
  if (!clerk) throw new Error('no clerk')
  await agencyCode(app)
  const { request, letter, undecided } = await prepare(clerk, app.address)
  const challenge = (await firstOf(clerk, `/challenges?body=${BODY}&size=1`)).id
  const disclosed = (await firstOf(clerk, '/disclosed?size=1')).page
  const chosen = (page: Page) => page.getByRole('radio', { name: '政府信息不存在' }).check()
  const of =
    (who: string) =>
    (name: string, path: string, more: Partial<Picture> = {}): Picture => ({
      ...{ name, who, path: path.startsWith('//') ? path.slice(1) : `/console${path}` },
      ...more,
    })
  const [atDesk, supervising, administering] = [of('clerk'), of('supervisor'), of('admin')]
  return {
    windows,
    pictures: [
      atDesk('todo', '/todo', { height: 540 }),
      atDesk('requests', '/requests', { height: 640 }),
      atDesk('register', '/requests/new'),
      atDesk('case', request),
      atDesk('decide', `${undecided}/decide`, { before: chosen, height: 530 }),
      atDesk('letter', letter, { height: 620 }),
      of('approver')('letters', '/letters'),
      atDesk('board', '/requests/board'),
      atDesk('month', '/requests/month'),
      atDesk('bulk', '/requests/bulk'),
      atDesk('request-figures', `/requests/figures?body=${BODY}`),
      supervising('overview', '/requests/overview'),
      atDesk('import', '/register-files/import'),
      atDesk('disclosure', '/disclosure'),
      atDesk('challenges', '/challenges'),
      supervising('case-figures', '/challenges/figures'),
      atDesk('calendar', '/calendar'),
      atDesk('settings', '/settings'),
      administering('organisations', '/organisations'),
      of('security')('people', '/people'),
      of('auditor')('audit', '/audit/entries'),
      of('visitor')('portal', '//'),
      of('visitor')('portal-apply', '//requests/new'),
      atDesk('letter-new', `${undecided}/letters/new?letter=correction-notice`),
      atDesk('past-retention', '/requests/past-retention', { height: 540 }),
      atDesk('export', '/register-files/export', { height: 560 }),
      atDesk('disclosure-new', `/disclosure/new?request=${undecided.replace('/requests/', '')}`),
      atDesk('challenge', `/challenges/${BODY}/${challenge}`, { height: 560 }),
      atDesk('challenge-new', '/challenges/new'),
      of('visitor')('disclosed', '//disclosed'),
      of('visitor')('disclosed-entry', `/${disclosed}`),
      of('visitor')('verify', '//verify', { height: 560 }),
    ],
  }
}
