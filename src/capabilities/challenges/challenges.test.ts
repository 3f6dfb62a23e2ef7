import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatCitation, isHeld } from '../../law/articles/index.ts'
import { type ChallengeResult, resultRow } from '../../law/challenges/index.ts'
import { type Day, day } from '../../law/day/index.ts'
import {
  APPEAL_ENDINGS,
  CASE_STANDINGS,
  CHALLENGE_ACT_RULES,
  CHALLENGE_FINDING_CODES,
  type Challenge,
  type ChallengeAct,
  challengeStanding,
  foldChallenge,
  LINK_FINDING_CODES,
  linkedCases,
  linkFindings,
  STAGE_WORDS,
} from './index.ts'

const at = (
  kind: 'filed' | 'accepted' | 'not_accepted' | 'served' | 'answered' | 'heard' | 'became_final',
  on: string,
) => ({ kind, on: day(on) }) satisfies ChallengeAct
const decided = (
  result: ChallengeResult,
  on: string,
  rest: { receivedOn?: Day; order?: { until?: Day; procedureOnly?: true } } = {},
) => ({ kind: 'decided', on: day(on), result, ...rest }) satisfies ChallengeAct
const done = (on: string, same?: boolean) =>
  ({ kind: 'duty_done', on: day(on), ...(same === undefined ? {} : { same }) }) satisfies ChallengeAct

const challenge = (acts: readonly ChallengeAct[], given: Partial<Challenge> = {}): Challenge => ({
  bodyId: 'body',
  id: 'c1',
  kind: 'review',
  caseNumber: null,
  standing: 'respondent',
  heardBy: '清源县人民政府',
  about: { kind: 'requests', requestIds: ['r1'] },
  follows: null,
  acts,
  notes: '',
  ...given,
})
const suit = (acts: readonly ChallengeAct[], given: Partial<Challenge> = {}) =>
  challenge(acts, { kind: 'litigationDirect', heardBy: '清源县人民法院', ...given })
const stand = (one: Challenge, on: string) => {
  const standing = challengeStanding(one, day(on))
  assert.ok(standing.ok, standing.ok ? '' : standing.error.message)
  return standing.value
}
const codes = (one: Challenge, on: string) => stand(one, on).findings.map(({ code }) => code)
const nextOf = (one: Challenge, on: string) =>
  stand(one, on).next.flatMap(({ kind, lastDay }) => (lastDay ? [`${kind} ${lastDay}`] : []))

const REVIEW = [at('filed', '2025-02-24'), at('accepted', '2025-02-26'), at('served', '2025-03-03')]
const SUIT = [at('filed', '2025-02-24'), at('accepted', '2025-02-26'), at('served', '2025-03-03')]

