import { PLATFORM } from '../transactions/index.ts'
import type { Person } from './person.ts'
import type { PeopleTools } from './ports.ts'

/** Somebody new who belongs to the installation, without a way to be reached yet. */
export const newPerson = (
  tools: Pick<PeopleTools, 'newId'>,
  { account, name }: Pick<Person, 'account' | 'name'>,
  at: string,
): Person => ({
  id: tools.newId(),
  account,
  name,
  bodyId: PLATFORM,
  mail: null,
  phone: null,
  state: 'active',
  createdAt: at,
  changedAt: at,
})
