import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../law/day/index.ts'
import { actsForApplicant, clockOf, effectiveActs, judgeAct, type RecordedAct, type RequestAct } from './index.ts'

const TODAY = day('2025-03-03')
const request = { channel: 'in_person', arrivedOn: day('2025-01-20') } as const
const act = (kind: RequestAct['kind'], on: string, more: Partial<RequestAct> = {}): RequestAct => ({
  kind,
  on: day(on),
  ...more,
})
/** Acts as the register holds them: the words are gone into their sealed column. */
const recorded = (...acts: readonly RequestAct[]): readonly RecordedAct[] =>
  acts.map(({ words: _, ...given }, at) => ({ ...given, sequence: at + 1, recordedAt: '', personId: null }))
const judge = (before: readonly RecordedAct[], next: RequestAct) =>
  judgeAct(request, before, next, { today: TODAY, rules: {} })
const standing = (acts: readonly RecordedAct[]) => {
  const found = clockOf({ request, acts }, TODAY, {})
  assert.ok(found.ok)
  return found.value
}
const refusal = (before: readonly RecordedAct[], next: RequestAct): string => {
  const done = judge(before, next)
  assert.ok(!done.ok, '没有被拒绝')
  return done.error.message
}

describe('第四十五条 答复要写明处理结果', () => {
  test('没有选处理结果的，不能登记为答复', () =>
    assert.match(refusal([], act('replied', '2025-02-10')), /请选择答复的处理结果/))
  test('撤回、终止、逾期不补正、逾期未缴费不是答复的结果', () => {
    for (const outcome of ['withdrawn', 'applicantGone', 'notCorrected', 'feeUnpaid'] as const) {
      assert.match(refusal([], act('replied', '2025-02-10', { outcome })), /不是答复的结果/)
    }
  })
  test('不是答复的行为不能带处理结果', () =>
    assert.match(refusal([], act('withdrawn', '2025-02-10', { outcome: 'provided' })), /本身就是办理结果/))
  test('办结以后看得到结果', () => {
    assert.equal(standing(recorded(act('replied', '2025-02-10', { outcome: 'provided' }))).outcome, 'provided')
    assert.equal(standing(recorded(act('withdrawn', '2025-02-10'))).outcome, 'withdrawn')
  })
})

describe('第四十五条 办理的事不动期限', () => {
  test('批注、检索、分派前后，期限不变', () => {
    const bare = standing([])
    const busy = standing(
      recorded(
        act('assigned', '2025-01-21', { to: 'a' }),
        act('noted', '2025-01-22', { words: { text: '先查档' } }),
        act('searched', '2025-01-23'),
      ),
    )
    assert.deepEqual(busy.clock, bare.clock)
  })
  test('该写的没有写，逐项指出', () => {
    const done = judge([], act('searched', '2025-02-10', { words: { scope: '档案室', by: '某人' } }))
    assert.ok(!done.ok && done.error.kind === 'wrong-fields')
    assert.deepEqual(
      done.error.fields.map(({ name }) => name),
      ['words.systems', 'words.keywords', 'words.found'],
    )
  })
  test('早于申请到达之日的不能记', () =>
    assert.match(refusal([], act('noted', '2025-01-19', { words: { text: '某' } })), /早于申请到达之日/))
  test('没有办结的不能归档；办结的归档一次', () => {
    assert.match(refusal([], act('archived', '2025-02-10')), /还没有办结，不能归档/)
    const ended = recorded(act('replied', '2025-02-10', { outcome: 'provided' }))
    assert.ok(judge(ended, act('archived', '2025-02-11')).ok)
    const archived = recorded(...ended, act('archived', '2025-02-11'))
    assert.match(refusal(archived, act('archived', '2025-02-12')), /已经归档/)
  })
})

