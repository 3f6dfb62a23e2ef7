import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import {
  changeBody,
  NO_CHANGES,
  NO_CONTACT,
  NO_FACTS,
  type OrganisationRefusal,
  type Register,
  type RegisterChanges,
  succeed,
  withChanges,
  withdrawSuccession,
} from '../../capabilities/organisations/index.ts'
import { day } from '../../law/day/index.ts'
import type { Result } from '../../law/result.ts'
import { loadRegister } from './organisation-register.ts'
import { organisationStore } from './organisation-store.ts'
import { atomically } from './unit.ts'

const WATER = {
  name: '清源县水利局',
  region: '云川省安平市清源县',
  level: 'county-department',
  parentCode: null,
} as const

describeDatabase('机关名录', (database) => {
  const store = () => organisationStore(database())

  test('代码取名称的拼音首字母；同名同地区再次登记，仍是同一机关', async () => {
    const first = await store().add(WATER)
    assert.equal(first.code, 'qyxslj')
    assert.match(first.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    assert.deepEqual(await store().add({ ...WATER, name: ` ${WATER.name} ` }), first)
    assert.deepEqual(await store().findByCode('qyxslj'), first)
    assert.equal(await store().findByCode('QYXSLJ'), undefined)
  })

  test('首字母相同的机关，代码加序号', async () => {
    const forestry = await store().add({ ...WATER, name: '清源县审理局' })
    assert.equal(forestry.code, 'qyxslj-2')
    assert.equal((await store().add({ ...WATER, name: '清源县司令局' })).code, 'qyxslj-3')
  })

  test('同名机关以地区区分；只凭名称不能确定时，不给出任何一个', async () => {
    const name = '城关镇人民政府'
    const here = await store().add({ ...WATER, name, region: '云川省安平市清源县' })
    assert.deepEqual(await store().findByName(name), here)
    const there = await store().add({ ...WATER, name, region: '云川省安平市石桥县' })
    assert.notEqual(here.code, there.code)
    assert.equal(await store().findByName(name), undefined)
    assert.deepEqual(await store().findByName(name, '云川省安平市石桥县'), there)
    assert.equal(await store().findByName(name, null), undefined)
    const somewhere = await store().add({ ...WATER, name, region: null })
    assert.deepEqual(await store().findByName(name, null), somewhere)
    assert.deepEqual(await store().findByName(name), somewhere)
    assert.equal((await store().findAllByName(name)).length, 3)
  })

  test('同时登记同一批机关：每个机关一条，代码各不相同', async () => {
    const names = ['清源县教育局', '清源县交运局', '清源县就业局', '清源县建管局']
    const added = await Promise.all([...names, ...names].map((name) => store().add({ ...WATER, name })))
    assert.equal(new Set(added.map((one) => one.id)).size, names.length)
    const codes = new Set(added.map((one) => one.code))
    assert.equal(codes.size, names.length)
    assert.ok(codes.has('qyxjyj') && codes.has('qyxjyj-2') && codes.has('qyxjyj-3'))
  })

  test('没有汉字也有代码；指定的代码照用，不合规则的代码不收', async () => {
    assert.equal((await store().add({ ...WATER, name: '——' })).code, 'body')
    assert.equal((await store().add({ ...WATER, name: '清源县信访局', code: 'xinfang' })).code, 'xinfang')
    await assert.rejects(store().add({ ...WATER, name: '清源县某局', code: 'A B' }))
    await assert.rejects(store().add({ ...WATER, name: ' \0 ' }))
    await assert.rejects(store().add({ ...WATER, name: '清源县另一局', code: 'xinfang' }))
  })

  test('名录按拼音排序', async () => {
    const names = (await store().list()).map((one) => one.name)
    const at = (name: string): number => names.indexOf(name)
    assert.ok(at('城关镇人民政府') < at('清源县教育局') && at('清源县教育局') < at('清源县水利局'))
  })
})

describeDatabase('机关的各期状态', (database) => {
  let now = '2026-01-31T02:00:00.000Z'
  let kept: ReturnType<typeof organisationStore> | undefined
  const store = () => {
    kept ??= organisationStore(database(), () => now)
    return kept
  }
  const write = (work: (register: Register) => Result<RegisterChanges, OrganisationRefusal>): Promise<Register> =>
    atomically(database())(async ({ organisations }) => {
      const before = await organisations.open()
      const changes = work(before)
      assert.ok(changes.ok, changes.ok ? '' : changes.error.message)
      await organisations.write(changes.value, now)
      return withChanges(before, changes.value)
    })
  const sorted = ({ bodies, successions }: Register) => ({
    bodies: bodies.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    successions,
  })
  const dating = (version: number, from: string) => ({ version, from: day(from), correction: false })
  const shown = () => database().sql.selectFrom('organisations').select('name').where('code', '=', 'wjw').execute()

  test('写入的与推算的一致；明天生效的更名，明天起各处才换新名，旧名仍能找到', async () => {
    const contact = { ...NO_CONTACT, office: '公开办', telephone: '0000-1234567' }
    const added = await store().add({
      ...WATER,
      code: 'wjw',
      name: '清源县卫生和计划生育委员会',
      kind: 'department',
      contact,
    })
    await store().add({ ...WATER, code: 'lsj', name: '清源县粮食局' })
    const after = await write((register) =>
      changeBody(register, 'wjw', dating(1, '2026-02-01'), { name: '清源县卫生健康委员会', line: 'dual' }),
    )
    assert.deepEqual(sorted(await loadRegister(database().sql)), sorted(after))
    assert.equal((await store().findByCode('wjw'))?.name, '清源县卫生和计划生育委员会')
    now = '2026-01-31T16:00:00.000Z'
    assert.equal((await store().findByCode('wjw'))?.name, '清源县卫生健康委员会')
    assert.deepEqual(await shown(), [{ name: '清源县卫生健康委员会' }])
    const former = await store().findByName('清源县卫生和计划生育委员会')
    assert.deepEqual([former?.id, former?.formerly?.until], [added.id, '2026-01-31'])
  })

  test('合并、撤回都留下记录；下一次读取就见到', async () => {
    const given = {
      kind: 'merge',
      on: day('2026-01-15'),
      predecessors: [{ code: 'lsj', version: 1 }],
      successors: ['wjw'],
      carriedBy: 'wjw',
      ends: true,
      basis: null,
    } as const
    const after = await write((register) => succeed(register, given, () => '019c0000-0000-7000-8000-000000000001'))
    assert.deepEqual(sorted(await store().register()), sorted(after))
    assert.ok(
      (await store().reach()).reaches(
        after.bodies.find((b) => b.code === 'wjw')?.id ?? '',
        after.bodies.find((b) => b.code === 'lsj')?.id ?? '',
      ),
    )
    const back = await write((register) => withdrawSuccession(register, register.successions[0]?.id ?? '', 2))
    assert.deepEqual(sorted(await loadRegister(database().sql)), sorted(back))
    assert.equal((await database().sql.selectFrom('organisation_successions').selectAll().execute()).length, 1)
  })

  test('同日更正只添不改：原来那一行还在', async () => {
    const rows = () =>
      database()
        .sql.selectFrom('organisation_periods')
        .innerJoin('organisations', 'organisations.id', 'organisation_id')
        .where('code', '=', 'lsj')
        .selectAll('organisation_periods')
        .orderBy('organisation_periods.version')
        .execute()
    const before = await rows()
    await write((register) =>
      changeBody(register, 'lsj', { version: 3, from: null, correction: true }, { region: '石桥县' }),
    )
    const after = await rows()
    assert.deepEqual(after.slice(0, before.length), before)
    assert.deepEqual([after.length, after.at(-1)?.version, after.at(-1)?.region], [before.length + 1, 4, '石桥县'])
  })

  test('五千个机关一次写入', async () => {
    const added = Array.from({ length: 5000 }, (_, i) => ({ id: uuidv7(), code: `many-${i}`, version: 1 }))
    const periods = added.map(({ id, code }) => ({ id, from: null, value: { ...NO_FACTS, name: code } }))
    const after = await write(() => ({ ok: true, value: { ...NO_CHANGES, touched: added, periods } }))
    assert.deepEqual(sorted(await loadRegister(database().sql)), sorted(after))
  })
})
