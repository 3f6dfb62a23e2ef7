import {
  type Anchor,
  type AnchorMade,
  type AnchorSettings,
  type AuditAlgorithm,
  makeAnchor,
} from '../../capabilities/audit/index.ts'
import { tell } from '../../capabilities/messages/index.ts'
import { countsOn } from '../../capabilities/people/index.ts'
import { type SettingStore, settingsOn } from '../../capabilities/settings/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import type { Services, Unit } from '../services.ts'
import { dayInShanghai } from '../today.ts'

type AnchorServices = Pick<Services, 'atomically' | 'audit' | 'outsideHeads' | 'peopleTools' | 'settings'>

/** How chains are hashed and where heads are kept, as set today. */
async function auditSettings(settings: SettingStore, now: Date): Promise<AnchorSettings> {
  const today = dayInShanghai(now)
  const found = await settingsOn({ settings }, PLATFORM, today, ['audit.algorithm', 'audit.keptIn'])
  return { algorithm: found['audit.algorithm'].value, keptIn: found['audit.keptIn'].value }
}

/**
 * Today's anchor, made unless it is there already, and everything that the outside file lacks. What a daily job calls, and a start.
 * Undefined where there is no entry yet: an anchor over nothing would leave the day without one.
 */
export async function anchorToday(services: AnchorServices, now: Date): Promise<AnchorMade | undefined> {
  const nothingYet = (await services.audit.list({ page: 1, size: 1 })).items.length === 0
  if (nothingYet) return undefined
  return makeAnchor(await anchorContext(services, now), { day: dayInShanghai(now), at: now.toISOString() })
}

export const anchorContext = async (services: AnchorServices, now: Date) => ({
  atomically: services.atomically,
  trail: services.audit,
  outside: services.outsideHeads,
  settings: await auditSettings(services.settings, now),
  mail: (unit: Unit, anchor: Anchor, line: string) => mailHead(services, unit, anchor, line),
})

/** The line of the day to everybody who holds 审计管理 of the platform. */
async function mailHead({ peopleTools }: AnchorServices, unit: Unit, anchor: Anchor, line: string): Promise<void> {
  const posts = await unit.posts.atBody(PLATFORM)
  const today = dayInShanghai(new Date(anchor.madeAt))
  const holders = posts.filter((post) => post.kind === 'auditAdmin' && countsOn(post, today))
  const told = {
    bodyId: PLATFORM,
    kind: 'system',
    subject: `${anchor.day} 的审计链尾，请留存`,
    text: `下面一行是 ${anchor.day} 各审计链的链尾。请把这封邮件保存在系统管理员不能改动的地方；日后核验时，把各日的这一行依次放进一个文件，用 gongkai audit verify --heads 对照。\n\n${line}\n`,
    href: '/audit/anchors',
    about: { kind: 'anchor', id: anchor.day },
    key: `anchor.${anchor.day}`,
  } as const
  const personIds = holders.map(({ personId }) => personId)
  await tell(unit, told, { personIds, channels: ['mail'], now: anchor.madeAt, newId: peopleTools.newId })
}

const LOOKED_AT_EVERY_MS = 60_000

/** The algorithm of new entries, looked up once a minute: a change takes effect without a new start. */
export function algorithmInForce(settings: SettingStore, now: () => Date): () => Promise<AuditAlgorithm> {
  let known: { readonly algorithm: Promise<AuditAlgorithm>; readonly at: number } | undefined
  return () => {
    const at = now().getTime()
    if (!known || at - known.at > LOOKED_AT_EVERY_MS) {
      const algorithm = auditSettings(settings, now()).then((found) => found.algorithm)
      known = { algorithm, at }
      // A look that failed isn't remembered.
      algorithm.catch(() => {
        known = undefined
      })
    }
    return known.algorithm
  }
}
