import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cite, formatCitation, isHeld } from '../articles/index.ts'
import { formOf, type RowKey } from '../report-form/index.ts'
import { FACTS, findOutcome, OUTCOME_KEYS, OUTCOMES, type OutcomeKey, outcomesOfRow } from './index.ts'

const own = 'regulation-2019'
const rowsOf = (edition: '2019' | '2021') =>
  formOf(edition)
    .table3.rows.filter((row) => row.role === 'result')
    .map((row) => row.key)

describe('申请怎样办结', () => {
  test('二十六种结果，各有一行，次序与年度报告表三一致', () => {
    assert.equal(OUTCOMES.length, 26)
    assert.deepEqual(
      OUTCOMES.map(({ key }) => key),
      [...OUTCOME_KEYS],
    )
    const order = OUTCOMES.map(({ row }) => rowsOf('2021').indexOf(row.key))
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    )
  })

  for (const row of rowsOf('2021')) {
    test(`表三“${formOf('2021').table3.rows.find(({ key }) => key === row)?.label}”至少有一种结果计入`, () => {
      assert.ok(outcomesOfRow(row).length > 0)
    })
  }
  test('2019 年版的表三，每一行也都有；（六）其他处理一行计入六种', () => {
    for (const row of rowsOf('2019')) assert.ok(outcomesOfRow(row).length > 0, row)
    assert.equal(outcomesOfRow('otherHandling').length, 6)
  })
  test('（七）总计不是办理结果', () => assert.deepEqual(outcomesOfRow('resultTotal'), []))

  for (const [key, row, article] of [
    ['alreadyPublic', 'granted', '第三十六条第（一）项'],
    ['provided', 'granted', '第三十六条第（二）项'],
    ['partlyProvided', 'partiallyGranted', '第三十七条'],
    ['stateSecret', 'deniedStateSecret', '第十四条、第三十六条第（三）项'],
    ['lawForbids', 'deniedLawForbids', '第十四条、第三十六条第（三）项'],
    ['endangersSecurity', 'deniedSecurityStability', '第十四条、第三十六条第（三）项'],
    ['harmsThirdParty', 'deniedThirdParty', '第十五条、第三十二条、第三十六条第（三）项'],
    ['internalAffairs', 'deniedInternalAffairs', '第十六条第一款、第三十六条第（三）项'],
    ['processInformation', 'deniedProcessInfo', '第十六条第二款、第三十六条第（三）项'],
    ['enforcementFile', 'deniedEnforcementFile', '第十六条第二款、第三十六条第（三）项'],
    ['administrativeQuery', 'deniedAdminQuery', '第三十六条第（七）项'],
    ['doesNotExist', 'unableNotHeld', '第三十六条第（四）项'],
    ['notResponsible', 'unableNotHeld', '第三十六条第（五）项、第十条'],
    ['needsCreation', 'unableNeedsCreation', '第三十八条'],
    ['stillUnclear', 'unableUnclear', '第三十条'],
    ['petition', 'notProcessedPetition', '第三十九条第一款'],
    ['repeated', 'notProcessedRepeat', '第三十六条第（六）项'],
    ['publication', 'notProcessedPublication', '第三十九条第二款'],
    ['excessive', 'notProcessedExcessive', '第三十五条'],
    ['reconfirmation', 'notProcessedReconfirm', ''],
    ['notCorrected', 'otherNoCorrection', '第三十条'],
    ['feeUnpaid', 'otherFeeUnpaid', '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条'],
    ['withdrawn', 'otherOther', ''],
    ['applicantGone', 'otherOther', ''],
    ['notGovernmentInformation', 'otherOther', '第二条'],
    ['otherEnding', 'otherOther', ''],
  ] as const satisfies readonly (readonly [OutcomeKey, RowKey, string])[]) {
    const outcome = findOutcome(key, '2025-01-01')
    test(`${article || '没有直接条文'}：${outcome?.title}，计入表三 ${row}`, () => {
      assert.ok(outcome)
      assert.equal(outcome.row.key, row)
      assert.equal(formatCitation(outcome.articles, own), article)
      assert.ok(outcome.articles.every(isHeld))
    })
  }

  test('表三的行所列条款，都在计入这一行的结果的条款之内', () => {
    for (const { key, article } of formOf('2021').table3.rows) {
      if (!article || !rowsOf('2021').includes(key)) continue
      const cited = outcomesOfRow(key).flatMap(({ articles }) => articles)
      for (const ref of cite(article)) {
        const found = cited.some(
          (a) => a.law === ref.law && (ref.article === undefined || (a.article === ref.article && a.item === ref.item)),
        )
        assert.ok(found, `${key} ${article}`)
      }
    }
  })

  test('二十六种结果各有自己的文书', () => {
    assert.equal(new Set(OUTCOMES.map(({ letter }) => letter.id)).size, 26)
    assert.ok(OUTCOMES.every(({ letter }) => letter.title.length > 6 && letter.decides.length > 4))
  })
  test('只有依第十四条至第十六条的，文书名称才是不予公开决定书', () => {
    const denied = OUTCOMES.filter(({ letter }) => letter.title.startsWith('不予公开')).map(({ key }) => key)
    assert.deepEqual(
      denied,
      OUTCOMES.filter(({ articles }) => articles.some(({ article = 0 }) => article >= 14 && article <= 16)).map(
        ({ key }) => key,
      ),
    )
    assert.equal(denied.length, 7)
  })
  test('无法提供、不予处理的文书里没有“不予公开”', () => {
    for (const { key, letter, row } of OUTCOMES) {
      if (/^(unable|notProcessed|other)/.test(row.key))
        assert.doesNotMatch(letter.title + letter.decides, /不予公开/, key)
    }
  })
})

