import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../law/day/index.ts'
import type { DisclosureRequest, RecordedAct, RequestAct } from '../requests/index.ts'
import { countedRequestOf, countTableThree } from './index.ts'

const request: DisclosureRequest = {
  bodyId: 'b',
  id: 'r',
  number: 'b-2025-00001',
  year: 2025,
  serial: 1,
  channel: 'in_person',
  arrivedOn: day('2025-11-20'),
  subject: '某文件',
  registeredAt: '2025-11-20T02:00:00.000Z',
  registeredBy: null,
  partOf: null,
}
const act = (kind: RequestAct['kind'], on: string, more: Partial<RequestAct> = {}) => ({ kind, on: day(on), ...more })
const file = (acts: readonly Omit<RequestAct, 'words'>[], given: Partial<DisclosureRequest> = {}) => ({
  request: { ...request, ...given },
  acts: acts.map((each, at): RecordedAct => ({ ...each, sequence: at + 1, recordedAt: '', personId: null })),
})
const counted = (acts: readonly Omit<RequestAct, 'words'>[], given: Partial<DisclosureRequest> = {}) => {
  const found = countedRequestOf(file(acts, given), ['naturalPerson'])
  assert.ok(found.counted)
  return found.counted
}
const cells = (
  acts: readonly Omit<RequestAct, 'words'>[],
  year: number,
  settings: Parameters<typeof countTableThree>[1]['settings'] = {},
) => {
  const table = countTableThree([counted(acts)], { bodyId: 'b', year, settings })
  assert.ok(table.ok)
  return Object.entries(table.value.cells)
    .filter(([path, { figure }]) => figure > 0 && path.endsWith('.naturalPerson'))
    .map(([path]) => path.split('.')[1])
}

describe('从案卷到表三', () => {
  test('新收按收到之日；办结按答复送达之日；处理结果归行', () => {
    assert.deepEqual(counted([act('replied', '2025-12-10', { outcome: 'doesNotExist' })]), {
      id: 'r',
      bodyId: 'b',
      applicants: ['naturalPerson'],
      receivedOn: '2025-11-20',
      end: { outcome: 'doesNotExist', on: '2025-12-10' },
      corrections: [],
      reopenings: [],
    })
  })
  test('收到之日没有确定的，没有收到之日', () => assert.equal(counted([], { channel: 'online' }).receivedOn, null))
  test('逾期不补正、逾期未缴费、撤回、终止本身就是结果', () => {
    const ends = (kind: RequestAct['kind']) => counted([act(kind, '2025-12-10')]).end?.outcome
    assert.deepEqual((['lapsed_uncorrected', 'lapsed_unpaid', 'withdrawn', 'terminated'] as const).map(ends), [
      'notCorrected',
      'feeUnpaid',
      'withdrawn',
      'applicantGone',
    ])
  })
  test('答复没有记录结果的，不计，说明原因；更正补上以后计入', () => {
    const bare = [act('replied', '2025-12-10')]
    assert.deepEqual(countedRequestOf(file(bare), ['naturalPerson']), { leftOut: { id: 'r', why: 'no_outcome' } })
    const mended = act('corrected', '2025-12-12', {
      corrects: 1,
      instead: { on: day('2025-12-10'), outcome: 'provided' },
    })
    assert.equal(counted([...bare, mended]).end?.outcome, 'provided')
  })
  test('跨年更正结果：上年的数怎样变，按口径', () => {
    const acts = [
      act('replied', '2025-12-10', { outcome: 'doesNotExist' }),
      act('corrected', '2026-02-03', { corrects: 1, instead: { on: day('2025-12-10'), outcome: 'provided' } }),
    ]
    assert.deepEqual(cells(acts, 2025), ['newReceived', 'granted', 'resultTotal'])
    assert.deepEqual(cells(acts, 2025, { corrected: 'as_reported' }), ['newReceived', 'unableNotHeld', 'resultTotal'])
  })
  test('作废的答复没有发生过：还在结转', () => {
    const acts = [
      act('replied', '2025-12-10', { outcome: 'doesNotExist' }),
      act('corrected', '2025-12-12', { corrects: 1, instead: null }),
    ]
    assert.deepEqual(cells(acts, 2025), ['newReceived', 'carriedForward'])
  })
  test('依复议决定重新办理：原来的结果和再次的结果各在其位', () => {
    const acts = [
      act('replied', '2025-12-10', { outcome: 'doesNotExist' }),
      act('reopened', '2026-03-02'),
      act('replied', '2026-03-20', { outcome: 'provided' }),
    ]
    const { end, reopenings } = counted(acts)
    assert.deepEqual(end, { outcome: 'doesNotExist', on: '2025-12-10' })
    assert.deepEqual(reopenings, [{ on: '2026-03-02', end: { outcome: 'provided', on: '2026-03-20' } }])
  })
  test('拆分后的各件指向原件', () => assert.equal(counted([], { partOf: 'whole' }).partOf, 'whole'))
})
