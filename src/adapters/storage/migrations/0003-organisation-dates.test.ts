import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase, emptyDatabase } from '../../../../test/support/database.ts'
import { nearestState, type OrganisationRecord } from '../../../capabilities/organisations/index.ts'
import { day } from '../../../law/day/index.ts'
import { openDatabase } from '../database.ts'
import { organisationStore } from '../organisation-store.ts'
import { MIGRATIONS } from './index.ts'

describeDatabase('升级：原有机关带着名称和隶属关系进入各期', (_database, server) => {
  test('登记之初即是原来的内容，报告照旧属于它', async () => {
    const { url, drop } = await emptyDatabase(server())
    try {
      const old = await openDatabase({ url }, { migrations: MIGRATIONS.slice(0, 2) })
      const row = { sort_key: 'qing', region: '清源县', level: 'county' }
      const ids = ['019c0000-0000-7000-8000-000000000001', '019c0000-0000-7000-8000-000000000002'] as const
      await old.sql
        .insertInto('organisations')
        .columns(['id', 'code', 'name', 'sort_key', 'region', 'level', 'parent_code'])
        .values([
          { ...row, id: ids[0], code: 'county', name: '清源县人民政府', parent_code: null } as never,
          { ...row, id: ids[1], code: 'czj', name: '清源县财政局', parent_code: 'county' } as never,
        ])
        .execute()
      await old.close()
      const now = await openDatabase({ url })
      const { bodies } = await organisationStore(now).register()
      const told = bodies.map((body: OrganisationRecord) => {
        const { name, parentCode, from, until, kind } = nearestState(body, day('2019-01-01'))
        return [body.version, name, parentCode, from, until, kind]
      })
      assert.deepEqual(
        told.toSorted((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)),
        [
          [1, '清源县人民政府', null, null, null, null],
          [1, '清源县财政局', 'county', null, null, null],
        ],
      )
      await now.close()
    } finally {
      await drop()
    }
  })
})