describe('被申请行政复议：本机关和复议机关的期限', () => {
  test('行政复议法第四十八条：收到副本之日起10个工作日答复，末日在下一步里', () => {
    assert.deepEqual(nextOf(challenge(REVIEW), '2025-03-04'), ['answered 2025-03-17', 'decided 2025-04-27'])
  })
  test('行政复议法第五十四条第一款：简易程序5个工作日，第六十二条第二款30日', () => {
    const summary = challenge([...REVIEW, { kind: 'procedure_set', on: day('2025-03-03'), procedure: 'summary' }])
    assert.deepEqual(nextOf(summary, '2025-03-04'), ['answered 2025-03-10', 'decided 2025-03-28'])
  })
  for (const [what, acts, on, expected] of [
    ['最后一日答复，没有问题', [at('answered', '2025-03-17')], '2025-03-18', []],
    ['次日才答复，如实登记，记为问题', [at('answered', '2025-03-18')], '2025-03-18', ['ANSWERED_LATE']],
    ['最后一日还没有答复，不是问题', [], '2025-03-17', []],
    ['期限过了还没有答复', [], '2025-03-18', ['NOT_ANSWERED']],
  ] as const) {
    test(`行政复议法第七十条：${what}`, () => assert.deepEqual(codes(challenge([...REVIEW, ...acts]), on), expected))
  }
  test('逾期答复的后果写在问题里', () => {
    const [found] = stand(challenge([...REVIEW, at('answered', '2025-03-18')]), '2025-03-18').findings
    assert.match(
      found?.message ?? '',
      /至2025年3月17日，2025年3月18日才提交；不按期答复、不提交证据和依据的，视为没有证据、依据。$/,
    )
    assert.equal(formatCitation(found?.articles ?? [], 'review-2023'), '第四十八条、第七十条、第八十八条第二款')
  })
  test('行政复议法第六十二条第一款：审理最多延长30日，多于30日的记为提示，按30日计算', () => {
    const answered = [...REVIEW, at('answered', '2025-03-10')]
    const longer = (days: number) => challenge([...answered, { kind: 'extended', on: day('2025-04-20'), days }])
    assert.deepEqual(nextOf(longer(30), '2025-04-21'), ['decided 2025-05-27'])
    assert.deepEqual(
      [nextOf(longer(31), '2025-04-21'), codes(longer(31), '2025-04-21')],
      [['decided 2025-05-27'], ['EXTENDED_TOO_LONG']],
    )
    assert.deepEqual(codes(challenge(answered), '2025-04-28'), ['NOT_DECIDED'])
    assert.deepEqual(codes(challenge([...answered, decided('reviewMaintained', '2025-04-29')]), '2025-04-29'), [
      'DECIDED_LATE',
    ])
  })
  test('行政诉讼法第四十五条：复议决定以后，申请人起诉的最后一日', () => {
    const upheld = challenge([...REVIEW, decided('reviewMaintained', '2025-04-10', { receivedOn: day('2025-04-14') })])
    assert.deepEqual(nextOf(upheld, '2025-04-14'), ['sued 2025-04-29'])
    assert.equal(stand(upheld, '2025-04-14').duty, null)
  })
  test('本机关自己审理的复议，不判断它的期限', () => {
    assert.deepEqual(codes(challenge(REVIEW, { standing: 'reviewer' }), '2025-12-31'), [])
  })
  test('2024年以前的复议期限没有收录，不作判断', () => {
    const old = challenge([at('accepted', '2023-03-01'), at('served', '2023-03-03')])
    assert.deepEqual([codes(old, '2023-12-29'), nextOf(old, '2023-03-06')], [[], []])
  })
})

