import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../test/support/database.ts'
import { organisationStore } from './organisation-store.ts'

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
