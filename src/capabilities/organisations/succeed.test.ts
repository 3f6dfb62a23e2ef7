import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../law/day/index.ts'
import { answeringBody, explainCarryOver } from './carry-over.ts'
import { withChanges } from './changes.ts'
import { historyOf } from './history.ts'
import { organisationOn, type Register } from './record.ts'
import { rollUpPart, rollUpParts } from './roll-up-part.ts'
import { type NewSuccession, succeed, withdrawSuccession } from './succeed.ts'
import { makeBody } from './testing/make-body.ts'

const START: Register = {
  bodies: ['fgj', 'lsj', 'wjj', 'new'].map((code) => makeBody(code, [{ name: `清源县${code}` }])),
  successions: [],
}
const MERGE: NewSuccession = {
  kind: 'merge',
  on: day('2024-03-01'),
  predecessors: [{ code: 'lsj', version: 1 }],
  successors: ['fgj'],
  carriedBy: 'fgj',
  ends: true,
  basis: '清编〔2024〕3号',
}
let made = 0
const newId = () => `s${++made}`

function done(register: Register, given: NewSuccession): Register {
  const outcome = succeed(register, given, newId)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.error.message)
  return withChanges(register, outcome.value)
}
function refusedAs(register: Register, given: Partial<NewSuccession>, kind: string, words: RegExp): void {
  const outcome = succeed(register, { ...MERGE, ...given }, newId)
  assert.ok(!outcome.ok)
  assert.equal(outcome.error.kind, kind)
  assert.match(outcome.error.message, words)
}
const body = (register: Register, code: string) => {
  const found = register.bodies.find((one) => one.code === code)
  assert.ok(found)
  return found
}

describe('合并', () => {
  const merged = done(START, MERGE)
  test('原机关存续到合并前一日', () => {
    assert.ok(organisationOn(body(merged, 'lsj'), day('2024-02-29')))
    assert.equal(organisationOn(body(merged, 'lsj'), day('2024-03-01')), undefined)
  })
  test('合并前由原机关答复，合并当日起由承接机关答复', () => {
    assert.equal(answeringBody(merged, 'lsj', day('2024-02-29'))?.code, 'lsj')
    assert.equal(answeringBody(merged, 'lsj', day('2024-03-01'))?.code, 'fgj')
  })
  test('当年的上年结转等于两家上年结转下年度继续办理之和，说明依据', () => {
    const carried = explainCarryOver(merged, 'fgj', 2024)
    assert.deepEqual(
      carried?.from.map(({ code, year }) => [code, year]),
      [
        ['fgj', 2023],
        ['lsj', 2023],
      ],
    )
    assert.match(
      carried?.message ?? '',
      /2024年3月1日合并，接办清源县lsj（清编〔2024〕3号）。2024年的上年结转应等于清源县fgj2023年的/,
    )
  })
  test('合并以前和以后的年度，只有本机关自己的结转', () => {
    for (const year of [2023, 2025]) {
      assert.deepEqual(explainCarryOver(merged, 'fgj', year)?.from.length, 1)
      assert.equal(explainCarryOver(merged, 'fgj', year)?.message, null)
    }
  })
  test('两家的沿革都有这一条', () => {
    assert.deepEqual(historyOf(merged, body(merged, 'lsj')).at(-1)?.kind, 'handed-over')
    assert.deepEqual(historyOf(merged, body(merged, 'fgj')).at(-1)?.kind, 'took-over')
  })
  test('同一年先后合并的，逐家追溯', () => {
    const first = done(START, {
      ...MERGE,
      predecessors: [{ code: 'wjj', version: 1 }],
      successors: ['lsj'],
      carriedBy: 'lsj',
    })
    const second = done(first, { ...MERGE, on: day('2024-09-01'), predecessors: [{ code: 'lsj', version: 2 }] })
    assert.deepEqual(
      explainCarryOver(second, 'fgj', 2024)?.from.map(({ code }) => code),
      ['fgj', 'lsj', 'wjj'],
    )
    assert.equal(answeringBody(second, 'wjj', day('2024-05-01'))?.code, 'lsj')
    assert.equal(answeringBody(second, 'wjj', day('2024-09-01'))?.code, 'fgj')
  })
  test('登记错了可以撤回，原机关继续存在', () => {
    const id = merged.successions[0]?.id ?? ''
    const outcome = withdrawSuccession(merged, id, 2)
    assert.ok(outcome.ok)
    const back = withChanges(merged, outcome.value)
    assert.equal(back.successions.length, 0)
    assert.ok(organisationOn(body(back, 'lsj'), day('2026-01-01')))
    const late = withdrawSuccession(merged, id, 1)
    assert.ok(!late.ok && late.error.kind === 'stale')
  })
})

