import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clockOf, refusalOf } from '../../../test/support/clock/file.ts'
import { type Clock, type ClockSettings, REOPENED_PERIOD, SILENT_POINTS } from './index.ts'

const RECEIVED = '2025-01-20'
const REPLIED = 'replied=2025-02-12'
const clockWith = (settings: Partial<ClockSettings>, ...acts: readonly string[]) =>
  clockOf(RECEIVED, [REPLIED, ...acts], { on: '2025-06-10', settings })
const due = (...acts: readonly string[]) => clockWith({}, ...acts).due
const codes = ({ findings }: Clock) => findings.map(({ code }) => code)
/** The ledger as lines: days, kind, working days that count. */
const lines = ({ ledger }: Clock): readonly string[] =>
  ledger.map(({ from, to, kind, workingDays }) => `${from.slice(5)}…${to.slice(5)} ${kind} ${workingDays}`)

describe('行政复议法第六十四条、行政诉讼法第七十一条 依决定、裁判重新办理', () => {
  test('没有限定期限的，自当日起同答复期限：当日不计入，20个工作日', () => {
    const clock = clockOf(RECEIVED, [REPLIED, 'reopened=2025-05-12'], { on: '2025-05-12' })
    assert.deepEqual([clock.state, clock.due, clock.daysLeft], ['running', '2025-06-10', 20])
    assert.equal(clock.ledger.find(({ from }) => from === '2025-05-12')?.note, `${REOPENED_PERIOD.words} [C]`)
  })
  test('限定了最后一日的，至该日', () => assert.equal(due('reopened=2025-05-12,2025-05-30'), '2025-05-30'))
  test('限定的最后一日是休息日的，顺延到下一个工作日', () =>
    assert.equal(due('reopened=2025-05-12,2025-05-31'), '2025-06-03'))
  test('限定的最后一日早于当日的，不能登记；当日的，至当日', () => {
    assert.equal(refusalOf(RECEIVED, [REPLIED, 'reopened=2025-05-12,2025-05-11']).kind, 'detail-before-act')
    assert.equal(due('reopened=2025-05-12,2025-05-12'), '2025-05-12')
  })
  test('没有办结的，无从重新办理', () => {
    const refusal = refusalOf(RECEIVED, ['reopened=2025-02-12'])
    assert.equal(refusal.kind, 'not-in-this-stage')
    assert.match(refusal.message, /状态是“办理中”，此时不能“依复议决定、裁判重新办理”/)
    assert.equal(refusal.article, '《行政复议法》第六十四条第二款、《行政诉讼法》第七十一条')
  })
  test('撤回、逾期不补正的，也可以被责令重新办理', () => {
    for (const end of ['withdrawn=2025-02-12', 'terminated=2025-02-12']) {
      assert.equal(clockOf(RECEIVED, [end, 'reopened=2025-05-12']).state, 'running')
    }
    const lapsed = ['correction_asked=2025-01-22,2025-02-10', 'lapsed_uncorrected=2025-02-11', 'reopened=2025-05-12']
    const clock = clockOf(RECEIVED, lapsed, { on: '2025-05-13' })
    assert.deepEqual([clock.state, clock.due], ['running', '2025-06-10'])
    assert.equal(refusalOf(RECEIVED, [...lapsed, 'correction_received=2025-05-13']).kind, 'nothing-to-answer')
    assert.equal(refusalOf(RECEIVED, [...lapsed, 'lapsed_uncorrected=2025-05-13']).kind, 'not-in-this-stage')
  })
  test('重新办理的，再行办结；再次被撤销的，再次重新办理', () => {
    const again = ['reopened=2025-05-12', 'replied=2025-06-10', 'reopened=2025-08-01', 'replied=2025-08-29']
    const clock = clockWith({}, ...again)
    assert.deepEqual([clock.state, clock.due, codes(clock)], ['ended', '2025-08-29', []])
    assert.deepEqual(codes(clockWith({}, 'reopened=2025-05-12', 'replied=2025-06-11')), ['REPLIED_LATE'])
    assert.deepEqual(codes(clockWith({}, 'reopened=2025-05-12,2025-05-30', 'replied=2025-06-03')), ['REPLIED_LATE'])
    assert.equal(clockWith({}, 'reopened=2025-05-12', 'withdrawn=2025-05-13').state, 'ended')
  })
  test('超期没有重新答复的，提示超期', () => {
    const clock = clockOf(RECEIVED, [REPLIED, 'reopened=2025-05-12,2025-05-30'], { on: '2025-06-03' })
    assert.deepEqual([clock.state, clock.daysLeft, codes(clock)], ['overdue', -1, ['OVERDUE']])
  })
  test('办结当日不会已经有决定、裁判：次日才能登记，次日才列为可办', () => {
    const refusal = refusalOf(RECEIVED, [REPLIED, 'reopened=2025-02-12'])
    assert.equal(refusal.kind, 'not-in-this-stage')
    const late = refusalOf(RECEIVED, ['withdrawn=2025-02-10', 'third_party_asked=2025-02-07', 'reopened=2025-02-10'])
    assert.equal(late.kind, 'not-in-this-stage')
    const offered = (on: string) => clockOf(RECEIVED, [REPLIED], { on }).next.map(({ act }) => act)
    assert.deepEqual([offered('2025-02-12'), offered('2025-02-13')], [[], ['reopened']])
    assert.equal(clockOf(RECEIVED, [REPLIED, 'reopened=2025-02-13', 'replied=2025-02-13']).state, 'ended')
  })
})

