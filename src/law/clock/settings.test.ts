import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clockOf, refusalOf } from '../../../test/support/clock/file.ts'
import { type ClockSettings, DEFAULT_SETTINGS, SILENT_POINTS } from './index.ts'

const clockWith = (settings: Partial<ClockSettings>, ...acts: readonly string[]) =>
  clockOf('2025-01-20', acts, { settings })
const due = (settings: Partial<ClockSettings>, ...acts: readonly string[]) => clockWith(settings, ...acts).due

describe('法律没有规定的计算口径，是写明默认值的设置', () => {
  test('每个设置都有条款、问题和至少两种口径；默认值是第一种', () => {
    for (const [point, { article, asks, readings }] of Object.entries(SILENT_POINTS)) {
      assert.match(article, /^第.+条/, point)
      assert.ok(asks.length > 5 && Object.keys(readings).length > 1, point)
      assert.equal(DEFAULT_SETTINGS[point as keyof typeof SILENT_POINTS], Object.keys(readings)[0], point)
    }
  })
  const asked = ['third_party_asked=2025-02-10', 'third_party_answered=2025-02-20']
  for (const [what, settings, lastDay, ...acts] of [
    ['发出次日起扣除，收到意见当日仍扣除（默认）', {}, '2025-03-05', ...asked],
    ['发出当日起扣除', { pauseFrom: 'asked_day' }, '2025-03-06', ...asked],
    ['收到意见当日恢复计算', { pauseTo: 'day_before' }, '2025-03-04', ...asked],
    ['收到意见当日恢复计算，没有收到的不变', { pauseTo: 'day_before' }, '2025-03-14', 'third_party_asked=2025-02-10'],
    ['重叠只扣一次（默认）', {}, '2025-03-07', ...asked, 'agency_asked=2025-02-18,2025-02-24'],
    ['重叠各自扣除', { overlap: 'each' }, '2025-03-11', ...asked, 'agency_asked=2025-02-18,2025-02-24'],
    [
      '重叠各自扣除，所征求的都在休息日的',
      { overlap: 'each' },
      '2025-03-05',
      ...asked,
      'agency_asked=2025-02-14,2025-02-16',
    ],
    ['完全重叠只扣一次', {}, '2025-03-05', ...asked, 'agency_asked=2025-02-12,2025-02-14'],
    ['没有写明期限的最多扣除 5 个工作日', { unlimitedAnswerDays: 5 }, '2025-02-28', 'agency_asked=2025-02-10'],
    ['报请确定不扣除', { determination: 'runs' }, '2025-02-21', 'determination_asked=2025-02-10'],
    ['等待说明理由不扣除（默认）', {}, '2025-02-21', 'reasons_asked=2025-02-10', 'reasons_given=2025-02-14'],
    ['等待说明理由扣除', { reasons: 'pauses' }, '2025-02-27', 'reasons_asked=2025-02-10', 'reasons_given=2025-02-14'],
    [
      '超过七个工作日才告知补正，重新计算（默认）',
      {},
      '2025-03-20',
      'correction_asked=2025-02-12',
      'correction_received=2025-02-20',
    ],
    [
      '超过七个工作日才告知补正，期限照旧',
      { lateCorrection: 'runs' },
      '2025-02-21',
      'correction_asked=2025-02-12',
      'correction_received=2025-02-20',
    ],
    ['届满后告知的延期有效', { lateExtension: 'counts' }, '2025-02-28', 'extended=2025-02-24,5'],
  ] as const) {
    test(`${what}：最迟 ${lastDay} 答复`, () => assert.equal(due(settings, ...acts), lastDay))
  }
  test('期限照旧的补正告知，不停止计算', () => {
    const clock = clockWith({ lateCorrection: 'runs' }, 'correction_asked=2025-02-12')
    assert.deepEqual([clock.state, clock.due], ['running', '2025-02-21'])
    assert.match(clock.findings[0]?.message ?? '', /按设置：不重新计算，期限照旧/)
  })
  test('再次告知补正也重新计算', () => {
    const acts = ['correction_asked=2025-01-22', 'correction_received=2025-01-24', 'correction_asked=2025-02-06']
    const waiting = clockWith({ repeatedCorrection: 'restarts' }, ...acts)
    assert.deepEqual([waiting.state, waiting.due], ['awaiting_correction', null])
    assert.equal(due({ repeatedCorrection: 'restarts' }, ...acts, 'correction_received=2025-02-10'), '2025-03-10')
    assert.equal(due({}, ...acts, 'correction_received=2025-02-10'), '2025-02-27')
  })
  test('重叠的扣除在账上前后相接，等待理由的口径也写明', () => {
    const acts = [
      'third_party_asked=2025-02-10,2025-02-10',
      'third_party_answered=2025-02-14',
      'reasons_asked=2025-02-12,2025-02-19',
    ]
    const { ledger } = clockWith({ overlap: 'each', reasons: 'pauses' }, ...acts)
    const paused = ledger.filter(({ kind }) => kind === 'paused')
    assert.deepEqual(
      paused.map(({ from, to, notCounted }) => [from, to, notCounted]),
      [
        ['2025-02-11', '2025-02-14', 4],
        ['2025-02-15', '2025-02-21', 5],
      ],
    )
    assert.match(paused[1]?.note ?? '', /各自扣除；等待说明理由的时间不计入/)
  })
  describe('期限重新计算以后的延期', () => {
    const acts = ['extended=2025-02-06,5', 'fee_notified=2025-02-10', 'fee_paid=2025-02-17']
    for (const [extensionAfterRestart, lastDay] of [
      ['again', '2025-03-17'],
      ['used', '2025-03-17'],
      ['carried', '2025-03-24'],
    ] as const) {
      const { [extensionAfterRestart]: reading } = SILENT_POINTS.extensionAfterRestart.readings
      test(`${reading}：最迟 ${lastDay} 答复`, () => {
        assert.equal(due({ extensionAfterRestart }, ...acts), lastDay)
        if (extensionAfterRestart === 'again') {
          assert.equal(due({ extensionAfterRestart }, ...acts, 'extended=2025-03-10,5'), '2025-03-24')
        } else {
          const refusal = refusalOf('2025-01-20', [...acts, 'extended=2025-03-10,5'], {
            settings: { extensionAfterRestart },
          })
          assert.equal(refusal.kind, 'extension-already-used')
        }
      })
    }
  })
})
