import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { createDocumentWriter } from '../../src/adapters/documents/write/index.ts'
import { sealedFiles } from '../../src/adapters/files/index.ts'
import { receiptSigner } from '../../src/adapters/signing/index.ts'
import { recordAct } from '../../src/capabilities/requests/index.ts'
import { day } from '../../src/law/day/index.ts'
import { createApp } from '../../src/surfaces/http/create-app.ts'
import { PLANTED, PNG } from '../support/applicant-client.ts'
import {
  axeViolations,
  DESK,
  launchBrowser,
  PHONE,
  sidewaysOverflow,
  withoutScripts,
  wordsOf,
} from '../support/browser.ts'
import { describeDatabase } from '../support/database.ts'
import { databaseServices } from '../support/database-services.ts'
import { by, person } from '../support/register.ts'
import { inBrowser } from './portal.ts'

const TODAY = '2026-03-02'
/** Where screenshots for the manual go, when somebody makes them. */
const PICTURES = process.env.MANUAL_PICTURES

describeDatabase('网上申请，从填写到撤回（不用脚本，手机宽度）', (database) => {
  describe('浏览器', inBrowser, () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-apply-'))
    const writer = createDocumentWriter()
    const lines: string[] = []
    const seen: string[] = []
    let app: FastifyInstance
    let browser: Browser
    let page: Page
    let address = ''
    let number = ''
    let code = ''
    const services = () => ({
      ...databaseServices(database()),
      writer,
      applying: {
        ...databaseServices(database()).applying,
        files: sealedFiles(join(folder, 'attachments')),
        signer: receiptSigner(folder, () => new Date(`${TODAY}T02:00:00Z`)),
      },
    })
    let held: ReturnType<typeof services>
    let bodyId = ''

    before(async () => {
      held = services()
      const facts = { region: '清源县', level: 'county-department', parentCode: null, kind: 'department' } as const
      const contact = {
        office: '清源县交通运输局办公室',
        address: '清源县虚构路1号',
        hours: '工作日 8:30–17:30',
        telephone: '0888-5550100',
        fax: null,
        internet: null,
      }
      const body = await held.organisations.add({ name: '清源县交通运输局', code: 'qyx-jtj', contact, ...facts })
      await held.organisations.add({ name: '清源县教育局', code: 'qyx-jyj', ...facts })
      bodyId = body.id
      app = createApp(held, {
        version: '0',
        site: { name: '清源县政府信息公开', organiser: '清源县人民政府办公室' },
        log: { level: 'debug', destination: { write: (line) => void lines.push(line) } },
        now: () => new Date(`${TODAY}T02:00:00Z`),
      })
      ;[address, browser] = await Promise.all([app.listen({ port: 0, host: '127.0.0.1' }), launchBrowser()])
      page = await withoutScripts(browser, { viewport: PHONE })
      page.on('request', (request) => seen.push(request.url()))
    })
    after(async () => {
      await browser?.close()
      await app?.close()
      await writer.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const picture = async (name: string) => {
      if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) })
    }
    /** Nothing sticks out at the side; axe finds nothing, looked at with scripts by somebody with the same cookies. */
    const looksRight = async (what: string) => {
      assert.ok((await sidewaysOverflow(page)) <= 0, `${what} 横向溢出`)
      const cookies = await page.context().cookies()
      const seeing = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })
      await seeing.addCookies(cookies)
      const other = await seeing.newPage()
      await other.goto(page.url())
      assert.deepEqual(await axeViolations(other), [], what)
      await seeing.close()
    }
    const next = () => page.getByRole('button', { name: '下一步：核对申请' }).click()

    test('从首页进入，按事项找到机关', async () => {
      await page.goto(address)
      await page.getByRole('main').getByRole('link', { name: '申请公开政府信息' }).click()
      await page.getByLabel('向哪个机关申请').fill('公路')
      await page.getByRole('button', { name: '查找机关' }).click()
      await looksRight('选择机关')
      await picture('applying-choose')
      await page.getByRole('link', { name: '清源县交通运输局' }).click()
      assert.match(await wordsOf(page.getByRole('heading', { level: 1 })), /向清源县交通运输局申请/)
    })

    test('漏填的指出来，链接到那一项；填过的都在；只显示所选种类的栏目', async () => {
      await page.getByLabel('自然人').check()
      assert.equal(await page.getByLabel('单位的名称').isVisible(), false)
      await page.getByLabel('姓名', { exact: true }).fill(PLANTED.name)
      await page.getByLabel('证件种类').selectOption('citizenId')
      await page.getByLabel('证件号码').fill('110105194912310021')
      await page.getByLabel('电话', { exact: true }).fill(PLANTED.phone)
      await next()
      const alert = page.getByRole('alert')
      assert.match(await wordsOf(alert), /请填写所需信息的名称、文号或者其他特征/)
      await looksRight('改正')
      await alert.getByRole('link').first().click()
      assert.equal(new URL(page.url()).hash, '#a0-idNumber')
      assert.equal(await page.getByLabel('姓名', { exact: true }).inputValue(), PLANTED.name)
    })

    test('改正后核对；返回修改，填过的、传过的都在', async () => {
      await page.getByLabel('证件号码').fill(PLANTED.idNumber)
      await page.getByLabel('电子邮箱', { exact: false }).first().fill(PLANTED.email)
      await page.getByLabel('信息的名称').fill('2025年度柳堰镇农村公路养护计划')
      await page.getByLabel('电子文件').check()
      await page.getByLabel('发送到电子邮箱').check()
      await page
        .getByLabel('身份证明的照片或者扫描件')
        .setInputFiles({ name: '证件.png', mimeType: 'image/png', buffer: PNG })
      await next()
      assert.match(await wordsOf(page.getByRole('heading', { level: 1 })), /核对申请/)
      await looksRight('核对')
      await page.goBack()
      assert.equal(await page.getByLabel('信息的名称').inputValue(), '2025年度柳堰镇农村公路养护计划')
      assert.match(await wordsOf(page.locator('.kept-files')), /证件\.png/)
      await picture('applying-form')
      await next()
    })

    test('提交，得到编号、查询码和有签名的回执', async () => {
      await page.getByRole('button', { name: '提交申请' }).click()
      number = await wordsOf(page.locator('.receipt dd').first())
      code = await wordsOf(page.locator('.receipt dd').nth(1))
      assert.match(number, /^qyx-jtj-2026-00001$/)
      await looksRight('回执')
      await picture('applying-receipt')
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: '下载回执（PDF）' }).click()
      const pdf = await readFile(await (await download).path())
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
      await page.getByRole('link', { name: '核验' }).click()
      await page
        .getByLabel('或者回执文件')
        .setInputFiles({ name: '回执.pdf', mimeType: 'application/pdf', buffer: pdf })
      await page.getByRole('button', { name: '核验回执' }).click()
      assert.match(await wordsOf(page.getByRole('status')), /回执是真的/)
    })

    test('查询：等待确认；机关确认、要求补正以后，网上补正', async () => {
      await page.goto(`${address}/requests/track`)
      await page.getByLabel('编号').fill(number)
      await page.getByLabel('查询码').fill(code)
      await page.getByRole('button', { name: '查询申请' }).click()
      assert.match(await wordsOf(page.locator('#state')), /等待双方确认/)
      assert.match(await wordsOf(page.getByRole('main')), /0888-5550100/)
      await looksRight('查询')
      const [found] = await held.applying.store.byNumber(number)
      const clerk = by(
        person([
          ['intake', bodyId],
          ['handler', bodyId],
        ]),
        TODAY,
      )
      const acts = [
        { kind: 'confirmed', on: day(TODAY) },
        { kind: 'correction_asked', on: day(TODAY), until: day('2026-03-20') },
      ] as const
      for (const [i, act] of acts.entries()) {
        const given = { bodyId, requestId: found?.requestId ?? '', act, after: i, key: `scenario-${i}` }
        assert.ok((await recordAct({ ...held.register, atomically: held.atomically }, clerk, given)).ok)
      }
      await page.reload()
      await page.getByLabel('补正的内容').fill('柳堰镇境内县道X012段')
      await page.getByRole('button', { name: '提交补正' }).click()
      assert.match(await wordsOf(page.locator('#state')), /办理中/)
      assert.match(
        await wordsOf(page.getByRole('main')),
        /答复期限：2026年\d+月\d+日（还有 \d+ 个工作日）· 条例第三十三条/,
      )
      await looksRight('办理中')
      await picture('applying-track')
    })

    test('撤回：问一次；退出以后看不到', async () => {
      await page.getByRole('link', { name: '撤回申请' }).click()
      await looksRight('撤回')
      await page.getByRole('button', { name: '撤回申请' }).click()
      assert.match(await wordsOf(page.locator('#state')), /办结：申请人撤回申请/)
      await page.getByRole('button', { name: '退出查询' }).click()
      assert.match(await wordsOf(page.getByRole('heading', { level: 1 })), /查询申请/)
    })

    test('只用键盘也能从选择机关走到核对', async () => {
      const keys = await withoutScripts(browser, { viewport: DESK })
      await keys.goto(`${address}/requests/new/qyx-jtj`)
      await keys.locator('#a0-who').focus()
      await keys.keyboard.press('Space')
      const type = async (text: string) => {
        await keys.keyboard.press('Tab')
        await keys.keyboard.type(text)
      }
      await type('王小明')
      await keys.keyboard.press('Tab')
      await keys.keyboard.press('ArrowDown')
      await type(PLANTED.idNumber)
      await type('0888-5550101')
      await keys.locator('#title').focus()
      await keys.keyboard.type('2025年度部门预算')
      await keys.locator('#form').focus()
      await keys.keyboard.press('Space')
      await keys.locator('#way-pickup').focus()
      await keys.keyboard.press('Space')
      await keys.locator('#title').focus()
      await keys.keyboard.press('Enter')
      await keys.waitForURL(/\/check$/)
      assert.match(await wordsOf(keys.getByRole('main')), /王小明（自然人）/)
      await keys.close()
    })

    test('上传到一半断开：什么也不留', async () => {
      const { hostname, port } = new URL(address)
      const { globSync } = await import('node:fs')
      const there = () => globSync('**/*', { cwd: join(folder, 'attachments') }).filter((name) => name.length > 10)
      const before = there()
      const head = [
        'POST /requests/new/qyx-jtj HTTP/1.1',
        `Host: ${hostname}:${port}`,
        'Content-Type: multipart/form-data; boundary=b',
        `Content-Length: ${90 * 1024 * 1024}`,
      ]
      const part = '--b\r\nContent-Disposition: form-data; name="supplement"; filename="a.pdf"\r\n\r\n%PDF-1.7\n'
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(`${head.join('\r\n')}\r\n\r\n${part}`)
          socket.write(Buffer.alloc(3 * 1024 * 1024, 1), () => setTimeout(() => socket.destroy(), 300))
        })
        socket.on('error', () => {})
        socket.on('close', () => resolve())
      })
      for (let i = 0; i < 50 && there().length > before.length; i += 1)
        await new Promise((done) => setTimeout(done, 100))
      assert.deepEqual(there(), before)
    })

    test('填写的内容不在网址和日志里', () => {
      for (const planted of [...Object.values(PLANTED), code]) {
        assert.ok(!seen.some((url) => decodeURIComponent(url).includes(planted)), planted)
        assert.ok(!lines.some((line) => line.includes(planted)), planted)
      }
      assert.ok(seen.length > 10)
    })
  })
})
