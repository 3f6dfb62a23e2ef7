import { Secret, TOTP } from 'otpauth'
import type { Database } from '../../src/adapters/storage/index.ts'
import { NO_CREDENTIAL } from '../../src/capabilities/people/index.ts'
import { createApp } from '../../src/surfaces/http/create-app.ts'
import { databaseServices } from './database-services.ts'
import { type Browser, browserAt, type GivenPost, personWith } from './staff-client.ts'

export const PASSWORD = '清水绕青山 kite 2026'
const START = Date.parse('2026-03-02T01:00:00.000Z')

/** The program over a database, with a clock of its own and what it logs, for trying to sign in. */
export function signInWorld(database: () => Database) {
  let clock = START
  const lines: string[] = []
  const log = { level: 'warn' as const, destination: { write: (line: string) => void lines.push(line) } }
  const now = () => new Date(clock)
  const start = (options = {}) => {
    const services = databaseServices(database())
    return { services, app: createApp(services, { version: 'test', now, log, ...options }) }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  return {
    lines,
    now,
    /** As after a restart, or set up otherwise. */
    start,
    here,
    pass: (ms: number) => {
      clock += ms
    },
    codeOf: (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock }),
    signIn: (browser: Browser, account: string, password = PASSWORD) =>
      browser.call('POST', '/session', { account, password }),
    /** Somebody with the password above. */
    withPassword: async (posts: readonly GivenPost[] = [], factorSecret: string | null = null) => {
      const { services, app } = here()
      const person = await personWith(services, posts)
      const passwordHash = await services.peopleTools.passwords.hash(PASSWORD.normalize('NFKC'))
      const passwordChangedAt = now().toISOString()
      const credential = { ...NO_CREDENTIAL, personId: person.id, passwordHash, passwordChangedAt, factorSecret }
      await services.staff.credentials.keep(credential)
      return { person, browser: browserAt(app) }
    },
  }
}