describe('被提起行政诉讼', () => {
  test('行政诉讼法第六十七条：收到起诉状副本之日起15日答辩举证；第八十一条：一审6个月', () => {
    assert.deepEqual(nextOf(suit(SUIT), '2025-03-04'), ['answered 2025-03-18', 'decided 2025-08-26'])
  })
  test('行政诉讼法第八十三条：简易程序45日', () => {
    const summary = suit([
      ...SUIT,
      at('answered', '2025-03-10'),
      { kind: 'procedure_set', on: day('2025-03-11'), procedure: 'summary' },
    ])
    assert.deepEqual(nextOf(summary, '2025-03-12'), ['decided 2025-04-14'])
  })
  const judged = [
    ...SUIT,
    at('answered', '2025-03-10'),
    decided('suitRevoked', '2025-07-01', { receivedOn: day('2025-07-03') }),
  ]
  test('行政诉讼法第八十五条：判决送达之日起15日上诉，没有上诉的，期满的次日生效', () => {
    assert.deepEqual(nextOf(suit(judged), '2025-07-04'), ['appealed 2025-07-18'])
    assert.deepEqual(
      [stand(suit(judged), '2025-07-18').stage, stand(suit(judged), '2025-07-19').stage],
      ['decided', 'final'],
    )
    assert.equal(stand(suit(judged), '2025-07-19').final?.on, '2025-07-19')
  })
  test('记录了生效之日的，从记录', () => {
    assert.equal(stand(suit([...judged, at('became_final', '2025-07-25')]), '2025-07-25').final?.on, '2025-07-25')
  })
  test('行政诉讼法第八十五条：裁定驳回起诉的10日；准许撤诉的即时结束', () => {
    const dismissed = [...SUIT, decided('suitDismissed', '2025-04-01')]
    assert.deepEqual(nextOf(suit(dismissed), '2025-04-01'), ['appealed 2025-04-11'])
    assert.equal(stand(suit([...SUIT, decided('suitWithdrawn', '2025-04-01')]), '2025-04-01').stage, 'final')
  })
  test('行政诉讼法第八十八条：二审3个月；驳回上诉的按一审的结果，改判的按改判的结果', () => {
    const appealed: ChallengeAct = { kind: 'appealed', on: day('2025-07-18'), by: 'body' }
    const over = (rest: { ending: 'upheld' | 'withdrawn' } | { ending: 'changed'; result: ChallengeResult }) =>
      suit([...judged, appealed, { kind: 'appeal_decided', on: day('2025-09-10'), ...rest }])
    assert.deepEqual(nextOf(suit([...judged, appealed]), '2025-07-21'), ['appeal_decided 2025-10-20'])
    assert.equal(stand(over({ ending: 'upheld' }), '2025-09-10').final?.result, 'suitRevoked')
    assert.equal(stand(over({ ending: 'withdrawn' }), '2025-09-10').final?.result, 'suitRevoked')
    assert.equal(
      stand(over({ ending: 'changed', result: 'suitClaimsDismissed' }), '2025-09-10').final?.result,
      'suitClaimsDismissed',
    )
  })
  test('本机关逾期上诉的，如实登记，记为问题；别人的不判断', () => {
    const late = (by: 'body' | 'other') => suit([...judged, { kind: 'appealed', on: day('2025-07-19'), by }])
    assert.deepEqual([codes(late('body'), '2025-07-19'), codes(late('other'), '2025-07-19')], [['APPEALED_LATE'], []])
  })
  test('发回重审的，回到一审，重新作出判决', () => {
    const remanded: readonly ChallengeAct[] = [
      ...judged,
      { kind: 'appealed', on: day('2025-07-10'), by: 'other' },
      { kind: 'appeal_decided', on: day('2025-09-10'), ending: 'remanded' },
    ]
    const standing = stand(suit(remanded), '2025-09-11')
    assert.deepEqual(
      [standing.stage, standing.decision, standing.dues.decision?.lastDay.day],
      ['accepted', null, '2026-03-10'],
    )
    const again = stand(suit([...remanded, decided('suitClaimsDismissed', '2025-12-01')]), '2025-12-20')
    assert.equal(again.final?.result, 'suitClaimsDismissed')
  })
})

