import {
  demoCounty,
  fillDemoChallenges,
  fillDemoCounty,
  fillDemoDisclosures,
  fillDemoPeople,
  fillDemoRequests,
} from '../../../capabilities/demo-county/index.ts'
import { anchorToday } from '../../audit/anchor-today.ts'
import type { Services } from '../../services.ts'
import { dayInShanghai } from '../../today.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { firstAdministratorLines } from '../first-administrator.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'

export interface ServeOptions extends DatabaseOptions {
  readonly port?: string
  readonly host?: string
  readonly demo?: boolean
  readonly publicUrl?: string
  readonly trustedHops?: string
  readonly siteName?: string
  readonly quiet?: boolean
}

const DEFAULT_PORT = 8080

/** `serve`: the portal and the API until asked to stop. */
export async function serveCommand(program: Program, console: Console, options: ServeOptions) {
  const talk = messages(console, options.quiet === true)
  const port = parsePort(options.port ?? console.env.PORT ?? String(DEFAULT_PORT))
  const settings = httpSettings(console, options)
  const services = await program.open(databaseChoice(console, options), talk.say)
  try {
    if (options.demo) await fillWhenEmpty(services, console, talk.say)
    const site = options.demo && (await holdsOnlyDemo(services)) ? { site: { name: DEMO_NAME } } : {}
    await anchorAtStart(services, console, talk.trouble)
    await services.startJobs(settings.publicUrl)
    await program.serve({
      services,
      host: options.host ?? console.env.HOST ?? '0.0.0.0',
      port,
      quiet: options.quiet === true,
      settings: { ...site, ...settings },
      listening: async (address) => {
        talk.say(`已启动：${address}　按 Ctrl+C 停止`)
        for (const line of await firstAdministratorLines(services, new Date(console.now()), address)) talk.say(line)
      },
      stopped: console.stopped,
    })
  } finally {
    await services.close()
  }
  return EXIT.done
}

/** A day whose anchor is missing gets it when the server starts. One that can't be kept outside is told and stops nobody's work. */
async function anchorAtStart(services: Services, console: Console, trouble: (line: string) => void): Promise<void> {
  await anchorToday(services, new Date(console.now())).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    trouble(`今天的审计锚没有生成或者没有留存：${why}。请检查磁盘和权限，然后运行 gongkai audit anchor。`)
  })
}

/** Nobody shall take the invented county for a real one. */
const DEMO_NAME = '清源县政府信息公开（虚构示例）'

async function holdsOnlyDemo(services: Services): Promise<boolean> {
  const { organisations, predecessors } = demoCounty()
  const known = new Set([...organisations, ...predecessors].map((o) => o.code))
  return (await services.organisations.list()).every((o) => known.has(o.code))
}

/** Fills an empty database with the invented county; one that holds anything is left as it is. */
export async function fillWhenEmpty(
  services: Services,
  console: Console,
  say: (line: string) => void,
): Promise<boolean> {
  if (!(await holdsOnlyDemo(services))) return false
  const complete = (await services.reports.list({ page: 1, size: 1 })).total >= demoCounty().reports.length
  if (complete && (await services.register.requests.bodies()).length > 0) return false
  say('数据库是空的，正在填入虚构的示例县……')
  const { organisations, register, atomically } = services
  const { newId } = services.peopleTools
  await fillDemoCounty({ organisations, reports: services.reports, atomically, newId, now: console.now })
  const today = dayInShanghai(new Date(console.now()))
  await fillDemoPeople({ organisations, atomically, today, newId, now: console.now })
  await fillDemoRequests({ ...register, organisations, atomically, today, now: console.now })
  await fillDemoChallenges({ organisations, atomically, today, newId, now: console.now })
  await fillDemoDisclosures({ ...register, organisations, atomically, today, now: console.now })
  return true
}

function httpSettings(console: Console, options: ServeOptions) {
  const publicUrl = options.publicUrl ?? console.env.PUBLIC_URL
  if (publicUrl && !/^https?:\/\/[^/]/.test(publicUrl)) throw new UsageError('公开地址应以 http:// 或 https:// 开头。')
  const hops = options.trustedHops ?? console.env.TRUSTED_HOPS
  if (hops !== undefined && !/^\d{1,2}$/.test(hops)) throw new UsageError('--trusted-hops 是前面代理的层数，应为整数。')
  const name = options.siteName ?? console.env.SITE_NAME
  return {
    ...(publicUrl ? { publicUrl } : {}),
    ...(hops ? { trustedHops: Number(hops) } : {}),
    ...(name ? { site: { name } } : {}),
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(`端口“${text}”不正确，应为 0 到 65535 的整数。`)
  }
  return port
}
