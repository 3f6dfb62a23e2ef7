import type { Day } from '../../../law/day/index.ts'
import { accept, type Result } from '../../../law/result.ts'
import type { ActKind } from '../../accounts/index.ts'
import { type AuditDetail, perform } from '../../audit/index.ts'
import { addBody, changeBody, changeContact, type Dating } from '../change-body.ts'
import { type RegisterChanges, withChanges } from '../changes.ts'
import type { Contact } from '../contact.ts'
import type { OrganisationFacts } from '../facts.ts'
import type { Register } from '../record.ts'
import type { OrganisationRefusal } from '../refusal.ts'
import { type NewSuccession, succeed, withdrawSuccession } from '../succeed.ts'
import {
  type ActRefusal,
  bodyThing,
  findBody,
  mayAlso,
  type OrganisationContext,
  type OrganisationUnit,
  placeThing,
  snapshot,
} from './context.ts'

interface Done {
  readonly code: string
}
type Acted = Promise<Result<Done, ActRefusal>>
type Changed = Result<RegisterChanges, OrganisationRefusal>

export interface BodyToAdd {
  /** From the name unless given. */
  readonly code?: string | null
  readonly from: Day | null
  readonly facts: Partial<OrganisationFacts> & { readonly name: string }
  readonly contact: Contact | null
}

/** 新增机关 */
export function addOrganisation(ctx: OrganisationContext, given: BodyToAdd): Acted {
  const act = 'organisation.add'
  const { parentCode, actsForCode } = given.facts
  return perform<OrganisationUnit, Done, ActRefusal>(
    ctx.atomically,
    { ...ctx, act },
    placeThing(parentCode),
    async (unit) => {
      const also = await mayAlso(ctx, act, unit, [actsForCode])
      if (!also.ok) return also
      const register = await unit.organisations.open()
      const code = given.code ? given.code : ((await unit.organisations.codesFor([given.facts.name]))[0] ?? '')
      const changes = addBody(register, { ...given, code, id: ctx.newId() })
      return write(ctx, unit, register, code, changes, { code, from: given.from })
    },
  )
}

/** 修改机关, from a day on. */
export function changeOrganisation(
  ctx: OrganisationContext,
  code: string,
  dating: Dating,
  facts: Partial<OrganisationFacts>,
): Acted {
  const act = 'organisation.change'
  return perform<OrganisationUnit, Done, ActRefusal>(ctx.atomically, { ...ctx, act }, bodyThing(code), async (unit) => {
    const register = await unit.organisations.open()
    const now = findBody(register, code)?.periods.at(-1)?.value
    const named = [
      facts.parentCode === now?.parentCode ? null : facts.parentCode,
      facts.actsForCode === now?.actsForCode ? null : facts.actsForCode,
    ]
    const also = await mayAlso(ctx, act, unit, named)
    if (!also.ok) return also
    const changes = changeBody(register, code, dating, facts)
    const fields = Object.keys(facts).toSorted().join(' ')
    return write(ctx, unit, register, code, changes, { code, ...datingDetail(dating), fields })
  })
}

/** 修改工作机构联系方式, from a day on (条例第十二条第二款). */
export function changeOrganisationContact(
  ctx: OrganisationContext,
  code: string,
  dating: Dating,
  contact: Partial<Contact>,
): Acted {
  return perform<OrganisationUnit, Done, ActRefusal>(
    ctx.atomically,
    { ...ctx, act: 'organisation.contact' },
    bodyThing(code),
    async (unit) => {
      const register = await unit.organisations.open()
      const changes = changeContact(register, code, dating, contact)
      return write(ctx, unit, register, code, changes, { code, ...datingDetail(dating) })
    },
  )
}

/** 登记合并、拆分、撤销. */
export function succeedOrganisation(ctx: OrganisationContext, given: NewSuccession): Acted {
  const act = 'organisation.succeed'
  const [first, ...others] = given.predecessors.map(({ code }) => code)
  return perform<OrganisationUnit, Done, ActRefusal>(
    ctx.atomically,
    { ...ctx, act },
    bodyThing(first ?? ''),
    async (unit) => {
      const also = await mayAlso(ctx, act, unit, [...others, ...given.successors])
      if (!also.ok) return also
      const register = await unit.organisations.open()
      const changes = succeed(register, given, ctx.newId)
      const detail = { kind: given.kind, on: given.on, predecessors: given.predecessors.length, basis: given.basis }
      return write(ctx, unit, register, first ?? '', changes, { ...detail, successors: given.successors.join(' ') })
    },
  )
}

/** 撤回登记错了的承接关系. */
export function withdrawOrganisationSuccession(
  ctx: OrganisationContext,
  code: string,
  successionId: string,
  version: number,
): Acted {
  const act: ActKind = 'organisation.succeed'
  return perform<OrganisationUnit, Done, ActRefusal>(ctx.atomically, { ...ctx, act }, bodyThing(code), async (unit) => {
    const register = await unit.organisations.open()
    const line = register.successions.find(({ id }) => id === successionId)
    const owner = register.bodies.find(({ id }) => id === line?.predecessorId)
    const changes = withdrawSuccession(register, owner?.code === code ? successionId : '', version)
    return write(ctx, unit, register, code, changes, { code, withdrawn: successionId })
  })
}

const datingDetail = ({ from, correction }: Dating): AuditDetail => ({ from, correction })

async function write(
  { source }: OrganisationContext,
  unit: OrganisationUnit,
  register: Register,
  code: string,
  changes: Changed,
  detail: AuditDetail,
) {
  if (!changes.ok) return changes
  const id = changes.value.touched.find((one) => one.code === code)?.id ?? ''
  await unit.organisations.write(changes.value, source.at)
  return accept({
    value: { code },
    on: { kind: 'organisation', id },
    before: snapshot(register, id),
    after: snapshot(withChanges(register, changes.value), id),
    detail,
  })
}
