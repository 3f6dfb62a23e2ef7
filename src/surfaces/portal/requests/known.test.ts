import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { applicantClient } from '../../../../test/support/applicant-client.ts'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { portalOf, sampleReport } from '../../../../test/support/memory-portal.ts'
import { day } from '../../../law/day/index.ts'

const APPLY = '/requests/new/qyx-slj'

describeDatabase('申请以前先看已经公开的', (database) => {
  const start = async () => {
    const services = databaseServices(database())
    const facts = { region: '清源县', level: 'county-department', parentCode: null } as const
    const body = await services.organisations.add({ name: '清源县水利局', code: 'qyx-slj', ...facts })
    const dam = {
      ...{
        bodyId: body.id,
        id: uuidv7(),
        title: '2023年度堤防加固工程设计文件',
        summary: '工程设计。',
        disclosed: '全文。',
      },
      ...({ answeredOn: day('2024-03-01'), outcome: 'provided', link: null, files: [], withdrawn: null } as const),
      ...{ publishedOn: day('2024-03-01'), changedAt: '2024-03-01T02:00:00.000Z' },
    }
    await services.disclosed.publish(dam)
    await services.reports.keep('qyx-slj', { ...sampleReport, year: 2024 }, null, '2025-01-20T02:30:00Z')
    return { app: portalOf(services), dam }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }

  test('写完一步列出可能就是要的，一按就继续；不相干的不插这一步', async () => {
    const { app, dam } = await here()
    const client = applicantClient(app)
    const found = await client.fill(APPLY, { title: '2023年度堤防加固工程设计文件', features: '' })
    assert.equal(found.headers.location, `${APPLY}/known`)
    const step = await client.get(`${APPLY}/known`)
    assert.match(step.body, /已经公开、可能就是您要的/)
    assert.match(step.body, new RegExp(`href="/disclosed/qyx-slj/${dam.id}"`))
    assert.match(step.body, new RegExp(`<a class="button" href="${APPLY}/check">`))
    assert.equal(step.headers['cache-control'], 'no-store')
    assert.equal((await client.get(`${APPLY}/check`)).statusCode, 200)
    const other = applicantClient(app)
    const without = await other.fill(APPLY, { title: '职称评审名单', features: '' })
    assert.equal(without.headers.location, `${APPLY}/check`)
    assert.equal((await other.get(`${APPLY}/known`)).headers.location, `${APPLY}/check`)
  })

  test('申请的是年报：指到已经公布的那一年', async () => {
    const { app } = await here()
    const client = applicantClient(app)
    await client.fill(APPLY, { title: '2024年政府信息公开工作年度报告', features: '' })
    assert.match((await client.get(`${APPLY}/known`)).body, /href="\/annual-reports\/qyx-slj\/2024"/)
  })

  test('没有填写的不能跳到这一步', async () => {
    const { app } = await here()
    assert.equal((await applicantClient(app).get(`${APPLY}/known`)).headers.location, APPLY)
  })

  test('只有申请表允许一段脚本，只认这一次的口令，只连本站', async () => {
    const { app } = await here()
    const form = await app.inject(APPLY)
    const policy = String(form.headers['content-security-policy'])
    const [, nonce = ''] = /script-src 'nonce-([\w-]{43})'/.exec(policy) ?? []
    assert.match(policy, /connect-src 'self'/)
    assert.doesNotMatch(policy, /unsafe|\*/)
    assert.match(form.body, new RegExp(`<script src="/assets/public-answers-[0-9a-f]+\\.js" nonce="${nonce}" defer`))
    assert.notEqual(policy, String((await app.inject(APPLY)).headers['content-security-policy']))
    assert.doesNotMatch(String((await app.inject('/disclosed')).headers['content-security-policy']), /script-src/)
  })
})