describe('哪一日有哪些结果', () => {
  test('条例施行前没有，施行之日起有', () => {
    assert.equal(findOutcome('provided', '2019-05-14'), undefined)
    assert.equal(findOutcome('provided', '2019-05-15')?.key, 'provided')
    assert.ok(OUTCOMES.every(({ key, inForceFrom }) => key === 'feeUnpaid' || inForceFrom === '2019-05-15'))
  })
  test('信息处理费管理办法施行前，没有逾期未缴费这一种', () => {
    assert.equal(findOutcome('feeUnpaid', '2020-12-31'), undefined)
    assert.equal(findOutcome('feeUnpaid', '2021-01-01')?.row.key, 'otherFeeUnpaid')
  })
})

describe('先要记录在案的事实', () => {
  for (const [key, facts] of [
    ['alreadyPublic', ['whereToFind']],
    ['provided', ['provision']],
    ['partlyProvided', ['redaction']],
    ['stateSecret', ['reason', 'classification']],
    ['lawForbids', ['reason', 'forbiddingLaw']],
    ['endangersSecurity', ['reason', 'danger']],
    ['harmsThirdParty', ['reason', 'consultation', 'publicInterest']],
    ['internalAffairs', ['reason', 'affair']],
    ['processInformation', ['reason', 'process', 'mustPublish']],
    ['enforcementFile', ['reason', 'mustPublish']],
    ['administrativeQuery', ['queryLaw']],
    ['doesNotExist', ['search']],
    ['notResponsible', ['responsibleBody']],
    ['needsCreation', ['creation']],
    ['stillUnclear', ['correction']],
    ['petition', ['petition']],
    ['repeated', ['earlierReply']],
    ['publication', ['source']],
    ['excessive', ['reasonsAsked']],
    ['reconfirmation', ['earlierProvision']],
    ['notCorrected', ['correctionOverdue']],
    ['feeUnpaid', ['feeNotice']],
    ['withdrawn', ['withdrawal']],
    ['applicantGone', ['ending']],
    ['notGovernmentInformation', ['notInformation']],
    ['otherEnding', ['otherReason']],
  ] as const) {
    const outcome = findOutcome(key, '2025-01-01')
    test(`${outcome?.title}：${facts.map((fact) => FACTS[fact].title).join('、')}`, () => {
      assert.deepEqual(outcome?.facts, facts)
    })
  }
  test('每一种事实都有结果要用，条文都是我们持有的', () => {
    const used = new Set(OUTCOMES.flatMap(({ facts }) => facts))
    assert.deepEqual(
      Object.keys(FACTS).filter((fact) => !used.has(fact as keyof typeof FACTS)),
      [],
    )
    assert.ok(Object.values(FACTS).every(({ articles }) => articles.every(isHeld)))
  })
})
