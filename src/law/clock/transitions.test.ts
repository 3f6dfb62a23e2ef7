import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { acts, clockOf, refusalOf } from '../../../test/support/clock/file.ts'
import { day } from '../day/index.ts'
import { ACT_KINDS, ACT_RULES, type ActKind, type ActRule, requestClock } from './index.ts'

/** A file in each stage, with every question open and reasons given, so that only the stage decides. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  running: [],
  awaiting_correction: ['correction_asked=2025-02-12'],
  awaiting_payment: ['fee_notified=2025-02-12'],
  ended: ['replied=2025-02-12'],
}
const OPEN = [
  'third_party_asked=2025-02-10',
  'co_producer_asked=2025-02-10',
  'agency_asked=2025-02-10',
  'determination_asked=2025-02-10',
  'reasons_asked=2025-02-07',
  'reasons_given=2025-02-10',
  'reasons_asked=2025-02-11',
]
const stageOf = (stage: string) => STAGES[stage] ?? []

/** What may happen in a stage, tried act by act. */
function accepted(stage: string, open: readonly string[]): readonly ActKind[] {
  return ACT_KINDS.filter((kind) => {
    const until = kind === 'deferred' ? { until: day('2025-03-31') } : {}
    const file = {
      receivedOn: day('2025-02-06'),
      channel: 'in_person',
      acts: [...acts(...open, ...stageOf(stage)), { kind, on: day('2025-02-13'), ...until }],
    } as const
    return requestClock(file, { on: day('2025-02-13') }).ok
  })
}

describe('同一日的行为：能够前后接续的次序就是次序', () => {
  test('先收费、缴清，同日再告知补正：先告知补正就不能再收费，换一种次序读', () => {
    const clock = clockOf('2025-02-06', [
      'fee_notified=2025-02-10',
      'fee_paid=2025-02-10',
      'correction_asked=2025-02-10,2025-02-24',
    ])
    assert.equal(clock.state, 'awaiting_correction')
    assert.ok(clock.ledger.some(({ why }) => why.includes('缴')))
  })
  test('怎样排都不能接续的，说的是照常的次序里哪一件不能', () => {
    const refusal = refusalOf('2025-02-06', ['fee_paid=2025-02-10', 'correction_received=2025-02-10'])
    assert.equal(refusal.kind, 'nothing-to-answer')
    assert.match(refusal.message, /收到补正的申请/)
  })
  test('一日之内怎样排都不行的很多行为，也很快说出来', () => {
    const many = Array.from({ length: 12 }, (_, at) => `agency_asked=2025-02-10,2025-03-${String(at + 10)}`)
    assert.equal(refusalOf('2025-02-06', [...many, 'fee_paid=2025-02-10']).kind, 'nothing-to-answer')
  })
})

describe('什么之后可以有什么：一张表', () => {
  for (const stage of Object.keys(STAGES)) {
    const allowed = ACT_KINDS.filter((kind) => (ACT_RULES[kind].from as readonly string[]).includes(stage))
    test(`${stage}：只接受表上写明的行为`, () => {
      const answered: Readonly<Record<string, ActKind>> = {
        awaiting_correction: 'correction_received',
        awaiting_payment: 'fee_paid',
      }
      // An answer also needs its question: only the one for which this stage waits is open.
      const expected = allowed.filter(
        (kind) => !['correction_received', 'fee_paid'].includes(kind) || answered[stage] === kind,
      )
      assert.deepEqual(accepted(stage, OPEN), expected)
    })
    test(`${stage}：没有问过的，不会有答复；没有说明理由的，不能延迟答复`, () => {
      const waitsFor = ['correction_received', 'fee_paid']
      const expected = accepted(stage, OPEN).filter((kind) => {
        const { answers, needs } = ACT_RULES[kind]
        return waitsFor.includes(kind) || (!answers && !needs)
      })
      assert.deepEqual(accepted(stage, []), expected)
    })
  }
  test('办结以后，只有迟到的意见、依决定和裁判的重新办理还能登记', () => {
    assert.deepEqual(accepted('ended', OPEN), [
      'third_party_answered',
      'co_producer_answered',
      'agency_answered',
      'determination_answered',
      'reopened',
    ])
  })
  test('每种行为都有名称和条款', () => {
    for (const kind of ACT_KINDS) {
      const { title, article } = ACT_RULES[kind]
      assert.match(article, /第.+条|30号/, kind)
      assert.ok(title.length > 3, kind)
    }
  })
  test('答复的必是所问的，需要的必在表上', () => {
    for (const { answers, needs } of Object.values(ACT_RULES) as readonly ActRule[]) {
      for (const other of [answers, needs]) assert.ok(other === undefined || ACT_KINDS.includes(other))
    }
  })
})

