import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatWithLaw } from './article-ref.ts'
import { cite, parseArticleRef } from './citation.ts'
import { toHanNumeral } from './han-numeral.ts'
import { findArticle, heldArticles, isHeld } from './held.ts'
import { LAW_KEYS, LAWS } from './laws.ts'

const textOf = (citation: string) => {
  const ref = parseArticleRef(citation)
  assert.ok(ref)
  return findArticle(ref)?.text
}

describe('我们持有的条文', () => {
  test('条例五十六条，一条不缺，自2019年5月15日起施行', () => {
    const articles = heldArticles('regulation-2019')
    assert.deepEqual(
      articles.map((held) => held.ref.article),
      Array.from({ length: 56 }, (_, i) => i + 1),
    )
    assert.ok(articles.every((held) => held.inForceFrom === '2019-05-15' && held.until === undefined))
    assert.ok(articles.every((held) => held.form === 'wording' && held.backing.evidence === 'V'))
  })

  for (const [citation, words] of [
    ['第三十三条第二款', /^行政机关不能当场答复的.*20个工作日内予以答复.*不得超过20个工作日。$/],
    ['第三十条', /7个工作日内一次性告知/],
    ['第三十二条', /自收到征求意见书之日起15个工作日内提出意见/],
    ['第二十条第（七）项', /^（七）财政预算、决算信息；$/],
    ['第五十条第（五）项', /^（五）其他需要报告的事项。$/],
    ['第五十条第二款', /^全国政府信息公开工作主管部门应当公布/],
    ['第二十九条第二款第（三）项', /^（三）申请公开的政府信息的形式要求/],
    ['第十六条第一款', /^行政机关的内部事务信息/],
    ['行政复议法第二十三条第一款第（四）项', /^（四）申请政府信息公开，行政机关不予公开；$/],
    ['行政复议法第二十四条第四款', /派出机构/],
  ] as const) {
    test(`${citation}：${words.source.slice(0, 24)}`, () => assert.match(textOf(citation) ?? '', words))
  }

  test('引到条的，给出全条：第四十九条两款', () => {
    assert.equal(textOf('第四十九条')?.split('\n').length, 2)
  })

  for (const citation of [
    '第五十七条',
    '第三十三条第四款',
    '第二十条第（十六）项',
    '第十四条第（一）项',
    '第三十三条第四款第（一）项',
    '行政复议法第一百条',
  ]) {
    test(`${citation}：没有这一处`, () => {
      assert.equal(textOf(citation), undefined)
      assert.ok(!cite(citation).some(isHeld))
    })
  }

  test('只有文号的通知，作为整体持有，没有条文', () => {
    assert.ok(cite('国办公开办函〔2021〕30号').every(isHeld))
    assert.equal(findArticle({ law: 'form-2021' }), undefined)
    assert.equal(findArticle({ law: 'form-2021', article: 1 }), undefined)
    assert.deepEqual(heldArticles('form-2021'), [])
  })

  test('没有原文的，只有大意，并有来源的标记', () => {
    const procedure = findArticle({ law: 'fees-2020', article: 6 })
    assert.equal(procedure?.form, 'summary')
    assert.deepEqual(procedure?.backing, { evidence: 'M', question: 'fee-procedure' })
    assert.equal(findArticle({ law: 'fees-2020', article: 5 })?.backing.evidence, 'V')
  })

  for (const key of LAW_KEYS) {
    test(`${LAWS.find((l) => l.key === key)?.title}：各条的项从（一）起连续，没有空行`, () => {
      for (const { ref, text } of heldArticles(key)) {
        let item = 0
        for (const line of text.split('\n')) {
          assert.ok(line.length > 5 && line === line.trim(), formatWithLaw(ref))
          assert.doesNotMatch(line, /[()]/, formatWithLaw(ref))
          item = line.startsWith('（') ? item + 1 : 0
          if (item > 0) assert.ok(line.startsWith(`（${toHanNumeral(item)}）`), formatWithLaw(ref))
        }
      }
    })
  }
})

describe('各部法律、文件', () => {
  test('每一部一行，钥匙不重复，齐全', () => {
    assert.deepEqual(
      LAWS.map((l) => l.key),
      [...LAW_KEYS],
    )
  })
  for (const [key, inForceFrom, until] of [
    ['regulation-2019', '2019-05-15', undefined],
    ['review-2023', '2024-01-01', undefined],
    ['review-2017', '2018-01-01', '2023-12-31'],
    ['litigation-2017', '2017-07-01', undefined],
    ['interpretation-2025', '2025-06-01', undefined],
    ['fees-2020', '2021-01-01', undefined],
    ['penalty-2021', '2021-07-15', undefined],
    ['budget-2018', '2018-12-29', undefined],
    ['legislation-2023', '2023-03-15', undefined],
    ['civil-code-2020', '2021-01-01', undefined],
    ['signature-2019', '2019-04-23', undefined],
    ['postal-2015', '2015-04-24', undefined],
    ['personal-information-2021', '2021-11-01', undefined],
    ['holidays-2024', '2025-01-01', undefined],
    ['form-2021', '2021-09-26', undefined],
    ['form-2019', '2019-01-01', '2021-09-25'],
    ['delivery-2016', '2016-01-01', undefined],
    ['time-limits-2015', '2015-01-01', undefined],
    ['enforcement-2018', '2018-01-01', undefined],
    ['crawling-2017', '2017-01-01', undefined],
  ] as const) {
    const law = LAWS.find((l) => l.key === key)
    test(`《${law?.title}》：${inForceFrom} 起${until ? `，至 ${until} 止` : ''}`, () => {
      assert.deepEqual([law?.inForceFrom, law?.until], [inForceFrom, until])
    })
  }
  test('同一部法律前后两个文本，前一个止于后一个施行的前一日', () => {
    const [newer, older] = LAWS.filter((l) => l.title === '中华人民共和国行政复议法')
    assert.deepEqual([older?.until, newer?.inForceFrom], ['2023-12-31', '2024-01-01'])
  })
  test('已失效文本的条文带着失效之日', () => {
    assert.equal(findArticle({ law: 'review-2017', article: 12 })?.until, '2023-12-31')
  })
})
