import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clockOf, refusalOf } from '../../../test/support/clock/file.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { addDays, day } from '../day/index.ts'
import type { Act } from './index.ts'

const due = (receivedOn: string, ...acts: readonly string[]) => clockOf(receivedOn, acts).due

describe('第三十三条第二款 答复期限：自收到申请之日起20个工作日', () => {
  for (const [receivedOn, lastDay, what] of [
    ['2025-03-03', '2025-03-31', '收到当日不计入'],
    ['2025-04-21', '2025-05-21', '劳动节放假不计入，4月27日调休上班计入'],
    ['2025-01-20', '2025-02-21', '春节放假不计入，1月26日、2月8日调休上班计入'],
    ['2024-01-25', '2024-02-27', '2月9日（除夕）是工作日，2月4日、18日调休上班计入'],
    ['2025-03-08', '2025-04-07', '收到之日是周六，从下一个工作日起算第1日'],
    ['2024-12-31', '2025-02-05', '跨年'],
    ['2019-05-15', '2019-06-13', '条例施行第一日'],
    ['2025-12-31', '2026-01-29', '跨年，1月4日（周日）上班计入'],
  ] as const) {
    test(`${what}：${receivedOn} 收到，最迟 ${lastDay} 答复`, () => assert.equal(due(receivedOn), lastDay))
  }
  test('最后一日还有 0 个工作日，次日起为超期', () => {
    const seen = (on: string) => {
      const { daysLeft, state } = clockOf('2025-01-20', [], { on })
      return [daysLeft, state]
    }
    assert.deepEqual(seen('2025-01-20'), [20, 'running'])
    assert.deepEqual(seen('2025-02-18'), [3, 'running'])
    assert.deepEqual(seen('2025-02-21'), [0, 'running'])
    assert.deepEqual(seen('2025-02-22'), [0, 'overdue'])
    assert.deepEqual(seen('2025-02-25'), [-2, 'overdue'])
  })
  test('2027 年收到的，放假通知尚未公布，期限是暂定的', () => {
    assert.equal(clockOf('2027-03-01').provisional, true)
    assert.equal(clockOf('2026-12-01').provisional, false)
    assert.equal(clockOf('2026-12-20').provisional, true)
  })
})

describe('第三十三条第二款 延长答复期限', () => {
  for (const [act, lastDay, what] of [
    ['extended=2025-02-21,20', '2025-03-21', '期限的最后一日告知，延长20个工作日'],
    ['extended=2025-02-10,10', '2025-03-07', '延长10个工作日'],
    ['extended=2025-02-10', '2025-03-21', '没有写明日数的，按20个工作日'],
    ['extended=2025-02-10,1', '2025-02-24', '延长1个工作日'],
  ] as const) {
    test(`${what}：2025-01-20 收到，最迟 ${lastDay} 答复`, () => {
      const clock = clockOf('2025-01-20', [act])
      assert.equal(clock.due, lastDay)
      assert.deepEqual(clock.findings, [])
    })
  }
  test('期限届满以后才告知的，无效，并记为问题', () => {
    const clock = clockOf('2025-01-20', ['extended=2025-02-24,20'])
    assert.equal(clock.due, '2025-02-21')
    assert.deepEqual(
      clock.findings.map((f) => f.code),
      ['EXTENDED_LATE'],
    )
  })
  test('告知延长超过20个工作日的，按20个工作日，并记为问题', () => {
    const clock = clockOf('2025-01-20', ['extended=2025-02-10,21'])
    assert.equal(clock.due, '2025-03-21')
    assert.deepEqual(
      clock.findings.map((f) => f.code),
      ['EXTENDED_TOO_LONG'],
    )
  })
  test('再次延长的，不予登记', () => {
    const refusal = refusalOf('2025-01-20', ['extended=2025-02-10,5', 'extended=2025-02-20,5'])
    assert.equal(refusal.kind, 'extension-already-used')
    assert.equal(refusal.article, '第三十三条第二款')
    assert.match(refusal.message, /已于2025年2月10日告知延长/)
  })
  test('只能自受理之日算至 20 加 20 个工作日：2025-01-22 收到，延期后最迟 2025-03-25', () => {
    assert.equal(due('2025-01-22', 'extended=2025-02-25,20'), '2025-03-25')
  })
})

