import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { describeDatabase, emptyDatabase } from '../../../../test/support/database.ts'
import { openDatabase } from '../database.ts'
import { MIGRATIONS, type Migration } from './index.ts'

const NOW = (): string => '2025-01-20T04:00:00.000Z'

describeDatabase('数据库升级', (_, server) => {
  const open = async (migrations: readonly Migration[], url: string) => openDatabase({ url }, { migrations, now: NOW })

  test('几个程序同时打开空数据库：每一步只执行一次', async () => {
    const { url, drop } = await emptyDatabase(server())
    const databases = await Promise.all(Array.from({ length: 4 }, () => open(MIGRATIONS, url)))
    const steps = await databases[0]?.sql.selectFrom('schema_migrations').selectAll().orderBy('number').execute()
    assert.deepEqual(
      steps,
      MIGRATIONS.map(({ number, name }) => ({ number, name, applied_at: NOW() })),
    )
    for (const database of databases) await database.close()
    await drop()
  })

  test('某一步失败：该步不留痕迹，之前各步有效，改正后接着执行', async () => {
    const { url, drop } = await emptyDatabase(server())
    const step = (up: Migration['up']): readonly Migration[] => [
      ...MIGRATIONS,
      { number: MIGRATIONS.length + 1, name: 'next', up },
    ]
    const failing = step(async (database) => {
      await sql`create table half (id integer primary key)`.execute(database)
      await sql`select no_such_function()`.execute(database)
    })
    await assert.rejects(open(failing, url), /no_such_function/)
    const repaired = step(async (database) => {
      await sql`create table half (id integer primary key)`.execute(database)
    })
    const database = await open(repaired, url)
    const last = await database.sql
      .selectFrom('schema_migrations')
      .select('name')
      .orderBy('number', 'desc')
      .executeTakeFirst()
    assert.equal(last?.name, 'next')
    await database.close()
    await drop()
  })

  test('数据库比程序新：不打开，并说明原因', async () => {
    const { url, drop } = await emptyDatabase(server())
    const newer = [...MIGRATIONS, { number: MIGRATIONS.length + 1, name: 'from-the-future', up: async () => {} }]
    await (await open(newer, url)).close()
    await assert.rejects(open(MIGRATIONS, url), { problem: 'newer-database', message: /较新.*from-the-future/ })
    await drop()
  })

  test('每一步连续编号', () => {
    assert.deepEqual(
      MIGRATIONS.map((step) => step.number),
      MIGRATIONS.map((_, i) => i + 1),
    )
  })
})
