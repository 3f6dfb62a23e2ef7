import { findActor } from '../capabilities/people/index.ts'
import type { RedactingContext, ReleaseContext } from '../capabilities/redacting/index.ts'
import type { Services } from './services.ts'
import { dayInShanghai } from './today.ts'

/** What redactions are made with, over the services. */
export const redactingContext = ({ register, applying, atomically, redactor }: Services): RedactingContext => ({
  ...register,
  files: applying.files,
  scanner: applying.scanner,
  atomically,
  redactor,
})

/** The same for the job that makes a release copy, in the name of whoever asked for it. */
export const releaseContext = (services: Services, now: () => Date): ReleaseContext => ({
  ...redactingContext(services),
  byOf: async (personId) => {
    const moment = now()
    const today = dayInShanghai(moment)
    const actor = await findActor(services.staff, personId, today, await services.organisations.reach())
    return { actor, source: { at: moment.toISOString(), address: null }, today }
  },
})