describe('以前的等待和征求意见，到办结为止', () => {
  test('以前征求意见的，不再扣除，也不再等待；迟到的意见仍可登记', () => {
    const asked = 'third_party_asked=2025-02-10'
    const acts = [asked, 'reopened=2025-02-17']
    const clock = clockOf(RECEIVED, [REPLIED, ...acts], { on: '2025-02-20' })
    assert.deepEqual([clock.state, clock.due], ['running', '2025-03-17'])
    assert.ok(!clock.next.some(({ act }) => act === 'third_party_answered'))
    assert.deepEqual(codes(clockOf(RECEIVED, [REPLIED, ...acts], { on: '2025-04-10' })), [
      'REPLIED_BEFORE_OPINION',
      'OVERDUE',
    ])
    const late = clockOf(RECEIVED, [REPLIED, ...acts, 'third_party_answered=2025-02-21'], { on: '2025-02-21' })
    assert.deepEqual([late.due, codes(late)], ['2025-03-17', ['REPLIED_BEFORE_OPINION']])
    const replied = clockOf(RECEIVED, [REPLIED, ...acts, 'replied=2025-02-21'])
    assert.deepEqual(codes(replied), ['REPLIED_BEFORE_OPINION'])
  })
  test('办结以前意见期限已经届满的，提示照旧', () => {
    const acts = ['third_party_asked=2025-01-21', 'replied=2025-02-21', 'reopened=2025-05-12']
    assert.deepEqual(codes(clockOf(RECEIVED, acts, { on: '2025-05-13' })), ['THIRD_PARTY_SILENT'])
  })
  test('重新办理中又征求意见的，意见归新的一次', () => {
    const acts = ['third_party_asked=2025-02-10', 'reopened=2025-05-12', 'third_party_asked=2025-05-13']
    assert.equal(due(...acts), '2025-07-01')
    assert.equal(due(...acts, 'third_party_answered=2025-05-16'), '2025-06-13')
  })
  test('一次性告知补正：以前告知过的，重新办理中再告知，记为问题，期限照旧', () => {
    const acts = ['correction_asked=2025-01-22', 'correction_received=2025-01-24', 'reopened=2025-05-12']
    const clock = clockWith({}, ...acts, 'correction_asked=2025-05-13')
    assert.ok(codes(clock).includes('CORRECTION_REPEATED'))
    assert.equal(clock.due, '2025-06-10')
    assert.ok(!clockOf(RECEIVED, [REPLIED, ...acts]).next.some(({ act }) => act === 'correction_asked'))
  })
})

