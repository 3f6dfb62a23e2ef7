import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { memorySettings } from '../../../test/support/memory-settings.ts'
import { DEFAULT_SETTINGS } from '../../law/clock/index.ts'
import { DEFAULT_COUNTING } from '../../law/counting/index.ts'
import { addDays, day } from '../../law/day/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import {
  calendarOn,
  clockSettingsOn,
  countingSettingsOn,
  mailSettingsOn,
  policyOn,
  resolveSetting,
  SETTING_GROUPS,
  SETTING_KEYS,
  type SettingForm,
  type SettingKey,
  type SettingVersion,
  settingOn,
  settingRule,
  versionStates,
} from './index.ts'
import { parseSetting } from './parse-setting.ts'

const TODAY = day('2026-03-10')
const BODY = '01900000-0000-7000-8000-000000000001'
const COUNTY = '01900000-0000-7000-8000-000000000002'
const CITY = '01900000-0000-7000-8000-000000000003'
const LINE = [BODY, COUNTY, CITY, PLATFORM]

const version = (given: Partial<SettingVersion> & Pick<SettingVersion, 'key'>): SettingVersion => ({
  bodyId: BODY,
  version: 1,
  value: null,
  fromDay: TODAY,
  reason: '测试',
  changedBy: null,
  changedAt: '2026-03-10T00:00:00.000Z',
  ...given,
})

describe('设置的表', () => {
  for (const key of SETTING_KEYS) {
    const { label, told, group, form, fallback, where, act } = settingRule(key)
    test(`${key}：${label}`, () => {
      assert.ok(label.length > 1 && told.endsWith('。') && group in SETTING_GROUPS)
      assert.deepEqual(parseSetting(form, fallback), { ok: true, value: fallback })
      if (act === 'policy.change') assert.equal(where, 'platform')
    })
  }

  test('默认值没有核到原文的，都在待定问题里有一行，标记相同', () => {
    const listed = readFileSync(new URL('../../../docs/law/open-questions.md', import.meta.url), 'utf8').split('\n')
    for (const key of SETTING_KEYS) {
      const { backing } = settingRule(key)
      if (!backing || backing.evidence === 'V') continue
      const { question, evidence } = backing
      assert.ok(
        listed.some((line) => line.includes(`\`${question}\``) && line.includes(`[${evidence}]`)),
        `${key}: ${question} [${evidence}]`,
      )
    }
  })
})

