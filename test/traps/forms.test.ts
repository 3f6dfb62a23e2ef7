import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { layoutBlankForm } from '../../src/capabilities/applying/index.ts'
import { day } from '../../src/law/day/index.ts'
import { monthlyFees } from '../../src/law/fees/index.ts'
import { createApp } from '../../src/surfaces/http/create-app.ts'
import { applicantClient, applied } from '../support/applicant-client.ts'
import { describeDatabase } from '../support/database.ts'
import { databaseServices } from '../support/database-services.ts'
import { memoryApplying } from '../support/memory-applying.ts'
import { signedIn } from '../support/staff-client.ts'

const NOW = new Date('2026-03-02T02:00:00.000Z')
/** What the regulation of 2008 asked for and that of 2019 doesn't. */
const PURPOSE = /用途|三需要|生产、生活、科研|自身.{0,6}需要/

describeDatabase('易错35：申请表要求填“用途”“三需要”；拒收当面、邮寄件', (database) => {
  const start = async () => {
    const held = databaseServices(database())
    const services = { ...held, applying: { ...memoryApplying(), store: held.applying.store } }
    const app = createApp(services, { version: 'test', now: () => NOW, log: { level: 'silent' } })
    const names = { name: '清源县水利局', code: 'qyx-slj', region: '清源县', parentCode: null } as const
    const body = await services.organisations.add({ ...names, level: 'county-department' })
    const clerk = await signedIn(app, services, [{ kind: 'intake', bodyId: body.id }], () => NOW)
    return { app, clerk }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  const form = (more: object = {}) => ({
    ...{ body: 'qyx-slj', channel: 'in_person', arrivedOn: '2026-03-02', subject: '河道清淤工程招标文件' },
    ...{ applicants: [{ kind: 'naturalPerson', idKind: 'passport', fields: { name: '林知遥', idNumber: 'E7' } }] },
    ...{ key: uuidv7(), ...more },
  })

  test('易错35：网上申请的表单没有用途一项，不填用途也能提交；空白申请表也没有', async () => {
    const { app } = await here()
    const page = (await applicantClient(app).get('/requests/new/qyx-slj')).body
    assert.match(page, /<form/)
    assert.doesNotMatch(page.replace(/<[^>]+>/g, ' '), PURPOSE)
    assert.doesNotMatch(page, /name="(?:purpose|use|reason)"/)
    assert.match((await applied(app, 'qyx-slj')).number, /^qyx-slj-2026-\d{5}$/)
    const cells = layoutBlankForm().blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
    assert.ok(cells.length > 10)
    assert.doesNotMatch(cells.map(({ text }) => text).join(' '), PURPOSE)
  })
  test('易错35：台账没有放用途的地方：送来的用途不收', async () => {
    const { clerk } = await here()
    const { status, body } = await clerk.call('POST', '/requests', form({ purpose: '科研' }))
    assert.equal(status, 400)
    assert.ok(JSON.stringify(body).includes('purpose'))
    const { body: options } = await clerk.call('GET', '/requests/form')
    assert.doesNotMatch(JSON.stringify(options), PURPOSE)
  })
  for (const [title, channel] of [
    ['当面提交', 'in_person'],
    ['挂号信', 'post_signed'],
    ['平信', 'post_plain'],
    ['传真', 'fax'],
    ['口头', 'oral'],
  ]) {
    test(`易错35：${title}的都能登记，编入同一个台账`, async () => {
      const { clerk } = await here()
      const { status, body } = await clerk.call('POST', '/requests', form({ channel }))
      assert.deepEqual([status, body.number.startsWith('qyx-slj-2026-')], [201, true])
    })
  }
  test('易错35：申请内容、申请人之外缺什么，都不拒绝登记', async () => {
    const { clerk } = await here()
    const { status, body } = await clerk.call('POST', '/requests', form({ subject: ' ', applicants: [] }))
    assert.equal(status, 422)
    const asked = body.parameters.map(({ name }: { readonly name: string }) => name)
    assert.deepEqual(asked, ['applicants', 'subject'])
  })
})

describe('易错34：对同件按件按量两收；跨月累计', () => {
  const request = (id: string, on: string) => ({ id, receivedOn: day(on), basis: 'items' }) as const
  test('易错34：一件申请只按一种标准计，给出两次的不计算', () => {
    const twice = monthlyFees([
      request('甲', '2026-03-02'),
      { ...request('甲', '2026-03-02'), basis: 'pages', pages: 250 },
    ])
    assert.ok(!twice.ok)
    assert.deepEqual(twice.error, { kind: 'charged-twice', id: '甲' })
  })
  test('易错34：逐月起算，上月的件数不累计到本月', () => {
    const many = (month: string, count: number) =>
      Array.from({ length: count }, (_, i) => request(`${month}-${i}`, `${month}-02`))
    const months = monthlyFees([...many('2026-03', 10), ...many('2026-04', 10)])
    assert.ok(months.ok)
    assert.deepEqual(
      months.value.map(({ month, count, total }) => [month, count, total]),
      [
        ['2026-03', 10, 0],
        ['2026-04', 10, 0],
      ],
    )
    const one = monthlyFees(many('2026-03', 20))
    assert.equal(one.ok && one.value[0]?.total, 1000)
  })
})
