import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  FACTS,
  type Fact,
  findOutcome,
  missingFacts,
  missingFactWords,
  OUTCOMES,
  type OutcomeKey,
  type RecordedFacts,
} from './index.ts'

const missing = (key: OutcomeKey, facts: RecordedFacts = {}) => {
  const outcome = findOutcome(key, '2025-01-01')
  assert.ok(outcome)
  return missingFacts(outcome, facts)
}
const words = (key: OutcomeKey, facts?: RecordedFacts) => missing(key, facts).map(missingFactWords)

describe('事实不齐，不能作出决定', () => {
  test('第三十六条第（四）项：信息不存在而没有检索记录', () => {
    assert.deepEqual(words('doesNotExist'), [
      '检索记录：还缺检索的范围、检索的系统、档案、关键词、检索的时间、检索人（第三十六条第（四）项）',
    ])
    const search = {
      scope: '2024年档案',
      systems: '公文系统',
      keywords: '水库 验收',
      searchedOn: '2025-01-02',
      by: '承办人',
    }
    assert.deepEqual(missing('doesNotExist', { search }), [])
    assert.deepEqual(missing('doesNotExist', { search: { ...search, by: ' ' } })[0]?.lacking, ['检索人'])
  })

  test('第三十二条：损害第三方权益，要有征求意见的记录，或者不需要征求的理由', () => {
    const rest = { reason: { reason: '公开会泄露报价' }, publicInterest: { weighed: '没有重大影响' } }
    assert.deepEqual(
      missing('harmsThirdParty', rest).map(({ fact, lacking }) => [fact, lacking]),
      [['consultation', ['不需要征求意见的理由']]],
    )
    assert.deepEqual(missing('harmsThirdParty', { ...rest, consultation: { notAsked: '第三方已书面声明不同意' } }), [])
    assert.deepEqual(
      missing('harmsThirdParty', {
        ...rest,
        consultation: { askedOn: '2025-01-02', answer: '不同意', judgement: '理由合理' },
      }),
      [],
    )
  })

  test('第三十二条：第三方逾期不答，不能记作同意', () => {
    const consultation = { askedOn: '2025-01-02', answer: '视为同意', judgement: '——' }
    assert.deepEqual(
      missing('harmsThirdParty', { reason: { reason: '……' }, publicInterest: { weighed: '……' }, consultation })[0]
        ?.refused,
      [{ label: '第三方的意见', oneOf: ['不同意', '同意', '部分同意', '逾期未提出意见'] }],
    )
  })

  test('第三十六条第（六）项：重复申请，要有前次答复', () => {
    assert.deepEqual(words('repeated', { earlierReply: { number: '清水信公〔2024〕3号' } }), [
      '前次答复：还缺前次答复的日期、前后两次所申请的信息相同的说明（第三十六条第（六）项）',
    ])
  })

  test('第三十五条：大量反复，要先要求说明理由', () => {
    assert.deepEqual(words('excessive', { reasonsAsked: { counted: '三个月 240 件' } }), [
      '要求说明理由：还缺要求说明理由的日期、申请人说明的理由，没有说明的写明、理由不合理的判断（第三十五条）',
    ])
  })

  test('第十四条：法律、行政法规禁止公开，要写明名称和条款；规章不能作依据', () => {
    const forbiddingLaw = { kind: '规章', title: '某办法', article: '第三条' }
    assert.deepEqual(words('lawForbids', { reason: { reason: '依法' }, forbiddingLaw }), [
      '禁止公开的法律、行政法规：是法律还是行政法规只能是法律、行政法规（第十四条）',
    ])
    assert.deepEqual(
      missing('lawForbids', {
        reason: { reason: '依法' },
        forbiddingLaw: { kind: '法律', title: '统计法', article: '第二十五条' },
      }),
      [],
    )
  })

  test('第三十六条第（五）项：不属本机关，能确定的写名称和联系方式，不能确定的说明', () => {
    const reason = '职责在县自然资源局'
    assert.deepEqual(missing('notResponsible', { responsibleBody: { reason, name: '清源县自然资源局' } })[0]?.lacking, [
      '联系方式',
    ])
    assert.deepEqual(missing('notResponsible', { responsibleBody: { reason, undetermined: '职责划分不明' } }), [])
  })

  test('没有条文的事实，话里不写条文', () => {
    assert.deepEqual(words('withdrawn', { withdrawal: { withdrawnOn: '2025-01-02' } }), [
      '撤回申请：还缺撤回的书面声明或者记录',
    ])
  })

  test('什么都没有记录，每一种结果都不能作出', () => {
    for (const outcome of OUTCOMES) {
      assert.deepEqual(
        missingFacts(outcome, {}).map(({ fact }) => fact),
        outcome.facts,
      )
    }
  })

  test('每一种事实的任何一种写法填齐，就不缺', () => {
    for (const outcome of OUTCOMES) {
      const ways = fc.tuple(...outcome.facts.map((key) => fc.constantFrom(...(FACTS[key] as Fact).ways)))
      fc.assert(
        fc.property(ways, (chosen) => {
          const filled = chosen.map((way) => Object.fromEntries(way.map((f) => [f.key, f.oneOf?.[0] ?? '已记录'])))
          const facts = Object.fromEntries(outcome.facts.map((key, i) => [key, filled[i] ?? {}]))
          assert.deepEqual(missingFacts(outcome, facts), [])
        }),
        { numRuns: 8 },
      )
    }
  })
})
