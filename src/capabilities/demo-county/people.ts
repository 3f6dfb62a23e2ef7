import type { Day } from '../../law/day/index.ts'
import type { PostKind } from '../accounts/index.ts'
import type { OrganisationStore } from '../organisations/index.ts'
import type { PeopleStores } from '../people/index.ts'
import type { Atomically } from '../transactions/index.ts'

interface DemoPerson {
  readonly account: string
  readonly name: string
  readonly body: string
  readonly posts: readonly PostKind[]
}

/** Invented people of four invented bodies: enough for every step of an answer to be somebody else's. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { account: 'jian.su', name: '简素', body: 'qyx-zfb', posts: ['supervisor'] },
  { account: 'wen.heng', name: '文衡', body: 'qyx-zfb', posts: ['intake', 'handler'] },
  { account: 'shu.yan', name: '舒雁', body: 'qyx-zfb', posts: ['officeHead', 'approver'] },
  { account: 'fei.zhou', name: '费舟', body: 'qyx-zfb', posts: ['bodyHead', 'signer'] },
  { account: 'mi.he', name: '米禾', body: 'qyx-zrzyj', posts: ['intake'] },
  { account: 'lu.ting', name: '陆汀', body: 'qyx-zrzyj', posts: ['handler'] },
  { account: 'qin.mo', name: '覃墨', body: 'qyx-zrzyj', posts: ['approver', 'secrecyReviewer'] },
  { account: 'ji.ran', name: '季冉', body: 'qyx-zrzyj', posts: ['officeHead', 'signer'] },
  { account: 'tao.xi', name: '陶溪', body: 'qyx-jyj', posts: ['intake', 'handler'] },
  { account: 'ning.bai', name: '宁柏', body: 'qyx-jyj', posts: ['officeHead', 'approver', 'signer'] },
  { account: 'gu.lan', name: '谷岚', body: 'qyx-lyz', posts: ['intake', 'handler'] },
  {
    account: 'yue.song',
    name: '岳松',
    body: 'qyx-lyz',
    posts: ['officeHead', 'approver', 'secrecyReviewer', 'signer'],
  },
]

export interface FillPeopleContext {
  readonly organisations: Pick<OrganisationStore, 'list'>
  readonly atomically: Atomically<Pick<PeopleStores, 'people' | 'posts'>>
  readonly today: Day
  newId(): string
  /** ISO instant. */
  now(): string
}

/**
 * Puts the invented people and their posts into the stores. None has a password: whoever tries the county gives them one-time links. Called
 * again, it changes nothing.
 */
export async function fillDemoPeople(context: FillPeopleContext): Promise<void> {
  const bodies = new Map((await context.organisations.list()).map(({ code, id }) => [code, id]))
  for (const person of DEMO_PEOPLE) {
    const bodyId = bodies.get(person.body)
    if (bodyId === undefined) throw new Error(`the invented county has no body ${person.body}`)
    await add(context, person, bodyId)
  }
}

const add = (
  { atomically, today, newId, now }: FillPeopleContext,
  { account, name, posts }: DemoPerson,
  bodyId: string,
): Promise<void> =>
  atomically(async (unit) => {
    if (await unit.people.findByAccount(account)) return
    const at = now()
    const id = newId()
    const fixed = { mail: null, phone: null, state: 'active', createdAt: at, changedAt: at } as const
    await unit.people.add({ id, account, name, bodyId, ...fixed })
    for (const kind of posts) {
      await unit.posts.grant({
        id: newId(),
        personId: id,
        bodyId,
        kind,
        fromDay: today,
        untilDay: null,
        substituteFor: null,
        grantedBy: null,
        grantedAt: at,
        endedBy: null,
        endedAt: null,
      })
    }
  })
