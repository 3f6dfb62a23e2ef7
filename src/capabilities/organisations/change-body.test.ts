import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day } from '../../law/day/index.ts'
import { addBody, changeBody, changeContact } from './change-body.ts'
import { type RegisterChanges, withChanges } from './changes.ts'
import { CONTACT_FIELDS, missingContact, NO_CONTACT } from './contact.ts'
import { on } from './dated.ts'
import { followsClock, ORGANISATION_KINDS, type OrganisationFacts, type OrganisationKind } from './facts.ts'
import { formerNames, historyOf } from './history.ts'
import { type OrganisationRecord, organisationOn, type Register } from './record.ts'
import type { OrganisationRefusal } from './refusal.ts'
import { remarksOn } from './remarks.ts'
import { makeBody } from './testing/make-body.ts'

const registerOf = (...bodies: readonly OrganisationRecord[]): Register => ({ bodies, successions: [] })
type Outcome = { ok: true; value: RegisterChanges } | { ok: false; error: OrganisationRefusal }

function after(register: Register, outcome: Outcome): Register {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.error.message)
  return withChanges(register, outcome.value)
}

function refused(outcome: Outcome, kind: OrganisationRefusal['kind'], words: RegExp): void {
  assert.ok(!outcome.ok)
  assert.equal(outcome.error.kind, kind)
  assert.match(outcome.error.message, words)
}

const bodyOf = ({ bodies }: Register, code: string): OrganisationRecord => {
  const found = bodies.find((body) => body.code === code)
  assert.ok(found)
  return found
}
const nameOn = (register: Register, code: string, on: string) => organisationOn(bodyOf(register, code), day(on))?.name

const HEALTH = registerOf(makeBody('wjw', [{ name: '清源县卫生和计划生育委员会', creditCode: 'X' }]))
const dating = (from: string | null, version = 1, correction = false) => ({
  version,
  from: from === null ? null : day(from),
  correction,
})

describe('更名：代码不变，旧名在其期间内可查', () => {
  const renamed = after(HEALTH, changeBody(HEALTH, 'wjw', dating('2019-03-20'), { name: ' 清源县卫生健康委员会 ' }))
  for (const [on, name] of [
    ['2019-03-19', '清源县卫生和计划生育委员会'],
    ['2019-03-20', '清源县卫生健康委员会'],
    ['2026-01-01', '清源县卫生健康委员会'],
  ] as const) {
    test(`${on} 叫${name}`, () => assert.equal(nameOn(renamed, 'wjw', on), name))
  }
  test('曾用名写明止日；沿革从早到晚', () => {
    const body = bodyOf(renamed, 'wjw')
    assert.deepEqual(formerNames(body), [{ name: '清源县卫生和计划生育委员会', from: null, until: '2019-03-19' }])
    assert.deepEqual(
      historyOf(renamed, body).map((event) => [event.kind, event.on]),
      [
        ['registered', null],
        ['renamed', '2019-03-20'],
      ],
    )
  })
  test('改回原名的，仍是同一机关，旧名不列为曾用名', () => {
    const back = after(
      renamed,
      changeBody(renamed, 'wjw', dating('2025-01-01', 2), { name: '清源县卫生和计划生育委员会' }),
    )
    assert.deepEqual(
      formerNames(bodyOf(back, 'wjw')).map(({ name }) => name),
      ['清源县卫生健康委员会'],
    )
  })
})

describe('过去的记录不直接改写', () => {
  const twice = after(HEALTH, changeBody(HEALTH, 'wjw', dating('2023-01-01'), { level: 'county-department' }))
  test('版本不是最新的，不保存', () =>
    refused(changeBody(twice, 'wjw', dating('2024-01-01'), { name: '甲' }), 'stale', /刚被他人修改/))
  for (const from of [null, '2022-06-01', '2023-01-01']) {
    test(`最近一次登记之后才能登记变更：${from ?? '登记之初'} 不行`, () =>
      refused(changeBody(twice, 'wjw', dating(from, 2), { name: '甲' }), 'past-is-kept', /请选择“更正”/))
  }
  test('次日可以', () => assert.ok(changeBody(twice, 'wjw', dating('2023-01-02', 2), { name: '甲' }).ok))
  test('更正自登记之初起生效，此后没有另行变更的一并更正', () => {
    const mended = after(twice, changeBody(twice, 'wjw', dating(null, 2, true), { creditCode: 'Y' }))
    assert.deepEqual(
      bodyOf(mended, 'wjw').periods.map(({ value }) => value.creditCode),
      ['Y', 'Y'],
    )
  })
  test('更正只到另行变更之前', () => {
    const renamed = after(twice, changeBody(twice, 'wjw', dating('2024-01-01', 2), { name: '新名' }))
    const mended = after(renamed, changeBody(renamed, 'wjw', dating(null, 3, true), { name: '真名' }))
    assert.deepEqual([nameOn(mended, 'wjw', '2023-12-31'), nameOn(mended, 'wjw', '2024-01-01')], ['真名', '新名'])
  })
  test('没有变化的，说明没有需要保存的', () =>
    refused(changeBody(twice, 'wjw', dating('2024-01-01', 2), { creditCode: 'X' }), 'nothing-changes', /相同/))
  test('已撤销的机关不能登记撤销以后的变更', () => {
    const ended = registerOf(makeBody('old', [{}], '2024-12-31'))
    refused(changeBody(ended, 'old', dating('2025-01-01'), { name: '甲' }), 'not-then', /撤销/)
    assert.ok(changeBody(ended, 'old', dating('2024-12-31'), { name: '甲' }).ok)
  })
})