describe('第三十条 补正', () => {
  test('收到补正的申请之日起重新计算20个工作日', () => {
    assert.equal(
      due('2025-01-20', 'correction_asked=2025-01-22,2025-02-12', 'correction_received=2025-02-10'),
      '2025-03-10',
    )
  })
  test('等待补正期间没有届满之日，也不超期', () => {
    const clock = clockOf('2025-01-20', ['correction_asked=2025-01-22'], { on: '2025-06-03' })
    assert.deepEqual([clock.due, clock.daysLeft, clock.state, clock.findings], [null, null, 'awaiting_correction', []])
  })
  test('七个工作日的最后一日告知，不算迟延；次日起记为问题，仍如实登记', () => {
    // 2026-04-28 + 7 working days, 9 May being worked
    assert.deepEqual(clockOf('2026-04-28', ['correction_asked=2026-05-11']).findings, [])
    const late = clockOf('2026-04-28', ['correction_asked=2026-05-12', 'correction_received=2026-05-20'])
    assert.deepEqual(
      late.findings.map((f) => [f.code, f.article]),
      [['CORRECTION_ASKED_LATE', '第三十条']],
    )
    assert.match(late.findings[0]?.message ?? '', /应当在2026年5月11日以前告知/)
    assert.equal(late.due, '2026-06-17')
  })
  test('应当一次性告知：再次告知记为问题，期限照旧', () => {
    const acts = ['correction_asked=2025-02-06', 'correction_received=2025-02-10', 'correction_asked=2025-02-12']
    const clock = clockOf('2025-01-27', acts)
    assert.deepEqual(
      clock.findings.map((f) => f.code),
      ['CORRECTION_REPEATED'],
    )
    assert.deepEqual([clock.due, clock.state], ['2025-03-10', 'running'])
    assert.equal(due('2025-01-27', ...acts, 'correction_received=2025-02-20'), '2025-03-10')
  })
  test('等待补正时再次告知：记为问题，收到补正后照常重新计算', () => {
    const acts = ['correction_asked=2025-02-06', 'correction_asked=2025-02-07', 'correction_received=2025-02-10']
    const clock = clockOf('2025-01-27', acts)
    assert.deepEqual(
      clock.findings.map((f) => f.code),
      ['CORRECTION_REPEATED'],
    )
    assert.equal(clock.due, '2025-03-10')
  })
  test('逾期补正而机关仍收的，记为提示，期限重新计算', () => {
    const acts = ['correction_asked=2025-01-22,2025-02-12', 'correction_received=2025-02-13']
    const clock = clockOf('2025-01-20', acts)
    assert.deepEqual(
      clock.findings.map((f) => [f.code, f.severity]),
      [['CORRECTION_RECEIVED_LATE', 'info']],
    )
    assert.equal(clock.due, '2025-03-13')
  })
  test('无正当理由逾期不补正，视为放弃，不再处理', () => {
    const asked = 'correction_asked=2025-01-22,2025-02-12'
    const clock = clockOf('2025-01-20', [asked, 'lapsed_uncorrected=2025-02-13'])
    assert.deepEqual([clock.state, clock.findings], ['ended', []])
    const early = clockOf('2025-01-20', [asked, 'lapsed_uncorrected=2025-02-12'])
    assert.deepEqual(
      early.findings.map((f) => [f.code, f.article]),
      [['LAPSED_EARLY', '第三十条']],
    )
  })
})

