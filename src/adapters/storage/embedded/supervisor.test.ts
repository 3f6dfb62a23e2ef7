import assert from 'node:assert/strict'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { ask, gone, holder, serverPid } from '../../../../test/support/embedded-process.ts'
import { startEmbedded } from './supervisor.ts'

describe('自带数据库的启动与停止', () => {
  let box = ''
  let dataDir = ''
  before(() => {
    box = mkdtempSync(join(tmpdir(), 'gongkai-supervisor-'))
    chmodSync(box, 0o711)
    dataDir = join(box, 'data')
  })
  after(() => rmSync(box, { recursive: true, force: true }))

  test('首次启动建立数据库，停止后不留进程，再次启动数据还在', async () => {
    const lines: string[] = []
    const first = await startEmbedded(dataDir, { notice: (line) => lines.push(line) })
    assert.deepEqual([first.started, lines], [true, ['首次运行，正在建立数据库……']])
    await ask(first, 'create table kept (n integer)')
    const pid = serverPid(dataDir)
    await first.stop()
    await first.stop()
    await gone(pid)
    assert.equal(serverPid(dataDir), undefined)
    const second = await startEmbedded(dataDir)
    assert.equal(await ask(second, "select count(*)::int from pg_tables where tablename = 'kept'"), 1)
    await second.stop()
    assert.deepEqual(readdirSync(dataDir).sort(), ['postgres', 'postgres.log', 'run'])
  })

  test('编码、排序规则不随系统；不开网络端口；只有本人能连接', async () => {
    const server = await startEmbedded(dataDir)
    assert.equal(await ask(server, 'show server_encoding'), 'UTF8')
    assert.equal(
      await ask(
        server,
        "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()",
      ),
      'b C.UTF-8',
    )
    assert.equal(await ask(server, "select lower('À')"), 'à')
    assert.equal(await ask(server, 'show listen_addresses'), '')
    assert.equal(await ask(server, 'show fsync'), 'on')
    assert.equal(statSync(server.connection.host).mode & 0o777, 0o700)
    assert.equal(statSync(join(dataDir, 'postgres')).mode & 0o077, 0)
    await server.stop()
  })

  test('两个程序共用：启动者先退出，数据库仍在；最后一个退出，数据库停止', async () => {
    const owner = await holder(dataDir)
    const guest = await startEmbedded(dataDir)
    assert.deepEqual([owner.started, guest.started], [true, false])
    const pid = serverPid(dataDir)
    await owner.leave()
    assert.equal(await ask(guest, 'select 1'), 1)
    assert.equal(serverPid(dataDir), pid)
    await guest.stop()
    await gone(pid)
  })

  test('两个程序共用：启动者被强行结束，另一个不受影响；后来者退出也不影响先来者', async () => {
    const owner = await holder(dataDir)
    const guest = await holder(dataDir)
    const pid = serverPid(dataDir)
    const third = await startEmbedded(dataDir)
    await guest.leave()
    await owner.kill()
    await setTimeout(500)
    assert.equal(await ask(third, 'select 1'), 1)
    await third.stop()
    await gone(pid)
  })

  test('两个程序同时首次启动：只建立一个数据库，共用一个服务', async () => {
    const fresh = join(box, 'two')
    const both = await Promise.all([holder(fresh), holder(fresh)])
    assert.deepEqual(both.map((one) => one.started).sort(), [false, true])
    assert.deepEqual(
      readdirSync(fresh).filter((name) => name.startsWith('postgres.new')),
      [],
    )
    const pid = serverPid(fresh)
    for (const one of both) await one.leave()
    await gone(pid)
  })

  test('路径过长：套接字改放临时文件夹，两个程序仍能共用', async () => {
    const long = join(box, '很长的名字'.repeat(8), 'data')
    const server = await startEmbedded(long)
    assert.ok(Buffer.byteLength(server.connection.host) < 90 && server.connection.host.startsWith(tmpdir()))
    const guest = await holder(long)
    assert.equal(guest.started, false)
    await guest.leave()
    await server.stop()
    rmSync(join(server.connection.host, '..'), { recursive: true })
  })

  test('路径含空格、引号、逗号、中文：照常', async () => {
    const server = await startEmbedded(join(box, `政 府"信,息'\\公开`))
    assert.equal(await ask(server, 'select 1'), 1)
    await server.stop()
  })

  test('日志过大时另存一份，不无限增长', async () => {
    const log = join(dataDir, 'postgres.log')
    appendFileSync(log, 'x'.repeat(2 * 1024 * 1024))
    await (await startEmbedded(dataDir)).stop()
    assert.ok(statSync(log).size < 10_000 && statSync(`${log}.1`).size > 2_000_000)
  })

  test('文件夹里不是完整的数据库、由其他版本建立、路径是文件：各说明原因和办法', async () => {
    const wrong = join(box, 'wrong')
    mkdirSync(join(wrong, 'postgres'), { recursive: true })
    writeFileSync(join(wrong, 'postgres', 'base'), '')
    await assert.rejects(startEmbedded(wrong), { problem: 'damaged', message: /不是完整的数据库文件夹.*备份/ })
    writeFileSync(join(wrong, 'postgres', 'PG_VERSION'), '15\n')
    await assert.rejects(startEmbedded(wrong), { problem: 'damaged', message: /PostgreSQL 15 建立/ })
    await assert.rejects(startEmbedded(join(wrong, 'postgres', 'base')), {
      problem: 'not-writable',
      message: /同名文件/,
    })
    await assert.rejects(startEmbedded(join(wrong, 'postgres', 'base', 'data')), { problem: 'not-writable' })
  })
})
