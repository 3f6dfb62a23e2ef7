import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseAct } from './index.ts'

describe('行为的写法：行为=日期，或者 行为=日期,第二项', () => {
  for (const [text, act] of [
    ['replied=2025-02-21', { kind: 'replied', on: '2025-02-21' }],
    [' extended = 2025-02-21 , 10 ', { kind: 'extended', on: '2025-02-21', days: 10 }],
    ['extended=2025-02-21', { kind: 'extended', on: '2025-02-21' }],
    [
      'third_party_asked=2025-02-10,2025-02-12',
      { kind: 'third_party_asked', on: '2025-02-10', receivedOn: '2025-02-12' },
    ],
    ['correction_asked=2025-02-10,2025-02-28', { kind: 'correction_asked', on: '2025-02-10', until: '2025-02-28' }],
  ] as const) {
    test(text, () => assert.deepEqual(parseAct(text), { ok: true, value: act }))
  }
  for (const [text, message] of [
    ['', /“”应写作“行为=日期”/],
    ['replied', /行为可以是：correction_received、/],
    ['answered=2025-02-21', /“answered=2025-02-21”应写作/],
    ['replied=21.02.2025', /replied 的日期“21.02.2025”应为 2025-01-20 这样的日期/],
    ['replied=2025-02-30', /replied 的日期/],
    ['replied=2025-02-21,5', /replied 只有一个日期，没有“5”这一项/],
    ['extended=2025-02-21,ten', /应为延长的工作日数/],
    ['extended=2025-02-21,-1', /应为延长的工作日数/],
    ['third_party_asked=2025-02-10,soon', /第二个日期“soon”/],
    [`replied=${'9'.repeat(100)}`, /“9{40}…”/],
    ['replied=2025-02-21\n,2025-02-22', /replied 只有一个日期/],
  ] as const) {
    test(`“${text.slice(0, 40)}”写得不对：说明怎样写`, () => {
      const parsed = parseAct(text)
      assert.ok(!parsed.ok)
      assert.match(parsed.error.message, message)
    })
  }
})
