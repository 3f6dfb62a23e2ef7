import { randomUUID } from 'node:crypto'
import {
  addBody,
  formerNames,
  nearestState,
  type Organisation,
  type OrganisationRegister,
  type OrganisationStore,
  type Register,
  reachOn,
  withChanges,
} from '../../src/capabilities/organisations/index.ts'
import { type Day, day } from '../../src/law/day/index.ts'

/** The register in memory, both ends of it; bodies stay in the order in which they were added. */
export function memoryOrganisations(today: Day = day('2026-01-31')): OrganisationStore & OrganisationRegister {
  let register: Register = { bodies: [], successions: [] }
  const list = (): readonly Organisation[] =>
    register.bodies.map((body) => {
      const { id, code, name, region, level, parentCode } = nearestState(body, today)
      return { id, code, name, region, level, parentCode }
    })
  const findAllByName: OrganisationStore['findAllByName'] = async (name) => {
    const found = list().filter((one) => one.name === name)
    if (found.length > 0) return found
    const bore = register.bodies.filter((body) => formerNames(body).some((former) => former.name === name))
    return list().filter(({ id }) => bore.some((body) => body.id === id))
  }
  return {
    list: async () => list(),
    findByCode: async (code) => list().find((one) => one.code === code),
    findAllByName,
    findByName: async (name, region) => (await findAllByName(name)).find((one) => !region || one.region === region),
    add: async ({ code = `body-${register.bodies.length + 1}`, contact = null, ...facts }) => {
      const known = list().find((one) => one.code === code)
      if (known) return known
      const id = randomUUID()
      const changes = addBody(register, { id, code, from: null, facts, contact })
      if (!changes.ok) throw new Error(changes.error.message)
      register = withChanges(register, changes.value)
      const { name, region, level, parentCode } = facts
      return { id, code, name, region, level, parentCode }
    },
    register: async () => register,
    reach: async () => reachOn(register, today),
    open: async () => register,
    codesFor: async (names) => names.map((_, i) => `body-${register.bodies.length + 1 + i}`),
    write: async (changes) => {
      register = withChanges(register, changes)
    },
  }
}
