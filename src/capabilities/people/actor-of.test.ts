import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../law/day/index.ts'
import { may, type PostKind } from '../accounts/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { actorOf, type Reach } from './actor-of.ts'
import type { Post } from './post.ts'

const COUNTY = 'county'
const BUREAU = 'bureau'
const reach: Reach = { reaches: (from, to) => from === COUNTY && to === BUREAU }
const TODAY = day('2026-03-02')

const post = (given: Partial<Post> & { kind: PostKind; bodyId: string }): Post => ({
  id: 'post',
  personId: 'me',
  fromDay: day('2026-01-01'),
  untilDay: null,
  substituteFor: null,
  grantedBy: null,
  grantedAt: '2026-01-01T00:00:00.000Z',
  endedBy: null,
  endedAt: null,
  ...given,
})
const kinds = (posts: readonly Post[]) => actorOf('me', posts, TODAY, reach).posts.map((held) => held.kind)

describe('办理者：当日有效的岗位', () => {
  test('起止日当天有效，前后不算；收回的不算', () => {
    const handler = { kind: 'handler', bodyId: BUREAU } as const
    assert.deepEqual(kinds([post({ ...handler, fromDay: TODAY, untilDay: TODAY })]), ['handler'])
    assert.deepEqual(kinds([post({ ...handler, fromDay: day('2026-03-03') })]), [])
    assert.deepEqual(kinds([post({ ...handler, untilDay: day('2026-03-01') })]), [])
    assert.deepEqual(kinds([post({ ...handler, endedAt: '2026-03-01T00:00:00.000Z' })]), [])
  })

  test('代岗只在原岗位有效时有效；别人的岗位不是自己的', () => {
    const standing = post({ id: 'standing', kind: 'signer', bodyId: BUREAU, substituteFor: 'theirs' })
    const theirs = post({ id: 'theirs', personId: 'them', kind: 'signer', bodyId: BUREAU })
    assert.deepEqual(kinds([standing, theirs]), ['signer'])
    assert.deepEqual(kinds([standing, { ...theirs, endedAt: '2026-03-01T00:00:00.000Z' }]), [])
    assert.deepEqual(kinds([standing]), [])
    assert.deepEqual(kinds([theirs]), [])
  })

  test('监督及于所辖机关；平台的管理及于所有机关；机关的管理不及于平台', () => {
    const allowed = (kind: PostKind, at: string, act: Parameters<typeof may>[1], on: string) =>
      may(actorOf('me', [post({ kind, bodyId: at })], TODAY, reach), act, { bodyId: on }).ok
    assert.equal(allowed('supervisor', COUNTY, 'request.view', BUREAU), true)
    assert.equal(allowed('supervisor', BUREAU, 'request.view', COUNTY), false)
    assert.equal(allowed('officeHead', COUNTY, 'request.view', BUREAU), false)
    assert.equal(allowed('systemAdmin', PLATFORM, 'person.add', BUREAU), true)
    assert.equal(allowed('systemAdmin', COUNTY, 'person.add', BUREAU), true)
    assert.equal(allowed('systemAdmin', COUNTY, 'person.add', PLATFORM), false)
  })

  test('个人访问令牌只能办它范围内的事', () => {
    const actor = actorOf('me', [post({ kind: 'handler', bodyId: BUREAU })], TODAY, reach, ['request.view'])
    assert.equal(may(actor, 'request.view', { bodyId: BUREAU }).ok, true)
    const refused = may(actor, 'request.record', { bodyId: BUREAU })
    assert.equal(!refused.ok && refused.error.reason, 'not-by-token')
  })
})