describe('第三十二条、第三十三条第三款 征求第三方意见', () => {
  test('所需时间不计入：发出次日起，至收到意见之日', () => {
    // 11 to 20 February 2025: eight working days
    assert.equal(due('2025-01-20', 'third_party_asked=2025-02-10', 'third_party_answered=2025-02-20'), '2025-03-05')
  })
  test('没有收到意见的，至第三方收到之日起15个工作日届满，逾期不再扣除', () => {
    assert.equal(due('2025-01-20', 'third_party_asked=2025-02-10'), '2025-03-14')
    assert.equal(due('2025-01-20', 'third_party_asked=2025-02-10,2025-02-12'), '2025-03-18')
  })
  test('第三方跨中秋、国庆：2024-09-12 收到征求意见书，最迟 2024-10-10 提出', () => {
    const { next } = clockOf('2024-09-02', ['third_party_asked=2024-09-12'])
    assert.equal(next.find(({ act }) => act === 'third_party_answered')?.lastDay, '2024-10-10')
  })
  test('第三方逾期不答，由机关自行决定；不是视为同意', () => {
    const clock = clockOf('2025-01-20', ['third_party_asked=2025-02-10'], { on: '2025-03-04' })
    assert.deepEqual(
      clock.findings.map((f) => [f.code, f.severity, f.on]),
      [['THIRD_PARTY_SILENT', 'info', '2025-03-04']],
    )
    assert.match(clock.findings[0]?.message ?? '', /由行政机关依照条例的规定决定/)
    assert.equal(clockOf('2025-01-20', ['third_party_asked=2025-02-10'], { on: '2025-03-03' }).findings.length, 0)
  })
  test('征求意见期间状态为暂停，届满次日自动恢复', () => {
    const state = (on: string) => clockOf('2025-01-20', ['third_party_asked=2025-02-10'], { on }).state
    assert.deepEqual(['2025-02-10', '2025-02-11', '2025-03-03', '2025-03-04'].map(state), [
      'running',
      'paused',
      'paused',
      'running',
    ])
  })
  test('逾期才收到的意见如实登记，所需时间只扣除到届满', () => {
    const clock = clockOf('2025-01-20', ['third_party_asked=2025-02-10', 'third_party_answered=2025-03-06'])
    assert.equal(clock.due, '2025-03-14')
    assert.deepEqual(
      clock.findings.map((f) => f.code),
      ['THIRD_PARTY_ANSWERED_LATE'],
    )
  })
  test('当日征求当日答复的，没有可扣除的时间', () => {
    assert.equal(due('2025-01-20', 'third_party_asked=2025-02-10', 'third_party_answered=2025-02-10'), '2025-02-21')
  })
  test('期限届满以后才征求的，不再扣除，并记为问题', () => {
    const clock = clockOf('2025-01-20', ['third_party_asked=2025-02-24'])
    assert.deepEqual([clock.due, clock.findings[0]?.code], ['2025-02-21', 'ASKED_AFTER_DUE'])
  })
  test('意见期限没有届满就答复的，记为问题；意见后到的照样登记', () => {
    const acts = ['third_party_asked=2025-02-10', 'replied=2025-02-20']
    const clock = clockOf('2025-01-20', acts)
    assert.deepEqual(
      clock.findings.map((f) => [f.code, f.article]),
      [['REPLIED_BEFORE_OPINION', '第三十二条']],
    )
    assert.equal(clockOf('2025-01-20', [...acts, 'third_party_answered=2025-02-24']).state, 'ended')
  })
  test('意见已经收到，或者期限已经届满，再答复没有问题', () => {
    for (const acts of [
      ['third_party_asked=2025-02-10', 'third_party_answered=2025-02-19', 'replied=2025-02-20'],
      ['third_party_asked=2025-02-10', 'replied=2025-03-04'],
    ]) {
      const codes = clockOf('2025-01-20', acts, { on: '2025-03-05' }).findings.map((f) => f.code)
      assert.ok(!codes.includes('REPLIED_BEFORE_OPINION'))
    }
  })
  test('几个第三方各自计算，重叠的时间只扣除一次', () => {
    assert.equal(due('2025-01-20', 'third_party_asked=2025-02-10', 'third_party_asked=2025-02-12'), '2025-03-18')
  })
  test('写明第三方名称的，意见归各自的征求意见书', () => {
    const asked = (party: string, on: string): Act => ({ kind: 'third_party_asked', on: day(on), party })
    const answer = (party: string): Act => ({ kind: 'third_party_answered', on: day('2025-02-14'), party })
    const acts = [asked('甲公司', '2025-02-10'), asked('乙公司', '2025-02-10')]
    const clock = clockOf('2025-01-20', [...acts, answer('乙公司')], { on: '2025-02-20' })
    assert.equal(clock.due, '2025-03-14')
    assert.match(clock.ledger.find(({ kind }) => kind === 'paused')?.why ?? '', /征求第三方意见（乙公司）/)
    assert.deepEqual(
      clock.ledger.filter(({ kind }) => kind === 'paused').map(({ from, to }) => [from, to]),
      [
        ['2025-02-11', '2025-02-14'],
        ['2025-02-15', '2025-03-03'],
      ],
    )
    assert.equal(refusalOf('2025-01-20', [...acts, answer('丙公司')]).kind, 'nothing-to-answer')
  })
})

