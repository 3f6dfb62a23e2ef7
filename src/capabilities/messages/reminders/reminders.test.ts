import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { memoryMessages } from '../../../../test/support/memory-messages.ts'
import { memorySettings } from '../../../../test/support/memory-settings.ts'
import { addDays, type Day, day } from '../../../law/day/index.ts'
import type { NewAuditEntry } from '../../audit/index.ts'
import type { Organisation } from '../../organisations/index.ts'
import { PLATFORM } from '../../transactions/index.ts'
import { annualReportSource, type DueThing, type ReminderContext, remind } from '../index.ts'

const BODY = '01900000-0000-7000-8000-000000000001'
const PERSON = '01900000-0000-7000-8000-00000000000a'
const TODAY = day('2026-03-10')

const thing = (given: Partial<DueThing> = {}): DueThing => ({
  bodyId: BODY,
  subject: { kind: 'request', id: 'one' },
  kind: 'reply',
  title: '清源-2026-00012',
  lastDay: day('2026-03-12'),
  daysLeft: 2,
  toPosts: ['handler'],
  article: '第三十三条第二款',
  href: '/requests/one',
  ...given,
})

describe('期限提醒', () => {
  let planned = new Map<Day, readonly DueThing[]>()
  let messages = memoryMessages()
  let settings = memorySettings()
  let entries: NewAuditEntry[] = []
  let runs: Day[] = []
  let asked: Day[] = []
  beforeEach(() => {
    planned = new Map()
    messages = memoryMessages()
    settings = memorySettings()
    entries = []
    runs = []
    asked = []
  })

  const context = (holders: readonly string[] = [PERSON]): ReminderContext => {
    let made = 0
    return {
      atomically: (work) =>
        work({
          ...messages,
          audit: {
            append: async (entry) => {
              entries.push(entry)
            },
            hash: (given) => (given === null ? null : String(given)),
          },
        }),
      sources: [
        {
          dueOn: async (on) => {
            asked.push(on)
            return planned.get(on) ?? []
          },
        },
      ],
      runs: {
        last: async () => runs.at(-1),
        finish: async (on) => {
          runs.push(on)
        },
      },
      holders: { holders: async () => holders },
      settings,
      newId: () => {
        made += 1
        return `id ${made}`
      },
      now: () => '2026-03-10T01:00:00.000Z',
    }
  }
  const inbox = async () =>
    (await messages.inbox.list({ personId: PERSON, bodyIds: [BODY] }, { unread: true, page: 1, size: 50 })).items
  const outbox = async () => (await messages.outbox.list({ page: 1, size: 50 })).items

  test('写明是哪一件、还有几个工作日、最后一日和依据的条款；站内和邮件各一', async () => {
    planned.set(TODAY, [thing()])
    assert.deepEqual(await remind(context(), TODAY), { sent: 1, nobody: 0 })
    const [told] = await inbox()
    assert.equal(told?.subject, '答复：清源-2026-00012，还有 2 个工作日，2026年3月12日届满')
    assert.equal(told?.text, '答复申请人的最后一日是2026年3月12日，依据第三十三条第二款。')
    assert.equal((await outbox())[0]?.channel, 'mail')
    assert.deepEqual(
      entries.map(({ act, on, bodyId, personId }) => [act, on, bodyId, personId]),
      [['reminder.sent', { kind: 'request', id: 'one' }, BODY, null]],
    )
  })

  test('最后一日当日', async () => {
    planned.set(TODAY, [thing({ lastDay: TODAY, daysLeft: 0 })])
    await remind(context(), TODAY)
    assert.equal((await inbox())[0]?.subject, '答复：清源-2026-00012，今天届满')
  })

  test('同一件、同一日、同一种，只提醒一次；另一种照提醒', async () => {
    planned.set(TODAY, [thing(), thing({ kind: 'correction', lastDay: day('2026-03-12') })])
    assert.equal((await remind(context(), TODAY)).sent, 2)
    assert.equal((await remind(context(), TODAY)).sent, 0)
    assert.equal((await inbox()).length, 2)
    assert.equal(entries.length, 2)
  })

  test('没有人担任所需岗位的，数出来，不算已提醒', async () => {
    planned.set(TODAY, [thing()])
    assert.deepEqual(await remind(context([]), TODAY), { sent: 0, nobody: 1 })
    assert.equal((await remind(context(), TODAY)).sent, 1)
  })

  test('设为只发站内消息的，不发邮件', async () => {
    planned.set(TODAY, [thing()])
    await settings.append({
      bodyId: PLATFORM,
      key: 'reminders.byMail',
      version: 1,
      value: { is: false },
      fromDay: TODAY,
      reason: '测试',
      changedBy: null,
      changedAt: '2026-03-10T00:00:00.000Z',
    })
    await remind(context(), TODAY)
    assert.deepEqual([(await inbox()).length, (await outbox()).length], [1, 0])
  })

  test('服务器停过几日的，补上这几日的；同一件只补最近的一次，不再说还有几个工作日', async () => {
    runs.push(addDays(TODAY, -3))
    planned.set(addDays(TODAY, -2), [thing({ daysLeft: 4 })])
    planned.set(addDays(TODAY, -1), [thing({ daysLeft: 3 })])
    assert.equal((await remind(context(), TODAY)).sent, 1)
    assert.deepEqual(asked, [addDays(TODAY, -2), addDays(TODAY, -1), TODAY])
    const [told] = await inbox()
    assert.equal(told?.subject, '答复：清源-2026-00012，2026年3月12日届满，还有 2 日')
    assert.match(told?.text ?? '', /应在2026年3月9日提醒，当日服务器没有运行/)
  })

  test('补的时候期限已过的，如实说已届满', async () => {
    runs.push(addDays(TODAY, -3))
    planned.set(addDays(TODAY, -1), [thing({ lastDay: addDays(TODAY, -1), daysLeft: 0 })])
    await remind(context(), TODAY)
    assert.equal((await inbox())[0]?.subject, '答复：清源-2026-00012，期限已于2026年3月9日届满')
  })

  test('停得再久，也只补十四日以内的；头一次运行只看当日', async () => {
    runs.push(addDays(TODAY, -100))
    await remind(context(), TODAY)
    assert.deepEqual([asked.length, asked[0]], [15, addDays(TODAY, -14)])
    asked = []
    runs = []
    await remind(context(), TODAY)
    assert.deepEqual(asked, [TODAY])
  })
})

