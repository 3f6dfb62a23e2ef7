import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryOrganisations } from '../../../test/support/memory-organisations.ts'
import { day } from '../../law/day/index.ts'
import type { StoredReport } from '../annual-report/index.ts'
import { nearestState } from '../organisations/index.ts'
import { demoCounty } from './county.ts'
import { type FillContext, fillDemoCounty } from './fill.ts'

/** Stores that keep in memory what they are given, and break after so many reports. */
function memory(breaksAfter = Number.POSITIVE_INFINITY) {
  const organisations = memoryOrganisations()
  const kept: StoredReport[] = []
  let left = breaksAfter
  const context: FillContext = {
    organisations,
    atomically: (work) => work({ organisations }),
    newId: () => '019c0000-0000-7000-8000-000000000001',
    reports: {
      history: async (bodyCode) => kept.filter((r) => r.bodyCode === bodyCode),
      keep: async (bodyCode, report, original, keptAt) => {
        if (left-- <= 0) throw new Error('the disk is full')
        kept.push({ bodyCode, year: report.year, version: 1, inForce: true, keptAt, original, report })
        return { outcome: 'new', version: 1 }
      },
    },
    now: () => '2026-01-31T08:00:00.000Z',
  }
  return { organisations, kept, context, mend: () => (left = Number.POSITIVE_INFINITY) }
}

describe('填入虚构的清源县', () => {
  test('机关和报告全部入库，问题已算好', async () => {
    const { organisations, kept, context } = memory()
    await fillDemoCounty(context)
    const county = demoCounty()
    assert.equal((await organisations.list()).length, county.organisations.length + 1)
    assert.equal(kept.length, county.reports.length)
    const broken = kept.find((r) => r.bodyCode === 'qyx-gaj' && r.year === 2023)
    assert.ok(broken?.report.findings.some((f) => f.code === 'T3_ROW_SUM'))
  })

  test('改过名的查得到旧名，并入的查得到去向；县政府办公室及于各部门和镇、街道', async () => {
    const { organisations, context } = memory()
    await fillDemoCounty(context)
    const register = await organisations.register()
    const on = (code: string, d: string) => {
      const body = register.bodies.find((one) => one.code === code)
      assert.ok(body)
      return nearestState(body, day(d))
    }
    assert.equal(on('qyx-wjw', '2019-03-19').name, '清源县卫生和计划生育委员会')
    assert.equal(on('qyx-wjw', '2019-03-20').name, '清源县卫生健康委员会')
    assert.deepEqual([on('qyx-lsj', '2021-03-14').exists, on('qyx-lsj', '2021-03-15').exists], [true, false])
    const reach = await organisations.reach()
    const office = on('qyx-zfb', '2026-01-01').id
    for (const { id, code } of await organisations.list()) assert.ok(reach.reaches(office, id), code)
  })

  test('机关名录写明层级：镇填规章是错误，不只是警告', async () => {
    const { kept, context } = memory()
    await fillDemoCounty(context)
    const town = kept.find((r) => r.bodyCode === 'qyx-lyz' && r.year === 2025)
    assert.ok(town?.report.findings.some((f) => f.code === 'IMPLAUSIBLE_LEVEL' && f.severity === 'error'))
  })

  test('再填一次，什么也不变', async () => {
    const { organisations, kept, context } = memory()
    await fillDemoCounty(context)
    const before = [...kept]
    const register = await organisations.register()
    await fillDemoCounty(context)
    assert.deepEqual(kept, before)
    assert.deepEqual(await organisations.register(), register)
  })

  test('中途断开的，再填时接着做，没有重复', async () => {
    const { kept, context, mend } = memory(20)
    await assert.rejects(fillDemoCounty(context), /disk is full/)
    assert.equal(kept.length, 20)
    mend()
    await fillDemoCounty(context)
    assert.equal(kept.length, demoCounty().reports.length)
    assert.equal(new Set(kept.map((r) => `${r.bodyCode}/${r.year}`)).size, kept.length)
  })
})
