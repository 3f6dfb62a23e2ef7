import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day } from '../../law/day/index.ts'
import { excludeEachOther, POST_KIND_NAMES, type PostKind } from '../accounts/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { type Grant, mayHold, mayStandIn } from './grant-rules.ts'
import { countsOn, type Post } from './post.ts'

const BODY = 'b0000000-0000-7000-8000-000000000001'
const OTHER = 'b0000000-0000-7000-8000-000000000002'
const D = (text: string): Day => day(text)

const post = (given: Partial<Post> & { kind: PostKind }): Post => ({
  id: 'post',
  personId: 'holder',
  bodyId: BODY,
  fromDay: D('2026-01-01'),
  untilDay: null,
  substituteFor: null,
  grantedBy: null,
  grantedAt: '2026-01-01T00:00:00.000Z',
  endedBy: null,
  endedAt: null,
  ...given,
})
const grant = (given: Partial<Grant> & { kind: PostKind }): Grant => ({
  bodyId: BODY,
  fromDay: D('2026-03-01'),
  untilDay: null,
  ...given,
})
const refusal = (result: ReturnType<typeof mayHold> | ReturnType<typeof mayStandIn>): string =>
  result.ok ? '' : result.error.message

describe('三员分立：系统管理、安全管理、审计管理由不同的人担任', () => {
  const admin = { kind: 'systemAdmin', bodyId: PLATFORM } as const

  for (const [what, asked, held, expected] of [
    ['没有岗位的人可以任安全管理', grant({ kind: 'securityAdmin', bodyId: PLATFORM }), [], ''],
    ['系统管理员不能再任安全管理', grant({ kind: 'securityAdmin', bodyId: PLATFORM }), [post(admin)], /不同的人/],
    ['换一个机关也不能', grant({ kind: 'auditAdmin', bodyId: OTHER }), [post(admin)], /不同的人/],
    ['两个机关的系统管理可以兼任', grant({ kind: 'systemAdmin', bodyId: OTHER }), [post(admin)], ''],
    ['业务岗位可以与一个管理岗位兼任', grant({ kind: 'handler' }), [post(admin)], ''],
    [
      '前一个管理岗位到期次日起，可以任另一个',
      grant({ kind: 'auditAdmin', bodyId: PLATFORM, fromDay: D('2026-04-01') }),
      [post({ ...admin, untilDay: D('2026-03-31') })],
      '',
    ],
    [
      '到期当日不行',
      grant({ kind: 'auditAdmin', bodyId: PLATFORM, fromDay: D('2026-03-31') }),
      [post({ ...admin, untilDay: D('2026-03-31') })],
      /不同的人/,
    ],
    [
      '将来才开始的岗位也算',
      grant({ kind: 'auditAdmin', bodyId: PLATFORM }),
      [post({ ...admin, fromDay: D('2027-01-01') })],
      /不同的人/,
    ],
    [
      '已经收回的不算',
      grant({ kind: 'auditAdmin', bodyId: PLATFORM }),
      [post({ ...admin, endedAt: '2026-02-01T00:00:00.000Z' })],
      '',
    ],
    ['同一岗位不重复授予', grant({ kind: 'handler' }), [post({ kind: 'handler' })], /已经有/],
    ['截止日不早于起始日', grant({ kind: 'handler', untilDay: D('2026-02-28') }), [], /截止日/],
    ['平台上只有管理岗位', grant({ kind: 'handler', bodyId: PLATFORM }), [], /选择机关/],
  ] as const)
    test(what, () => {
      const told = refusal(mayHold(asked, held))
      if (expected === '') assert.equal(told, '')
      else assert.match(told, expected)
    })

  test('不论授予多少次、什么次序，同一人在任何一天都没有两种管理岗位', () => {
    const start = D('2026-01-01')
    const anyGrant = fc.record({
      kind: fc.constantFrom(...POST_KIND_NAMES),
      bodyId: fc.constantFrom(PLATFORM, BODY, OTHER),
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.option(fc.integer({ min: 0, max: 30 })),
    })
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 25 }), (asked) => {
        const held: Post[] = []
        for (const { kind, bodyId, from, length } of asked) {
          const fromDay = addDays(start, from)
          const given: Grant = { kind, bodyId, fromDay, untilDay: length === null ? null : addDays(fromDay, length) }
          if (mayHold(given, held).ok) held.push(post({ ...given, id: String(held.length) }))
        }
        for (let offset = 0; offset < 95; offset += 1) {
          const counting = held.filter((one) => countsOn(one, addDays(start, offset)))
          for (const a of counting) for (const b of counting) assert.ok(!excludeEachOther(a.kind, b.kind))
        }
      }),
    )
  })
})

describe('代岗：有期限，不转代，不破坏三员分立', () => {
  const signer = post({ id: 'signer', kind: 'signer' })
  const colleague = [post({ id: 'own', personId: 'stand-in', kind: 'handler' })]
  const asked = {
    post: signer,
    personId: 'stand-in',
    fromDay: D('2026-03-01'),
    untilDay: D('2026-03-10'),
  }
  const admin = post({ id: 'sys', kind: 'systemAdmin', bodyId: PLATFORM })

  for (const [what, substitution, held, others, expected] of [
    ['同一机关的人可以代岗', asked, colleague, [], ''],
    ['一次最多六十日：第六十日可以', { ...asked, untilDay: D('2026-04-29') }, colleague, [], ''],
    ['第六十一日不行', { ...asked, untilDay: D('2026-04-30') }, colleague, [], /最多 60 日，最晚到2026年4月29日/],
    ['别的机关的人不行', asked, [post({ kind: 'handler', bodyId: OTHER })], [], /本机关/],
    ['只是代岗的人不算本机关的人', asked, [post({ kind: 'handler', substituteFor: 'x' })], [], /本机关/],
    ['不能代自己的岗', { ...asked, personId: 'holder' }, colleague, [], /不能是岗位本人/],
    [
      '代来的岗位不能再代',
      { ...asked, post: post({ kind: 'signer', substituteFor: 'x' }) },
      colleague,
      [],
      /再由别人代/,
    ],
    ['已经收回的岗位不需要代', { ...asked, post: { ...signer, endedAt: 'x' } }, colleague, [], /已经收回/],
    ['不能超出原岗位的任期', { ...asked, post: { ...signer, untilDay: D('2026-03-09') } }, colleague, [], /任期/],
    [
      '同一天不能有两个人代',
      asked,
      colleague,
      [post({ kind: 'signer', substituteFor: 'signer', fromDay: D('2026-03-10'), untilDay: D('2026-03-20') })],
      /已经安排/,
    ],
    [
      '管理员不能代另一种管理员的岗',
      { ...asked, post: admin },
      [post({ kind: 'auditAdmin', bodyId: PLATFORM })],
      [],
      /不同的人/,
    ],
    ['没有管理岗位的人可以代管理员', { ...asked, post: admin }, colleague, [], ''],
  ] as const)
    test(what, () => {
      const told = refusal(mayStandIn(substitution, held, others, 60))
      if (expected === '') assert.equal(told, '')
      else assert.match(told, expected)
    })
})
