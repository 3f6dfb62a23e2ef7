import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { settingStore } from '../../src/adapters/storage/index.ts'
import { countedRequestOf } from '../../src/capabilities/register-figures/index.ts'
import {
  type CaseFile,
  clockOf,
  duesOf,
  HANDLING_RULES,
  isHandlingAct,
  type RecordedAct,
  type RequestAct,
  rulesReader,
} from '../../src/capabilities/requests/index.ts'
import { type Day, day } from '../../src/law/day/index.ts'
import { describeDatabase } from '../support/database.ts'
import { memoryKeys } from '../support/memory-keys.ts'
import { scripts } from '../support/model/draw.ts'
import { type WalkedFile, walked } from '../support/model/register-walk.ts'
import { by, person, registerOn } from '../support/register.ts'

/** Read by the usual readings, as a body that has set nothing reads them. */
const USUAL = Array.from({ length: 16 }, () => 0)
/** These name somebody of the staff, or a file: there are none here. */
const NEEDS_OTHERS = /^(assigned|helper_added|helper_removed|file_added|divided)$/

/** Histories of single requests, as a register that was drawn came to hold them. */
const histories = fc
  .sample(scripts(40), { seed: 5, numRuns: 80 })
  .flatMap((script) => [...walked({ ...script, readings: USUAL })].at(-1)?.walk.files ?? [])
  .filter(({ file: { request, acts } }) => request.partOf === null && !acts.some(({ kind }) => NEEDS_OTHERS.test(kind)))
  .filter(({ file: { acts } }) => acts.length > 3)
  .slice(0, 6)

/** As it was given, before it was kept. */
function given({ sequence: _, recordedAt: __, personId: ___, ...act }: RecordedAct): RequestAct {
  if (!isHandlingAct(act.kind)) return act
  return { ...act, words: Object.fromEntries(HANDLING_RULES[act.kind].words.map(({ key, label }) => [key, label])) }
}

/** What a file comes to on a day: the same for one that was kept as for one that was only thought of. */
async function comesTo(file: CaseFile, on: Day, rules: Awaited<ReturnType<ReturnType<typeof rulesReader>>>) {
  const standing = clockOf(file, on, rules)
  assert.ok(standing.ok)
  const { counted } = countedRequestOf(file, ['naturalPerson'])
  assert.ok(counted)
  const { id: _, bodyId: __, ...figures } = counted
  return { standing: standing.value, dues: duesOf(file, rules), figures }
}

describeDatabase('任意经过的申请，逐件登记到台账里', (database) => {
  test('登记得进去；读回来的经过、状态、期限、计数，与没有存过的一样；同一编号再送一次，不多一件', async () => {
    assert.ok(histories.length === 6)
    const register = registerOn(database(), memoryKeys())
    const body = await register.body('清源县水利局')
    const clerk = person([
      ['intake', body.id],
      ['handler', body.id],
      ['officeHead', body.id],
    ])
    for (const { file } of histories) await replay(file)

    async function replay({ request, acts }: WalkedFile['file']): Promise<void> {
      const last = day(acts.at(-1)?.recordedAt ?? request.arrivedOn)
      const { channel, arrivedOn, subject } = request
      const kept = await register.registered(body, by(clerk, last), { channel, arrivedOn, subject })
      for (const [after, act] of acts.entries()) {
        const key = uuidv7()
        const who = by(clerk, act.recordedAt)
        const done = await register.record(kept, who, given(act), { after, key })
        assert.ok(done.ok, done.ok ? '' : `${done.error.message} ${JSON.stringify(acts)}`)
        const again = await register.record(kept, who, given(act), { after, key })
        assert.ok(again.ok)
        assert.equal(again.value.act.sequence, done.value.act.sequence)
      }
      const read = await register.requests.find(body.id, kept.id)
      assert.ok(read)
      assert.equal(read.acts.length, acts.length)
      const rules = await rulesReader({ settings: settingStore(database()) }, last)(body.id)
      assert.deepEqual(await comesTo(read, last, rules), await comesTo({ request, acts }, last, rules))
    }
  })
})
