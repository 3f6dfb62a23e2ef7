import { type Atomically, PLATFORM } from '../transactions/index.ts'
import type { AuditAlgorithm } from './digest.ts'
import { outsideEvidence, outsideLine } from './outside-heads.ts'
import type { AnchorStore, AuditLog, AuditTrail, OutsideHeads } from './ports.ts'
import { type Anchor, sealAnchor } from './seal-anchor.ts'

/** Where the heads of a day are to be kept outside the database. */
export const KEEPING_PLACES = {
  file: '写入数据旁边的文件',
  mail: '用邮件发给审计管理员',
  print: '由审计管理员打印留存',
} as const
export type KeepingPlace = keyof typeof KEEPING_PLACES
export const isKeepingPlace = (text: string): text is KeepingPlace => Object.hasOwn(KEEPING_PLACES, text)

export interface AnchorSettings {
  readonly algorithm: AuditAlgorithm
  readonly keptIn: readonly KeepingPlace[]
}

export interface AnchorUnit {
  readonly audit: AuditLog
  readonly anchors: AnchorStore
}

export interface AnchorContext<Unit extends AnchorUnit = AnchorUnit> {
  readonly atomically: Atomically<Unit>
  readonly trail: Pick<AuditTrail, 'anchors'>
  readonly outside: OutsideHeads
  readonly settings: AnchorSettings
  /** Puts the line in the outbox of mail, in the transaction of the anchor; asked where `mail` is among the places. */
  readonly mail?: (unit: Unit, anchor: Anchor, line: string) => Promise<void>
}

export interface AnchorMade {
  readonly anchor: Anchor
  /** False where the day had its anchor already. */
  readonly made: boolean
}

/**
 * The anchor of a day: made once, however often it is asked for, and then kept outside. Lines that the outside file lacks, of this day
 * or of earlier ones, are added: the program may have ended between the commit and the writing.
 * @param when the day in China, and the instant
 */
export async function makeAnchor<Unit extends AnchorUnit>(
  ctx: AnchorContext<Unit>,
  when: { readonly day: string; readonly at: string },
): Promise<AnchorMade> {
  const done = await ctx.atomically((unit) => anchorIn(ctx, unit, when))
  await keepOutside(ctx)
  return done
}

/** The part of making an anchor that belongs to a transaction; `keepOutside` comes after its commit. */
export async function anchorIn<Unit extends AnchorUnit>(
  { settings, mail }: Pick<AnchorContext<Unit>, 'settings' | 'mail'>,
  unit: Unit,
  { day, at }: { readonly day: string; readonly at: string },
): Promise<AnchorMade> {
  const { anchors, audit } = unit
  await anchors.lock()
  const known = await anchors.find(day)
  if (known) return { anchor: known, made: false }
  const making = { day, at, algorithm: settings.algorithm, keptIn: settings.keptIn.join(',') }
  const anchor = sealAnchor(
    making,
    await anchors.latest(),
    await anchors.ofMonth(day.slice(0, 7)),
    await anchors.heads(),
  )
  await anchors.add(anchor)
  await audit.append({
    bodyId: PLATFORM,
    at,
    personId: null,
    post: null,
    act: 'anchor.made',
    on: { kind: 'anchor', id: day },
    outcome: 'done',
    before: null,
    after: null,
    address: null,
    detail: { hash: anchor.hash },
  })
  if (settings.keptIn.includes('mail')) await mail?.(unit, anchor, outsideLine(anchor))
  return { anchor, made: true }
}

/** Adds to the outside file what it lacks of the anchors that belong there, oldest first. */
export async function keepOutside({ trail, outside }: Pick<AnchorContext, 'outside' | 'trail'>): Promise<void> {
  const kept = await outsideEvidence(outside.lines() ?? [])
  for (let after: number | null = null; ; ) {
    const anchors = await trail.anchors(after, 100)
    for (const anchor of anchors) {
      const wanted = anchor.keptIn.split(',').includes('file') && !kept.anchors.has(anchor.day)
      if (wanted) await outside.add(outsideLine(anchor))
    }
    const last = anchors.at(-1)
    if (!last || last.number === after) return
    after = last.number
  }
}
