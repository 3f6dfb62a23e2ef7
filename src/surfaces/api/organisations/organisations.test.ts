import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { formData } from '../../../../test/support/form-data.ts'
import { type Browser, type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { createDocumentWriter } from '../../../adapters/documents/write/index.ts'
import { createApp } from '../../http/create-app.ts'
import type { Services } from '../../services.ts'

const NOW = new Date('2026-03-02T01:00:00.000Z')
const now = () => NOW
const XLSX = 'vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describeDatabase('机关名录的接口', (database) => {
  let made: { services: Services; app: ReturnType<typeof createApp> } | undefined
  const here = () => {
    if (made) return made
    const services = { ...databaseServices(database()), writer: createDocumentWriter({ fontDirectories: [] }) }
    made = { services, app: createApp(services, { version: 'test', now, log: { level: 'silent' } }) }
    return made
  }
  const as = (...posts: readonly GivenPost[]) => signedIn(here().app, here().services, posts, now)
  const admin = () => as({ kind: 'systemAdmin' })
  const idOf = async (code: string) => (await here().services.organisations.findByCode(code))?.id ?? ''
  const add = async (browser: Browser, code: string, facts: object, more: object = {}) => {
    const done = await browser.call('POST', '/organisations', {
      code,
      facts: { name: `名称${code}`, ...facts },
      ...more,
    })
    assert.equal(done.status, 201, JSON.stringify(done.body))
  }
  const send = async (
    browser: Browser,
    path: string,
    fields: readonly { name: string; value: string | Buffer; filename?: string }[],
  ) => {
    const { payload, headers } = formData(...fields)
    return browser.call('POST', path, payload, headers)
  }
  const entries = async (bodyId: string) =>
    (
      await database()
        .sql.selectFrom('audit_entries')
        .select(['act', 'outcome'])
        .where('body_id', '=', bodyId)
        .orderBy('number')
        .execute()
    ).map(({ act, outcome }) => `${act} ${outcome}`)

  test('新增、查看、修改、更名：代码不变，旧名可查，过去的状态可查，审计链里逐条都有', async () => {
    const browser = await admin()
    await add(browser, 'county', { name: '清源县人民政府', level: 'county', kind: 'government' })
    await add(browser, 'zfb', { name: '清源县人民政府办公室', parentCode: 'county', actsForCode: 'county' })
    await add(browser, 'wjw', {
      name: '清源县卫生和计划生育委员会',
      parentCode: 'county',
      kind: 'department',
      creditCode: '11341702486344515K',
    })
    const changed = await browser.call('POST', '/organisations/wjw/changes', {
      version: 1,
      from: '2026-01-10',
      facts: { name: '清源县卫生健康委员会' },
    })
    assert.deepEqual([changed.status, changed.body.href], [200, '/api/v1/organisations/wjw'])
    const { body } = await browser.call('GET', '/organisations/wjw')
    assert.equal(body.facts.name, '清源县卫生健康委员会')
    assert.deepEqual(body.formerNames, [{ name: '清源县卫生和计划生育委员会', from: null, until: '2026-01-09' }])
    assert.deepEqual(
      body.history.map((event: { text: string }) => event.text),
      ['以“清源县卫生和计划生育委员会”登记', '由“清源县卫生和计划生育委员会”更名为“清源县卫生健康委员会”'],
    )
    assert.deepEqual(body.names.parent, { code: 'county', name: '清源县人民政府' })
    const { parts } = (await browser.call('GET', '/organisations/county')).body
    assert.deepEqual(
      parts.map((part: { code: string; rule: string }) => [part.code, part.rule]),
      [
        ['zfb', 'include'],
        ['wjw', 'include'],
      ],
    )
    assert.ok(body.remarks.some(({ field }: { field: string }) => field === 'creditCode'))
    assert.deepEqual(body.may, [
      'organisation.view',
      'organisation.add',
      'organisation.change',
      'organisation.contact',
      'organisation.succeed',
      'organisation.import',
    ])
    const before = await browser.call('GET', '/organisations?q=卫生&on=2026-01-09')
    assert.equal(before.body.items[0].name, '清源县卫生和计划生育委员会')
    const now = await browser.call('GET', '/organisations?q=计划生育')
    assert.deepEqual([now.body.total, now.body.items[0].formerName], [1, '清源县卫生和计划生育委员会'])
    assert.deepEqual(await entries(await idOf('wjw')), ['organisation.change done'])
    assert.deepEqual((await entries(await idOf('county'))).slice(0, 2), [
      'organisation.add done',
      'organisation.add done',
    ])
  })

  test('别人先改了：409，没有保存；当时登记有误的要选更正：422', async () => {
    const browser = await admin()
    await add(browser, 'slj', {})
    const change = (version: number, more: object) =>
      browser.call('POST', '/organisations/slj/changes', {
        version,
        from: '2026-02-01',
        facts: { region: '甲' },
        ...more,
      })
    const both = await Promise.all([change(1, {}), change(1, { facts: { region: '乙' } })])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409])
    assert.match(both.find(({ status }) => status === 409)?.body.detail, /刚被他人修改/)
    const past = await change(2, { from: '2026-01-01' })
    assert.equal(past.status, 422)
    assert.deepEqual(past.body.parameters[0].name, 'from')
    assert.equal(
      (await change(2, { from: '2026-01-01', correction: true, facts: { level: 'county-department' } })).status,
      200,
    )
  })

  test('列表：筛选、分页、排序，只有岗位所及的机关', async () => {
    const browser = await admin()
    const page = await browser.call('GET', '/organisations?size=2&sort=-code')
    assert.equal(page.body.items.length, 2)
    assert.ok(page.body.items[0].code > page.body.items[1].code)
    assert.match(String(page.headers.link), /page=2.*rel="next"/)
    const office = await as({ kind: 'supervisor', bodyId: await idOf('zfb') })
    const seen = (await office.call('GET', '/organisations?sort=code')).body.items.map(
      ({ code }: { code: string }) => code,
    )
    assert.deepEqual(seen, ['county', 'wjw', 'zfb'])
    assert.equal((await office.call('GET', '/organisations/slj')).status, 403)
    assert.equal((await office.call('GET', '/organisations/nobody')).status, 404)
    assert.equal((await office.call('GET', '/organisations?level=x')).status, 400)
  })

  test('主管部门看得到所辖机关，不能改；工作机构负责人只能改本机关的联系方式', async () => {
    const office = await as({ kind: 'supervisor', bodyId: await idOf('zfb') })
    const body = { version: 2, from: '2026-03-01', facts: { region: '甲' } }
    assert.equal((await office.call('POST', '/organisations/wjw/changes', body)).status, 403)
    assert.deepEqual((await office.call('GET', '/organisations/wjw')).body.may, ['organisation.view'])
    const head = await as({ kind: 'officeHead', bodyId: await idOf('wjw') })
    const contact = { version: 2, from: '2026-03-01', contact: { office: '县卫健委办公室', telephone: '0000-1234567' } }
    assert.equal((await head.call('POST', '/organisations/wjw/contact', contact)).status, 200)
    assert.equal((await head.call('POST', '/organisations/county/contact', { ...contact, version: 1 })).status, 403)
    assert.equal((await head.call('GET', '/organisations/wjw')).body.contact.telephone, '0000-1234567')
    assert.ok((await entries(await idOf('county'))).includes('organisation.contact refused'))
  })

  test('县里的系统管理员只能在县以下新增，不能写成主管别处的信息公开', async () => {
    const browser = await as({ kind: 'systemAdmin', bodyId: await idOf('zfb') })
    await add(browser, 'lyj', { parentCode: 'county' })
    for (const facts of [{}, { parentCode: 'slj' }, { parentCode: 'county', actsForCode: 'slj' }]) {
      const done = await browser.call('POST', '/organisations', { code: 'other', facts: { name: '甲', ...facts } })
      assert.equal(done.status, 403, JSON.stringify(facts))
    }
  })

  test('合并：原机关不再列入现有机关，结转有说明；撤回以后恢复', async () => {
    const browser = await admin()
    await add(browser, 'lsj', { parentCode: 'county', name: '清源县粮食局' })
    await add(browser, 'fgj', { parentCode: 'county', name: '清源县发展和改革局' })
    const merge = {
      kind: 'merge',
      on: '2026-02-01',
      predecessors: [{ code: 'lsj', version: 1 }],
      successors: ['fgj'],
      carriedBy: 'fgj',
      ends: true,
      basis: '清编〔2026〕1号',
    }
    assert.equal((await browser.call('POST', '/organisations/successions', { ...merge, carriedBy: null })).status, 422)
    assert.equal((await browser.call('POST', '/organisations/successions', merge)).status, 201)
    assert.equal((await browser.call('GET', '/organisations?q=粮食')).body.total, 0)
    assert.equal((await browser.call('GET', '/organisations?q=粮食&state=ended')).body.total, 1)
    const heir = (await browser.call('GET', '/organisations/fgj')).body
    assert.match(heir.carryOver[0].message, /2026年的上年结转应等于清源县发展和改革局2025年的.*清源县粮食局2025年的/)
    const old = (await browser.call('GET', '/organisations/lsj')).body
    assert.deepEqual([old.exists, old.endedAfter, old.names.answering.code], [false, '2026-01-31', 'fgj'])
    const line = old.history.at(-1).succession
    const path = `/organisations/lsj/successions/${line.id}`
    assert.equal((await browser.call('DELETE', `${path}?version=1`)).status, 409)
    assert.equal((await browser.call('DELETE', `${path}?version=${old.version}`)).status, 200)
    assert.equal((await browser.call('GET', '/organisations?q=粮食')).body.total, 1)
  })

  test('导出的 xlsx、csv 原样预览都没有变化；改一格、加一行，照预览的导入', async () => {
    const browser = await admin()
    for (const format of ['xlsx', 'csv']) {
      const { app } = here()
      const file = await app.inject({
        url: `/api/v1/organisations/export.${format}`,
        cookies: { gongkai_session: browser.held.cookie ?? '' },
      })
      assert.equal(file.statusCode, 200)
      assert.match(
        String(file.headers['content-type']),
        new RegExp(format === 'csv' ? 'text/csv' : XLSX.replaceAll('.', '\\.')),
      )
      const same = await send(browser, '/organisations/import/preview', [
        { name: 'file', value: file.rawPayload, filename: `名录.${format}` },
      ])
      assert.equal(same.status, 200, JSON.stringify(same.body))
      const { added, changed, refused, unchanged } = same.body.counts
      assert.deepEqual([added, changed, refused], [0, 0, 0])
      assert.ok(unchanged >= 7)
    }
    const csv =
      '机关代码,机关名称,所属机关代码,联系电话\r\nlyj,清源县林业局,county,0000-7654321\r\nxinju,清源县新局,county,\r\n,坏行,nobody,\r\n'
    const upload = { name: 'file', value: Buffer.from(csv), filename: '名录.csv' }
    const preview = (await send(browser, '/organisations/import/preview', [upload])).body
    assert.deepEqual(preview.counts, { added: 1, changed: 1, unchanged: 0, refused: 1 })
    assert.deepEqual(preview.rows[0].changes[0], { column: '机关名称', before: '名称lyj', after: '清源县林业局' })
    const bring = (more: readonly { name: string; value: string }[]) =>
      send(browser, '/organisations/import', [upload, { name: 'token', value: preview.token }, ...more])
    const whole = await bring([])
    assert.equal(whole.status, 422)
    assert.match(whole.body.detail, /1 行不能导入/)
    assert.equal(
      (
        await bring([
          { name: 'asOf', value: '2026-02-28' },
          { name: 'onlyGood', value: '1' },
        ])
      ).status,
      409,
    )
    assert.equal((await bring([{ name: 'onlyGood', value: '1' }])).status, 200)
    assert.equal((await browser.call('GET', '/organisations/lyj')).body.contact.telephone, '0000-7654321')
    assert.equal((await bring([{ name: 'onlyGood', value: '1' }])).status, 409)
  })

  test('五千行导入', async () => {
    const browser = await admin()
    const lines = Array.from(
      { length: 5000 },
      (_, i) => `big-${i},批量机关${i},${i % 50 === 0 ? '' : `big-${i - (i % 50)}`},单位${i}办公室`,
    )
    const upload = {
      name: 'file',
      value: Buffer.from(`机关代码,机关名称,所属机关代码,工作机构名称\n${lines.join('\n')}`),
      filename: '名录.csv',
    }
    const preview = await send(browser, '/organisations/import/preview', [upload])
    assert.deepEqual(preview.body.counts, { added: 5000, changed: 0, unchanged: 0, refused: 0 })
    const done = await send(browser, '/organisations/import', [upload, { name: 'token', value: preview.body.token }])
    assert.equal(done.status, 200)
    assert.equal((await browser.call('GET', '/organisations?parent=big-50&size=1')).body.total, 49)
  })

  test('没有登录：401；没有岗位：403；不是表格：422', async () => {
    const { app } = here()
    for (const url of ['/api/v1/organisations', '/api/v1/organisations/wjw', '/api/v1/organisations/export.csv'])
      assert.equal((await app.inject(url)).statusCode, 401)
    const nobody = await as()
    assert.equal((await nobody.call('GET', '/organisations')).status, 403)
    const browser = await admin()
    const bad = await send(browser, '/organisations/import/preview', [
      { name: 'file', value: Buffer.from([0, 255, 1]), filename: 'a.xlsx' },
    ])
    assert.equal(bad.status, 422)
    assert.equal((await send(browser, '/organisations/import/preview', [{ name: 'asOf', value: '' }])).status, 400)
  })
})
