import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type ArticleRef, covers, formatArticle, formatWithLaw } from './article-ref.ts'
import { cite, formatCitation, parseArticleRef, parseCitation, readCitation } from './citation.ts'
import { LAW_KEYS } from './laws.ts'

const law = 'regulation-2019'
const ref = (article: number, paragraph?: number, item?: number): ArticleRef => ({
  law,
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
})

describe('立法法第六十五条 条、款、项的读法', () => {
  for (const [text, expected] of [
    ['第十四条', ref(14)],
    ['第三十三条第二款', ref(33, 2)],
    ['第三十六条第（五）项', ref(36, undefined, 5)],
    ['第三十六条第(五)项', ref(36, undefined, 5)],
    ['第三十六条第五项', ref(36, undefined, 5)],
    ['第二十条第（十五）项', ref(20, undefined, 15)],
    ['第五十条第一款第（四）项', ref(50, 1, 4)],
  ] as const) {
    test(text, () => assert.deepEqual(parseArticleRef(text), expected))
  }

  for (const [text, expected] of [
    ['第三十六条第（一）（二）项', [ref(36, undefined, 1), ref(36, undefined, 2)]],
    ['第十四条、第三十六条第（三）项', [ref(14), ref(36, undefined, 3)]],
    ['第十四条至第十六条', [ref(14), ref(15), ref(16)]],
    ['第三十五条至第三十五条', [ref(35), ref(35)]],
    ['第三十五条和第三十六条', [ref(35), ref(36)]],
    ['第三十三条第一款、第三款', [ref(33, 1), ref(33, 3)]],
    ['第五十条第一款第（一）项、第（二）项', [ref(50, 1, 1), ref(50, 1, 2)]],
    ['第五十条第一款第（一）项以及第二款', [ref(50, 1, 1), ref(50, 2)]],
    ['条例', [{ law }]],
    ['《中华人民共和国政府信息公开条例》第三十条', [ref(30)]],
    ['国办函〔2020〕109号', [{ law: 'fees-2020' }]],
    ['国办函〔2020〕109号第六条', [{ law: 'fees-2020', article: 6 }]],
    [
      '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条第二款',
      [{ law: 'fees-2020', article: 4, paragraph: 2 }],
    ],
    [
      '行政复议法第二十三条第一款第（四）项、第二款',
      [
        { law: 'review-2023', article: 23, paragraph: 1, item: 4 },
        { law: 'review-2023', article: 23, paragraph: 2 },
      ],
    ],
    ['第四十二条、109号第六条', [ref(42), { law: 'fees-2020', article: 6 }]],
    ['《条例》、《中华人民共和国行政诉讼法》第四十六条', [{ law }, { law: 'litigation-2017', article: 46 }]],
  ] as const) {
    test(`${text}：${expected.length} 处`, () => assert.deepEqual(parseCitation(text), expected))
  }

  test('没有写明法律的，按给定的法律读', () => {
    assert.deepEqual(parseArticleRef('第九条', 'review-2017'), { law: 'review-2017', article: 9 })
    assert.deepEqual(parseCitation('第九条、条例第五十一条', 'review-2017'), [
      { law: 'review-2017', article: 9 },
      ref(51),
    ])
  })

  for (const text of [
    '',
    '第二款',
    '第（三）项',
    '第十四',
    '第14条',
    '第一十四条',
    '第三六条',
    '第十四条第一十款',
    '第十四条、',
    '第十四条第十五条',
    '第十四条第一款第二款',
    '第十四条的规定',
    '《某某条例》第三条',
    '条例、第二款',
    '第三十三条第一款至第三款',
    '第十四条至',
    '至第十六条',
  ]) {
    test(`“${text}”不是我们认识的引用`, () => assert.equal(parseCitation(text), undefined))
  }

  test('引用几处的，不是一处', () => assert.equal(parseArticleRef('第十四条、第十五条'), undefined))
  test('至而没有起点的，只读所写的', () => {
    assert.deepEqual(parseCitation('条例至第十六条'), [{ law }, ref(16)])
  })
  test('夹在句子里的，读到为止', () => {
    const text = '依照条例第十四条、第十五条的规定'
    assert.deepEqual(readCitation(text, 2), { refs: [ref(14), ref(15)], end: 13 })
    assert.equal(text.slice(13), '的规定')
  })
  test('数据里写错的引用当场报错', () => assert.throws(() => cite('第十四'), /not a citation: 第十四/))
})

