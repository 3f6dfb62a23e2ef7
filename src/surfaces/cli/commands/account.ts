import { POST_KINDS } from '../../../capabilities/accounts/index.ts'
import { countsOn, isLocked, type Person, resetAccount } from '../../../capabilities/people/index.ts'
import { bodyNames } from '../../api/accounts/body-names.ts'
import { linkPath } from '../../link-path.ts'
import { peopleContextAt } from '../../people-context.ts'
import type { Services } from '../../services.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'
import { pad } from '../terminal-table.ts'

export interface AccountResetOptions extends DatabaseOptions {
  readonly secondFactor?: boolean
  readonly publicUrl?: string
  readonly json?: boolean
}

/** `account reset NAME`: a one-time link for somebody, made on the server. The link goes to standard output, what it means to the other. */
export async function accountResetCommand(
  program: Program,
  console: Console,
  account: string,
  options: AccountResetOptions,
) {
  const { say } = messages(console, options.json === true)
  const services = await program.open(databaseChoice(console, options), say)
  try {
    const now = new Date(console.now())
    const ctx = await peopleContextAt(services, now)
    const done = await resetAccount(ctx, account, now.toISOString(), options.secondFactor === true)
    if (!done.ok) throw new UsageError(done.error.message)
    const { person, link } = done.value
    const url = new URL(linkPath(link.token), addressOf(console, options)).href
    if (options.json) {
      console.out.write(`${JSON.stringify({ account: person.account, url, expiresAt: link.expiresAt })}\n`)
      return EXIT.done
    }
    say(`已为“${person.account}”解除锁定、结束会话，并记入审计链。请把下面的一次性链接当面或电话告知本人：`)
    console.out.write(`${url}\n`)
    say(`链接用一次即失效，最迟 ${ctx.policy.welcomeLink.hours} 小时内使用；原密码在设置新密码之前仍然有效。`)
    if (options.secondFactor) say('动态口令已停用，岗位要求的，登录时重新登记。')
    return EXIT.done
  } finally {
    await services.close()
  }
}

function addressOf(console: Console, { publicUrl = console.env.PUBLIC_URL }: AccountResetOptions): string {
  const address = publicUrl ?? `http://localhost:${console.env.PORT ?? '8080'}/`
  if (!URL.canParse(address)) throw new UsageError('公开地址应以 http:// 或 https:// 开头。')
  return address
}

export interface AccountListOptions extends DatabaseOptions {
  readonly json?: boolean
}

/** `account list`: who can sign in, with the posts of today. */
export async function accountListCommand(program: Program, console: Console, options: AccountListOptions) {
  const { say } = messages(console, options.json === true)
  const services = await program.open(databaseChoice(console, options), say)
  try {
    const rows = await accountRows(services, new Date(console.now()))
    if (options.json) for (const row of rows) console.out.write(`${JSON.stringify(row)}\n`)
    else if (rows.length === 0) say('还没有人员。启动服务后，用终端上的一次性链接建立首个管理员。')
    else console.out.write(`${rows.map(rowLine).join('\n')}\n`)
    return EXIT.done
  } finally {
    await services.close()
  }
}

const PAGE = 100

async function accountRows(services: Services, now: Date) {
  const ctx = await peopleContextAt(services, now)
  const nameOf = await bodyNames(services)
  const rows = []
  for (let page = 1; ; page += 1) {
    const { items, total } = await services.staff.people.list({ sort: 'account', page, size: PAGE })
    const posts = await services.staff.posts.ofPeople(items.map((person) => person.id))
    for (const person of items) {
      const held = posts.filter((post) => post.personId === person.id && countsOn(post, ctx.today))
      rows.push({
        account: person.account,
        name: person.name,
        state: person.state,
        locked: await isLocked(ctx, services.staff, person, now.toISOString()),
        posts: held.map(({ kind, bodyId }) => `${nameOf(bodyId).bodyName} ${POST_KINDS[kind].label}`),
      })
    }
    if (items.length === 0 || page * PAGE >= total) return rows
  }
}

type Row = Awaited<ReturnType<typeof accountRows>>[number]

const STATES: Readonly<Record<Person['state'], string>> = { active: '', closed: '已停用' }

const rowLine = ({ account, name, state, locked, posts }: Row): string =>
  [pad(account, 20), pad(name, 10), posts.join('、') || '没有岗位', STATES[state], locked ? '锁定中' : '']
    .filter((part) => part !== '')
    .join('  ')