describe('拆分', () => {
  const split = done(START, {
    ...MERGE,
    kind: 'split',
    successors: ['wjj', 'new'],
    carriedBy: 'new',
  })
  test('未结的申请和结转只随其中一个承接机关', () => {
    assert.equal(answeringBody(split, 'lsj', day('2024-03-01'))?.code, 'new')
    assert.equal(explainCarryOver(split, 'new', 2024)?.from.length, 2)
    assert.equal(explainCarryOver(split, 'wjj', 2024)?.from.length, 1)
  })
  test('原机关保留、划出部分职能的，说明移交了哪些', () => {
    const part = done(START, { ...MERGE, kind: 'split', successors: ['new'], carriedBy: 'new', ends: false })
    assert.equal(answeringBody(part, 'lsj', day('2024-06-01'))?.code, 'lsj')
    assert.match(explainCarryOver(part, 'lsj', 2024)?.message ?? '', /减去移交清源县new的部分/)
  })
})

describe('撤销', () => {
  test('无人承接的，没有答复的机关', () => {
    const gone = done(START, { ...MERGE, kind: 'abolish', successors: [], carriedBy: null })
    assert.equal(answeringBody(gone, 'lsj', day('2024-03-01')), undefined)
    assert.deepEqual(historyOf(gone, body(gone, 'lsj')).at(-1), {
      kind: 'handed-over',
      on: '2024-03-01',
      other: null,
      succession: gone.successions[0],
    })
  })
})

describe('不能登记的承接关系', () => {
  const merged = done(START, MERGE)
  for (const [what, register, given, kind, words] of [
    ['合并没有承接机关', START, { successors: [] }, 'bad-succession', /哪一个机关承接/],
    ['合并有两个承接机关', START, { successors: ['fgj', 'wjj'] }, 'bad-succession', /哪一个/],
    ['合并后原机关还在', START, { ends: false }, 'bad-succession', /登记为拆分/],
    ['并入自己', START, { successors: ['lsj'], carriedBy: 'lsj' }, 'bad-succession', /重复/],
    ['没有写明谁接办未结申请', START, { carriedBy: null }, 'bad-succession', /未结的申请/],
    ['接办的不是承接机关', START, { carriedBy: 'wjj' }, 'bad-succession', /承接机关之一/],
    ['没有这个机关', START, { successors: ['nobody'], carriedBy: 'nobody' }, 'unknown-body', /nobody/],
    ['版本不是最新的', START, { predecessors: [{ code: 'lsj', version: 9 }] }, 'stale', /刚被他人修改/],
    [
      '已经合并过的',
      merged,
      { predecessors: [{ code: 'lsj', version: 2 }], on: day('2025-01-01') },
      'not-then',
      /撤回/,
    ],
  ] as const) {
    test(what, () => refusedAs(register, given, kind, words))
  }
})

describe('第四十九条 年报汇总', () => {
  for (const [facts, rule] of [
    [{ rollUp: null, kind: 'department', line: 'territorial' }, 'include'],
    [{ rollUp: null, kind: 'department', line: 'vertical' }, 'exclude'],
    [{ rollUp: null, kind: 'department', line: 'dual' }, 'dual'],
    [{ rollUp: null, kind: 'publicUtility', line: null }, 'exclude'],
    [{ rollUp: 'include', kind: 'publicUtility', line: null }, 'include'],
  ] as const) {
    test(`${JSON.stringify(facts)}：${rule}`, () => assert.equal(rollUpPart(facts).rule, rule))
  }
  test('只汇总直接隶属于政府的、当日存在的机关', () => {
    const register: Register = {
      bodies: [
        makeBody('county'),
        makeBody('a', [{ parentCode: 'county' }]),
        makeBody('b', [{ parentCode: 'a' }]),
        makeBody('c', [{ parentCode: 'county' }], '2024-12-31'),
      ],
      successions: [],
    }
    const codes = (on: string) => rollUpParts(register, 'county', day(on)).map(({ body: { code } }) => code)
    assert.deepEqual(codes('2024-12-31'), ['a', 'c'])
    assert.deepEqual(codes('2025-01-01'), ['a'])
  })
})