describe('结果要求本机关接着做什么', () => {
  const review = (
    result: ChallengeResult,
    order?: { until?: Day; procedureOnly?: true },
    ...rest: readonly ChallengeAct[]
  ) =>
    challenge([...REVIEW, at('answered', '2025-03-10'), decided(result, '2025-04-10', order ? { order } : {}), ...rest])
  const until = day('2025-05-30')
  for (const [result, order, title, article] of [
    ['reviewRevoked', { until }, '重新作出答复', '《中华人民共和国行政复议法》第六十四条'],
    ['reviewPartlyRevoked', { until }, '重新作出答复', '《中华人民共和国行政复议法》第六十四条'],
    ['reviewRevokedWithoutEvidence', { until }, '重新作出答复', '《中华人民共和国行政复议法》第六十四条'],
    ['reviewOrderedToPerform', { until }, '履行法定职责', '《中华人民共和国行政复议法》第六十六条'],
    ['reviewChanged', undefined, '按照变更、调解的内容执行', '《中华人民共和国行政复议法》第六十三条、第七十三条'],
    ['reviewMediated', undefined, '按照变更、调解的内容执行', '《中华人民共和国行政复议法》第六十三条、第七十三条'],
    ['reviewUnlawful', {}, '采取补救措施', '《中华人民共和国行政复议法》第六十五条、第六十七条'],
    ['reviewVoid', {}, '采取补救措施', '《中华人民共和国行政复议法》第六十五条、第六十七条'],
    ['reviewRevoked', undefined, undefined, ''],
    ['reviewUnlawful', undefined, undefined, ''],
    ['reviewMaintained', undefined, undefined, ''],
  ] as const) {
    const what = title ?? '没有要求做的事'
    test(`${article}：${resultRow(result).title}${order ? '，责令' : ''}——${what}`, () => {
      const { duty } = stand(review(result, order), '2025-04-11')
      assert.deepEqual([duty?.title, formatCitation(duty?.articles ?? [])], [title, article])
      if (title) assert.equal(duty?.lastDay, order && 'until' in order ? until : null)
    })
  }
  test('在期限内重新作出的，没有问题；逾期的记为问题；还没有作的，期限过了记为问题', () => {
    assert.deepEqual(codes(review('reviewRevoked', { until }, done('2025-05-30')), '2025-06-30'), [])
    assert.deepEqual(codes(review('reviewRevoked', { until }, done('2025-05-31')), '2025-06-30'), ['DUTY_LATE'])
    assert.deepEqual(codes(review('reviewRevoked', { until }), '2025-05-30'), [])
    assert.deepEqual(codes(review('reviewRevoked', { until }), '2025-05-31'), ['DUTY_OVERDUE'])
  })
  test('要办的事列在下一步里，办了就没有了', () => {
    assert.deepEqual(nextOf(review('reviewRevoked', { until }), '2025-04-11'), [
      'sued 2025-04-25',
      'duty_done 2025-05-30',
    ])
    assert.deepEqual(nextOf(review('reviewRevoked', { until }, done('2025-05-06')), '2025-05-06'), ['sued 2025-04-25'])
  })
  test('行政复议法第六十四条：以同一事实和理由作出相同的，记为问题；因程序被撤销的除外', () => {
    const again = (order: { until?: Day; procedureOnly?: true }, same: boolean) =>
      codes(review('reviewRevoked', order, done('2025-05-20', same)), '2025-06-30')
    assert.deepEqual([again({ until }, true), again({ until }, false)], [['REMADE_SAME'], []])
    assert.deepEqual(again({ until, procedureOnly: true }, true), [])
  })
  test('行政诉讼法第七十一条：判决以后同样；生效以前还不用做', () => {
    const judged = suit([
      ...SUIT,
      at('answered', '2025-03-10'),
      decided('suitRevoked', '2025-07-01', { order: { until: day('2025-08-29') } }),
    ])
    assert.equal(stand(judged, '2025-07-16').duty, null)
    assert.deepEqual(
      [stand(judged, '2025-07-17').duty?.kind, stand(judged, '2025-07-17').duty?.lastDay],
      ['remake', '2025-08-29'],
    )
    const [found] = stand(suit([...judged.acts, done('2025-08-01', true)]), '2025-08-01').findings
    assert.equal(formatCitation(found?.articles ?? [], 'litigation-2017'), '第七十一条')
  })
})

describe('什么可以接着什么：不可能的不予登记，逾期的照记', () => {
  for (const [what, one, kind] of [
    ['没有受理就有决定', challenge([at('filed', '2025-02-24'), decided('reviewMaintained', '2025-04-10')]), 'not-now'],
    ['受理两次', challenge([...REVIEW, at('accepted', '2025-03-05')]), 'done-already'],
    [
      '复议案件有上诉',
      challenge([...REVIEW, { kind: 'appealed', on: day('2025-04-01'), by: 'body' }]),
      'not-in-this-forum',
    ],
    ['复议案件以判决结束', challenge([...REVIEW, decided('suitRevoked', '2025-04-10')]), 'wrong-fields'],
    [
      '结案以后又答复',
      challenge([...REVIEW, decided('reviewMaintained', '2025-04-10'), at('answered', '2025-04-11')]),
      'not-now',
    ],
    [
      '改判而没有改判的结果',
      suit([
        ...SUIT,
        decided('suitRevoked', '2025-07-01'),
        { kind: 'appealed', on: day('2025-07-10'), by: 'body' },
        { kind: 'appeal_decided', on: day('2025-09-10'), ending: 'changed' },
      ]),
      'wrong-fields',
    ],
    [
      '不予受理以后又送达',
      challenge([at('filed', '2025-02-24'), at('not_accepted', '2025-02-28'), at('served', '2025-03-03')]),
      'not-now',
    ],
  ] as const) {
    test(`${what}：${kind}`, () => {
      const folded = foldChallenge(one)
      assert.ok(!folded.ok)
      assert.equal(folded.error.kind, kind)
      assert.match(folded.error.message, /[。]$/)
    })
  }
  test('收到副本时才知道的案件，可以从收到副本登记起', () => {
    assert.equal(stand(challenge([at('served', '2025-03-03')]), '2025-03-04').stage, 'accepted')
  })
  test('登记的先后不影响：按发生的日子', () => {
    const backwards = challenge([...REVIEW].reverse())
    assert.deepEqual(stand(backwards, '2025-03-04').next, stand(challenge(REVIEW), '2025-03-04').next)
  })
  test('从某一日看，以后的还没有发生', () => {
    const one = challenge([...REVIEW, decided('reviewMaintained', '2025-04-10')])
    assert.deepEqual([stand(one, '2025-04-09').stage, stand(one, '2025-04-10').stage], ['accepted', 'final'])
  })
  test('每一种地位、阶段、二审的结果都有说法', () => {
    for (const words of [CASE_STANDINGS, STAGE_WORDS, APPEAL_ENDINGS].flatMap((each) => Object.values(each))) {
      assert.match(words, /^[\p{Script=Han}、，（）]+$/u)
    }
  })
  test('每一种行为，复议、诉讼各有名称', () => {
    for (const { title } of Object.values(CHALLENGE_ACT_RULES)) assert.ok(title.review && title.litigation)
  })
})