describe('第三十四条 征求共同制作机关意见', () => {
  test('15个工作日，逾期视为同意公开', () => {
    const clock = clockOf('2025-01-20', ['co_producer_asked=2025-02-10'], { on: '2025-03-04' })
    assert.equal(clock.due, '2025-03-14')
    assert.deepEqual(
      clock.findings.map((f) => f.code),
      ['CO_PRODUCER_SILENT'],
    )
    assert.match(clock.findings[0]?.message ?? '', /视为同意公开/)
  })
  test('逾期才答复的，仍视为同意公开', () => {
    const clock = clockOf('2025-01-20', ['co_producer_asked=2025-02-10', 'co_producer_answered=2025-03-05'])
    assert.deepEqual(
      clock.findings.map((f) => f.code),
      ['CO_PRODUCER_ANSWERED_LATE'],
    )
  })
})

describe('第三十三条第三款 征求其他机关意见；第十七条第三款 报请确定', () => {
  test('以函中写明的期限为准', () => {
    assert.equal(due('2025-01-20', 'agency_asked=2025-02-10,2025-02-14'), '2025-02-27')
    assert.equal(due('2025-01-20', 'determination_asked=2025-02-10,2025-02-14'), '2025-02-27')
  })
  test('没有写明期限的，最多扣除15个工作日；先到的意见先恢复', () => {
    assert.equal(due('2025-01-20', 'agency_asked=2025-02-10'), '2025-03-14')
    assert.equal(due('2025-01-20', 'agency_asked=2025-02-10', 'agency_answered=2025-02-11'), '2025-02-24')
    assert.equal(due('2025-01-20', 'determination_asked=2025-02-10', 'determination_answered=2025-02-11'), '2025-02-24')
  })
  test('其他机关逾期不答，法律没有规定后果，不作提示', () => {
    const acts = ['agency_asked=2025-02-10,2025-02-14', 'agency_answered=2025-02-19']
    assert.deepEqual(clockOf('2025-01-20', acts).findings, [])
    assert.deepEqual(clockOf('2025-01-20', acts.slice(0, 1), { on: '2025-02-19' }).findings, [])
  })
})

