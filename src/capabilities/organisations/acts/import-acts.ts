import { createHash } from 'node:crypto'
import type { Day } from '../../../law/day/index.ts'
import { accept, type Result } from '../../../law/result.ts'
import { type Actor, may, type NotAllowed, type Thing } from '../../accounts/index.ts'
import { perform } from '../../audit/index.ts'
import type { TableFile } from '../../documents/index.ts'
import { PLATFORM } from '../../transactions/index.ts'
import { withChanges } from '../changes.ts'
import { refuseCircles } from '../check-register.ts'
import type { Register } from '../record.ts'
import { refusal } from '../refusal.ts'
import { type PlannedRow, planRows, type RowOutcome } from '../table/plan-import.ts'
import type { TableProblem } from '../table/problem.ts'
import { readLines } from '../table/read-lines.ts'
import { changesOf, settlePlan } from '../table/settle-plan.ts'
import { type ActRefusal, type OrganisationContext, type OrganisationUnit, snapshot } from './context.ts'

const ACT = 'organisation.import'

export interface ImportPreview {
  /** Names exactly this preview: of this file, for this day, against the register as it is. */
  readonly token: string
  readonly asOf: Day
  readonly counts: Readonly<Record<RowOutcome, number>>
  readonly rows: readonly Omit<PlannedRow, 'writes'>[]
  /** About the file as a whole. */
  readonly problems: readonly TableProblem[]
}

/** What the import would do; nothing is written. */
export function previewImport(
  ctx: OrganisationContext,
  file: TableFile,
  asOf: Day,
): Promise<Result<ImportPreview, NotAllowed>> {
  return ctx.atomically(async (unit) => {
    const allowed = may(ctx.actor, ACT, importThing(ctx.actor))
    if (!allowed.ok) return allowed
    const { rows, problems } = await plan(ctx, unit, file, asOf)
    return accept(previewOf(rows, problems, asOf))
  })
}

export interface ImportOrder {
  readonly asOf: Day
  /** Of the preview that was looked at. */
  readonly token: string
  /** Takes the rows that can be taken and leaves the refused ones. */
  readonly onlyGood: boolean
}

/** 导入机关: exactly what the preview showed, all of it or nothing. */
export function importOrganisations(
  ctx: OrganisationContext,
  file: TableFile,
  { asOf, token, onlyGood }: ImportOrder,
): Promise<Result<Pick<ImportPreview, 'counts'>, ActRefusal>> {
  return perform<OrganisationUnit, Pick<ImportPreview, 'counts'>, ActRefusal>(
    ctx.atomically,
    { ...ctx, act: ACT },
    importThing(ctx.actor),
    async (unit) => {
      const { register, rows, problems } = await plan(ctx, unit, file, asOf)
      const preview = previewOf(rows, problems, asOf)
      if (preview.token !== token)
        return refusal('stale', '文件、变更之日或名录在预览之后有了变化，没有导入。请重新预览，核对后再导入。')
      if (preview.counts.refused > 0 && !onlyGood)
        return refusal(
          'bad-row',
          `有 ${preview.counts.refused} 行不能导入，全部没有导入。请改正后重新预览，或选择“只导入没有问题的行”。`,
        )
      const changes = changesOf(rows)
      if (changes.touched.length === 0)
        return refusal('nothing-changes', '没有需要导入的内容：各行与名录相同，或者都不能导入。')
      const after = withChanges(register, changes)
      const circles = refuseCircles(after, asOf)
      if (!circles.ok) return circles
      await unit.organisations.write(changes, ctx.source.at)
      await appendRows(ctx, unit, register, after, rows)
      const { added, changed } = preview.counts
      const detail = { added, changed, refused: preview.counts.refused, asOf, token }
      const on = { kind: 'organisation-import', id: token.slice(0, 32) }
      return accept({ value: { counts: preview.counts }, on, before: null, after: changes.touched, detail })
    },
  )
}