describe('复议与诉讼的关联', () => {
  const review = challenge([...REVIEW, decided('reviewMaintained', '2025-04-10')], { id: 'rev' })
  const after = suit([at('accepted', '2025-04-25')], { id: 'post', kind: 'litigationAfterReview', follows: 'rev' })
  const direct = suit(SUIT, { id: 'dir' })
  const outcomeOf = (outcome: 'stateSecret' | 'doesNotExist' | 'partlyProvided', on: string) => () => ({
    outcome,
    on: day(on),
  })
  const found = (all: readonly Challenge[], of: Parameters<typeof linkFindings>[1] = () => undefined) =>
    linkFindings(all, of).map(({ code, challengeId }) => `${challengeId} ${code}`)
  test('复议和复议后的起诉列在一起，从哪一件看都一样', () => {
    const all = [review, after, direct]
    for (const one of [review, after]) assert.deepEqual(linkedCases(one, all), { review, suits: [after] })
    assert.deepEqual(linkedCases(direct, all), { review: null, suits: [direct] })
  })
  test('复议后起诉没有关联复议；直接起诉却有关联；关联的不是同一件', () => {
    assert.deepEqual(found([review, after]), [])
    assert.deepEqual(found([{ ...after, follows: null }]), ['post LINK_MISSING'])
    assert.deepEqual(found([review, { ...direct, follows: 'rev' }]), ['dir LINK_UNEXPECTED'])
    const other = { ...after, about: { kind: 'requests', requestIds: ['r2'] } } as const
    assert.deepEqual(found([review, other]), ['post LINK_OTHER_SUBJECT'])
  })
  test('行政复议法第二十三条第一款第（四）项：2024年起，不予公开的直接起诉，提示核对；无法提供的不提示', () => {
    assert.deepEqual(found([direct], outcomeOf('stateSecret', '2025-01-10')), ['dir REVIEW_SKIPPED'])
    assert.deepEqual(found([direct], outcomeOf('stateSecret', '2023-12-29')), [])
    assert.deepEqual(found([direct], outcomeOf('doesNotExist', '2025-01-10')), [])
  })
  test('部分公开没有权威解释，不提示', () => {
    assert.deepEqual(found([direct], outcomeOf('partlyProvided', '2025-01-10')), [])
  })
  test('各种问题的代码都有名称，依据都是我们持有的条文', () => {
    for (const { name } of [...Object.values(CHALLENGE_FINDING_CODES), ...Object.values(LINK_FINDING_CODES)])
      assert.ok(name)
    const all = linkFindings([{ ...after, follows: null }, { ...direct, follows: 'rev' }, review], () => undefined)
    assert.ok(all.flatMap(({ articles }) => articles).every(isHeld))
  })
})