describe('不能登记的，说明缘由和条款', () => {
  for (const [happened, kind, message] of [
    [
      ['replied=2025-02-12', 'extended=2025-02-13'],
      'already-ended',
      /已于2025年2月12日办结（答复送达申请人），此后不能再有“告知申请人延长答复期限”/,
    ],
    [['third_party_answered=2025-02-13'], 'nothing-to-answer', /之前，没有尚待答复的“书面征求第三方意见”/],
    [['correction_received=2025-02-13'], 'nothing-to-answer', /没有尚待答复的“告知申请人补正”/],
    [['fee_paid=2025-02-13'], 'nothing-to-answer', /没有尚待答复的“发出收费通知”/],
    [
      ['correction_asked=2025-02-12', 'extended=2025-02-13'],
      'not-in-this-stage',
      /状态是“等待申请人补正”，此时不能“告知申请人延长答复期限”/,
    ],
    [['fee_notified=2025-02-12', 'correction_asked=2025-02-13'], 'not-in-this-stage', /状态是“等待申请人缴费”/],
    [['lapsed_unpaid=2025-02-12'], 'not-in-this-stage', /状态是“办理中”/],
    [['extended=2025-02-05'], 'before-receipt', /早于收到申请之日（2025年2月6日）/],
    [['third_party_asked=2025-02-12,2025-02-11'], 'detail-before-act', /第二个日期2025年2月11日早于2025年2月12日/],
    [['correction_asked=2025-02-12,2025-02-11'], 'detail-before-act', /第二个日期/],
    [
      ['reasons_asked=2025-02-10', 'reasons_given=2025-02-11', 'deferred=2025-02-12'],
      'detail-missing',
      /须写明延迟到哪一日/,
    ],
    [['extended=2025-02-12,0'], 'days-out-of-range', /工作日数应为 1 至 1000 的整数/],
    [['extended=2025-02-12,1001'], 'days-out-of-range', /工作日数/],
    [['deferred=2025-02-12,2025-03-31'], 'needs-first', /之前须先有“申请人说明理由”/],
  ] as const) {
    test(`${happened.join('，')}：${kind}`, () => {
      const refusal = refusalOf('2025-02-06', happened)
      assert.equal(refusal.kind, kind)
      assert.match(refusal.message, message)
      assert.match(refusal.article, /第.+条/)
    })
  }
  test('延长的日数须是整数', () => {
    const refusal = refusalOf('2025-02-06', [{ kind: 'extended', on: day('2025-02-12'), days: 1.5 }])
    assert.equal(refusal.kind, 'days-out-of-range')
  })
  test('能登记的最多最少：1 个、1000 个工作日', () => {
    assert.deepEqual(clockOf('2025-02-06', ['extended=2025-02-12,1']).findings, [])
    assert.equal(clockOf('2025-02-06', ['extended=2025-02-12,1000']).findings[0]?.code, 'EXTENDED_TOO_LONG')
  })
})

describe('同一日的几个行为', () => {
  test('先问后答，最后办结', () => {
    const sameDay = ['replied=2025-02-12', 'third_party_answered=2025-02-12', 'third_party_asked=2025-02-12']
    assert.equal(clockOf('2025-02-06', sameDay).state, 'ended')
    assert.deepEqual(clockOf('2025-02-06', sameDay).findings, [])
  })
  test('先延期，再告知补正', () => {
    const { ledger, state } = clockOf('2025-02-06', ['correction_asked=2025-02-12', 'extended=2025-02-12'])
    assert.equal(state, 'awaiting_correction')
    assert.equal(ledger.length, 2)
  })
  test('怎样都排不通的，不予登记', () => {
    assert.equal(
      refusalOf('2025-02-06', ['correction_asked=2025-02-12', 'fee_notified=2025-02-12']).kind,
      'not-in-this-stage',
    )
  })
  test('两个一样的行为算两个', () => {
    const twice = ['third_party_asked=2025-02-12', 'third_party_asked=2025-02-12']
    assert.equal(clockOf('2025-02-06', [...twice, 'third_party_answered=2025-02-14']).due, '2025-03-26')
  })
})

