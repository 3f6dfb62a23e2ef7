import type { Browser } from 'playwright-core'
import { createApp } from '../../src/surfaces/http/create-app.ts'
import { findChromium, launchBrowser, NO_CHROMIUM } from '../support/browser.ts'
import { memoryCounty } from '../support/memory-county.ts'

/** The invented county on a port of its own, and a browser before it. */
export interface PortalInBrowser {
  readonly address: string
  readonly browser: Browser
  close(): Promise<void>
}

export async function openPortal(): Promise<PortalInBrowser> {
  const app = createApp(await memoryCounty(), {
    version: '0',
    log: { level: 'silent' },
    site: { name: '清源县政府信息公开', organiser: '清源县人民政府办公室' },
    check: { perMinute: 100 },
  })
  const [address, browser] = await Promise.all([app.listen({ port: 0, host: '127.0.0.1' }), launchBrowser()])
  return {
    address,
    browser,
    close: async () => {
      await browser.close()
      await app.close()
    },
  }
}

/** The option of a suite that drives a browser: runs, or says why not. */
export const inBrowser = { skip: findChromium() ? false : NO_CHROMIUM } as const
