import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where a Chromium is; undefined: the suites that need one are skipped, with this as the counted reason. */
export function findChromium(): string | undefined {
  return CANDIDATES.find((path) => path !== undefined && existsSync(path))
}

export const NO_CHROMIUM = '没有找到 chromium：apt-get install chromium，或设置 CHROMIUM_PATH'

/** As root Chromium has no sandbox of its own; the other switches keep it off the network. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(NO_CHROMIUM)
  return chromium.launch({ executablePath, headless: true, args: SWITCHES })
}

export const PHONE = { width: 390, height: 844 } as const
export const DESK = { width: 1280, height: 900 } as const

/** A visitor whose browser runs no scripts, as the portal's visitors may. */
export function withoutScripts(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return browser.newPage({ javaScriptEnabled: false, viewport: DESK, locale: 'zh-CN', ...options })
}

export interface Violation {
  readonly id: string
  readonly help: string
  readonly where: readonly string[]
}

/** What still fades in is pale for a moment. Only what ends by itself is waited for. */
const MOTION_OVER = `Promise.allSettled(document.getAnimations()
  .filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
  .map((each) => each.finished)).then(() => {})`

/** What axe-core has against the page as it stands. The page allows no script of its own, so axe goes in past its policy. */
export async function axeViolations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(MOTION_OVER)
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } }
    const { violations } = await axe.run()
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 5).map((n) => n.html) }))
  })
}

interface AxeResult {
  readonly violations: readonly { id: string; help: string; nodes: readonly { html: string }[] }[]
}

/** Pixels by which the page is wider than the window: anything over 0 makes the whole page scroll sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  // As text: the tests are compiled for Node, which has no document.
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** What an element says. */
export const wordsOf = async (element: Locator): Promise<string> => (await element.textContent()) ?? ''
