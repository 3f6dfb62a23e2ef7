import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../day/index.ts'
import {
  CHANNEL_KINDS,
  CHANNELS,
  type Channel,
  DELIVERY_MEANS,
  DELIVERY_RULES,
  deliveryDay,
  receiptDay,
} from './index.ts'

const arrivedOn = day('2025-03-07')
const receipt = (channel: Channel, more: { signedOn?: string; confirmedOn?: string; unreachable?: true } = {}) =>
  receiptDay({
    channel,
    arrivedOn,
    ...(more.signedOn ? { signedOn: day(more.signedOn) } : {}),
    ...(more.confirmedOn ? { confirmedOn: day(more.confirmedOn) } : {}),
    ...(more.unreachable ? { unreachable: true } : {}),
  })

describe('第三十一条 收到申请之日', () => {
  for (const channel of ['in_person', 'oral'] as const) {
    test(`第（一）项：${CHANNELS[channel].title}，提交之日`, () => {
      const why = CHANNELS[channel].words
      const article = '第三十一条第（一）项'
      assert.deepEqual(receipt(channel), { state: 'received', on: '2025-03-07', article, why })
    })
  }
  test('第（二）项：邮寄，签收之日，不是邮戳日', () => {
    const signed = receipt('post_signed', { signedOn: '2025-03-10' })
    assert.deepEqual([signed.state, signed.state === 'received' && signed.on], ['received', '2025-03-10'])
    assert.equal(receipt('post_signed').state, 'awaiting_signature')
  })
  test('第（二）项：平常信函，应当于收到当日与申请人确认，确认之日', () => {
    const same = receipt('post_plain', { confirmedOn: '2025-03-07' })
    assert.ok(same.state === 'received' && same.on === '2025-03-07' && same.late === undefined)
    const later = receipt('post_plain', { confirmedOn: '2025-03-10' })
    assert.ok(later.state === 'received' && later.on === '2025-03-10')
    assert.equal(later.late, '应当于收到申请的当日与申请人确认')
    assert.equal(later.article, '第三十一条第（二）项')
  })
  for (const channel of ['online', 'email', 'fax'] as const) {
    test(`第（三）项：${CHANNELS[channel].title}，双方确认之日，不是提交之日`, () => {
      const confirmed = receipt(channel, { confirmedOn: '2025-03-10' })
      assert.ok(confirmed.state === 'received' && confirmed.on === '2025-03-10' && confirmed.late === undefined)
      assert.equal(confirmed.article, '第三十一条第（三）项')
      assert.equal(receipt(channel).state, 'awaiting_confirmation')
    })
  }
  test('国办公开办函〔2015〕207号：联系不上申请人的，登记在册，自恢复联络之日', () => {
    const waiting = receipt('post_plain', { unreachable: true })
    assert.deepEqual([waiting.state, waiting.article], ['awaiting_contact', '国办公开办函〔2015〕207号'])
    const reached = receipt('post_plain', { unreachable: true, confirmedOn: '2025-04-01' })
    assert.ok(reached.state === 'received' && reached.on === '2025-04-01' && reached.late === undefined)
  })
  test('每种渠道都有条款和说法', () => {
    assert.deepEqual(Object.keys(CHANNELS), [...CHANNEL_KINDS])
    for (const { article, words } of Object.values(CHANNELS))
      assert.match(article + words, /^第三十一条第（[一二三]）项.+之日为收到之日$/)
  })
})

describe('国办公开办函〔2016〕235号 答复送达之日', () => {
  for (const means of DELIVERY_MEANS) {
    const signed = means === 'direct' || means === 'entrusted'
    test(`${DELIVERY_RULES[means].title}：${DELIVERY_RULES[means].by}`, () => {
      const sentOn = day('2025-03-07')
      assert.equal(deliveryDay({ means, sentOn, signedOn: day('2025-03-10') }), signed ? '2025-03-10' : '2025-03-07')
      assert.equal(deliveryDay({ means, sentOn }), signed ? undefined : '2025-03-07')
    })
  }
})
