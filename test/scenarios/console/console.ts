import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '../../support/browser.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The smallest window that the console is made for. */
export const OFFICE = { width: 1280, height: 720 } as const

/** The composed program on a fresh database of its own, and a browser before it. */
export interface ConsoleInBrowser {
  readonly address: string
  readonly browser: Browser
  /** Where the first administrator's one-time link leads. */
  readonly firstLink: string
  /** A window with nobody signed in. */
  window(options?: BrowserContextOptions): Promise<Page>
  /** What browsers held against any page so far: policy violations, faults of scripts, requests to another host. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export async function openConsole(...args: readonly string[]): Promise<ConsoleInBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-console-'))
  const program = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(root, 'bin', 'register.js'),
      join(root, 'src', 'main.ts'),
    ].concat(['serve', '--data', folder, '--port', '0', '--host', '127.0.0.1', ...args]),
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DATABASE_URL: '', PUBLIC_URL: '' } },
  )
  const [started, browser] = await Promise.all([whatItSays(program), launchBrowser()])
  const complaints: string[] = []
  return {
    ...started,
    browser,
    complaints,
    window: async (options) => {
      const context = await browser.newContext({
        viewport: OFFICE,
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      watch(page, started.address, complaints)
      return page
    },
    close: async () => {
      await browser.close()
      const ended = once(program, 'exit')
      if (program.exitCode === null && program.kill()) await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The lines on stderr until it listens; among them the link, once, while there is no administrator. */
async function whatItSays({ stderr }: ChildProcess): Promise<Pick<ConsoleInBrowser, 'address' | 'firstLink'>> {
  if (!stderr) throw new Error('no output to read')
  const said: string[] = []
  let firstLink: string | undefined
  let address: string | undefined
  for await (const line of createInterface(stderr)) {
    said.push(line)
    firstLink ??= /http\S+\/console\/welcome#token=\S+/.exec(line)?.[0]
    address ??= /已启动：(http:\S+?)\/(?:\s|　|$)/.exec(line)?.[1]
    if (firstLink && address) break
  }
  stderr.resume()
  if (!firstLink || !address) throw new Error(`it ended before it listened:\n${said.join('\n')}`)
  return { address, firstLink: address + new URL(firstLink).pathname + new URL(firstLink).hash }
}

function watch(page: Page, address: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`fault: ${error.message}`))
  page.on('console', (message) => {
    // A refusal that the page shows is no complaint.
    if (message.type() === 'error' && !/status of (?:4\d\d)/.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${address}/`) && !/^(?:data|blob):/.test(url)) complaints.push(`another host: ${url}`)
  })
}