describe('设置的值：保存以前检查', () => {
  const integer: SettingForm = { kind: 'integer', min: 8, max: 64, unit: '个字符' }
  const text: SettingForm = { kind: 'text', longest: 5, pattern: '[a-z]+', example: 'abc' }
  const integers: SettingForm = { kind: 'integers', min: 0, max: 20, unit: '个工作日' }
  const choice: SettingForm = { kind: 'choice', options: { a: '甲', b: '乙' } }
  const choices: SettingForm = { kind: 'choices', options: { a: '甲', b: '乙' } }
  for (const [what, form, given, kept] of [
    ['最小的整数', integer, 8, 8],
    ['最大的整数', integer, 64, 64],
    ['文字前后的空白去掉', text, ' abc ', 'abc'],
    ['空白表示没有', text, '', ''],
    ['几个数从大到小，重复的只留一个', integers, [2, 10, 2, 0], [10, 2, 0]],
    ['可以一个都没有', integers, [], []],
    ['选一项', choice, 'b', 'b'],
    ['选几项，按表的次序', choices, ['b', 'a'], ['a', 'b']],
    [
      '日期按到期的先后：上年十二月在前',
      { kind: 'month-days' },
      ['01-25', '12-20', '01-10'],
      ['12-20', '01-10', '01-25'],
    ],
    ['是或否', { kind: 'flag', on: '是', off: '否' }, false, false],
  ] as const satisfies readonly (readonly [string, SettingForm, unknown, unknown])[]) {
    test(`收：${what}`, () => assert.deepEqual(parseSetting(form, given), { ok: true, value: kept }))
  }
  for (const [what, form, given, told] of [
    ['比最小的小', integer, 7, /8 到 64/],
    ['比最大的大', integer, 65, /8 到 64/],
    ['不是整数', integer, 8.5, /整数/],
    ['写成文字的数', integer, '12', /整数/],
    ['太长', text, 'abcdef', /不超过 5 个字符/],
    ['写法不符', text, 'ABC', /形如“abc”/],
    ['换行', text, 'a\nb', /不换行/],
    ['列表里有一个不对', integers, [5, 21], /第 2 项/],
    ['没有这一项', choice, 'c', /“甲”、“乙”/],
    ['原型上的名字不是选项', choice, 'toString', /“甲”、“乙”/],
    ['不是列表', choices, 'a', /“甲”、“乙”/],
    ['没有这一日', { kind: 'month-days' }, ['02-30'], /12-20/],
    ['是或否写成数', { kind: 'flag', on: '是', off: '否' }, 1, /“是”或者“否”/],
  ] as const satisfies readonly (readonly [string, SettingForm, unknown, RegExp])[]) {
    test(`不收：${what}`, () => {
      const parsed = parseSetting(form, given)
      assert.ok(!parsed.ok)
      assert.match(parsed.error, told)
    })
  }

  const change = { from: '2026-07-01', to: '2026-07-03', working: false, reason: '台风停工', source: '清源县通知' }
  for (const [what, given, told] of [
    ['最后一日早于第一日', { ...change, to: '2026-06-30' }, /早于/],
    ['年份写错，长达一年', { ...change, to: '2027-07-03' }, /请核对/],
    ['没有写原因', { ...change, reason: ' ' }, /事由/],
    ['没有写依据', { ...change, source: '' }, /依据/],
    ['没有写明放假还是上班', { ...change, working: undefined }, /停工还是上班/],
  ] as const) {
    test(`本地变动不收：${what}`, () => {
      const parsed = parseSetting({ kind: 'local-changes' }, [given])
      assert.ok(!parsed.ok)
      assert.match(parsed.error, told)
    })
  }
  test('本地变动：一项不错的收下', () => {
    assert.deepEqual(parseSetting({ kind: 'local-changes' }, [change]), { ok: true, value: [change] })
  })

  test('放假通知：年份的第一个通知须写全法定节假日；程序已有的文号不重复导入', () => {
    const notice = { year: 2027, number: '国办发明电〔2026〕99号', source: 'www.example.gov.cn', holidays: [] }
    const lacking = parseSetting({ kind: 'notices' }, [
      { ...notice, holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUp: [] }] },
    ])
    assert.ok(!lacking.ok)
    assert.match(lacking.error, /2027年2月5日是法定节假日|2027年2月6日是法定节假日/)
    const amending = { ...notice, year: 2026, number: '国办发明电〔2025〕7号' }
    const holidays = [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07', makeUp: [] }]
    const again = parseSetting({ kind: 'notices' }, [{ ...amending, holidays }])
    assert.ok(!again.ok)
    assert.match(again.error, /已经导入/)
  })

  for (const [key, right, wrong] of [
    ['numbering.request', '{机关码}-{年}-{5位流水}', '{机关码}-{年}'],
    ['numbering.request', '清公开{年}年第{序}号', '{年}-{0位流水}'],
    ['numbering.reply', '{代字}信公〔{年}〕{序}号', '{代字}信公[{年}]{序}号'],
    ['numbering.fee', '清水依收〔{年}〕{序}号', '清水依收〔{年}〕第{序}号'],
    ['numbering.agency', '清水', 'QS'],
    ['mail.host', 'smtp.example.gov.cn', 'smtp example'],
    ['mail.from', 'gongkai@example.gov.cn', 'gongkai'],
    ['mail.passwordFile', 'mail-password', '../../etc/shadow'],
    ['mail.caFile', 'ca.pem', '..'],
  ] as const) {
    test(`${key}：收“${right}”，不收“${wrong}”`, () => {
      const { form } = settingRule(key)
      assert.deepEqual(parseSetting(form, right), { ok: true, value: right })
      assert.equal(parseSetting(form, wrong).ok, false)
    })
  }
})

