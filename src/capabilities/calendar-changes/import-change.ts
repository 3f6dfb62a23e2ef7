import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { type Asking, applyChange, type CalendarRefusal, type CalendarUnit, redue } from './apply-change.ts'
import { bodyOf, keyOf } from './change.ts'
import type { CalendarPreview } from './preview.ts'

type Unit = CalendarUnit & { readonly audit: AuditLog }
type Imported = Result<CalendarPreview, CalendarRefusal>

/** What a change would do: done in a transaction that is undone. */
export async function previewChange(atomically: Atomically<CalendarUnit>, asking: Asking): Promise<Imported> {
  const undone = new Undone()
  try {
    await atomically(async (unit) => {
      undone.seen = await applyChange(unit, asking)
      throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  }
  if (!undone.seen) throw new Error('a preview ended without an answer')
  return undone.seen
}

/** Undoes a transaction, carrying out what was seen in it. */
class Undone extends Error {
  seen: Imported | undefined
}

export interface Importing {
  readonly actor: Actor
  readonly source: Source
}

/**
 * Imports exactly what was previewed: where the register or the calendar has moved since, nothing is imported and the new preview comes
 * back. Calendar, due days of all requests and the entry in the chain are one transaction.
 * @param fingerprint of the preview that was seen
 */
export function importChange(
  atomically: Atomically<Unit>,
  { actor, source }: Importing,
  asking: Pick<Asking, 'given' | 'today'>,
  fingerprint: string,
): Promise<Result<CalendarPreview, CalendarRefusal | NotAllowed | NoSuchThing>> {
  const thing = { bodyId: bodyOf(asking.given) }
  const whole = { ...asking, personId: actor.personId, at: source.at }
  return fresh(atomically, whole, (within) =>
    perform<Unit, CalendarPreview, CalendarRefusal>(
      within,
      { actor, source, act: 'calendar.change' },
      thing,
      async (unit) => {
        const done = await applied(unit, whole, fingerprint)
        return done.ok ? accept({ value: done.value, ...effect(done.value) }) : done
      },
    ),
  )
}

/** The same by a command on the server, in whose name nobody signs in. */
export const importChangeOnServer = (
  atomically: Atomically<Unit>,
  asking: Asking,
  fingerprint: string,
): Promise<Imported> =>
  fresh(atomically, asking, (within) =>
    within(async (unit) => {
      const done = await applied(unit, asking, fingerprint)
      if (!done.ok) return done
      const { on, after, detail } = effect(done.value)
      await unit.audit.append({
        bodyId: bodyOf(asking.given),
        at: asking.at,
        personId: null,
        post: null,
        act: 'calendar.change',
        on,
        outcome: 'done',
        before: null,
        after: unit.audit.hash(after),
        address: 'server',
        detail,
      })
      return done
    }),
  )

async function applied(unit: Unit, asking: Asking, fingerprint: string): Promise<Imported> {
  const done = await applyChange(unit, asking)
  if (!done.ok) return done
  if (done.value.fingerprint !== fingerprint) throw new Outdated()
  await redue(unit, done.value.change, asking.today)
  return done
}

/** The register has moved since the preview: what was written has to be undone. */
class Outdated extends Error {}

async function fresh<R>(
  atomically: Atomically<Unit>,
  asking: Asking,
  run: (atomically: Atomically<Unit>) => Promise<R>,
): Promise<R | Result<never, CalendarRefusal>> {
  try {
    return await run(atomically)
  } catch (error) {
    if (!(error instanceof Outdated)) throw error
    const now = await previewChange(atomically, asking)
    return now.ok ? refuse({ kind: 'preview-outdated', preview: now.value, message: OUTDATED }) : now
  }
}

const OUTDATED = '预览以后，台账或者日历又有变动，没有导入。请核对新的预览，再确认导入。'

const effect = ({ change, days, moved }: CalendarPreview) => ({
  on: { kind: 'setting', id: keyOf(change) },
  before: null,
  after: change,
  detail: {
    ...(change.kind === 'notice'
      ? { number: change.notice.number, year: change.notice.year }
      : { from: change.change.from, to: change.change.to, working: change.change.working }),
    days: days.length,
    moved: moved.length,
  },
})
