import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { describeDatabase, emptyDatabase } from '../../../test/support/database.ts'
import { gone, parentOf, serverPid } from '../../../test/support/embedded-process.ts'
import { openDatabase } from './database.ts'
import { exactInteger } from './value-parsers.ts'

describe('打开数据文件夹中的数据库', () => {
  let dataDir = ''
  before(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'gongkai-database-'))
    chmodSync(dataDir, 0o711)
  })
  after(() => rmSync(dataDir, { recursive: true, force: true }))

  test('打开即可用，关闭两次无妨，关闭后不留进程', async () => {
    const database = await openDatabase({ dataDir })
    await database.ready()
    const pid = serverPid(dataDir)
    await Promise.all([database.close(), database.close()])
    await gone(pid)
    await assert.rejects(database.ready())
  })

  test('数据库进程中途消失：下一次查询时自行恢复', async () => {
    const database = await openDatabase({ dataDir })
    const pid = serverPid(dataDir) ?? 0
    process.kill(parentOf(pid), 'SIGKILL')
    process.kill(pid, 'SIGKILL')
    await gone(pid)
    // Connections that were open find out when they are used; those made after are new.
    await database.ready().catch(() => {})
    await database.ready()
    assert.notEqual(serverPid(dataDir), pid)
    await database.close()
  })

  test('两个程序共用的数据库，看守进程被强行结束：两个都自行恢复，关闭后不留进程', async () => {
    const both = await Promise.all([openDatabase({ dataDir }), openDatabase({ dataDir })])
    const pid = serverPid(dataDir) ?? 0
    process.kill(parentOf(pid), 'SIGKILL')
    await gone(pid)
    for (const database of both) {
      await database.ready().catch(() => {})
      await database.ready()
    }
    const next = serverPid(dataDir)
    assert.notEqual(next, pid)
    for (const database of both) await database.close()
    await gone(next)
  })

  test('打不开时不留进程', async () => {
    const failing = { number: 1, name: 'failing', up: async () => Promise.reject(new Error('no')) }
    await assert.rejects(openDatabase({ dataDir: join(dataDir, 'other') }, { migrations: [failing] }), /no/)
    assert.equal(serverPid(join(dataDir, 'other')), undefined)
  })
})

describeDatabase('打开服务器上的数据库', (database, server) => {
  test('编码不是 UTF8 的库：不使用，并说明办法', async () => {
    const { url, drop } = await emptyDatabase(server(), "template0 encoding 'SQL_ASCII' locale 'C'")
    await assert.rejects(openDatabase({ url }), { problem: 'wrong-encoding', message: /SQL_ASCII.*ENCODING 'UTF8'/ })
    await drop()
  })

  test('库不存在：说明原因', async () => {
    await assert.rejects(openDatabase({ url: server().url('no_such_database') }), {
      problem: 'unreachable',
      message: /没有这个库/,
    })
  })

  test('计数是数，大到不能准确表示的整数不取近似值；时刻为 ISO 文字', async () => {
    const { rows } = await sql<{ n: unknown; at: unknown }>`
      select count(*) as n, timestamptz '2025-01-20 12:00:00.125+08' as at`.execute(database().sql)
    assert.deepEqual(rows, [{ n: 1, at: '2025-01-20T04:00:00.125Z' }])
    await assert.rejects(sql`select 9007199254740993::bigint`.execute(database().sql), RangeError)
    assert.equal(exactInteger('-9007199254740991'), -9007199254740991)
  })
})

describe('数据库地址', () => {
  test('不成其为地址、连接不上：说明原因，不显示口令', async () => {
    for (const url of ['', 'mysql://host/db', 'postgres://[::1/db', './data']) {
      await assert.rejects(openDatabase({ url }), { problem: 'unreachable', message: /地址无法识别/ })
    }
    const refused = openDatabase({ url: 'postgres://clerk:se:cr@t@127.0.0.1:1/gongkai?sslmode=disable' })
    await assert.rejects(refused, {
      problem: 'unreachable',
      message: '不能打开数据库 postgres://clerk@127.0.0.1:1/gongkai：连接被拒绝。请确认服务器已启动，地址和端口无误。',
    })
  })
})
