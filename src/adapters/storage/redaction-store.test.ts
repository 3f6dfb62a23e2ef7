import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import type { CaseRedaction, RedactionStep } from '../../capabilities/redacting/index.ts'
import { caseFileStore } from './case-file-store.ts'
import { organisationStore } from './organisation-store.ts'
import { redactionStore } from './redaction-store.ts'

const AT = '2026-03-02T02:00:00.000Z'
const LATER = '2026-03-02T09:00:00.000Z'

describeDatabase('区分处理的存储', (database) => {
  const store = () => redactionStore(database().sql)
  const place = { bodyId: '', requestId: uuidv7(), fileId: uuidv7() }
  const personId = uuidv7()

  before(async () => {
    const body = await organisationStore(database()).add({
      ...{ name: '清源县水利局', code: 'qyx-slj', region: '清源县', level: 'county-department', parentCode: null },
      kind: 'department',
    })
    place.bodyId = body.id
    await sql`insert into requests (body_id, id, number, year, serial, channel, arrived_on, subject, registered_at, key)
      values (${body.id}, ${place.requestId}, 'a-1', 2026, 1, 'in_person', '2026-03-02', '某文件', ${AT}, 'request-key')`.execute(
      database().sql,
    )
    await caseFileStore(database().sql).add({
      ...{ bodyId: body.id, id: place.fileId, requestId: place.requestId, origin: 'staff', purpose: 'information' },
      ...{ fileType: 'pdf', bytes: 10, scan: 'clean', addedAt: AT, addedBy: null, sealedName: null, secret: 'case' },
    })
  })

  const redaction = (more: Partial<CaseRedaction> = {}): CaseRedaction => ({
    ...{ ...place, id: uuidv7(), format: 'pdf', sheets: [{ width: 595, height: 842 }], follows: null },
    ...{ startedAt: AT, startedBy: personId },
    ...more,
  })
  const step = (sequence: number, kind: RedactionStep['kind']): RedactionStep => ({
    ...{ sequence, kind, copyId: null, sealed: `密文${sequence}`, at: AT, personId },
  })

  test('写进去的读得出来：步骤按次序，接续的处理找得到', async () => {
    const [first, second] = [redaction(), redaction()]
    const next = { ...second, follows: first.id }
    await store().add(first, uuidv7())
    await store().append(place.bodyId, first.id, step(1, 'marked'), 'k1')
    await store().append(place.bodyId, first.id, { ...step(2, 'released'), copyId: place.fileId }, 'k2')
    await store().add(next, 'second')
    const kept = await store().find(place.bodyId, first.id)
    assert.deepEqual(kept?.redaction, first)
    assert.deepEqual(kept?.steps, [step(1, 'marked'), { ...step(2, 'released'), copyId: place.fileId }])
    assert.equal(kept?.followedBy, next.id)
    assert.deepEqual((await store().findByKey(place.bodyId, 'second'))?.redaction, next)
    assert.deepEqual(
      (await store().ofRequest(place.bodyId, place.requestId)).map((each) => each.redaction.id),
      [first.id, next.id],
    )
    assert.deepEqual(await store().findStep(place.bodyId, first.id, 'k1'), step(1, 'marked'))
    assert.equal(await store().findStep(place.bodyId, first.id, 'k3'), undefined)
    assert.equal(await store().find(uuidv7(), first.id), undefined)
  })

  test('同一次序、同一提交编号不能写两次；一次处理只能被接续一次', async () => {
    const one = redaction()
    await store().add(one, uuidv7())
    await store().append(place.bodyId, one.id, step(1, 'marked'), 'k1')
    await assert.rejects(store().append(place.bodyId, one.id, step(1, 'asked'), 'k2'), /redaction_steps_key/)
    await assert.rejects(store().append(place.bodyId, one.id, step(2, 'asked'), 'k1'), /redaction_steps_once/)
    await store().add(redaction({ follows: one.id }), uuidv7())
    await assert.rejects(store().add(redaction({ follows: one.id }), uuidv7()), /redactions_follow_once/)
  })

  test('谁打开过：只留最近一次', async () => {
    const one = redaction()
    await store().add(one, uuidv7())
    const who = { bodyId: place.bodyId, redactionId: one.id, personId }
    assert.equal(await store().openedAt(who), undefined)
    await store().putOpening({ ...who, at: AT })
    await store().putOpening({ ...who, at: LATER })
    assert.equal(await store().openedAt(who), LATER)
    assert.equal(await store().openedAt({ ...who, personId: uuidv7() }), undefined)
  })
})
