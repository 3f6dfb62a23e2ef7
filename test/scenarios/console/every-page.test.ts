import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { POST_KIND_NAMES } from '../../../src/capabilities/accounts/index.ts'
import { PLATFORM } from '../../../src/capabilities/transactions/index.ts'
import { axeViolations, PHONE, sidewaysOverflow } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { redactionOf } from './case-file.ts'
import { letterOf } from './case-letter.ts'
import { type ComposedConsole, openComposed } from './composed.ts'
import { OFFICE } from './console.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Every address that an area names: a page added tomorrow is looked at tomorrow. */
const PATHS = globSync('console/src/pages/*/routes.tsx', { cwd: root })
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path),
  )
  .toSorted()

const BODY = 'qyx-zrzyj'
/** Areas whose list bears another name than they do. */
const LISTS: Readonly<Record<string, string>> = { disclosure: 'disclosures' }

describe('无障碍：各处登记的每一个页面，浅色、深色大字和手机上，axe 查不出问题', inBrowser, () => {
  let console: ComposedConsole
  before(async () => {
    console = await openComposed()
  })
  after(() => console?.close())

  test('页面的名单不是空的', () => assert.ok(PATHS.length > 30, String(PATHS.length)))

  /** What stands for the parameters of an address. */
  const fill = async (path: string, page: Page): Promise<string> => {
    const first = async (list: string): Promise<string> => {
      const found = await page.request.get(`${console.address}/api/v1/${list}?body=${BODY}&size=1`)
      return (await found.json()).items[0].id
    }
    const [area = ''] = path.split('/')
    const id = path.includes(':id') ? await first(LISTS[area] ?? area) : ''
    const redaction = path.includes(':redaction') ? await redactionOf(page, `/requests/${BODY}/${id}`) : ''
    const letter = path.includes(':letter') ? await letterOf(page, `/requests/${BODY}/${id}`) : ''
    const filled = path.replace(':body', BODY).replace(':id', id).replace(':redaction', redaction)
    return filled.replace(':letter', letter).replace(':number', '1').replace(':key', 'reminders.reply')
  }

  for (const [view, options, look] of [
    ['1280×720，浅色', { viewport: OFFICE }, { scheme: 'light', large: false }],
    ['手机，深色，大字版', { viewport: PHONE }, { scheme: 'dark', large: true }],
  ] as const) {
    test(view, async (t) => {
      // Somebody who may see every page; such a person is made for the test alone, the program lets nobody hold these posts together.
      const here = await console.bodyId(BODY)
      const posts = POST_KIND_NAMES.flatMap((kind) => [
        { kind, bodyId: here },
        { kind, bodyId: PLATFORM },
      ])
      const page = await console.windowOf(posts, options)
      await page.addInitScript(`localStorage.setItem('gongkai.look', '${JSON.stringify(look)}')`)
      for (const path of PATHS) {
        await t.test(path, async () => {
          await page.goto(`${console.address}/console/${await fill(path, page)}`)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.waitForLoadState('networkidle')
          await page.locator('.loading').first().waitFor({ state: 'detached' })
          const folder = process.env.GONGKAI_SCREENSHOTS
          if (folder) await page.screenshot({ path: `${folder}/${view} ${path.replaceAll('/', '-')}.png` })
          assert.equal(await page.getByText('没有这个页面').count(), 0)
          assert.deepEqual(await axeViolations(page), [])
          assert.equal(await sidewaysOverflow(page), 0)
        })
      }
      await page.context().close()
    })
  }
})
