import type { Result } from '../../law/result.ts'
import {
  changeBody,
  formerNames,
  nearestState,
  type OrganisationRecord,
  type OrganisationRegister,
  type RegisterChanges,
  succeed,
  withChanges,
} from '../organisations/index.ts'
import { MERGED, PREDECESSOR, RENAMED } from './registration.ts'

/**
 * What happened to bodies of the county before its reports: one was renamed, one merged. Entered once, however often it is called.
 * @param at ISO instant
 */
export async function enterDemoHistory(register: OrganisationRegister, at: string, newId: () => string): Promise<void> {
  let now = await register.open()
  const body = (code: string): OrganisationRecord => {
    const found = now.bodies.find((one) => one.code === code)
    if (!found) throw new Error(`no body ${code} in the invented county`)
    return found
  }
  const write = async (changes: Result<RegisterChanges, { readonly message: string }>): Promise<void> => {
    if (!changes.ok) throw new Error(changes.error.message)
    await register.write(changes.value, at)
    now = withChanges(now, changes.value)
  }
  const renamed = body(RENAMED.code)
  if (formerNames(renamed).length === 0) {
    const { name } = nearestState(renamed, RENAMED.on)
    const { version } = renamed
    await write(changeBody(now, RENAMED.code, { version, from: null, correction: true }, { name: RENAMED.before }))
    await write(changeBody(now, RENAMED.code, { version: version + 1, from: RENAMED.on, correction: false }, { name }))
  }
  const predecessor = body(PREDECESSOR.code)
  if (predecessor.endedAfter !== null) return
  const { on, into, basis } = MERGED
  const predecessors = [{ code: PREDECESSOR.code, version: predecessor.version }]
  await write(
    succeed(now, { kind: 'merge', on, predecessors, successors: [into], carriedBy: into, ends: true, basis }, newId),
  )
}