describe('第三十五条 数量、频次明显超过合理范围', () => {
  test('等待说明理由的时间不扣除', () => {
    assert.equal(due('2025-01-20', 'reasons_asked=2025-02-10', 'reasons_given=2025-02-17'), '2025-02-21')
  })
  test('理由合理的，可以确定延迟答复的合理期限；末日是休息日的顺延', () => {
    const acts = ['reasons_asked=2025-02-10', 'reasons_given=2025-02-17']
    assert.equal(due('2025-01-20', ...acts, 'deferred=2025-02-20,2025-04-30'), '2025-04-30')
    assert.equal(due('2025-01-20', ...acts, 'deferred=2025-02-20,2025-05-01'), '2025-05-06')
    assert.equal(due('2025-01-20', ...acts, 'deferred=2025-02-20,2025-02-20'), '2025-02-21')
  })
  test('期限届满以后才告知延迟答复的，无效，并记为问题', () => {
    const acts = ['reasons_asked=2025-02-10', 'reasons_given=2025-02-17', 'deferred=2025-02-24,2025-04-30']
    const clock = clockOf('2025-01-20', acts)
    assert.deepEqual([clock.due, clock.findings.map((f) => f.code)], ['2025-02-21', ['DEFERRED_LATE']])
  })
  test('没有说明理由就延迟答复的，不予登记', () => {
    const refusal = refusalOf('2025-01-20', ['reasons_asked=2025-02-10', 'deferred=2025-02-20,2025-04-30'])
    assert.equal(refusal.kind, 'needs-first')
  })
})

describe('信息处理费管理办法第六条 收费', () => {
  test('完成缴费次日起重新计算', () => {
    assert.equal(due('2026-01-05', 'fee_notified=2026-01-12', 'fee_paid=2026-02-06'), '2026-03-12')
  })
  test('收到通知次日起20个工作日内缴纳：2026-02-06 收到，最迟 2026-03-12 缴纳；此后才可以不再处理', () => {
    const { next, due: none, state } = clockOf('2026-01-26', ['fee_notified=2026-02-04,2026-02-06'])
    assert.deepEqual([none, state], [null, 'awaiting_payment'])
    assert.equal(next.find(({ act }) => act === 'fee_paid')?.lastDay, '2026-03-12')
    assert.equal(next.find(({ act }) => act === 'lapsed_unpaid')?.firstDay, '2026-03-13')
  })
  test('没有写明收到之日的，从发出之日算', () => {
    const { next } = clockOf('2026-01-26', ['fee_notified=2026-02-06'])
    assert.equal(next.find(({ act }) => act === 'fee_paid')?.lastDay, '2026-03-12')
  })
  test('应当在答复期限内发出；最后一日发出不算迟', () => {
    const codes = (on: string) => clockOf('2025-01-20', [`fee_notified=${on}`]).findings.map((f) => f.code)
    assert.deepEqual(codes('2025-02-21'), [])
    assert.deepEqual(codes('2025-02-22'), ['FEE_NOTIFIED_LATE'])
  })
  test('逾期缴纳而机关仍收的，记为提示；逾期前就不再处理的，记为问题', () => {
    const asked = 'fee_notified=2026-02-06'
    const codes = (act: string) => clockOf('2026-01-26', [asked, act]).findings.map((f) => f.code)
    assert.deepEqual(codes('fee_paid=2026-03-12'), [])
    assert.deepEqual(codes('fee_paid=2026-03-13'), ['FEE_PAID_LATE'])
    assert.deepEqual(codes('lapsed_unpaid=2026-03-13'), [])
    assert.deepEqual(codes('lapsed_unpaid=2026-03-12'), ['LAPSED_EARLY'])
  })
  test('补正以后再收费的，缴费期限按收费通知，不按补正', () => {
    const acts = ['correction_asked=2025-02-06,2025-02-14', 'correction_received=2025-02-10', 'fee_notified=2025-02-12']
    const codes = (act: string) => clockOf('2025-01-27', [...acts, act]).findings.map((f) => f.code)
    const { next } = clockOf('2025-01-27', acts)
    assert.equal(next.find(({ act }) => act === 'fee_paid')?.lastDay, '2025-03-12')
    assert.equal(next.find(({ act }) => act === 'lapsed_unpaid')?.firstDay, '2025-03-13')
    assert.deepEqual(codes('fee_paid=2025-03-12'), [])
    assert.deepEqual(codes('fee_paid=2025-03-13'), ['FEE_PAID_LATE'])
    assert.deepEqual(codes('lapsed_unpaid=2025-03-12'), ['LAPSED_EARLY'])
  })
  test('同一件申请再次收费，记为问题', () => {
    const acts = ['fee_notified=2025-02-06', 'fee_paid=2025-02-10', 'fee_notified=2025-02-17']
    assert.deepEqual(
      clockOf('2025-01-20', acts).findings.map((f) => f.code),
      ['FEE_NOTIFIED_AGAIN'],
    )
  })
  test('2021 年以前没有收费办法，不能发出收费通知', () => {
    assert.equal(refusalOf('2020-12-01', ['fee_notified=2020-12-31']).kind, 'not-in-force')
    assert.equal(clockOf('2020-12-08', ['fee_notified=2021-01-01']).state, 'awaiting_payment')
  })
})