describe('登记的条件', () => {
  const register = registerOf(
    makeBody('county', [{ region: '清源县' }]),
    makeBody('office', [{ parentCode: 'county' }]),
  )
  const add = (facts: Partial<OrganisationFacts>, code = 'new') =>
    addBody(register, { id: 'n', code, from: null, contact: null, facts: { name: '新局', ...facts } })
  test('代码合规、没有被占用', () => {
    refused(add({}, 'New'), 'bad-code', /小写字母/)
    refused(add({}, 'county'), 'code-taken', /换一个/)
  })
  test('名称必填；同一地区同一时期不能同名，其他地区可以', () => {
    refused(add({ name: ' ' }), 'no-name', /全称/)
    refused(add({ name: 'county', region: '清源县' }), 'name-taken', /county/)
    assert.ok(add({ name: 'county', region: '石桥县' }).ok)
  })
  test('所属机关、上级主管部门须是名录中的机关', () => {
    refused(add({ parentCode: 'nobody' }), 'unknown-body', /nobody/)
    refused(add({ superiorCode: 'nobody' }), 'unknown-body', /nobody/)
  })
  test('上下级关系不能成圈，说明是哪几个机关', () =>
    refused(
      changeBody(register, 'county', dating('2025-01-01'), { parentCode: 'office' }),
      'cycle',
      /county → office|office → county/,
    ))
  test('更名以后，旧名可以由别的机关使用', () => {
    const renamed = after(register, changeBody(register, 'office', dating('2025-01-01'), { name: '新办' }))
    assert.ok(
      addBody(renamed, { id: 'n', code: 'n', from: day('2025-01-01'), contact: null, facts: { name: 'office' } }).ok,
    )
    refused(
      addBody(renamed, { id: 'n', code: 'n', from: day('2024-12-31'), contact: null, facts: { name: 'office' } }),
      'name-taken',
      /office/,
    )
  })
})

describe('第十二条第二款 工作机构的联系方式', () => {
  test('六项缺哪项，指明哪项', () => {
    assert.deepEqual(missingContact(null), CONTACT_FIELDS)
    assert.deepEqual(missingContact({ ...NO_CONTACT, office: '公开办', fax: '0000-1' }), [
      'address',
      'hours',
      'telephone',
      'internet',
    ])
  })
  test('自变更之日起用新的，此前仍查得旧的', () => {
    const first = after(HEALTH, changeContact(HEALTH, 'wjw', dating('2024-01-01'), { telephone: '0000-1111' }))
    const second = after(first, changeContact(first, 'wjw', dating('2025-01-01', 2), { telephone: '0000-2222' }))
    const told = (at: string) => on(bodyOf(second, 'wjw').contacts, day(at))?.value.telephone
    assert.deepEqual(
      [told('2023-12-31'), told('2024-12-31'), told('2025-01-01')],
      [undefined, '0000-1111', '0000-2222'],
    )
  })
})

test('第五十五条：公共企事业单位不适用第三十三条的期限，其余都适用', () => {
  const kinds = Object.keys(ORGANISATION_KINDS) as OrganisationKind[]
  assert.deepEqual(
    kinds.filter((kind) => !followsClock(kind)),
    ['publicUtility'],
  )
  assert.equal(followsClock(null), true)
})

test('代码校验位不符、关系不完整，登记照收，逐项提示', () => {
  const facts = HEALTH.bodies[0]?.periods[0]?.value
  assert.ok(facts)
  const fields = remarksOn(
    { ...facts, creditCode: '11341702486344515K', divisionCode: '341300001', line: 'vertical', rollUp: 'include' },
    null,
  )
  assert.deepEqual(
    fields.map(({ field }) => field),
    ['creditCode', 'divisionCode', 'superiorCode', 'rollUp', ...CONTACT_FIELDS],
  )
})

const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2019-01-02'), n))

test('无论怎样变更、更正，任何一日至多有一种状态，各期首尾相接', () => {
  const step = fc.record({ from: fc.option(anyDay), name: fc.constantFrom('甲', '乙', '丙'), correction: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), anyDay, (steps, asked: Day) => {
      let register = registerOf(makeBody('a', [{ name: '初' }]))
      for (const { name, ...given } of steps) {
        const version = bodyOf(register, 'a').version
        const outcome = changeBody(register, 'a', { version, ...given }, { name })
        if (outcome.ok) register = withChanges(register, outcome.value)
      }
      const { periods } = bodyOf(register, 'a')
      const holding = periods.filter(({ from, until }) => (from ?? '') <= asked && asked <= (until ?? '9'))
      assert.equal(holding.length, 1)
      assert.equal(organisationOn(bodyOf(register, 'a'), asked)?.name, holding[0]?.value.name)
      for (const [i, { from }] of periods.entries())
        if (i > 0 && from !== null) assert.equal(periods[i - 1]?.until, addDays(from, -1))
    }),
  )
})