describe('沿用：本机关、上级机关、平台、程序默认', () => {
  const KEY = 'reminders.reply'
  test('没有人设置的，是程序默认', () => {
    const found = resolveSetting(KEY, LINE, [])
    assert.deepEqual(found, {
      value: [10, 5, 2, 0],
      origin: { kind: 'fallback', bodyId: null, version: null, fromDay: null },
    })
  })

  test('由近及远取第一个有值的；放弃自己的值，就是沿用上一级；出处如实', () => {
    const level = fc.option(
      fc.record({
        given: fc.boolean(),
        number: fc.integer({ min: 0, max: 20 }),
        version: fc.integer({ min: 1, max: 9 }),
      }),
      { nil: null },
    )
    fc.assert(
      fc.property(fc.tuple(level, level, level, level), (levels) => {
        const held = levels.flatMap((one, i) =>
          one
            ? [
                version({
                  key: KEY,
                  bodyId: LINE[i] ?? '',
                  version: one.version,
                  value: one.given ? { is: [one.number] } : null,
                }),
              ]
            : [],
        )
        const nearest = levels.findIndex((one) => one?.given)
        const found = resolveSetting(KEY, LINE, held.toReversed())
        const expected = levels[nearest]
        assert.deepEqual(found.value, expected ? [expected.number] : [10, 5, 2, 0])
        assert.equal(found.origin.kind, ['own', 'above', 'above', 'platform'][nearest] ?? 'fallback')
        assert.equal(found.origin.bodyId, LINE[nearest] ?? null)
      }),
    )
  })

  test('只属于平台的，机关上有值也不看', () => {
    const held = [version({ key: 'mail.port', value: { is: 25 } })]
    assert.equal(resolveSetting('mail.port', LINE, held).value, 465)
  })

  test('本地变动逐级相加，平台的在前，本机关的在后；同一日以本机关的为准', async () => {
    const settings = memorySettings({ [BODY]: COUNTY })
    const put = (bodyId: string, from: string, working: boolean) =>
      settings.append(
        version({
          bodyId,
          key: 'calendar.local',
          value: { is: [{ from, to: from, working, reason: '测试', source: '通知' }] },
        }),
      )
    await put(COUNTY, '2026-07-01', false)
    await put(BODY, '2026-07-01', true)
    await put(PLATFORM, '2026-07-02', false)
    const own = await calendarOn({ settings }, BODY, TODAY)
    const county = await calendarOn({ settings }, COUNTY, TODAY)
    const d = (text: string) => day(text)
    assert.deepEqual([own.dayAt(d('2026-07-01')).working, own.dayAt(d('2026-07-02')).working], [true, false])
    assert.deepEqual([county.dayAt(d('2026-07-01')).working, county.dayAt(d('2026-07-02')).working], [false, false])
  })

  test('保存的值不再符合今天的规则，是故障，不悄悄换成别的值', () => {
    assert.throws(() =>
      resolveSetting('mail.port', LINE, [version({ bodyId: PLATFORM, key: 'mail.port', value: { is: 0 } })]),
    )
  })
})

describe('历史', () => {
  test('任何一日，至多一个生效；生效的正是那一日取到的', () => {
    const days = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(days, fc.integer({ min: -5, max: 5 }), (offsets, on) => {
        const history = offsets
          .map((offset, i) => version({ key: 'mail.port', version: i + 1, fromDay: addDays(TODAY, offset) }))
          .toReversed()
        const asked = addDays(TODAY, on)
        const states = versionStates(history, asked)
        const holding = history.filter((_, i) => states[i] === 'inForce')
        const expected = history.find((each) => each.fromDay <= asked)
        assert.deepEqual(holding, expected ? [expected] : [])
        for (const [i, each] of history.entries()) {
          const everHeld = Array.from({ length: 12 }, (_, n) => addDays(TODAY, n - 6)).some(
            (d) => history.find((one) => one.fromDay <= d) === each,
          )
          if (states[i] === 'overtaken') assert.equal(everHeld, false)
          if (states[i] === 'planned') assert.ok(each.fromDay > asked)
        }
      }),
    )
  })
})

describe('读取一组设置', () => {
  test('安全策略的默认值', async () => {
    assert.deepEqual(await policyOn({ settings: memorySettings() }, TODAY), {
      password: { minLength: 12, maxAgeDays: 0 },
      secondFactor: { requiredFor: ['systemAdmin', 'securityAdmin', 'auditAdmin'] },
      session: { idleMinutes: 30, absoluteHours: 12 },
      lockout: { attempts: 5, minutes: 5, longestMinutes: 60 },
      welcomeLink: { hours: 72 },
      substitution: { maxDays: 60 },
      personalToken: { maxDays: 365 },
    })
  })

  test('年报计数口径：没有选定的按默认，选定了的按选定', async () => {
    const settings = memorySettings()
    assert.deepEqual(await countingSettingsOn({ settings }, BODY, TODAY), DEFAULT_COUNTING)
    await settings.append(version({ key: 'counting.reopened', value: { is: 'anew' } }))
    assert.deepEqual(await countingSettingsOn({ settings }, BODY, TODAY), { ...DEFAULT_COUNTING, reopened: 'anew' })
  })

  test('期限计算口径：没有设置的与法律数据的默认相同，设置的取设置的', async () => {
    const settings = memorySettings({ [BODY]: COUNTY })
    assert.deepEqual(await clockSettingsOn({ settings }, BODY, TODAY), DEFAULT_SETTINGS)
    await settings.append(version({ bodyId: COUNTY, key: 'clock.overlap', value: { is: 'each' } }))
    assert.deepEqual(await clockSettingsOn({ settings }, BODY, TODAY), { ...DEFAULT_SETTINGS, overlap: 'each' })
  })

  test('从生效日起才取到新的值', async () => {
    const settings = memorySettings()
    const later: SettingKey = 'mail.port'
    await settings.append(version({ bodyId: PLATFORM, key: later, value: { is: 25 }, fromDay: addDays(TODAY, 1) }))
    assert.equal(await settingOn({ settings }, 'mail.port', PLATFORM, TODAY), 465)
    assert.equal((await mailSettingsOn({ settings }, addDays(TODAY, 1))).port, 25)
  })
})