describe('条、款、项的写法', () => {
  test('一处：第三十六条第（五）项；法律全称或者文号在前', () => {
    assert.equal(formatArticle(ref(36, undefined, 5)), '第三十六条第（五）项')
    assert.equal(formatArticle({ law }), '')
    assert.equal(formatWithLaw(ref(33, 2)), '《中华人民共和国政府信息公开条例》第三十三条第二款')
    assert.equal(
      formatWithLaw({ law: 'fees-2020', article: 6 }),
      '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条',
    )
    assert.equal(formatWithLaw({ law: 'holidays-2024' }), '《全国年节及纪念日放假办法》')
  })
  for (const text of [
    '第三十六条第（四）（五）项',
    '第十四条、第三十六条第（三）项',
    '第三十二条、《中华人民共和国行政复议法》第二十三条第一款第（四）项、第二十三条第二款',
    '第五十条第一款第（一）（二）项、第二十条第（一）项',
  ]) {
    test(`读了再写，还是${text}`, () => assert.equal(formatCitation(cite(text), law), text))
  }
  test('没有说明是哪部法律的，先写法律', () => {
    assert.equal(formatCitation(cite('第十四条')), '《中华人民共和国政府信息公开条例》第十四条')
    assert.equal(formatCitation([]), '')
  })

  const anyRef: fc.Arbitrary<ArticleRef> = fc
    .record(
      {
        law: fc.constantFrom(...LAW_KEYS.filter((key) => key !== 'review-2017')),
        article: fc.integer({ min: 1, max: 1260 }),
        paragraph: fc.integer({ min: 1, max: 9 }),
        item: fc.integer({ min: 1, max: 20 }),
      },
      { requiredKeys: ['law', 'article'] },
    )
    .map(({ law, article, paragraph, item }) => ({
      law,
      article,
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(item === undefined ? {} : { item }),
    }))

  test('任何一串引用，写出再读回不变', () => {
    fc.assert(
      fc.property(fc.array(anyRef, { minLength: 1, maxLength: 5 }), (refs) => {
        assert.deepEqual(parseCitation(formatCitation(refs)), refs)
      }),
    )
  })

  describe('一条包含它的款和项', () => {
    test('条包含款、项，款包含它的项，整部法律包含全部', () => {
      assert.ok(covers(ref(50), ref(50, 1, 4)))
      assert.ok(covers(ref(50, 1), ref(50, 1, 4)))
      assert.ok(covers(ref(50, undefined, 4), ref(50, 1, 4)))
      assert.ok(covers({ law }, ref(50, 1, 4)))
    })
    test('款不包含条，也不包含别的款；别的条、别的法律都不包含', () => {
      assert.ok(!covers(ref(50, 1), ref(50)))
      assert.ok(!covers(ref(50, 2), ref(50, 1, 4)))
      assert.ok(!covers(ref(49), ref(50)))
      assert.ok(!covers({ law: 'fees-2020' }, ref(50)))
    })
    test('每一处包含自己；互相包含的是同一处；包含的包含也是包含', () => {
      const near = fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2, undefined), fc.constantFrom(1, 2, undefined))
      const place = near.map(([a, p, i]) => ref(a, p, i))
      fc.assert(
        fc.property(place, place, place, (a, b, c) => {
          assert.ok(covers(a, a))
          if (covers(a, b) && covers(b, a)) assert.deepEqual(a, b)
          if (covers(a, b) && covers(b, c)) assert.ok(covers(a, c))
        }),
      )
    })
  })
})
