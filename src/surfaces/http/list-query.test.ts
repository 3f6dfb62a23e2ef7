import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { listAddress, listQuery, pagesAround, reportFilter, withoutBlanks } from './list-query.ts'

const parse = (query: Record<string, unknown>) => listQuery.parse(withoutBlanks(query))

describe('年报列表的网址', () => {
  test('表单里没填的项等于没有条件', () => {
    assert.deepEqual(reportFilter(parse({ body: ' ', year: '', region: '' })), { page: 1, size: 20 })
  })

  test('条件原样留在翻页的网址里', () => {
    const query = parse({ body: '水利', year: '2024', attention: '1', page: '2', size: '10' })
    const links = pagesAround('/annual-reports', query, 25)
    assert.equal(
      links.prev,
      `/annual-reports?${new URLSearchParams({ body: '水利', year: '2024', attention: '1', size: '10' })}`,
    )
    assert.equal(links.pages, 3)
    assert.equal(links.next, links.last)
  })

  test('没有下一页就没有链接；超出末页时上一页是末页', () => {
    assert.deepEqual(pagesAround('/x', { page: 1, size: 20 }, 0), { first: '/x', last: '/x', pages: 1 })
    assert.equal(pagesAround('/x', { page: 9, size: 20 }, 30).prev, '/x?page=2')
  })

  test('默认值不进网址', () => {
    assert.equal(listAddress('/x', { page: 1, size: 20, sort: 'attention', attention: false }), '/x')
  })

  for (const bad of [{ year: 'abc' }, { year: '24' }, { page: '0' }, { page: '1.5' }, { size: '101' }, { sort: 'x' }]) {
    test(`不接受 ${JSON.stringify(bad)}`, () => assert.equal(listQuery.safeParse(bad).success, false))
  }

  test('同一个参数给两次，不接受', () => {
    assert.equal(listQuery.safeParse({ year: ['2023', '2024'] }).success, false)
  })
})
