import { type Day, dayWords } from '../../law/day/index.ts'
import { accept, type Result } from '../../law/result.ts'
import { checked, touching } from './change-body.ts'
import type { RegisterChanges } from './changes.ts'
import { dayBefore, on } from './dated.ts'
import { nearestState, type OrganisationRecord, type Register } from './record.ts'
import { type OrganisationRefusal, refusal, stale, unknownBody } from './refusal.ts'
import { SUCCESSION_KINDS, type Succession, type SuccessionKind } from './succession.ts'

type Changed = Result<RegisterChanges, OrganisationRefusal>

export interface NewSuccession {
  readonly kind: SuccessionKind
  /** The first day on which the successors answer. */
  readonly on: Day
  /** With the version that was seen. */
  readonly predecessors: readonly { readonly code: string; readonly version: number }[]
  /** Codes; none where a body is abolished and nobody takes over. */
  readonly successors: readonly string[]
  /** Which successor takes the open requests and the 结转; null: nobody does. */
  readonly carriedBy: string | null
  /** Whether the predecessors end; a body that only gives a part away goes on. */
  readonly ends: boolean
  readonly basis: string | null
}

/** 合并、拆分、撤销: who takes over from whom. The predecessors' records stay as they are. */
export function succeed(register: Register, given: NewSuccession, newId: () => string): Changed {
  const shape = checkShape(given)
  if (!shape.ok) return shape
  const find = (code: string) => register.bodies.find((body) => body.code === code)
  const predecessors = given.predecessors.map(({ code, version }) => ({ body: find(code), code, version }))
  const successors = given.successors.map((code) => ({ body: find(code), code }))
  for (const { body, code } of [...predecessors, ...successors]) {
    if (!body) return unknownBody(code)
    if (!on(body.periods, given.on) || body.endedAfter !== null)
      return refusal('not-then', notThen(body, given.on), 'on')
  }
  for (const { body, version } of predecessors)
    if (body && body.version !== version) return stale(nearestState(body, given.on).name)
  const olds = predecessors.flatMap(({ body }) => body ?? [])
  const heirs = successors.flatMap(({ body }) => body ?? [])
  const changes: RegisterChanges = {
    ...touching(...olds, ...heirs),
    ended: given.ends ? olds.map(({ id }) => ({ id, after: dayBefore(given.on) })) : [],
    successions: olds.flatMap(({ id }) => lines(given, id, heirs, newId)),
  }
  return checked(register, changes, given.on)
}

function lines(
  { kind, on: since, carriedBy, basis }: NewSuccession,
  predecessorId: string,
  heirs: readonly OrganisationRecord[],
  newId: () => string,
): readonly Succession[] {
  const line = { kind, on: since, predecessorId, basis: basis?.trim() || null }
  if (heirs.length === 0) return [{ ...line, id: newId(), successorId: null, carries: false }]
  return heirs.map(({ id, code }) => ({ ...line, id: newId(), successorId: id, carries: code === carriedBy }))
}

function checkShape(given: NewSuccession): Result<void, OrganisationRefusal> {
  const { kind, predecessors, successors, carriedBy, ends } = given
  const codes = [...predecessors.map(({ code }) => code), ...successors]
  const no = (message: string, field: string) => refusal('bad-succession', message, field)
  if (predecessors.length === 0) return no('没有写明是哪个机关。', 'predecessors')
  if (new Set(codes).size !== codes.length) return no('原机关和承接机关中有重复的，请核对。', 'successors')
  if (kind === 'merge' && successors.length !== 1) return no('合并须写明由哪一个机关承接。', 'successors')
  if (kind === 'split' && predecessors.length !== 1) return no('拆分一次只登记一个机关。', 'predecessors')
  if (kind === 'split' && successors.length === 0) return no('拆分须写明职能分给哪些机关。', 'successors')
  if (kind !== 'split' && !ends)
    return no(`${SUCCESSION_KINDS[kind]}后原机关不再存在；只划出部分职能的，请登记为拆分。`, 'ends')
  if (carriedBy !== null && !successors.includes(carriedBy))
    return no('接办未结申请的机关应是承接机关之一。', 'carriedBy')
  if (ends && successors.length > 0 && carriedBy === null)
    return no('请写明由哪个承接机关接办未结的申请；上年结转随之转移。', 'carriedBy')
  return accept(undefined)
}

function notThen(body: OrganisationRecord, day: Day): string {
  const { name } = nearestState(body, day)
  return body.endedAfter === null
    ? `${name}在${dayWords(day)}还没有登记。请先核对它的登记日期。`
    : `${name}已登记为撤销或并入其他机关，不能再次登记。登记有误的，请先撤回原来的登记。`
}

/** An entry made by mistake is taken back with all lines of its predecessor on its day, and the predecessor goes on. */
export function withdrawSuccession(register: Register, id: string, version: number): Changed {
  const line = register.successions.find((one) => one.id === id)
  const old = register.bodies.find((body) => body.id === line?.predecessorId)
  if (!line || !old) return refusal('unknown-body', '没有这条承接关系，可能已被撤回。请刷新后再看。')
  if (old.version !== version) return stale(nearestState(old, line.on).name)
  const gone = register.successions.filter((one) => one.predecessorId === old.id && one.on === line.on)
  const heirs = register.bodies.filter((body) => gone.some(({ successorId }) => successorId === body.id))
  const reopened = old.endedAfter === dayBefore(line.on) ? [{ id: old.id, after: null }] : []
  const changes = { ...touching(old, ...heirs), ended: reopened, withdrawn: gone.map((one) => one.id) }
  return checked(register, changes, line.on)
}