describe('第三十三条 答复', () => {
  test('在期限内送达的，办结，没有问题；不再有剩余日数', () => {
    const clock = clockOf('2025-01-20', ['replied=2025-02-21'], { on: '2025-03-03' })
    assert.deepEqual([clock.state, clock.findings, clock.daysLeft, clock.due], ['ended', [], null, '2025-02-21'])
  })
  test('超过期限才送达的，记为问题', () => {
    const clock = clockOf('2025-01-20', ['replied=2025-02-25'])
    assert.deepEqual(
      clock.findings.map((f) => f.code),
      ['REPLIED_LATE'],
    )
    assert.match(clock.findings[0]?.message ?? '', /超期 2 个工作日/)
  })
  test('到期没有答复的，记为超期', () => {
    const clock = clockOf('2025-01-20', [], { on: '2025-02-25' })
    assert.deepEqual(
      clock.findings.map((f) => [f.code, f.on]),
      [['OVERDUE', '2025-02-22']],
    )
  })
  test('等待补正、缴费期间答复的，没有期限可言', () => {
    const clock = clockOf('2025-01-20', ['correction_asked=2025-01-22', 'replied=2025-06-03'], { on: '2025-07-01' })
    assert.deepEqual([clock.due, clock.findings, clock.state], [null, [], 'ended'])
  })
  for (const act of ['withdrawn', 'terminated']) {
    test(`${act === 'withdrawn' ? '申请人撤回' : '申请人死亡或者终止'}的，办结，不论是否逾期`, () => {
      const clock = clockOf('2025-01-20', [`${act}=2025-03-03`])
      assert.deepEqual([clock.state, clock.findings], ['ended', []])
    })
  }
})

describe('不在所依据的法律之内', () => {
  test('第五十六条：2019-05-15 以前收到的，不予计算', () => {
    const refusal = refusalOf('2019-05-14')
    assert.deepEqual([refusal.kind, refusal.article], ['before-the-regulation', '第五十六条'])
    assert.match(refusal.message, /自2019年5月15日起施行/)
  })
  test('超出工作日历的，不予计算：收到、行为、查看之日都一样', () => {
    assert.equal(refusalOf('2050-12-01').kind, 'beyond-the-calendar')
    assert.equal(refusalOf('2025-01-20', [], { on: '2099-01-01' }).kind, 'beyond-the-calendar')
    assert.equal(refusalOf('2025-01-20', ['correction_asked=2025-01-21,2051-01-01']).kind, 'beyond-the-calendar')
    assert.equal(refusalOf('2050-09-01').kind, 'beyond-the-calendar')
    assert.equal(clockOf('2049-12-31').provisional, true)
  })
  test('日历末尾留足 100 个工作日，期限和各方的期限才都算得出', () => {
    const { last, workingDaysBetween, addWorkingDays } = nationalCalendar()
    const first = addDays(last, -200)
    const edge = addWorkingDays(first, workingDaysBetween(first, last) - 100)
    assert.equal(clockOf(edge).state, 'running')
    assert.equal(refusalOf(addWorkingDays(edge, 1)).kind, 'beyond-the-calendar')
    const asked = addWorkingDays(edge, 1)
    assert.equal(refusalOf(addDays(edge, -30), [`agency_asked=${asked}`]).kind, 'beyond-the-calendar')
  })
})
