import type { PeopleStores } from '../../capabilities/people/index.ts'
import { credentialStore } from './account-credential-store.ts'
import { personalTokenStore, welcomeLinkStore } from './account-link-store.ts'
import { personStore } from './account-person-store.ts'
import { postStore } from './account-post-store.ts'
import { sessionStore } from './session-store.ts'
import { signInTryStore } from './sign-in-store.ts'
import type { Queryable } from './unit.ts'

/** Every store of people and signing in, over the database or within a transaction. */
export const accountStores = (database: Queryable): PeopleStores => ({
  people: personStore(database),
  posts: postStore(database),
  credentials: credentialStore(database),
  sessions: sessionStore(database),
  welcomeLinks: welcomeLinkStore(database),
  personalTokens: personalTokenStore(database),
  signInTries: signInTryStore(database),
})
