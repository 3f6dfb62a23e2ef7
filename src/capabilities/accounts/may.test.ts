import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { MATRIX, mayByMatrix, ON_ONESELF, PLACES, type Place } from '../../../test/permissions/matrix.ts'
import { PLATFORM } from '../transactions/index.ts'
import {
  ACT_KINDS,
  ACT_RULES,
  type ActKind,
  type Actor,
  actsSomewhere,
  excludeEachOther,
  type HeldPost,
  may,
  POST_KIND_NAMES,
  POST_KINDS,
  type PostKind,
} from './index.ts'

const BODY_OF: Readonly<Record<Place, string>> = { own: 'own', below: 'below', elsewhere: 'elsewhere' }

const held = (kind: PostKind, bodyId = 'own', substituteFor: string | null = null): HeldPost => ({
  id: `${kind}-${bodyId}`,
  kind,
  bodyId,
  substituteFor,
})

const person = (...posts: readonly HeldPost[]): Actor => ({
  personId: 'somebody',
  posts,
  reaches: (post, bodyId) => post.bodyId === PLATFORM || (post.bodyId === 'own' && bodyId === 'below'),
})

const PLACE_WORDS = { own: '本机关', below: '所辖机关', elsewhere: '其他机关' } as const

describe('谁能办什么：每一件事、每一个岗位、每一处', () => {
  test('手写的对照表和程序的表，列的是同样的事', () => {
    assert.deepEqual([...Object.keys(MATRIX), ...ON_ONESELF].toSorted(), ACT_KINDS.toSorted())
  })

  for (const act of Object.keys(MATRIX) as ActKind[]) {
    test(`${ACT_RULES[act].label}（${act}）`, () => {
      for (const kind of POST_KIND_NAMES) {
        for (const place of PLACES) {
          const allowed = may(person(held(kind)), act, { bodyId: BODY_OF[place] })
          const told = `${POST_KINDS[kind].label}对${PLACE_WORDS[place]}`
          assert.equal(allowed.ok, mayByMatrix(act, kind, place), told)
          if (!allowed.ok) assert.match(allowed.error.message, /。$/, told)
        }
      }
      assert.equal(may(person(), act, { bodyId: 'own' }).ok, false, '没有岗位')
    })
  }

  for (const act of ON_ONESELF as readonly ActKind[]) {
    test(`${ACT_RULES[act].label}（${act}）：只能办自己的，任何岗位都不例外`, () => {
      for (const kind of POST_KIND_NAMES) {
        const who = person(held(kind), held(kind, PLATFORM))
        assert.equal(may(who, act, { bodyId: 'own', ownerId: 'somebody' }).ok, true)
        assert.equal(may(who, act, { bodyId: 'own', ownerId: 'another' }).ok, false)
        assert.equal(may(who, act, { bodyId: 'own' }).ok, false)
      }
    })
  }
})

describe('岗位设在平台的管理员，管到每一个机关；业务岗位设在平台，管不到任何机关', () => {
  for (const kind of POST_KIND_NAMES) {
    test(POST_KINDS[kind].label, () => {
      for (const act of Object.keys(MATRIX) as ActKind[]) {
        const who = person(held(kind, PLATFORM))
        for (const place of PLACES) {
          const allowed = may(who, act, { bodyId: BODY_OF[place] }).ok
          assert.equal(allowed, mayByMatrix(act, kind, 'below'), `${act} ${place}`)
        }
        assert.equal(may(who, act, { bodyId: PLATFORM }).ok, mayByMatrix(act, kind, 'own'), act)
      }
    })
  }
})

describe('不能由本人办的', () => {
  test('管理员不能给自己授予岗位、发放链接、解除锁定，换一个人可以', () => {
    for (const [kind, act] of [
      ['securityAdmin', 'post.grant'],
      ['securityAdmin', 'post.end'],
      ['securityAdmin', 'person.unlock'],
      ['securityAdmin', 'post.substitute'],
      ['officeHead', 'post.substitute'],
      ['systemAdmin', 'person.link'],
    ] as const) {
      const who = person(held(kind))
      const oneself = may(who, act, { bodyId: 'own', aboutPersonId: 'somebody' })
      assert.equal(!oneself.ok && oneself.error.reason, 'oneself', act)
      assert.equal(may(who, act, { bodyId: 'own', aboutPersonId: 'another' }).ok, true, act)
    }
  })

  test('第四十五条 承办、审核、签发由不同的人：自己拟制的，自己不能审核、保密审查、签发', () => {
    for (const [kind, act] of [
      ['approver', 'draft.approve'],
      ['officeHead', 'draft.approve'],
      ['secrecyReviewer', 'draft.secrecy-review'],
      ['signer', 'draft.sign'],
      ['bodyHead', 'draft.sign'],
    ] as const) {
      const who = person(held(kind), held('handler'), held('handler', 'own', 'post-of-somebody-else'))
      const own = may(who, act, { bodyId: 'own', draftedBy: 'somebody' })
      assert.equal(!own.ok && own.error.reason, 'own-draft', act)
      assert.equal(may(who, act, { bodyId: 'own', draftedBy: 'another' }).ok, true, act)
    }
  })

  test('三员两两互斥，业务岗位之间、业务岗位与三员之间不互斥', () => {
    const three: readonly PostKind[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']
    for (const a of POST_KIND_NAMES)
      for (const b of POST_KIND_NAMES)
        assert.equal(excludeEachOther(a, b), a !== b && three.includes(a) && three.includes(b), `${a} ${b}`)
  })
})

describe('办理时用哪个岗位', () => {
  test('本人的岗位先于代岗；只有代岗时用代岗，审计记录据此写明', () => {
    const stoodIn = held('intake', 'own', 'post-of-somebody-else')
    const own = held('officeHead')
    const used = may(person(stoodIn, own), 'request.register', { bodyId: 'own' })
    assert.equal(used.ok && used.value.post, own)
    const only = may(person(stoodIn), 'request.register', { bodyId: 'own' })
    assert.equal(only.ok && only.value.post, stoodIn)
  })

  test('缺岗位和岗位不在此处，说法不同', () => {
    const none = may(person(held('approver')), 'request.register', { bodyId: 'own' })
    const away = may(person(held('intake')), 'request.register', { bodyId: 'elsewhere' })
    assert.match((!none.ok && none.error.message) || '', /需要“受理”、“工作机构负责人”岗位/)
    assert.match((!away.ok && away.error.message) || '', /岗位不在这个机关/)
  })

  test('菜单只列能办的：没有岗位的人只能办自己的事', () => {
    assert.deepEqual(actsSomewhere(person()), ON_ONESELF)
    assert.ok(actsSomewhere(person(held('supervisor'))).includes('request.view'))
    assert.ok(!actsSomewhere(person(held('supervisor'))).includes('request.record'))
  })
})
