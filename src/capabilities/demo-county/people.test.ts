import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { POST_KIND_NAMES, POST_KINDS } from '../accounts/index.ts'
import { demoCounty } from './county.ts'
import { DEMO_PEOPLE } from './people.ts'

describe('示例县的人员', () => {
  test('都是示例县机关的人，账号不重复，没有管理员', () => {
    const codes = new Set(demoCounty().organisations.map((body) => body.code))
    assert.equal(new Set(DEMO_PEOPLE.map((person) => person.account)).size, DEMO_PEOPLE.length)
    for (const { body, account, posts } of DEMO_PEOPLE) {
      assert.ok(codes.has(body), account)
      assert.ok(posts.length > 0 && posts.every((kind) => !POST_KINDS[kind].administers), account)
    }
  })

  test('除管理员外，每种岗位都有人', () => {
    const held = new Set(DEMO_PEOPLE.flatMap((person) => person.posts))
    assert.deepEqual(
      POST_KIND_NAMES.filter((kind) => !POST_KINDS[kind].administers && !held.has(kind)),
      [],
    )
  })
})