describe('第四十九条 年度报告的提醒', () => {
  const body = (code: string, level: Organisation['level']): Organisation => ({
    id: `id of ${code}`,
    code,
    name: `清源县${code}`,
    region: null,
    level,
    parentCode: null,
  })
  const bodies = [body('jyj', 'county-department'), body('xzf', 'county'), body('town', 'town'), body('unknown', null)]
  const kept = new Set<string>()
  const source = annualReportSource({
    organisations: { list: async () => bodies.map((one) => ({ ...one })) as never },
    reports: {
      list: async ({ year }) => ({
        total: kept.size,
        items: [...kept]
          .filter((each) => each.endsWith(String(year)))
          .map((each) => ({ bodyCode: each.split(' ')[0] })) as never,
      }),
    },
    settings: memorySettings(),
  })
  const due = async (on: string) =>
    (await source.dueOn(day(on))).map(({ title, lastDay, daysLeft }) => [title, lastDay, daysLeft])

  for (const [on, left] of [
    ['2025-12-20', 42],
    ['2026-01-10', 21],
    ['2026-01-25', 6],
  ] as const) {
    test(`${on}：部门 1月31日前，本级政府 3月31日前；乡镇和层级不明的没有法定的日期，不提醒`, async () => {
      kept.clear()
      assert.deepEqual(await due(on), [
        ['清源县jyj 2025 年度', '2026-01-31', left],
        ['清源县xzf 2025 年度', '2026-03-31', left + 59],
      ])
    })
  }
  for (const on of ['2025-12-19', '2025-12-21', '2026-01-31', '2026-02-01']) {
    test(`${on} 不是提醒的日子`, async () => assert.deepEqual(await due(on), []))
  }
  test('已经收入报告的不再提醒', async () => {
    kept.clear()
    kept.add('jyj 2025')
    assert.deepEqual(
      (await due('2026-01-10')).map(([title]) => title),
      ['清源县xzf 2025 年度'],
    )
  })
  test('依据写到款；提醒承办人、工作机构负责人和机关负责人', async () => {
    kept.clear()
    const [first, second] = await source.dueOn(day('2026-01-10'))
    assert.deepEqual([first?.article, second?.article], ['第四十九条第一款', '第四十九条第二款'])
    assert.deepEqual(first?.toPosts, ['handler', 'officeHead', 'bodyHead'])
  })
})
