import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { prose } from '../../../test/support/report-generator.ts'
import { similarity } from './similarity.ts'

const LAST_YEAR = '2023年，清源县水利局认真贯彻条例，全年主动公开信息120条。截至2023年12月31日，未收到申请。'

test('只换了年份的，相似度为 1', () => {
  assert.equal(similarity(LAST_YEAR, LAST_YEAR.replaceAll('2023', '2024')), 1)
  assert.equal(similarity(LAST_YEAR, LAST_YEAR.replace('2023年，', '2024 年 ，\n')), 1)
})

test('改了数字的略低，改写的更低，无关的很低', () => {
  const figure = similarity(LAST_YEAR, LAST_YEAR.replace('120', '98'))
  const rewritten = similarity(LAST_YEAR, '2024年，县水利局落实条例要求，通过网站公开信息98条，年内没有收到申请。')
  const other = similarity(LAST_YEAR, '存在的问题：解读形式单一。改进措施：加强培训，丰富形式。')
  assert.ok(figure > 0.85 && figure < 1, String(figure))
  assert.ok(rewritten < figure && other < rewritten && other < 0.15, `${rewritten} ${other}`)
})

test('空文本与空文本相同，与有字的不同', () => {
  assert.equal(similarity('', '。 \n'), 1)
  assert.equal(similarity('', LAST_YEAR), 0)
})

test('对称，在 0 与 1 之间，与自己为 1，只有两位小数', () => {
  fc.assert(
    fc.property(prose(), prose(), (a, b) => {
      const s = similarity(a, b)
      assert.equal(s, similarity(b, a))
      assert.ok(s >= 0 && s <= 1 && Math.round(s * 100) / 100 === s)
      assert.equal(similarity(a, a), 1)
    }),
  )
})
