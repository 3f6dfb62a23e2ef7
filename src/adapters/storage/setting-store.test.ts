import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../test/support/database.ts'
import type { Actor, PostKind } from '../../capabilities/accounts/index.ts'
import { changeSetting, numberingSchemeOn, settingsOn, type WantedSetting } from '../../capabilities/settings/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import { day } from '../../law/day/index.ts'
import { nextNumber } from '../../law/document-numbers/index.ts'
import { atomically, organisationStore, settingStore } from './index.ts'

const TODAY = day('2026-03-10')
const PERSON = '01900000-0000-7000-8000-00000000000a'
const SOURCE = { at: '2026-03-10T01:00:00.000Z', address: '192.0.2.1' }

const actor = (kind: PostKind, bodyId: string): Actor => ({
  personId: PERSON,
  posts: [{ id: '01900000-0000-7000-8000-00000000000b', kind, bodyId, substituteFor: null }],
  reaches: (post) => post.bodyId === PLATFORM,
})

describeDatabase('设置', (database) => {
  const change = (who: Actor, wanted: Partial<WantedSetting> & Pick<WantedSetting, 'key'>) =>
    changeSetting(
      atomically(database()),
      { actor: who, source: SOURCE, today: TODAY },
      { bodyId: PLATFORM, value: null, fromDay: TODAY, reason: '测试', seen: 0, ...wanted },
    )
  const settings = () => settingStore(database())
  const body = async (name: string, parentCode: string | null = null) =>
    organisationStore(database()).add({ name, region: null, level: null, parentCode })

  test('保存一个版本；以前的版本原样留着，谁、何时、为什么都在', async () => {
    const admin = actor('systemAdmin', PLATFORM)
    const first = await change(admin, { key: 'mail.host', value: { is: ' smtp.example.gov.cn ' } })
    assert.ok(first.ok)
    const second = await change(admin, {
      key: 'mail.host',
      value: { is: 'mail.example.gov.cn' },
      reason: ' 换服务器 ',
      seen: 1,
    })
    assert.ok(second.ok)
    const given = await change(admin, { key: 'mail.host', value: null, reason: '停用', seen: 2 })
    assert.ok(given.ok)
    assert.deepEqual(await settings().history(PLATFORM, 'mail.host'), [
      { ...first.value, version: 3, value: null, reason: '停用' },
      { ...first.value, version: 2, value: { is: 'mail.example.gov.cn' }, reason: '换服务器' },
      {
        bodyId: PLATFORM,
        key: 'mail.host',
        version: 1,
        value: { is: 'smtp.example.gov.cn' },
        fromDay: TODAY,
        reason: '测试',
        changedBy: PERSON,
        changedAt: SOURCE.at,
      },
    ])
  })

  test('看过以后被他人改了的，不保存；同时修改的只有一个成功', async () => {
    const admin = actor('systemAdmin', PLATFORM)
    const ports = [25, 465, 587, 2525]
    const done = await Promise.all(ports.map((port) => change(admin, { key: 'mail.port', value: { is: port } })))
    assert.equal(done.filter((one) => one.ok).length, 1)
    for (const one of done) if (!one.ok) assert.equal(one.error.kind, 'changed-meanwhile')
    assert.equal((await settings().history(PLATFORM, 'mail.port')).length, 1)
  })

  for (const [what, wanted, kind] of [
    ['值不对', { key: 'mail.user', value: { is: 'a b' } }, 'invalid-value'],
    ['没有写原因', { key: 'mail.user', value: { is: 'a' }, reason: '  ' }, 'no-reason'],
    ['生效日早于今天', { key: 'mail.user', value: { is: 'a' }, fromDay: day('2026-03-09') }, 'too-early'],
    ['没有自己的值可以放弃', { key: 'mail.user', value: null }, 'nothing-to-give-up'],
  ] as const) {
    test(`不保存：${what}`, async () => {
      const done = await change(actor('systemAdmin', PLATFORM), wanted)
      assert.ok(!done.ok)
      assert.equal(done.error.kind, kind)
      assert.deepEqual(await settings().history(PLATFORM, 'mail.user'), [])
    })
  }

  test('机关的设置由本机关工作机构负责人改；平台的不能；安全策略只由安全管理员改', async () => {
    const own = await body('清源县住建局')
    const other = await body('清源县财政局')
    const head = actor('officeHead', own.id)
    const wanted = { key: 'reminders.reply', value: { is: [3] } } as const
    assert.equal((await change(head, { ...wanted, bodyId: own.id })).ok, true)
    for (const bodyId of [other.id, PLATFORM]) {
      const refused = await change(head, { ...wanted, bodyId })
      assert.ok(!refused.ok)
      assert.equal(refused.error.kind, 'not-allowed')
    }
    const policy = { key: 'policy.password.minLength', value: { is: 16 } } as const
    const refused = await change(actor('systemAdmin', PLATFORM), policy)
    assert.equal(!refused.ok && refused.error.kind, 'not-allowed')
    assert.equal((await change(actor('securityAdmin', PLATFORM), policy)).ok, true)
  })

  test('机关不能有只属于平台的设置', async () => {
    const own = await body('清源县审计局')
    const refused = await change(actor('systemAdmin', PLATFORM), {
      key: 'mail.port',
      bodyId: own.id,
      value: { is: 25 },
    })
    assert.equal(!refused.ok && refused.error.kind, 'platform-only')
  })

  test('沿着机关的上下级找：本机关、上级、再上级、平台；没有的机关只有平台', async () => {
    const city = await body('安平市人民政府')
    const county = await body('安平市清源县人民政府', city.code)
    const own = await body('安平市清源县林业局', county.code)
    assert.deepEqual(await settings().lineOf(own.id), [own.id, county.id, city.id, PLATFORM])
    assert.deepEqual(await settings().lineOf(PLATFORM), [PLATFORM])
    assert.deepEqual(await settings().lineOf(PERSON), [PLATFORM])
    const admin = actor('systemAdmin', PLATFORM)
    assert.equal((await change(admin, { key: 'clock.overlap', bodyId: city.id, value: { is: 'each' } })).ok, true)
    const found = await settingsOn({ settings: settings() }, own.id, TODAY, ['clock.overlap', 'clock.reasons'])
    assert.deepEqual([found['clock.overlap'].value, found['clock.overlap'].origin.bodyId], ['each', city.id])
    assert.equal(found['clock.reasons'].origin.kind, 'fallback')
  })

  test('到生效日才生效；后来为更早的日子所作的修改，把它取代', async () => {
    const admin = actor('systemAdmin', PLATFORM)
    const [soon, late] = [day('2026-04-01'), day('2026-05-01')]
    const ok = await change(admin, { key: 'mail.fromName', value: { is: '五月' }, fromDay: late })
    assert.ok(ok.ok)
    const namedOn = async (on: typeof TODAY) =>
      (await settingsOn({ settings: settings() }, PLATFORM, on, ['mail.fromName']))['mail.fromName'].value
    assert.equal(await namedOn(TODAY), '政府信息公开平台')
    assert.equal(await namedOn(late), '五月')
    await change(admin, { key: 'mail.fromName', value: { is: '四月' }, fromDay: soon, seen: 1 })
    assert.deepEqual([await namedOn(soon), await namedOn(late)], ['四月', '四月'])
  })

  test('两类文书的文号写法相同的，不保存：各自编号会重号', async () => {
    const admin = actor('systemAdmin', PLATFORM)
    const own = await body('清源县统计局')
    const same = { key: 'numbering.fee', bodyId: own.id, value: { is: '{代字}信公〔{年}〕{序}号' } } as const
    const refused = await change(admin, same)
    assert.ok(!refused.ok)
    assert.match(refused.error.message, /收费的编号：写出来与答复的相同/)
    const other = { key: 'numbering.fee', bodyId: own.id, value: { is: '{代字}信公收〔{年}〕{序}号' } } as const
    assert.equal((await change(admin, other)).ok, true)
    const lacking = await numberingSchemeOn({ settings: settings() }, own, TODAY)
    assert.ok(!lacking.ok)
    assert.match(lacking.error[0]?.message ?? '', /机关代字/)
    assert.equal((await change(admin, { key: 'numbering.agency', bodyId: own.id, value: { is: '清统' } })).ok, true)
    const scheme = await numberingSchemeOn({ settings: settings() }, own, TODAY)
    assert.ok(scheme.ok)
    assert.equal(nextNumber(scheme.value, 'fee', TODAY, { 2026: 6 }).text, '清统信公收〔2026〕7号')
  })
})
