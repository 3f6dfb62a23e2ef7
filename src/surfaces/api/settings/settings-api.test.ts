import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { formData } from '../../../../test/support/form-data.ts'
import { type Answer, type Browser, signedIn } from '../../../../test/support/staff-client.ts'
import { createApp } from '../../http/create-app.ts'
import type { Services } from '../../services.ts'

const NOW = new Date('2026-03-10T01:00:00.000Z')
const TODAY = '2026-03-10'

describeDatabase('设置的接口', (database) => {
  let made: { services: Services; app: ReturnType<typeof createApp> } | undefined
  const here = () => {
    if (!made) {
      const services = databaseServices(database())
      made = { services, app: createApp(services, { version: 'test', now: () => NOW, log: { level: 'silent' } }) }
    }
    return made
  }
  const asPost = (kind: Parameters<typeof signedIn>[2][number]['kind'], bodyId?: string) =>
    signedIn(here().app, here().services, [{ kind, ...(bodyId ? { bodyId } : {}) }], () => NOW)
  const body = (name: string, parentCode: string | null = null) =>
    here().services.organisations.add({ name, region: null, level: null, parentCode })
  const wanted = (value: unknown, more = {}) => ({ value, fromDay: TODAY, reason: '测试', seen: 0, ...more })
  const parameters = (answer: Answer) => answer.body.parameters?.map((each: { name: string }) => each.name)

  test('没有登录的看不到', async () => {
    for (const path of ['/settings', '/settings/mail.port', '/fonts']) {
      assert.equal((await here().app.inject(`/api/v1${path}`)).statusCode, 401)
    }
  })

  test('平台的设置：名称、值、出处、依据、能不能改，都写明；安全策略由安全管理员改', async () => {
    const admin = await asPost('systemAdmin')
    const { body: answer, status } = await admin.call('GET', '/settings')
    assert.equal(status, 200)
    const item = (key: string) => answer.items.find((each: { key: string }) => each.key === key)
    const reply = item('reminders.reply')
    assert.equal(reply.shown, '10、5、2、0 个工作日')
    assert.equal(reply.origin.words, '程序默认')
    assert.deepEqual(reply.evidence, { mark: 'C', words: '由其他规定推出，或者是本软件的约定' })
    assert.equal(reply.article, '第三十三条第二款')
    assert.equal(item('mail.port').evidence, null)
    assert.deepEqual([item('mail.port').mayChange, item('policy.password.minLength').mayChange], [true, false])
    assert.ok(answer.groups.some((group: { label: string }) => group.label === '安全策略'))
  })

  test('先检查，再保存；历史写明谁、何时、为什么；以前的值留着', async () => {
    const admin = await asPost('systemAdmin')
    const checked = await admin.call('POST', '/settings/mail.host/check', wanted(' smtp.example.gov.cn '))
    assert.deepEqual([checked.status, checked.body], [200, { shown: 'smtp.example.gov.cn' }])
    const saved = await admin.call('PUT', '/settings/mail.host', wanted('smtp.example.gov.cn'))
    assert.equal(saved.status, 200)
    const again = await admin.call(
      'PUT',
      '/settings/mail.host',
      wanted('mail.example.gov.cn', { seen: 1, reason: '更换' }),
    )
    assert.deepEqual(
      again.body.history.map((each: Record<string, unknown>) => [
        each.version,
        each.shown,
        each.reason,
        each.changedBy,
        each.state,
      ]),
      [
        [2, 'mail.example.gov.cn', '更换', admin.person.name, 'inForce'],
        [1, 'smtp.example.gov.cn', '测试', admin.person.name, 'overtaken'],
      ],
    )
    const given = { fromDay: TODAY, reason: '停用', seen: 2 }
    const back = await admin.call('PUT', '/settings/mail.host', given)
    assert.deepEqual(
      [back.body.shown, back.body.origin.kind, back.body.history[0].gaveUp],
      ['没有填写', 'fallback', true],
    )
  })

  for (const [what, sent, name] of [
    ['值不对', wanted('a b'), 'value'],
    ['没有写原因', wanted('a', { reason: ' ' }), 'reason'],
    ['生效日已过', wanted('a', { fromDay: '2026-03-09' }), 'fromDay'],
    ['没有这一日', wanted('a', { fromDay: '2026-02-30' }), 'fromDay'],
  ] as const) {
    test(`不保存，指明是哪一栏：${what}`, async () => {
      const admin = await asPost('systemAdmin')
      for (const [method, path] of [
        ['POST', '/settings/mail.user/check'],
        ['PUT', '/settings/mail.user'],
      ] as const) {
        const answer = await admin.call(method, path, sent)
        assert.deepEqual([answer.status, parameters(answer)], [422, [name]])
      }
    })
  }

  test('期间被他人改过的不保存（409）', async () => {
    const admin = await asPost('systemAdmin')
    assert.equal((await admin.call('PUT', '/settings/mail.fromName', wanted('甲'))).status, 200)
    assert.equal((await admin.call('PUT', '/settings/mail.fromName', wanted('乙'))).status, 409)
  })

  test('机关看到自己的设置和沿用的值，出处写明是哪个机关；别的机关看不到', async () => {
    const county = await body('清源县人民政府')
    const own = await body('清源县水利局', county.code)
    const other = await body('清源县农业农村局', county.code)
    const admin = await asPost('systemAdmin')
    const set = await admin.call('PUT', `/settings/clock.overlap?body=${county.code}`, wanted('each'))
    assert.equal(set.status, 200)
    const head = await asPost('officeHead', own.id)
    const { body: answer } = await head.call('GET', `/settings?body=${own.code}`)
    const overlap = answer.items.find((each: { key: string }) => each.key === 'clock.overlap')
    assert.deepEqual([overlap.value, overlap.origin.words], ['each', '沿用上级机关（清源县人民政府）'])
    assert.ok(answer.items.every((each: { where: string }) => each.where === 'body'))
    assert.equal((await head.call('PUT', `/settings/clock.overlap?body=${own.code}`, wanted('once'))).status, 200)
    assert.equal((await head.call('GET', `/settings?body=${other.code}`)).status, 403)
    assert.equal((await head.call('PUT', `/settings/clock.overlap?body=${other.code}`, wanted('once'))).status, 403)
    assert.equal((await head.call('GET', '/settings/mail.port')).status, 403)
    const clerk = await asPost('handler', own.id)
    assert.equal((await clerk.call('GET', `/settings?body=${own.code}`)).status, 200)
    assert.equal(
      (await clerk.call('PUT', `/settings/clock.overlap?body=${own.code}`, wanted('each', { seen: 1 }))).status,
      403,
    )
  })

  test('没有这项设置、没有这个机关、机关没有平台的设置', async () => {
    const own = await body('清源县司法局')
    const admin = await asPost('systemAdmin')
    for (const path of ['/settings/no.such', '/settings?body=no-such', `/settings/mail.port?body=${own.code}`]) {
      assert.equal((await admin.call('GET', path)).status, 404, path)
    }
  })

  const upload = async (
    browser: Browser,
    path: string,
    method: 'POST' | 'PUT',
    fields: Record<string, string>,
    file: { name: string; bytes: Uint8Array },
  ) => {
    const given = Object.entries(fields).map(([name, value]) => ({ name, value }))
    const form = formData(...given, { name: 'file', value: file.bytes, filename: file.name })
    return browser.call(method, path, form.payload, form.headers)
  }

  test('文书模板：上传为新的版本，列出要填的位置，各版都可以下载；JSON 不能冒充', async () => {
    const own = await body('清源县教育局')
    const head = await asPost('officeHead', own.id)
    const path = `/settings/letters.does-not-exist/template?body=${own.code}`
    const fields = { fromDay: TODAY, reason: '本局的样式', seen: '0' }
    const file = { name: '告知书.docx', bytes: new TextEncoder().encode('a letter') }
    const saved = await upload(head, path, 'PUT', fields, file)
    assert.equal(saved.status, 200)
    assert.equal(saved.body.shown, '告知书.docx')
    assert.equal((await upload(head, path, 'PUT', fields, file)).status, 409)
    const download = await head.call('GET', `${path}&version=1`)
    assert.equal(download.body, 'a letter')
    assert.match(String(download.headers['content-disposition']), /attachment/)
    assert.match(String(download.headers['content-security-policy']), /sandbox/)
    assert.equal((await head.call('GET', `${path}&version=2`)).status, 404)
    const forged = { sha256: '0'.repeat(64), file: 'x', bytes: 1, fields: [] }
    const key = `/settings/letters.does-not-exist?body=${own.code}`
    assert.equal((await head.call('PUT', key, wanted(forged, { seen: 1 }))).status, 422)
    const clerk = await asPost('handler', own.id)
    assert.equal((await upload(clerk, path, 'PUT', { ...fields, seen: '1' }, file)).status, 403)
  })

  test('字体：列出、上传，谁何时上传的有记录；只有系统管理员可以', async () => {
    const admin = await asPost('systemAdmin')
    const file = { name: '仿宋.ttf', bytes: new TextEncoder().encode('a font') }
    const added = await upload(admin, '/fonts', 'POST', {}, file)
    assert.deepEqual([added.status, added.body.family], [201, '某体'])
    const { body: listed } = await admin.call('GET', '/fonts')
    assert.deepEqual([listed.items.length, listed.mayAdd], [1, true])
    const uploads = listed.history.map(({ by, file, family }: Record<string, string>) => ({ by, file, family }))
    assert.deepEqual(uploads, [{ by: admin.person.name, file: listed.items[0].file, family: '某体' }])
    const security = await asPost('securityAdmin')
    assert.equal((await upload(security, '/fonts', 'POST', {}, file)).status, 403)
    assert.equal((await security.call('GET', '/fonts')).body.mayAdd, false)
  })
})
