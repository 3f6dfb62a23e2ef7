import { type Day, day, dayWords, yearOf } from '../../law/day/index.ts'
import { nearestState, type OrganisationRecord, type Register } from './record.ts'
import { SUCCESSION_KINDS, type Succession } from './succession.ts'

/**
 * Who answers for the open requests and past years of a body on a day: itself while it is there, else whoever took its requests over.
 * Undefined where it was abolished and nobody did.
 */
export function answeringBody(register: Register, bodyId: string, on: Day): OrganisationRecord | undefined {
  const seen = new Set<string>()
  let id: string | undefined = bodyId
  while (id !== undefined && !seen.has(id)) {
    seen.add(id)
    const here = register.bodies.find((body) => body.id === id)
    if (!here || here.endedAfter === null || here.endedAfter >= on) return here
    const line = register.successions.find((s) => s.predecessorId === here.id && s.carries && s.on <= on)
    id = line?.successorId ?? undefined
  }
  return undefined
}

/** Where a part of 上年结转 comes from: the 结转下年度继续办理 of a body's report of the year before. */
export interface CarriedPart {
  readonly code: string
  /** As it was called then. */
  readonly name: string
  readonly year: number
  /** Null for the body's own. */
  readonly succession: Pick<Succession, 'kind' | 'on' | 'basis'> | null
}

export interface CarryOver {
  /** Together they are the 上年结转 of the body's report of the year. */
  readonly from: readonly CarriedPart[]
  /** Who took over open requests of this body in the year, while it goes on: so much of its own 结转 went there. */
  readonly movedTo: readonly CarriedPart[]
  /** Null where nothing moved. */
  readonly message: string | null
}

/**
 * 机构撤并：未结申请随职能转移，接收单位年报的上年结转与原单位上年的结转下年度继续办理对应 (rule K4 on the merged bodies). A predecessor that was taken
 * over within the year brings its own; what came earlier is in the body's own report of the year before.
 */
export function explainCarryOver(register: Register, bodyId: string, year: number): CarryOver | undefined {
  const body = register.bodies.find(({ id }) => id === bodyId)
  if (!body) return undefined
  const inYear = register.successions.filter((s) => s.carries && yearOf(s.on) === year)
  const yearBefore = day(`${Math.max(year - 1, 2019)}-12-31`)
  const part = (id: string | null, succession: Succession | null): readonly CarriedPart[] => {
    const found = register.bodies.find((one) => one.id === id)
    if (!found) return []
    const { code, name } = nearestState(found, yearBefore)
    const { kind = 'merge', on: since, basis = null } = succession ?? {}
    return [{ code, name, year: year - 1, succession: since ? { kind, on: since, basis } : null }]
  }
  const gathered = predecessorsOf(inYear, bodyId)
  const from = [...part(bodyId, null), ...gathered.flatMap((s) => part(s.predecessorId, s))]
  const movedTo = inYear.filter((s) => s.predecessorId === bodyId).flatMap((s) => part(s.successorId, s))
  return { from, movedTo, message: messageOf(year, from, movedTo) }
}

/** The years of a body whose 上年结转 a succession explains. */
export function explainEveryCarryOver(
  register: Register,
  bodyId: string,
): readonly { readonly year: number; readonly message: string }[] {
  const years = register.successions
    .filter((s) => s.predecessorId === bodyId || s.successorId === bodyId)
    .map((s) => yearOf(s.on))
  return [...new Set(years)].sort().flatMap((year) => {
    const message = explainCarryOver(register, bodyId, year)?.message
    return message ? [{ year, message }] : []
  })
}

/** Also those of predecessors that had themselves taken over from somebody within the year. */
function predecessorsOf(lines: readonly Succession[], bodyId: string, seen: ReadonlySet<string> = new Set([bodyId])) {
  const direct = lines.filter((s) => s.successorId === bodyId && !seen.has(s.predecessorId))
  const now = new Set([...seen, ...direct.map((s) => s.predecessorId)])
  const found: Succession[] = [...direct]
  for (const { predecessorId } of direct) found.push(...predecessorsOf(lines, predecessorId, now))
  return found
}

function messageOf(year: number, from: readonly CarriedPart[], movedTo: readonly CarriedPart[]): string | null {
  const told = (verb: string, { name, succession }: CarriedPart): string =>
    succession
      ? `${dayWords(succession.on)}${SUCCESSION_KINDS[succession.kind]}${verb}${name}${succession.basis ? `（${succession.basis}）` : ''}`
      : ''
  const came = from.filter(({ succession }) => succession !== null).map((one) => told('，接办', one))
  const went = movedTo.map((one) => told('，未结申请移交', one))
  if (came.length + went.length === 0) return null
  const sum = `${year}年的上年结转应等于${from.map((one) => `${one.name}${one.year}年的结转下年度继续办理`).join('，加上')}`
  const less = movedTo.length > 0 ? `，减去移交${movedTo.map(({ name }) => name).join('、')}的部分` : ''
  return `${[...came, ...went].join('；')}。${sum}${less}。`
}
