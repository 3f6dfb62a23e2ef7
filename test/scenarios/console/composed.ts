import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import {
  demoCounty,
  fillDemoChallenges,
  fillDemoDisclosures,
  fillDemoRequests,
} from '../../../src/capabilities/demo-county/index.ts'
import { hashOf } from '../../../src/capabilities/people/index.ts'
import { compose } from '../../../src/compose.ts'
import { createApp } from '../../../src/surfaces/http/create-app.ts'
import type { Services } from '../../../src/surfaces/services.ts'
import { dayInShanghai } from '../../../src/surfaces/today.ts'
import { launchBrowser } from '../../support/browser.ts'
import { type GivenPost, personWith } from '../../support/staff-client.ts'
import { OFFICE } from './console.ts'

/** The composed program within the test, on a database of its own with the invented county's bodies and cases, and a browser before it. */
export interface ComposedConsole {
  readonly services: Services
  readonly address: string
  /** A window of somebody new who holds these posts and is signed in. */
  windowOf(posts: readonly GivenPost[], options?: BrowserContextOptions): Promise<Page>
  bodyId(code: string): Promise<string>
  /** Lets the jobs run, as the server does. */
  startJobs(): Promise<void>
  close(): Promise<void>
}

export async function openComposed(): Promise<ComposedConsole> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-composed-'))
  const services = await compose('0').open({ dataDir: folder }, () => {})
  await fillCounty(services)
  const app = createApp(services, { version: '0', log: { level: 'silent' } })
  const address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace(/\/$/, '')
  const browser = await launchBrowser()
  return {
    services,
    address,
    startJobs: () => services.startJobs(),
    windowOf: (posts, options) => windowOf({ services, address, browser }, posts, options),
    bodyId: async (code) => (await services.organisations.findByCode(code))?.id ?? '',
    close: async () => {
      await browser.close()
      await app.close()
      await services.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function fillCounty(services: Services): Promise<void> {
  const { organisations, register, atomically } = services
  for (const body of demoCounty().organisations) await organisations.add(body)
  const today = dayInShanghai(new Date())
  const context = { organisations, atomically, today, now: () => new Date().toISOString() }
  await fillDemoRequests({ ...register, ...context })
  await fillDemoChallenges({ ...context, newId: uuidv7 })
  await fillDemoDisclosures({ ...register, ...context })
}

async function windowOf(
  { services, address, browser }: Pick<ComposedConsole, 'services' | 'address'> & { readonly browser: Browser },
  posts: readonly GivenPost[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const person = await personWith(services, posts)
  const token = randomBytes(32).toString('base64url')
  const at = new Date().toISOString()
  const session = { id: uuidv7(), tokenHash: hashOf(token), personId: person.id, createdAt: at, seenAt: at }
  const how = { step: 'done', secondFactor: true, method: 'password', address: null, userAgent: null } as const
  await services.staff.sessions.start({ ...session, ...how })
  const context = await browser.newContext({ viewport: OFFICE, locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  await context.addCookies([{ name: 'gongkai_session', value: token, url: address }])
  return context.newPage()
}
