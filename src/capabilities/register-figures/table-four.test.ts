import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CHALLENGE_RESULTS, type ChallengeResult, resultRow } from '../../law/challenges/index.ts'
import { day } from '../../law/day/index.ts'
import type { ChallengeKey } from '../../law/report-form/index.ts'
import type { Challenge, ChallengeAct } from '../challenges/index.ts'
import { CASE_LEFT_OUT_WORDS, type CountedFor, countTableFour, LEFT_OUT_WORDS } from './index.ts'

const BODY = 'body'
const at = (kind: 'filed' | 'accepted' | 'not_accepted' | 'served' | 'became_final', on: string): ChallengeAct => ({
  kind,
  on: day(on),
})
const decided = (result: ChallengeResult, on: string): ChallengeAct => ({ kind: 'decided', on: day(on), result })
const appealed = (on: string): ChallengeAct => ({ kind: 'appealed', on: day(on), by: 'other' })
const upheldOnAppeal = (on: string): ChallengeAct => ({ kind: 'appeal_decided', on: day(on), ending: 'upheld' })

const challenge = (kind: ChallengeKey, acts: readonly ChallengeAct[], given: Partial<Challenge> = {}): Challenge => ({
  bodyId: BODY,
  id: 'c',
  kind,
  caseNumber: null,
  standing: 'respondent',
  heardBy: '清源县人民政府',
  about: { kind: 'requests', requestIds: ['r1'] },
  follows: null,
  acts,
  notes: '',
  ...given,
})
const table = (all: readonly Challenge[], year: number, settings: CountedFor['settings'] = {}) => {
  const counted = countTableFour(all, { bodyId: BODY, year, settings })
  assert.ok(counted.ok)
  return counted.value
}
const cells = (all: readonly Challenge[], year: number, settings?: CountedFor['settings']) =>
  Object.entries(table(all, year, settings).cells)
    .filter(([path, { figure }]) => figure > 0 && !path.endsWith('.total'))
    .map(([path, { figure }]) => `${path.replace('table4.', '')} ${figure}`)

describe('表四：按年末状态，一案一计', () => {
  for (const result of Object.keys(CHALLENGE_RESULTS) as ChallengeResult[]) {
    const { title, forum, column } = resultRow(result)
    const group = forum === 'review' ? 'review' : 'litigationDirect'
    const effective = forum === 'litigation' && column !== 'other' ? [at('became_final', '2025-07-01')] : []
    test(`${title}：${group}.${column}`, () => {
      const one = challenge(group, [at('accepted', '2025-03-03'), decided(result, '2025-06-02'), ...effective])
      assert.deepEqual(cells([one], 2025), [`${group}.${column} 1`])
    })
  }
  test('12月31日还没有决定的，尚未审结；次年审结的，计次年的结果', () => {
    const one = challenge('review', [at('accepted', '2024-12-02'), decided('reviewRevoked', '2025-01-20')])
    assert.deepEqual(
      [cells([one], 2024), cells([one], 2025), cells([one], 2026)],
      [['review.pending 1'], ['review.corrected 1'], []],
    )
  })
  test('12月31日作出决定的，计本年的结果', () => {
    const one = challenge('review', [at('accepted', '2024-12-02'), decided('reviewRevoked', '2024-12-31')])
    assert.deepEqual([cells([one], 2024), cells([one], 2025)], [['review.corrected 1'], []])
  })
  test('驳回行政复议请求是维持，驳回行政复议申请是其他', () => {
    const ended = (result: ChallengeResult) =>
      cells([challenge('review', [at('accepted', '2025-03-03'), decided(result, '2025-04-02')])], 2025)
    assert.deepEqual(ended('reviewRequestRejected'), ['review.upheld 1'])
    assert.deepEqual(ended('reviewApplicationDismissed'), ['review.other 1'])
  })
  test('先复议后诉讼：复议一栏计一件，复议后起诉一栏计一件，互不影响', () => {
    const review = challenge('review', [at('accepted', '2025-03-03'), decided('reviewMaintained', '2025-04-30')], {
      id: 'rev',
    })
    const suit = challenge('litigationAfterReview', [at('accepted', '2025-05-14')], { id: 'post', follows: 'rev' })
    assert.deepEqual(cells([review, suit], 2025), ['review.upheld 1', 'litigationAfterReview.pending 1'])
    assert.deepEqual(cells([review, suit], 2026), ['litigationAfterReview.pending 1'])
  })
  test('一份复议申请针对几件答复的，按立案的件数计一件', () => {
    const about = { kind: 'requests', requestIds: ['r1', 'r2', 'r3'] } as const
    assert.deepEqual(cells([challenge('review', [at('accepted', '2025-03-03')], { about })], 2025), [
      'review.pending 1',
    ])
  })
  test('因主动公开、逾期不答复引发的，同样计入', () => {
    const publication = challenge('review', [at('accepted', '2025-03-03')], {
      id: 'p',
      about: { kind: 'publication', itemId: 'i' },
    })
    const silent = challenge('review', [at('accepted', '2025-03-03')], {
      id: 'n',
      about: { kind: 'noReply', requestIds: ['r'] },
    })
    assert.deepEqual(cells([publication, silent], 2025), ['review.pending 2'])
  })
  test('格背后的案件列得出；别的机关的不计', () => {
    const all = [
      challenge('review', [at('accepted', '2025-03-03')]),
      challenge('review', [at('accepted', '2025-03-03')], { id: 'x', bodyId: 'other' }),
    ]
    assert.deepEqual(table(all, 2025).cells['table4.review.total'], { figure: 1, ids: ['c'] })
  })
})

