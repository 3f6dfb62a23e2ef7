import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findArticle, formatArticle } from '../articles/index.ts'
import { ARTICLE_20, ARTICLE_21, CATEGORIES, categoriesFor, findCategory } from './index.ts'

describe('第二十条 主动公开的十五类', () => {
  test('编号 A20-01 至 A20-15，一项一类，没有第十六项', () => {
    assert.equal(ARTICLE_20.length, 15)
    assert.deepEqual([ARTICLE_20[0]?.code, ARTICLE_20[14]?.code], ['A20-01', 'A20-15'])
    assert.equal(findArticle({ law: 'regulation-2019', article: 20, item: 16 }), undefined)
  })
  for (const [code, article, title] of [
    ['A20-01', '第二十条第（一）项', '行政法规、规章和规范性文件'],
    ['A20-07', '第二十条第（七）项', '财政预算、决算信息'],
    ['A20-08', '第二十条第（八）项', '行政事业性收费项目及其依据、标准'],
    ['A20-15', '第二十条第（十五）项', '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息'],
  ] as const) {
    test(`${article}：${title}`, () => {
      const category = findCategory(code)
      assert.ok(category)
      assert.equal(formatArticle(category.article), article)
      assert.equal(category.title, title)
    })
  }
  test('名称都是条文的原话，不带序号和句末标点', () => {
    for (const { title, article } of ARTICLE_20) {
      assert.ok(findArticle(article)?.text.includes(title))
      assert.doesNotMatch(title, /^（|[；。]$/)
    }
  })
})

describe('第二十一条 市、县级政府和部门七类，乡镇八类', () => {
  const text = findArticle({ law: 'regulation-2019', article: 21 })?.text ?? ''
  const [county = '', township = ''] = text.split('；')
  for (const [bodies, within, count] of [
    ['county', county, 7],
    ['township', township, 8],
  ] as const) {
    test(`${bodies}：${count} 类，依条文的次序`, () => {
      const titles = ARTICLE_21.filter((c) => c.bodies === bodies).map((c) => c.title)
      assert.equal(titles.length, count)
      assert.ok(within.includes(titles.join('、')))
    })
  }
  test('县级部门 22 类，乡镇 23 类', () => {
    assert.equal(categoriesFor('county').length, 22)
    assert.equal(categoriesFor('township').length, 23)
  })
})

test('编号不重复；没有的编号找不到', () => {
  assert.equal(new Set(CATEGORIES.map(({ code }) => code)).size, 30)
  assert.equal(findCategory('A21-C01')?.title, '市政建设')
  assert.equal(findCategory('A21-T08')?.title, '社会救助')
  assert.equal(formatArticle(findCategory('A21-T08')?.article ?? { law: 'regulation-2019' }), '第二十一条')
  assert.equal(findCategory('A20-16'), undefined)
})
