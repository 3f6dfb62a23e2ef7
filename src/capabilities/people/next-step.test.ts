import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memorySettings } from '../../../test/support/memory-settings.ts'
import { day } from '../../law/day/index.ts'
import { policyOn } from '../settings/index.ts'
import { NO_CREDENTIAL } from './credential.ts'
import { nextStep } from './next-step.ts'
import type { Post } from './post.ts'

const TODAY = day('2026-03-02')
const AT = '2026-03-02T01:00:00.000Z'
const policy = await policyOn({ settings: memorySettings() }, TODAY)
const post = (kind: Post['kind'], fromDay = day('2026-01-01')): Post => ({
  id: kind,
  personId: 'me',
  bodyId: 'body',
  kind,
  fromDay,
  untilDay: null,
  substituteFor: null,
  grantedBy: null,
  grantedAt: AT,
  endedBy: null,
  endedAt: null,
})
const enrolled = { ...NO_CREDENTIAL, personId: 'me', factorSecret: 'sealed', passwordChangedAt: '2025-01-01T00:00:00Z' }
const plain = { ...enrolled, factorSecret: null }
const byPassword = { method: 'password', secondFactor: false } as const
const rotating = { ...policy, password: { ...policy.password, maxAgeDays: 90 } }

describe('登录还差哪一步', () => {
  for (const [what, session, credential, posts, rules, expected] of [
    ['一般岗位，没有登记动态口令：登录完成', byPassword, plain, [post('handler')], policy, 'done'],
    ['登记过的，先出示', byPassword, enrolled, [], policy, 'second-factor'],
    ['出示过的，登录完成', { ...byPassword, secondFactor: true }, enrolled, [], policy, 'done'],
    ['三员没有登记的，要登记', byPassword, plain, [post('auditAdmin')], policy, 'enrol-second-factor'],
    ['明天才上任的，今天不要求', byPassword, plain, [post('auditAdmin', day('2026-03-03'))], policy, 'done'],
    ['默认不要求定期改密码', byPassword, plain, [], policy, 'done'],
    ['要求定期更换而密码已旧：先改', byPassword, plain, [], rotating, 'change-password'],
    ['先出示动态口令，再改密码', byPassword, enrolled, [], rotating, 'second-factor'],
    ['不用密码登录的，不要求改密码', { ...byPassword, method: 'oidc' }, plain, [], rotating, 'done'],
  ] as const)
    test(what, () => assert.equal(nextStep(session, credential, posts, rules, { at: AT, today: TODAY }), expected))
})