describe('接下来依法可以做什么，最迟哪一日', () => {
  const next = (receivedOn: string, happened: readonly string[], on: string) =>
    clockOf(receivedOn, happened, { on }).next.map(({ act, lastDay, firstDay }) => [act, firstDay ?? lastDay])
  test('刚收到：补正告知至第7个工作日，其余至答复期限，随时可能撤回', () => {
    assert.deepEqual(next('2025-03-03', [], '2025-03-03'), [
      ['correction_asked', '2025-03-12'],
      ['third_party_asked', '2025-03-31'],
      ['co_producer_asked', '2025-03-31'],
      ['agency_asked', '2025-03-31'],
      ['determination_asked', '2025-03-31'],
      ['reasons_asked', '2025-03-31'],
      ['extended', '2025-03-31'],
      ['fee_notified', '2025-03-31'],
      ['replied', '2025-03-31'],
      ['withdrawn', null],
      ['terminated', null],
    ])
  })
  test('七个工作日过后，不能再告知补正；第7个工作日当日还能', () => {
    const has = (on: string) => next('2025-03-03', [], on).some(([act]) => act === 'correction_asked')
    assert.deepEqual([has('2025-03-12'), has('2025-03-13')], [true, false])
  })
  test('超期以后，只剩答复', () => {
    assert.deepEqual(next('2025-03-03', [], '2025-04-01'), [
      ['replied', '2025-03-31'],
      ['withdrawn', null],
      ['terminated', null],
    ])
  })
  test('征求意见以后，各方的意见各有期限；延期以后不能再延', () => {
    const happened = [
      'third_party_asked=2025-03-10',
      'third_party_asked=2025-03-12',
      'agency_asked=2025-03-12',
      'extended=2025-03-12,5',
    ]
    const all = next('2025-03-03', happened, '2025-03-13')
    assert.deepEqual(
      all.filter(([act]) => /answered|extended/.test(String(act))),
      [
        ['third_party_answered', '2025-03-31'],
        ['third_party_answered', '2025-04-02'],
        ['agency_answered', null],
      ],
    )
  })
  test('说明理由以后，可以告知延迟答复', () => {
    const acts = (happened: readonly string[]) => next('2025-03-03', happened, '2025-03-14').map(([act]) => act)
    assert.ok(acts(['reasons_asked=2025-03-10', 'reasons_given=2025-03-12']).includes('deferred'))
    assert.ok(!acts(['reasons_asked=2025-03-10']).includes('deferred'))
    assert.ok(!acts(['reasons_asked=2025-03-10']).includes('reasons_asked'))
  })
  test('等待补正：补正的最后一日；此后可以不再处理', () => {
    assert.deepEqual(next('2025-03-03', ['correction_asked=2025-03-05,2025-03-20'], '2025-03-21'), [
      ['correction_received', '2025-03-20'],
      ['replied', null],
      ['lapsed_uncorrected', '2025-03-21'],
      ['withdrawn', null],
      ['terminated', null],
    ])
    const [first] = next('2025-03-03', ['correction_asked=2025-03-05'], '2025-03-06')
    assert.deepEqual(first, ['correction_received', null])
  })
  test('办结以后，接下来只可能依决定、裁判重新办理，没有期限', () =>
    assert.deepEqual(next('2025-03-03', ['replied=2025-03-05'], '2025-03-06'), [['reopened', null]]))
  test('收费办法施行以前，没有收费一项；最后一日在暂定年份的，标明', () => {
    assert.ok(!next('2020-06-01', [], '2020-06-02').some(([act]) => act === 'fee_notified'))
    const [ask, reply] = ['correction_asked', 'replied'].map((kind) =>
      clockOf('2026-12-21').next.find(({ act }) => act === kind),
    )
    assert.deepEqual([ask?.provisional, reply?.provisional], [false, true])
  })
})