describe('更正记录：以后一条更正前一条，原来的记录留着', () => {
  const late = recorded(act('replied', '2025-02-28', { outcome: 'doesNotExist' }))
  const instead = { on: day('2025-02-18'), outcome: 'notResponsible' } as const
  const slip = act('corrected', TODAY, { corrects: 1, instead, words: { why: '日期、结果登记有误' } })

  test('日期、结果登记错了的：按更正后的读，超期的问题随之消失', () => {
    assert.equal(standing(late).clock?.findings.at(-1)?.code, 'REPLIED_LATE')
    assert.ok(judge(late, slip).ok)
    const after = standing(recorded(...late, slip))
    assert.deepEqual([after.endedOn, after.outcome, after.clock?.findings], ['2025-02-18', 'notResponsible', []])
  })
  test('没有发生过的：作废以后重新开着', () => {
    const never = act('corrected', TODAY, { corrects: 1, instead: null, words: { why: '登记在别的申请上了' } })
    assert.ok(judge(late, never).ok)
    assert.equal(standing(recorded(...late, never)).endedOn, null)
  })
  test('再次更正同一条：后一次为准；原来的记录一直在', () => {
    const acts = recorded(...late, slip, { ...slip, instead: { on: day('2025-02-17'), outcome: 'provided' } })
    assert.deepEqual(effectiveActs(acts)[0], { ...late[0], on: '2025-02-17', outcome: 'provided' })
    assert.deepEqual(acts[0], late[0])
  })
  test('更正后前后不能接续的，不收', () => {
    const acts = recorded(
      act('correction_asked', '2025-01-22', { until: day('2025-02-12') }),
      act('correction_received', '2025-02-10'),
    )
    const void1 = act('corrected', TODAY, { corrects: 1, instead: null, words: { why: '某' } })
    assert.match(refusal(acts, void1), /没有尚待答复的“告知申请人补正”/)
  })
  test('更正须写原因，按当日登记，不能更正不存在的、更正本身', () => {
    assert.match(refusal(late, { ...slip, words: {} }), /更正的原因/)
    assert.match(refusal(late, { ...slip, on: day('2025-03-01') }), /按记录之日/)
    assert.match(refusal(late, { ...slip, corrects: 9 }), /没有要更正的这一条/)
    assert.match(refusal(recorded(...late, slip), { ...slip, corrects: 2 }), /再次更正原来的那一条/)
    assert.match(refusal(late, act('corrected', TODAY, { corrects: 1, words: { why: '某' } })), /请填写正确的内容/)
  })
  test('更正答复也要写明处理结果', () =>
    assert.match(refusal(late, { ...slip, instead: { on: day('2025-02-18') } }), /请选择答复的处理结果/))
})

describe('申请人看到的办理过程', () => {
  test('没有机关内部的事：分派、批注、检索、督办、归档；更正的按更正后的说', () => {
    const acts = recorded(
      act('assigned', '2025-01-21', { to: 'a' }),
      act('noted', '2025-01-21'),
      act('extended', '2025-02-14', { days: 10 }),
      act('urged', '2025-02-17'),
      act('searched', '2025-02-18'),
      act('replied', '2025-02-28', { outcome: 'doesNotExist' }),
      act('corrected', '2025-03-03', { corrects: 6, instead: { on: day('2025-02-27'), outcome: 'doesNotExist' } }),
      act('archived', '2025-03-03'),
    )
    assert.deepEqual(
      actsForApplicant({ acts }).map(({ kind, on }) => [kind, on]),
      [
        ['extended', '2025-02-14'],
        ['replied', '2025-02-27'],
      ],
    )
  })
})

describe('行政复议法第六十四条第二款、行政诉讼法第七十一条 重新办理', () => {
  const again = recorded(
    act('replied', '2025-02-10', { outcome: 'doesNotExist' }),
    act('archived', '2025-02-11'),
    act('reopened', '2025-02-24', { until: day('2025-03-14') }),
  )
  test('重新开着，期限是决定写明的，归档不再算', () => {
    const { endedOn, outcome, clock } = standing(again)
    assert.deepEqual([endedOn, outcome, clock?.due], [null, null, '2025-03-14'])
    assert.match(refusal(again, act('archived', '2025-03-03')), /还没有办结/)
  })
  test('再次答复以后，以再次的结果为准', () => {
    const ended = standing(recorded(...again, act('replied', '2025-03-03', { outcome: 'provided' })))
    assert.deepEqual([ended.endedOn, ended.outcome], ['2025-03-03', 'provided'])
  })
})