describe('限定的最后一日，延期和征求意见能否使它推迟', () => {
  const reopened = 'reopened=2025-05-12,2025-05-30'
  const asked = ['third_party_asked=2025-05-13', 'third_party_answered=2025-05-16']
  test('不能（默认）：延期、延迟答复如实登记，说明不使它推迟', () => {
    const reasons = ['reasons_asked=2025-05-13', 'reasons_given=2025-05-14']
    const clock = clockWith(
      {},
      reopened,
      ...asked,
      ...reasons,
      'extended=2025-05-20,5',
      'deferred=2025-05-21,2025-06-30',
    )
    assert.equal(clock.due, '2025-05-30')
    const [extended, deferred] = clock.findings
    assert.deepEqual([extended?.code, extended?.severity], ['DECISION_LIMIT_STANDS', 'warning'])
    assert.match(
      extended?.message ?? '',
      /重新办理的最后一日2025年5月30日由决定、裁判限定，“告知申请人延长答复期限”不使它推迟（按设置：不能，以限定的最后一日为准）/,
    )
    assert.match(deferred?.message ?? '', /“告知申请人延迟答复的合理期限”不使它推迟/)
    assert.equal(
      refusalOf(RECEIVED, [REPLIED, reopened, 'extended=2025-05-20,5', 'extended=2025-05-21']).kind,
      'extension-already-used',
    )
  })
  test('不能（默认）：不列为接下来可以做的事，也没有暂停', () => {
    const clock = clockOf(RECEIVED, [REPLIED, reopened, 'third_party_asked=2025-05-13'], { on: '2025-05-14' })
    const next = clock.next.map(({ act }) => act)
    assert.deepEqual([next.includes('extended'), next.includes('third_party_asked')], [false, true])
    assert.equal(clock.state, 'running')
    const given = [REPLIED, reopened, 'reasons_asked=2025-05-13', 'reasons_given=2025-05-14']
    assert.ok(!clockOf(RECEIVED, given, { on: '2025-05-14' }).next.some(({ act }) => act === 'deferred'))
  })
  test('能：与其他答复期限一样', () => {
    const moves = { reopenedLimit: 'moves' } as const
    assert.equal(clockWith(moves, reopened).due, '2025-05-30')
    assert.equal(clockWith(moves, reopened, ...asked).due, '2025-06-05')
    assert.equal(clockWith(moves, reopened, 'extended=2025-05-20,5').due, '2025-06-09')
    const { next } = clockOf(RECEIVED, [REPLIED, reopened], { on: '2025-05-14', settings: moves })
    assert.ok(next.some(({ act, lastDay }) => act === 'extended' && lastDay === '2025-05-30'))
  })
  test('账上写明限定的最后一日和所用的口径', () => {
    for (const [reopenedLimit, reading] of Object.entries(SILENT_POINTS.reopenedLimit.readings)) {
      const settings = { reopenedLimit: reopenedLimit as ClockSettings['reopenedLimit'] }
      const zero = clockWith(settings, reopened).ledger.find(({ from }) => from === '2025-05-12')
      assert.equal(zero?.why, '依复议决定、裁判重新办理，限定的最后一日是2025年5月30日；当日不计入')
      assert.equal(zero?.note, `条例没有规定 [C]，按设置：${reading}`)
    }
  })
})

describe('重新办理以后的延期：同期限重新计算以后', () => {
  const acts = ['extended=2025-02-11,5', 'reopened=2025-05-12']
  for (const [extensionAfterRestart, lastDay] of [
    ['again', '2025-06-10'],
    ['used', '2025-06-10'],
    ['carried', '2025-06-17'],
  ] as const) {
    const { [extensionAfterRestart]: reading } = SILENT_POINTS.extensionAfterRestart.readings
    test(`${reading}：最迟 ${lastDay}`, () => {
      const clock = clockWith({ extensionAfterRestart }, ...acts)
      assert.equal(clock.due, lastDay)
      const zero = clock.ledger.find(({ from }) => from === '2025-05-12')
      assert.equal(zero?.note, `${REOPENED_PERIOD.words} [C]；条例没有规定 [C]，按设置：${reading}`)
      if (extensionAfterRestart === 'again') {
        assert.equal(clockWith({}, ...acts, 'extended=2025-06-03,5').due, '2025-06-17')
      } else {
        const anew = [REPLIED, ...acts, 'extended=2025-06-03,5']
        assert.equal(refusalOf(RECEIVED, anew, { settings: { extensionAfterRestart } }).kind, 'extension-already-used')
      }
    })
  }
  test('限定了最后一日的，此前延长的日数不带入', () => {
    const settings = { extensionAfterRestart: 'carried' } as const
    assert.equal(clockWith(settings, 'extended=2025-02-11,5', 'reopened=2025-05-12,2025-05-30').due, '2025-05-30')
    // 限定的期限内告知的延期没有延长一日，缴费以后重新计算的，也没有可以带入的。
    const paid = ['extended=2025-05-13,5', 'fee_notified=2025-05-14', 'fee_paid=2025-05-19']
    assert.equal(clockWith(settings, 'reopened=2025-05-12,2025-05-30', ...paid).due, '2025-06-17')
  })
})

