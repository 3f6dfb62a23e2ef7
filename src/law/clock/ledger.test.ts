import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clockOf } from '../../../test/support/clock/file.ts'
import { NATIONAL_RECORD, workingCalendar } from '../calendar/index.ts'
import { day } from '../day/index.ts'
import type { Clock } from './index.ts'

/** The ledger as lines: days, kind, working days that count and that don't. */
const lines = ({ ledger }: Clock): readonly string[] =>
  ledger.map(({ from, to, kind, workingDays, notCounted }) => {
    const days = from === to ? from.slice(5) : `${from.slice(5)}…${to.slice(5)}`
    return `${days} ${kind} ${workingDays}${notCounted > 0 ? ` -${notCounted}` : ''}`
  })
const whyOf = ({ ledger }: Clock, kind: string): readonly string[] =>
  ledger.filter((entry) => entry.kind === kind).map(({ why }) => why)

describe('账目：每一日只算一次，写明理由和条款', () => {
  test('2025-01-20 网上收到：春节的放假日、调休上班日逐一写明', () => {
    const clock = clockOf('2025-01-20', [], { channel: 'online' })
    assert.deepEqual(lines(clock), [
      '01-20 day_zero 0',
      '01-21…01-24 counted 4',
      '01-25 weekend 0',
      '01-26 make_up 1',
      '01-27 counted 1',
      '01-28…02-04 holiday 0',
      '02-05…02-07 counted 3',
      '02-08 make_up 1',
      '02-09 weekend 0',
      '02-10…02-14 counted 5',
      '02-15…02-16 weekend 0',
      '02-17…02-21 counted 5',
    ])
    assert.deepEqual(clock.ledger[0], {
      from: '2025-01-20',
      to: '2025-01-20',
      kind: 'day_zero',
      workingDays: 0,
      notCounted: 0,
      why: '通过互联网渠道提交，双方确认之日为收到之日；当日不计入',
      article: '第三十一条第（三）项',
      note: '条例没有写明，参照《民法典》第二百零一条，开始的当日不计入 [M]',
      provisional: false,
    })
    assert.deepEqual(whyOf(clock, 'make_up'), [
      '春节调休上班（周日），计入：答复期限第5个工作日',
      '春节调休上班（周六），计入：答复期限第10个工作日',
    ])
    assert.deepEqual(whyOf(clock, 'holiday'), ['春节放假，不是工作日'])
    assert.equal(clock.ledger.find(({ kind }) => kind === 'holiday')?.source, '国办发明电〔2024〕12号')
    assert.deepEqual(whyOf(clock, 'weekend')[2], '周末（周六、周日），不是工作日')
    assert.equal(whyOf(clock, 'counted').at(-1), '答复期限第16至20个工作日')
  })
  test('2022 年国庆后连上两日，合为一行', () => {
    assert.ok(lines(clockOf('2022-09-29')).includes('10-08…10-09 make_up 2'))
  })
  test('收到之日是休息日的，照记当日', () => {
    assert.match(clockOf('2025-03-08').ledger[0]?.why ?? '', /当日是休息日（周六），仍以当日为收到之日/)
  })
  test('延长的期限另行计数', () => {
    const clock = clockOf('2025-01-20', ['extended=2025-02-20,3'])
    assert.deepEqual(lines(clock).slice(-3), [
      '02-17…02-21 counted 5',
      '02-22…02-23 weekend 0',
      '02-24…02-26 counted 3',
    ])
    assert.equal(whyOf(clock, 'counted').at(-1), '延长的期限第1至3个工作日')
  })
  test('征求意见的时间写明扣除几个工作日、按什么口径', () => {
    const clock = clockOf('2025-01-20', ['third_party_asked=2025-02-10', 'third_party_answered=2025-02-20'])
    assert.ok(lines(clock).includes('02-11…02-20 paused 0 -8'))
    const paused = clock.ledger.find(({ kind }) => kind === 'paused')
    assert.equal(paused?.why, '征求第三方意见所需时间，其中 8 个工作日不计入答复期限；2025年2月20日收到意见')
    assert.equal(paused?.article, '第三十三条第三款')
    assert.match(paused?.note ?? '', /^条例没有规定 \[C\]，按设置：自征求意见书发出次日起不计入；收到意见当日不计入/)
  })
  test('没有收到意见的，届满以前写暂计，届满以后写恢复计算', () => {
    const why = (act: string, on: string) => whyOf(clockOf('2025-01-20', [act], { on }), 'paused')[0] ?? ''
    assert.match(why('third_party_asked=2025-02-10', '2025-02-20'), /尚未收到意见，暂计至2025年3月3日意见期限届满/)
    assert.match(why('third_party_asked=2025-02-10', '2025-03-04'), /没有收到意见的自次日恢复计算/)
    assert.match(why('agency_asked=2025-02-10', '2025-02-20'), /暂计至2025年3月3日为按设置最多扣除到的一日/)
  })
  test('重叠的征求、没有写明期限的征求、报请确定，口径写在账上', () => {
    const acts = [
      'third_party_asked=2025-02-10',
      'agency_asked=2025-02-12',
      'determination_asked=2025-02-13,2025-03-10',
    ]
    const { ledger } = clockOf('2025-01-20', acts)
    const notes = ledger.filter(({ kind }) => kind === 'paused').flatMap(({ note }) => note ?? [])
    assert.equal(notes.length, 3)
    assert.match(notes[1] ?? '', /重叠的时间只扣除一次；没有写明答复期限的，最多扣除 15 个工作日/)
    assert.match(notes[2] ?? '', /报请确定的时间作为征求其他机关意见所需时间/)
  })
  test('补正：此前已计的不再计入，等待的时间另列，收到补正之日重新起算', () => {
    const clock = clockOf('2025-01-20', ['correction_asked=2025-01-22,2025-02-12', 'correction_received=2025-02-10'])
    assert.deepEqual(lines(clock).slice(0, 5), [
      '01-20 day_zero 0',
      '01-21…01-22 superseded 0 -2',
      '01-23…02-09 waiting 0',
      '02-10 day_zero 0',
      '02-11…02-14 counted 4',
    ])
    assert.deepEqual(whyOf(clock, 'waiting'), ['等待申请人补正，补正期限至2025年2月12日'])
    assert.match(
      whyOf(clock, 'superseded')[0] ?? '',
      /告知补正以前已计 2 个工作日；答复期限自收到补正的申请之日起重新计算/,
    )
    assert.equal(clock.ledger[3]?.article, '第三十条')
  })
  test('收到当日告知补正、当日补正的，只有一个起算日', () => {
    const clock = clockOf('2025-01-20', ['correction_asked=2025-01-20', 'correction_received=2025-01-20'])
    assert.equal(clock.due, '2025-02-21')
    assert.deepEqual(lines(clock).slice(0, 2), ['01-20 day_zero 0', '01-21…01-24 counted 4'])
    assert.match(clock.ledger[0]?.why ?? '', /收到补正的申请/)
  })
  test('等待补正：没有写明期限的，列到查看之日；办结的，列到办结之日', () => {
    const asked = 'correction_asked=2025-01-22'
    assert.deepEqual(lines(clockOf('2025-01-20', [asked], { on: '2025-01-21' })).slice(1), [
      '01-21…01-22 superseded 0 -2',
    ])
    assert.equal(lines(clockOf('2025-01-20', [asked], { on: '2025-02-10' })).at(-1), '01-23…02-10 waiting 0')
    const ended = clockOf('2025-01-20', [asked, 'withdrawn=2025-02-06'], { on: '2025-03-10' })
    assert.equal(lines(ended).at(-1), '01-23…02-06 waiting 0')
    assert.deepEqual(whyOf(ended, 'waiting'), ['等待申请人补正'])
  })
  test('缴费：缴清次日起重新计算', () => {
    const clock = clockOf('2025-02-10', ['fee_notified=2025-02-12', 'fee_paid=2025-02-19'])
    assert.deepEqual(lines(clock).slice(0, 5), [
      '02-10 day_zero 0',
      '02-11…02-12 superseded 0 -2',
      '02-13…02-18 waiting 0',
      '02-19 day_zero 0',
      '02-20…02-21 counted 2',
    ])
    assert.match(whyOf(clock, 'waiting')[0] ?? '', /等待申请人缴费，缴费期限至2025年3月12日/)
  })
  test('重新计算以前延过期的，写明此前的延期按什么口径处理', () => {
    const acts = ['extended=2025-02-12,5', 'fee_notified=2025-02-13', 'fee_paid=2025-02-19']
    const [, again] = clockOf('2025-02-10', acts).ledger.filter(({ kind }) => kind === 'day_zero')
    assert.match(again?.note ?? '', /此前的延期不再有效，新的期限可以延期/)
  })
  test('延迟答复的期限另列', () => {
    const acts = ['reasons_asked=2025-02-10', 'reasons_given=2025-02-17', 'deferred=2025-02-20,2025-02-25']
    const clock = clockOf('2025-01-20', acts)
    assert.deepEqual(
      clock.ledger.slice(-1).map(({ why, article }) => [why, article]),
      [['延迟答复的期限第1至2个工作日', '第三十五条']],
    )
  })
  test('超期：列到答复之日，没有答复的列到查看之日', () => {
    assert.equal(lines(clockOf('2025-01-20', [], { on: '2025-02-25' })).at(-1), '02-22…02-25 overdue 0')
    const replied = clockOf('2025-01-20', ['replied=2025-02-24'], { on: '2025-06-30' })
    assert.equal(lines(replied).at(-1), '02-22…02-24 overdue 0')
    assert.deepEqual(whyOf(replied, 'overdue'), ['超过答复期限 1 个工作日'])
  })
  test('暂定的年份逐行标明，与确定的年份分行', () => {
    const clock = clockOf('2026-12-25')
    assert.deepEqual(
      clock.ledger
        .filter(({ kind }) => kind === 'counted' || kind === 'holiday')
        .map(({ from, provisional }) => [from, provisional]),
      [
        ['2026-12-28', false],
        ['2027-01-01', true],
        ['2027-01-04', true],
        ['2027-01-11', true],
        ['2027-01-18', true],
        ['2027-01-25', true],
      ],
    )
    assert.deepEqual(whyOf(clock, 'holiday'), ['元旦（暂定：2027年的放假安排尚未公布），不是工作日'])
  })
  test('地方的停工和补班照写', () => {
    const change = (d: string, working: boolean, reason: string) => ({
      from: day(d),
      to: day(d),
      working,
      reason,
      source: '安平市通告',
    })
    const local = [change('2025-08-06', false, '台风停工'), change('2025-08-09', true, '补班')]
    const clock = clockOf('2025-08-04', [], { calendar: workingCalendar({ ...NATIONAL_RECORD, local }) })
    assert.equal(clock.due, '2025-09-01')
    assert.deepEqual(whyOf(clock, 'local_rest'), ['台风停工，不是工作日'])
    assert.deepEqual(whyOf(clock, 'make_up'), ['补班，照常上班（周六），计入：答复期限第4个工作日'])
    assert.equal(clock.ledger.find(({ kind }) => kind === 'local_rest')?.source, '安平市通告')
  })
})
