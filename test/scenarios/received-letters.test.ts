import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { createDocumentWriter } from '../../src/adapters/documents/write/index.ts'
import { sealedFiles } from '../../src/adapters/files/index.ts'
import { applyingStore } from '../../src/adapters/storage/index.ts'
import { codeHash } from '../../src/capabilities/applying/index.ts'
import { day } from '../../src/law/day/index.ts'
import { createApp } from '../../src/surfaces/http/create-app.ts'
import { axeViolations, launchBrowser, PHONE, sidewaysOverflow, withoutScripts, wordsOf } from '../support/browser.ts'
import { describeDatabase } from '../support/database.ts'
import { letterDeskOn, through } from '../support/letter-desk.ts'
import { memoryApplying } from '../support/memory-applying.ts'
import { inBrowser } from './portal.ts'

const ON = '2026-03-20'
const CODE = 'ABCDEFGHJKMNPQRSTVWX'

describeDatabase('申请人在查询页收到文书（不用脚本，手机宽度）', (database) => {
  describe('浏览器', inBrowser, () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-letters-'))
    const writer = createDocumentWriter()
    let browser: Browser
    before(async () => {
      browser = await launchBrowser()
    })
    after(async () => {
      await browser.close()
      await writer.close()
      rmSync(folder, { recursive: true, force: true })
    })

    test('办结的字样写明何时、怎样送达；下载的是签发时存下的 PDF', async () => {
      const store = applyingStore(database().sql)
      const applying = { ...memoryApplying(), files: sealedFiles(folder), store }
      const desk = await letterDeskOn(database(), { writer, applying })
      const request = await desk.register('2026-03-02')
      await store.putCode(desk.body.id, request.id, codeHash(CODE), `${ON}T00:00:00.000Z`)
      await desk.record(request, { kind: 'correction_asked', on: day('2026-03-04'), until: day('2026-03-13') })
      await desk.record(request, { kind: 'correction_received', on: day('2026-03-06') })
      const values = { 'whereToFind.address': '清源县人民政府网站“水利”栏目', 'whereToFind.checkedOn': '2026-03-19' }
      const content = { values, means: 'electronic' } as const
      const kept = through(await desk.draft(request, ON, { outcome: 'alreadyPublic' }, content))
      through(await desk.deliver(await desk.numbered(kept, ON), ON, { means: 'electronic', proof: '系统回执' }))
      const app = createApp(desk.services, {
        ...{ version: 'test', now: () => new Date(`${ON}T02:00:00.000Z`), log: { level: 'silent' } },
      })
      const address = await app.listen({ host: '127.0.0.1', port: 0 })
      try {
        const page = await withoutScripts(browser, { viewport: PHONE, baseURL: address })
        await page.goto('/requests/track')
        await page.fill('[name=number]', request.number)
        await page.fill('[name=code]', CODE)
        await page.click('main button[type=submit]')
        const words = await wordsOf(page.locator('main'))
        assert.match(words, /办结：答复送达申请人/)
        assert.match(words, /政府信息公开申请答复书（清水信公〔2026〕\d+号）已于2026年3月20日送达（电子送达）/)
        assert.equal(await sidewaysOverflow(page), 0)
        if (process.env.MANUAL_PICTURES)
          await page.screenshot({ path: join(process.env.MANUAL_PICTURES, 'received-letters.png'), fullPage: true })
        const download = page.waitForEvent('download')
        await page.click('text=下载政府信息公开申请答复书')
        const file = await (await download).createReadStream()
        const first = await file.iterator({ destroyOnReturn: true }).next()
        assert.match(String(first.value).slice(0, 5), /%PDF-/)
        const cookies = await page.context().cookies()
        await page.close()
        const context = await browser.newContext({ viewport: PHONE, baseURL: address })
        await context.addCookies(cookies)
        const seen = await context.newPage()
        await seen.goto('/requests/track')
        assert.match(await wordsOf(seen.locator('main')), /电子送达/)
        assert.deepEqual(await axeViolations(seen), [])
        await context.close()
      } finally {
        await app.close()
      }
    })
  })
})