describe('账目：办结以前、办结以后、重新办理，逐日相接', () => {
  test('期限内答复的，计到答复之日；其后没有期限', () => {
    const clock = clockOf(RECEIVED, [REPLIED, 'reopened=2025-02-17,2025-02-21'], { on: '2025-02-18' })
    assert.deepEqual(
      lines(clock).slice(-5),
      ['02-10…02-12 counted 3', '02-13…02-16 closed 0', '02-17…02-17 day_zero 0', '02-18…02-21 counted 4'].toSpliced(
        0,
        0,
        '02-09…02-09 weekend 0',
      ),
    )
    const closed = clock.ledger.find(({ kind }) => kind === 'closed')
    assert.equal(closed?.why, '2025年2月12日已经办结（答复送达申请人），至依复议决定、裁判重新办理以前，没有期限')
    assert.equal(closed?.article, '《行政复议法》第六十四条第二款、《行政诉讼法》第七十一条')
  })
  test('超期答复的，超期的日子照旧', () => {
    const clock = clockOf(RECEIVED, ['replied=2025-02-25', 'reopened=2025-03-03'], { on: '2025-03-03' })
    assert.deepEqual(lines(clock).slice(11, 15), [
      '02-17…02-21 counted 5',
      '02-22…02-25 overdue 0',
      '02-26…03-02 closed 0',
      '03-03…03-03 day_zero 0',
    ])
  })
  test('等待补正中办结的，等待到办结之日', () => {
    const acts = ['correction_asked=2025-01-22', 'withdrawn=2025-02-06', 'reopened=2025-03-03']
    assert.deepEqual(lines(clockOf(RECEIVED, acts, { on: '2025-03-03' })).slice(0, 5), [
      '01-20…01-20 day_zero 0',
      '01-21…01-22 superseded 0',
      '01-23…02-06 waiting 0',
      '02-07…03-02 closed 0',
      '03-03…03-03 day_zero 0',
    ])
  })
  test('次日就重新办理的，没有空隙；收到当日办结的也一样', () => {
    const nextDay = clockOf(RECEIVED, [REPLIED, 'reopened=2025-02-13'], { on: '2025-02-13' })
    assert.deepEqual(lines(nextDay).slice(9, 11), ['02-10…02-12 counted 3', '02-13…02-13 day_zero 0'])
    const waited = ['correction_asked=2025-01-22', 'withdrawn=2025-02-06', 'reopened=2025-02-07']
    assert.deepEqual(lines(clockOf(RECEIVED, waited)).slice(2, 4), ['01-23…02-06 waiting 0', '02-07…02-07 day_zero 0'])
    const atOnce = clockOf(RECEIVED, ['withdrawn=2025-01-20', 'reopened=2025-01-21'])
    assert.deepEqual(lines(atOnce).slice(0, 2), ['01-20…01-20 day_zero 0', '01-21…01-21 day_zero 0'])
  })
  test('重新办理以后又收费、又补正的，账目照旧相接', () => {
    const acts = ['reopened=2025-05-12,2025-05-30', 'fee_notified=2025-05-14', 'fee_paid=2025-05-19']
    const clock = clockWith({}, ...acts)
    assert.equal(clock.due, '2025-06-17')
    assert.deepEqual(lines(clock).slice(9, 14), [
      '02-10…02-12 counted 3',
      '02-13…05-11 closed 0',
      '05-12…05-12 day_zero 0',
      '05-13…05-14 superseded 0',
      '05-15…05-18 waiting 0',
    ])
  })
})
