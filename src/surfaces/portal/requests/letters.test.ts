import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applicantClient, applied, PLANTED } from '../../../../test/support/applicant-client.ts'
import { describeDatabase } from '../../../../test/support/database.ts'
import { letterDeskOn, through } from '../../../../test/support/letter-desk.ts'
import type { KeptLetter } from '../../../capabilities/case-letters/index.ts'
import { day } from '../../../law/day/index.ts'
import type { OutcomeKey } from '../../../law/outcomes/index.ts'
import { createApp } from '../../http/create-app.ts'

const NOW = new Date('2026-03-20T02:00:00.000Z')
const ON = '2026-03-20'
const TRACK = '/requests/track'
const OPEN = { 'whereToFind.address': '清源县人民政府网站“水利”栏目', 'whereToFind.checkedOn': '2026-03-19' }

describeDatabase('查询页：收到的文书', (database) => {
  const start = async () => {
    const desk = await letterDeskOn(database())
    const app = () => createApp(desk.services, { version: 'test', now: () => NOW, log: { level: 'silent' } })
    return { desk, app }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  const answered = async (means: 'post' | 'electronic', outcome: OutcomeKey = 'alreadyPublic') => {
    const { desk, app } = await here()
    const server = app()
    const { number, queryCode } = await applied(server, 'qyx-slj')
    const [found] = await desk.services.applying.store.byNumber(number)
    const file = found && (await desk.services.register.requests.find(desk.body.id, found.requestId))
    assert.ok(file)
    await desk.record(file.request, { kind: 'confirmed', on: day(ON) })
    const kept = through(await desk.draft(file.request, ON, { outcome }, { values: OPEN, means }))
    const client = applicantClient(server)
    await client.post(TRACK, [
      { name: 'number', value: number },
      { name: 'code', value: queryCode },
    ])
    return { desk, client, kept, app }
  }
  const deliver = async (
    { desk, kept }: { desk: Awaited<ReturnType<typeof here>>['desk']; kept: KeptLetter },
    means: 'post' | 'electronic',
  ) => through(await desk.deliver(await desk.numbered(kept, ON), ON, { means, proof: '送达的回执' }))

  test('电子送达的，在查询页下载；打开记入审计链；没有送达以前看不到', async () => {
    const one = await answered('electronic')
    const address = `${TRACK}/letters/${one.kept.letter.id}/document.pdf`
    assert.doesNotMatch((await one.client.get(TRACK)).body, /下载/)
    assert.equal((await one.client.get(address)).statusCode, 404)
    await deliver(one, 'electronic')
    const page = (await one.client.get(TRACK)).body
    assert.match(page, /政府信息公开申请答复书（清水信公〔2026〕\d+号）已于2026年3月20日送达（电子送达）/)
    assert.ok(page.includes(`href="${address}"`))
    assert.doesNotMatch(page, new RegExp(PLANTED.name))
    const file = await one.client.get(address)
    assert.equal(file.statusCode, 200)
    assert.match(String(file.headers['content-disposition']), /^attachment/)
    assert.equal(file.headers['cache-control'], 'no-store')
    assert.equal(file.body, 'pdf 清源县水利局政府信息公开申请答复书')
    const chain = await one.desk.services.audit.list({ act: 'applicant.opened', page: 1, size: 10 })
    assert.ok(chain.items.some(({ subjectId }) => subjectId === one.kept.letter.id))
  })

  test('邮寄的，只告知已经送达；不是自己的申请、没有查询的，打不开', async () => {
    const one = await answered('post')
    await deliver(one, 'post')
    const page = (await one.client.get(TRACK)).body
    assert.match(page, /已于2026年3月20日送达（邮政企业邮寄）/)
    assert.doesNotMatch(page, /document\.pdf/)
    const address = `${TRACK}/letters/${one.kept.letter.id}/document.pdf`
    assert.equal((await one.client.get(address)).statusCode, 404)
    const other = await answered('electronic')
    await deliver(other, 'electronic')
    const foreign = `${TRACK}/letters/${other.kept.letter.id}/document.pdf`
    assert.equal((await one.client.get(foreign)).statusCode, 404)
    assert.equal((await applicantClient(one.app()).get(foreign)).statusCode, 303)
    assert.equal((await other.client.get(`${TRACK}/letters/${other.kept.letter.id}/files/1`)).statusCode, 404)
    assert.equal((await other.client.get(`${TRACK}/letters/nothing/document.pdf`)).statusCode, 404)
  })
})
