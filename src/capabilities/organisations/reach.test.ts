import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../law/day/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { reachOn } from './reach.ts'
import type { OrganisationRecord } from './record.ts'
import type { Succession } from './succession.ts'
import { makeBody } from './testing/make-body.ts'

const TODAY = day('2025-06-02')

const BODIES: readonly OrganisationRecord[] = [
  makeBody('city'),
  makeBody('city-office', [{ parentCode: 'city', actsForCode: 'city' }]),
  makeBody('city-tax', [{ parentCode: 'city', line: 'vertical', superiorCode: 'province-tax' }]),
  makeBody('province-tax'),
  makeBody('county', [{ parentCode: 'city' }]),
  makeBody('county-office', [{ parentCode: 'county', actsForCode: 'county' }]),
  makeBody('county-finance', [{ parentCode: 'county' }]),
  makeBody('county-tax', [{ parentCode: 'county', line: 'vertical', superiorCode: 'city-tax' }]),
  makeBody('county-weather', [{ parentCode: 'county', line: 'dual', superiorCode: 'city-weather' }]),
  makeBody('city-weather', [{ parentCode: 'city' }]),
  makeBody('police-station', [{ parentCode: 'county-finance' }]),
]

const reach = (bodies = BODIES, successions: readonly Succession[] = [], on = TODAY) =>
  reachOn({ bodies, successions }, on)

describe('第三条 监督指导的范围', () => {
  for (const [from, to, what] of [
    ['county-office', 'county-finance', '第三款：政府办公室是主管部门，及于本级各部门'],
    ['county-office', 'county', '办公室及于它所代表的政府'],
    ['county-office', 'police-station', '逐级及于部门的派出机构'],
    ['county', 'county-finance', '政府及于所属部门'],
    ['city-office', 'county-office', '市政府办公室及于县政府办公室'],
    ['city-office', 'county-finance', '市政府办公室及于本行政区域内的县级部门'],
    ['city-tax', 'county-tax', '第四款：垂直领导的部门由本系统上级主管'],
    ['province-tax', 'county-tax', '本系统上级逐级而下'],
    ['county-office', 'county-weather', '双重领导：本级政府办公室'],
    ['city-weather', 'county-weather', '双重领导：本系统上级'],
  ] as const) {
    test(what, () => assert.equal(reach().reaches(from, to), true, `${from} ${to}`))
  }
  for (const [from, to, what] of [
    ['county-office', 'county-tax', '垂直领导的部门，不归县政府办公室'],
    ['county-finance', 'county-office', '部门不及于办公室'],
    ['county', 'county-office', '政府的岗位不及于代表它的主管部门'],
    ['county-office', 'city-office', '下级不及于上级'],
    ['county-finance', 'county-weather', '部门之间互不相及'],
    ['county-office', 'nobody', '没有这个机关'],
  ] as const) {
    test(what, () => assert.equal(reach().reaches(from, to), false, `${from} ${to}`))
  }
  test('本机关及于本机关；平台及于所有机关，机关不及于平台', () => {
    assert.ok(BODIES.every(({ id }) => reach().reaches(id, id) && reach().reaches(PLATFORM, id)))
    assert.equal(reach().reaches('city-office', PLATFORM), false)
    assert.equal(reach().reaches(PLATFORM, 'nobody'), false)
    assert.equal(reach().reaches(PLATFORM, PLATFORM), true)
    assert.equal(reach().below(PLATFORM).size, BODIES.length)
    assert.deepEqual([...reach().below('county-office')].toSorted(), [
      'county',
      'county-finance',
      'county-weather',
      'police-station',
    ])
    assert.equal(reach().below('police-station').size, 0)
  })
})

describe('监督指导的范围随日期变化', () => {
  const moved = makeBody('water', [
    { parentCode: 'county' },
    { from: '2025-06-01', line: 'vertical', superiorCode: 'city-weather' },
  ])
  test('上收为垂直领导的前一日仍归县政府办公室，当日起归上级', () => {
    const before = reach([...BODIES, moved], [], day('2025-05-31'))
    const after = reach([...BODIES, moved], [], day('2025-06-01'))
    assert.deepEqual([before.reaches('county-office', 'water'), before.reaches('city-weather', 'water')], [true, false])
    assert.deepEqual([after.reaches('county-office', 'water'), after.reaches('city-weather', 'water')], [false, true])
  })
  const succession: Succession = {
    id: '1',
    kind: 'merge',
    on: day('2025-01-01'),
    predecessorId: 'grain',
    successorId: 'county-finance',
    carries: true,
    basis: null,
  }
  const grain = makeBody('grain', [{ parentCode: 'county' }], '2024-12-31')
  const depot = makeBody('depot', [{ parentCode: 'grain' }])
  test('合并前接收单位不及于原单位；合并当日起及于原单位，也及于原单位所属的机构', () => {
    const on = (d: string) => reach([...BODIES, grain, depot], [succession], day(d))
    for (const body of ['grain', 'depot']) {
      assert.equal(on('2024-12-31').reaches('county-finance', body), false)
      assert.equal(on('2025-01-01').reaches('county-finance', body), true)
      assert.equal(on('2025-01-01').reaches('county-office', body), true)
    }
    assert.equal(on('2024-12-31').reaches('grain', 'depot'), true)
    assert.equal(on('2025-01-01').reaches('grain', 'depot'), false)
  })
  test('撤销且无人承接的，仍归原来的主管部门', () => {
    const none = { ...succession, kind: 'abolish', successorId: null } as const
    assert.equal(reach([...BODIES, grain], [none]).reaches('county-office', 'grain'), true)
  })
})

test('上级总排在下级之前的，无论哪条线，谁也不及于自己的上级', () => {
  const link = fc.record({
    parent: fc.nat(),
    superior: fc.nat(),
    line: fc.constantFrom('territorial' as const, 'vertical' as const, 'dual' as const, null),
  })
  const above = (i: number, n: number): string | null => (i === 0 ? null : `b${n % i}`)
  fc.assert(
    fc.property(fc.array(link, { minLength: 1, maxLength: 12 }), (links) => {
      const bodies = links.map(({ parent, superior, line }, i) =>
        makeBody(`b${i}`, [{ parentCode: above(i, parent), superiorCode: above(i, superior), line }]),
      )
      const found = reach(bodies)
      for (const a of bodies)
        for (const b of bodies) if (a !== b) assert.ok(!(found.reaches(a.id, b.id) && found.reaches(b.id, a.id)))
    }),
  )
})