describe('表四：没有统一规定的口径', () => {
  const first = [at('accepted', '2024-05-06'), decided('suitRevoked', '2024-11-01'), appealed('2024-11-14')]
  const over = [...first, upheldOnAppeal('2025-01-20')]
  test('一审已判、二审在审：尚未审结，二审结束的年度计终审结果', () => {
    const one = challenge('litigationDirect', over)
    assert.deepEqual(
      [cells([one], 2024), cells([one], 2025)],
      [['litigationDirect.pending 1'], ['litigationDirect.corrected 1']],
    )
  })
  test('可设为按一审的结果，以后不再计', () => {
    const one = challenge('litigationDirect', over)
    const settings = { appealPending: 'first_instance' } as const
    assert.deepEqual(
      [cells([one], 2024, settings), cells([one], 2025, settings)],
      [['litigationDirect.corrected 1'], []],
    )
  })
  test('一审已判、上诉期未满：尚未审结；期满没有上诉的，次年计结果', () => {
    const one = challenge('litigationDirect', [
      at('accepted', '2024-08-01'),
      decided('suitClaimsDismissed', '2024-12-20'),
    ])
    assert.deepEqual(
      [cells([one], 2024), cells([one], 2025)],
      [['litigationDirect.pending 1'], ['litigationDirect.upheld 1']],
    )
  })
  test('本机关看来已经生效、次年才知道对方上诉的，仍是尚未审结', () => {
    const judged = [at('accepted', '2024-05-06'), decided('suitRevoked', '2024-12-02')]
    assert.deepEqual(cells([challenge('litigationDirect', judged)], 2024), ['litigationDirect.corrected 1'])
    const late = challenge('litigationDirect', [...judged, appealed('2025-01-06')])
    assert.deepEqual(
      [cells([late], 2024), cells([late], 2025)],
      [['litigationDirect.pending 1'], ['litigationDirect.pending 1']],
    )
  })
  test('次年才记录生效之日的，从记录：上年仍是尚未审结', () => {
    const judged = [
      at('accepted', '2024-05-06'),
      decided('suitRevoked', '2024-12-02'),
      at('became_final', '2025-01-06'),
    ]
    const one = challenge('litigationDirect', judged)
    assert.deepEqual(
      [cells([one], 2024), cells([one], 2025)],
      [['litigationDirect.pending 1'], ['litigationDirect.corrected 1']],
    )
  })
  test('再审不另计，也不改已经计入的结果', () => {
    const judged = [
      at('accepted', '2024-05-06'),
      decided('suitClaimsDismissed', '2024-09-02'),
      at('became_final', '2024-09-20'),
    ]
    const retried = challenge('litigationDirect', [
      ...judged,
      { kind: 'retried', on: day('2025-06-03'), result: 'suitRevoked' },
    ])
    assert.deepEqual([cells([retried], 2024), cells([retried], 2025)], [['litigationDirect.upheld 1'], []])
  })
  test('不予受理的不计，说明原因；可设为计入其他结果', () => {
    const refused = challenge('review', [at('filed', '2025-03-03'), at('not_accepted', '2025-03-07')])
    assert.deepEqual([cells([refused], 2025), table([refused], 2025).leftOut], [[], [{ id: 'c', why: 'not_accepted' }]])
    assert.deepEqual(cells([refused], 2025, { notAccepted: 'other' }), ['review.other 1'])
  })
  test('还没有受理的不计', () => {
    const filed = challenge('review', [at('filed', '2025-12-30'), at('accepted', '2026-01-05')])
    assert.deepEqual([cells([filed], 2025), table([filed], 2025).leftOut], [[], [{ id: 'c', why: 'not_begun' }]])
  })
  test('12月受理、1月收到副本的，计受理的年度；可设为收到副本的年度', () => {
    const one = challenge('review', [at('accepted', '2024-12-30'), at('served', '2025-01-03')])
    assert.deepEqual(cells([one], 2024), ['review.pending 1'])
    assert.deepEqual(
      [cells([one], 2024, { begins: 'served' }), cells([one], 2025, { begins: 'served' })],
      [[], ['review.pending 1']],
    )
  })
  test('行政诉讼法第二十六条第二款：复议机关作共同被告的，不再计；可设为也计。自己审理的复议从不计', () => {
    const standing = (standing: Challenge['standing']) => [
      challenge('litigationAfterReview', [at('accepted', '2025-03-03')], { standing }),
    ]
    assert.deepEqual(
      [cells(standing('coDefendant'), 2025), table(standing('coDefendant'), 2025).leftOut],
      [[], [{ id: 'c', why: 'other_standing' }]],
    )
    assert.deepEqual(cells(standing('coDefendant'), 2025, { coDefendant: 'counted' }), [
      'litigationAfterReview.pending 1',
    ])
    assert.deepEqual(cells(standing('reviewer'), 2025, { coDefendant: 'counted' }), [])
  })
  test('登记的经过前后不符的，不计，说明原因', () => {
    const { leftOut } = table([challenge('review', [decided('reviewMaintained', '2025-03-03')])], 2025)
    assert.deepEqual(
      leftOut.map(({ why, refusal }) => [why, refusal?.kind]),
      [['unlawful_course', 'not-now']],
    )
  })
  test('不计的每一种原因都有说法，要改的说怎样改', () => {
    for (const words of Object.values({ ...CASE_LEFT_OUT_WORDS, ...LEFT_OUT_WORDS })) assert.ok(words.length > 5)
    assert.match(CASE_LEFT_OUT_WORDS.unlawful_course, /请核对$/)
    assert.match(LEFT_OUT_WORDS.no_applicant, /请补录$/)
  })
  test('2018年度没有全国统一的表', () => {
    assert.ok(!countTableFour([], { bodyId: BODY, year: 2018 }).ok)
  })
})
