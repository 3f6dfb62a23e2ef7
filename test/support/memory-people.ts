import type { PeopleStores, PeopleTools } from '../../src/capabilities/people/index.ts'

/** Where the surfaces are tested alone nobody signs in: whatever would ask for people fails there. */
export const nobody = {} as PeopleStores
export const noTools = {} as PeopleTools
