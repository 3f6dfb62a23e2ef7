import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatCitation, isHeld } from '../articles/index.ts'
import { TIME_LIMITS } from '../time-limits/time-limits.ts'
import { ADDRESSEES, PROCESS_LETTERS, processLettersOn, REPLY_PARTS } from './index.ts'

const FEES = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'
const DELIVERY = '《关于政府信息公开处理决定送达问题的解释》（国办公开办函〔2016〕235号）'

describe('过程文书', () => {
  for (const [id, article, to, limit, inForceFrom] of [
    ['receipt', '第四十五条', 'applicant', undefined, '2019-05-15'],
    ['correction-notice', '第三十条', 'applicant', 'correction-notice', '2019-05-15'],
    ['reasons-notice', '第三十五条', 'applicant', undefined, '2019-05-15'],
    ['extension-notice', '第三十三条第二款', 'applicant', 'extension', '2019-05-15'],
    ['third-party-inquiry', '第三十二条', 'thirdParty', 'third-party-opinion', '2019-05-15'],
    ['inquiry-notice', '第三十三条第三款', 'applicant', undefined, '2019-05-15'],
    ['co-producer-inquiry', '第三十四条', 'coProducer', 'co-producer-opinion', '2019-05-15'],
    ['assistance-request', '第十一条第一款、第三十三条第三款', 'agency', undefined, '2019-05-15'],
    ['disclosure-notice', '第三十二条', 'thirdParty', undefined, '2019-05-15'],
    ['fee-notice', `第四十二条、${FEES}第六条`, 'applicant', 'fee-payment', '2021-01-01'],
    ['deferral-notice', '第三十五条', 'applicant', undefined, '2019-05-15'],
    ['rectification-notice', '第四十一条', 'applicant', undefined, '2019-05-15'],
    ['rectification-transfer', '第四十一条', 'competentBody', undefined, '2019-05-15'],
    ['delivery-record', `第四十五条、${DELIVERY}`, 'file', undefined, '2019-05-15'],
    ['publication-suggestion', '第四十四条第二款', 'file', undefined, '2019-05-15'],
  ] as const) {
    const letter = PROCESS_LETTERS.find((l) => l.id === id)
    test(`${article}：${letter?.title}，${ADDRESSEES[to]}`, () => {
      assert.ok(letter)
      assert.equal(formatCitation(letter.articles, 'regulation-2019'), article)
      assert.deepEqual([letter.to, letter.limit, letter.inForceFrom], [to, limit, inForceFrom])
      assert.ok(letter.fields.length > 1 && letter.articles.every(isHeld))
    })
  }
  test('共十五种，编号不重复', () => {
    assert.equal(new Set(PROCESS_LETTERS.map(({ id }) => id)).size, 15)
  })
  test('文书里写的期限，都在期限表里', () => {
    const ids = new Set(TIME_LIMITS.map(({ id }) => id))
    assert.ok(PROCESS_LETTERS.every(({ limit }) => !limit || ids.has(limit)))
  })
  test('征求第三方意见与征求共同制作机关意见，逾期的后果不同', () => {
    const fields = (id: string) => PROCESS_LETTERS.find((l) => l.id === id)?.fields.join()
    assert.doesNotMatch(fields('third-party-inquiry') ?? '', /视为同意/)
    assert.match(fields('co-producer-inquiry') ?? '', /视为同意公开/)
  })
  test('信息处理费管理办法施行前没有收费通知书', () => {
    assert.equal(processLettersOn('2019-05-14').length, 0)
    assert.equal(processLettersOn('2020-12-31').length, 14)
    assert.equal(processLettersOn('2021-01-01').length, 15)
  })
})

describe('每份答复必备的要素', () => {
  test('十三项，次序固定，条文都是我们持有的', () => {
    assert.deepEqual(
      REPLY_PARTS.map(({ title }) => title),
      [
        '标题',
        '文号',
        '申请人',
        '收到申请之日',
        '申请编号和申请方式',
        '申请内容',
        '办理过程',
        '决定',
        '理由和依据',
        '提供方式和附件清单',
        '救济途径',
        '落款、日期、印章',
        '送达',
      ],
    )
    assert.ok(REPLY_PARTS.every(({ articles }) => articles.every(isHeld)))
  })
  test('行政复议法第二十条第三款：漏写救济途径的后果', () => {
    assert.equal(
      formatCitation(REPLY_PARTS.find(({ key }) => key === 'remedy')?.articles ?? []),
      '《中华人民共和国行政复议法》第二十条第三款',
    )
  })
})