/** An import belongs to where the importer's post is; which bodies it may touch is asked row by row. */
function importThing(actor: Actor): Thing {
  const posts = actor.posts.filter((post) => may(actor, ACT, { bodyId: post.bodyId }).ok)
  const [first] = posts.toSorted((a, b) => Number(b.bodyId === PLATFORM) - Number(a.bodyId === PLATFORM))
  return { bodyId: first?.bodyId ?? PLATFORM }
}

async function plan(ctx: OrganisationContext, unit: OrganisationUnit, file: TableFile, asOf: Day) {
  const register = await unit.organisations.open()
  const { lines, problems } = readLines(file)
  const names = lines.flatMap(({ values }) => {
    const name = values.get('name')
    return typeof name === 'string' && !values.get('code') ? [name] : []
  })
  const codes = await freeCodes(
    unit,
    [...new Set(names)],
    lines.flatMap(({ values }) => values.get('code') ?? []),
  )
  const planned = planRows({ register, asOf, codeFor: (name) => codes.get(name) ?? '', newId: ctx.newId }, lines)
  const mayTouch = (bodyId: string | null): boolean => may(ctx.actor, ACT, { bodyId: bodyId ?? PLATFORM }).ok
  return { register, problems, rows: settlePlan({ register, asOf, mayTouch }, lines, planned) }
}

/** Codes made here also keep clear of those that the file brings. */
async function freeCodes(
  unit: OrganisationUnit,
  names: readonly string[],
  given: readonly (string | boolean)[],
): Promise<ReadonlyMap<string, string>> {
  const taken = new Set(given.map(String))
  const made = await unit.organisations.codesFor(names)
  const codes = new Map<string, string>()
  for (const [i, name] of names.entries()) {
    let code = made[i] ?? ''
    for (let n = 2; taken.has(code); n += 1) code = `${made[i]}-${n}`
    taken.add(code)
    codes.set(name, code)
  }
  return codes
}

function previewOf(rows: readonly PlannedRow[], problems: readonly TableProblem[], asOf: Day): ImportPreview {
  const count = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length
  const shown = rows.map(({ writes: _, ...row }) => row)
  const versions = rows.map(({ writes }) => writes?.before?.version ?? null)
  // What new bodies are to be is in no `changes`, so the steps themselves are named too, without the ids made for this once.
  const steps = rows.map(
    ({ writes }) =>
      writes && [...writes.changes.periods, ...writes.changes.contacts].map(({ from, value }) => ({ from, value })),
  )
  const token = createHash('sha256')
    .update(JSON.stringify([asOf, shown, versions, steps]))
    .digest('hex')
  const counts = {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  }
  return { token, asOf, counts, rows: shown, problems }
}

/** Every body that was touched has an entry of its own, in the chain of the import. */
async function appendRows(
  { actor, source }: OrganisationContext,
  unit: OrganisationUnit,
  before: Register,
  after: Register,
  rows: readonly PlannedRow[],
): Promise<void> {
  const snapshots = (register: Register) => {
    const bodies = new Map(register.bodies.map((body) => [body.id, body]))
    return (id: string): unknown => {
      const body = bodies.get(id)
      return body ? snapshot({ bodies: [body], successions: [] }, id) : null
    }
  }
  const [was, is] = [snapshots(before), snapshots(after)]
  const thing = importThing(actor)
  const allowed = may(actor, ACT, thing)
  const post = allowed.ok && allowed.value.post ? { id: allowed.value.post.id, kind: allowed.value.post.kind } : null
  for (const { writes, code, outcome } of rows) {
    if (!writes) continue
    await unit.audit.append({
      bodyId: thing.bodyId,
      at: source.at,
      address: source.address,
      personId: actor.personId,
      post,
      act: ACT,
      on: { kind: 'organisation', id: writes.id },
      outcome: 'done',
      before: unit.audit.hash(was(writes.id)),
      after: unit.audit.hash(is(writes.id)),
      detail: { code, outcome },
    })
  }
}
