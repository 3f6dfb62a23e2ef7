import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { may, type NotAllowed } from '../accounts/index.ts'
import { currentDataKey } from '../applicants/index.ts'
import { type NewAuditEntry, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { type DisclosureRequest, rulesReader } from '../requests/index.ts'
import { settingOn } from '../settings/index.ts'
import { type EnterContext, enterRequest } from './enter-request.ts'
import type {
  GivenRegister,
  ImportContext,
  Imported,
  Importing,
  ImportOrder,
  ImportRefusal,
  ImportUnit,
} from './import-order.ts'
import { type Plan, type PlannedRow, planImport } from './plan-import.ts'

const ACT = 'register.import'

/** What an import would do; nothing is written. */
export async function previewRegister(
  { atomically }: Pick<ImportContext, 'atomically'>,
  { actor, today }: Importing,
  given: GivenRegister,
): Promise<Result<Plan, NotAllowed>> {
  return atomically(async (unit) => {
    const allowed = actor ? may(actor, ACT, { bodyId: given.body.id }) : accept(null)
    return allowed.ok ? accept(await planOf(unit, given, today)) : allowed
  })
}

/**
 * 导入往年台账: the next rows of exactly what the preview showed, in one transaction. Called until nothing is left; interrupted, it goes on
 * where it stopped, and whoever else imports the same rows meanwhile finds them there.
 */
export function importRegister(
  context: ImportContext,
  importing: Importing,
  given: GivenRegister,
  order: ImportOrder,
): Promise<Result<Imported, ImportRefusal | NotAllowed | NoSuchThing>> {
  const { actor, source } = importing
  const work = (unit: ImportUnit) => importBatch(context, unit, importing, given, order)
  if (!actor) return onServer(context.atomically, source, given.body.id, work)
  return perform<ImportUnit, Imported, ImportRefusal>(
    context.atomically,
    { actor, source, act: ACT },
    { bodyId: given.body.id },
    async (unit, { post }) => {
      const done = await work(unit)
      if (!done.ok) return done
      const entry = { personId: actor.personId, post: post && { id: post.id, kind: post.kind } }
      await appendRows(unit, source, entry, done.value)
      return accept(done.value.effect)
    },
  )
}

interface Batch {
  readonly plan: Plan
  readonly entered: readonly DisclosureRequest[]
  readonly effect: {
    readonly value: Imported
    readonly on: { readonly kind: string; readonly id: string }
    readonly before: null
    readonly after: readonly DisclosureRequest[]
    readonly detail: Readonly<Record<string, number>>
  }
}

async function importBatch(
  context: ImportContext,
  unit: ImportUnit,
  { source, today }: Importing,
  given: GivenRegister,
  { token, onlyGood, limit }: ImportOrder,
): Promise<Result<Batch, ImportRefusal>> {
  await unit.requests.hold(given.body.id)
  const plan = await planOf(unit, given, today)
  const refusal = refuseOrder(plan, token, onlyGood)
  if (refusal) return refuse(refusal)
  const key = await currentDataKey(context, unit, given.body.id, source.at)
  if (!key.ok) return key
  const rules = await rulesReader(unit, today)(given.body.id)
  const numbering = await settingOn(unit, 'numbering.request', given.body.id, today)
  const entering: EnterContext = { ...context, key: key.value, at: source.at, rules, numbering, body: given.body }
  const waiting = inOrder(plan.rows.filter(({ outcome }) => outcome === 'added'))
  const ids = new Map(plan.known.map(({ number, id }) => [number, id]))
  const entered: DisclosureRequest[] = []
  for (const row of waiting.slice(0, limit)) {
    if (!row.request) continue
    const request = await enterRequest(entering, unit, { request: row.request, key: row.key }, ids)
    entered.push(request)
    ids.set(request.number, request.id)
  }
  const count = (outcome: PlannedRow['outcome']): number => plan.rows.filter((row) => row.outcome === outcome).length
  const value: Imported = {
    added: entered.length,
    present: count('present'),
    left: waiting.length - entered.length,
    refused: count('refused'),
    requests: entered.map(({ id, number }) => ({ id, number })),
  }
  const detail = { added: value.added, left: value.left, refused: value.refused }
  const on = { kind: 'register-import', id: plan.importId }
  return accept({ plan, entered, effect: { value, on, before: null, after: entered, detail } })
}

/** Those with a number of their own first: what the register numbers by itself comes after them. */
const inOrder = (rows: readonly PlannedRow[]): readonly PlannedRow[] => {
  const isPart = ({ request }: PlannedRow): boolean => !!request?.partOf && request.partOf !== request.number
  const whole = rows.filter((row) => !isPart(row))
  const numbered = whole.filter(({ request }) => request?.number !== null)
  return [...numbered, ...whole.filter(({ request }) => request?.number === null), ...rows.filter(isPart)]
}

function refuseOrder(plan: Plan, token: string, onlyGood: boolean): ImportRefusal | undefined {
  if (plan.token !== token)
    return {
      kind: 'stale',
      message: '文件、栏目的对应或者词语的含义在预览之后有了变化，没有导入。请重新预览，核对后再导入。',
    }
  const refused = plan.rows.filter(({ outcome }) => outcome === 'refused').length
  if (refused > 0 && !onlyGood)
    return {
      kind: 'bad-rows',
      message: `有 ${refused} 行不能导入，全部没有导入。请改正后重新预览，或选择“只导入没有问题的行”。`,
    }
  if (plan.rows.length === refused)
    return { kind: 'nothing-to-import', message: '没有可以导入的行。请按各行的说明改正后重新预览。' }
  return undefined
}

async function planOf(unit: ImportUnit, { body, file, mapping }: GivenRegister, today: Day): Promise<Plan> {
  const rules = await rulesReader(unit, today)(body.id)
  return planImport({ bodyId: body.id, file, mapping, today, rules, store: unit.registerFiles })
}

type EntryOf = Pick<NewAuditEntry, 'personId' | 'post'>

/** Every request has an entry of its own, so that its file shows where it came from. */
async function appendRows(
  unit: ImportUnit,
  { at, address }: Source,
  { personId, post }: EntryOf,
  { entered, plan }: Batch,
): Promise<void> {
  for (const request of entered)
    await unit.audit.append({
      ...{ bodyId: request.bodyId, at, address, personId, post, act: ACT, outcome: 'done' },
      on: { kind: 'request', id: request.id },
      before: null,
      after: unit.audit.hash(request),
      detail: { channel: request.channel, arrivedOn: request.arrivedOn, import: plan.importId },
    })
}

/** By whoever works at the server: no post is asked for, and the chain says so. */
function onServer(
  atomically: ImportContext['atomically'],
  source: Source,
  bodyId: string,
  work: (unit: ImportUnit) => Promise<Result<Batch, ImportRefusal>>,
): Promise<Result<Imported, ImportRefusal>> {
  return atomically(async (unit) => {
    const done = await work(unit)
    if (!done.ok) return done
    const { effect, entered } = done.value
    await appendRows(unit, source, { personId: null, post: null }, done.value)
    await unit.audit.append({
      ...{ bodyId, at: source.at, address: source.address, personId: null, post: null, act: ACT, outcome: 'done' },
      on: effect.on,
      before: null,
      after: unit.audit.hash(entered),
      detail: effect.detail,
    })
    return accept(effect.value)
  })
}
