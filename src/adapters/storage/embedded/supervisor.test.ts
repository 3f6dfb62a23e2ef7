import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import {
  childrenOf,
  gone,
  holder,
  isRunning,
  parentOf,
  script,
  serverPid,
} from '../../../../test/support/embedded-process.ts'
import { findBinaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import { chooseIdentity, identities } from './identity.ts'
import type { EmbeddedServer } from './join.ts'
import { placeIn } from './place.ts'
import { startEmbedded } from './supervisor.ts'

const isRoot = process.getuid?.() === 0

async function ask<T>(server: EmbeddedServer, query: string): Promise<T | undefined> {
  const client = new pg.Client({ ...server.connection, ssl: false })
  await client.connect()
  try {
    return Object.values((await client.query(query)).rows[0] ?? {})[0] as T
  } finally {
    await client.end()
  }
}

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

  test('使用者被强行结束（kill -9），数据库随之停止，再次启动正常', async () => {
    const owner = await holder(dataDir)
    const pid = serverPid(dataDir)
    assert.ok(owner.started && pid && isRunning(pid))
    await owner.kill()
    await gone(pid)
    assert.match(readFileSync(join(dataDir, 'postgres.log'), 'utf8').trim(), /database system is shut down$/)
    await (await startEmbedded(dataDir)).stop()
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

  test('首次建立中途被强行结束：下次启动清除半成品，重新建立', async () => {
    const fresh = join(box, 'interrupted')
    const child = script('test/support/hold-database.ts', fresh)
    const ended = once(child, 'exit')
    const halfMade = (): string[] =>
      existsSync(fresh) ? readdirSync(fresh).filter((name) => name.startsWith('postgres.new')) : []
    while (!halfMade().some((name) => existsSync(join(fresh, name, 'PG_VERSION')))) await setTimeout(5)
    child.kill('SIGKILL')
    await ended
    assert.ok(!existsSync(join(fresh, 'postgres')))
    const server = await startEmbedded(fresh)
    assert.equal(await ask(server, 'select 1'), 1)
    assert.deepEqual(halfMade(), [])
    await server.stop()
  })

  test('数据库进程连同看守进程都被强行结束：下次启动自行恢复', async () => {
    const owner = await holder(dataDir)
    const pid = serverPid(dataDir) ?? 0
    process.kill(parentOf(pid), 'SIGKILL')
    process.kill(pid, 'SIGKILL')
    await owner.kill()
    await gone(pid)
    const server = await startEmbedded(dataDir)
    assert.equal(server.started, true)
    await server.stop()
  })

  test('遗留的进程号已被无关进程占用：照常启动', async () => {
    writeFileSync(
      join(dataDir, 'postgres', 'postmaster.pid'),
      [process.pid, join(dataDir, 'postgres'), 1, 5432, join(dataDir, 'run/s'), '', '', 'ready', ''].join('\n'),
    )
    const server = await startEmbedded(dataDir)
    assert.equal(server.started, true)
    await server.stop()
  })

  /** A server whose watcher is gone, as when somebody killed it by hand; its user is killed after. */
  async function orphan(): Promise<number> {
    const owner = await holder(dataDir)
    const pid = serverPid(dataDir) ?? 0
    const watcher = childrenOf(parentOf(pid)).find((child) => child !== pid) ?? 0
    process.kill(watcher, 'SIGKILL')
    await gone(watcher)
    await owner.kill()
    assert.ok(isRunning(pid))
    return pid
  }

  test('遗留的数据库进程无人使用：停止它，重新启动', async () => {
    const pid = await orphan()
    const server = await startEmbedded(dataDir)
    assert.ok(server.started && serverPid(dataDir) !== pid && !isRunning(pid))
    await server.stop()
  })

  test('遗留的数据库进程另有人在用：与其共用，不停止它', async () => {
    const pid = await orphan()
    const client = new pg.Client({ host: join(dataDir, 'run/s'), user: 'gongkai', database: 'postgres', ssl: false })
    await client.connect()
    const server = await startEmbedded(dataDir)
    assert.equal(await ask(server, 'select 1'), 1)
    await server.stop()
    await client.query('select 1')
    await client.end()
    process.kill(pid, 'SIGINT')
    await gone(pid)
  })

  test('数据文件夹正由不能共用的 PostgreSQL 使用：不打开，写明进程号和办法', async () => {
    const place = await placeIn(dataDir)
    const binaries = findBinaries()
    const { prefix } = chooseIdentity(place, binaries)
    const sockets = join(box, 'elsewhere')
    mkdirSync(sockets, { mode: 0o777 })
    chmodSync(sockets, 0o777)
    const options = ['listen_addresses=', `unix_socket_directories=${sockets}`, 'logging_collector=off']
    const [command = '', ...args] = [
      ...prefix,
      binaries.postgres,
      '-D',
      place.cluster,
      ...options.flatMap((o) => ['-c', o]),
    ]
    const foreign = spawn(command, args, { cwd: '/', env: serverEnvironment(undefined), stdio: 'ignore' })
    const ended = once(foreign, 'exit')
    const socket = join(sockets, '.s.PGSQL.5432')
    while (serverPid(dataDir) !== foreign.pid || !existsSync(socket)) await setTimeout(10)
    rmSync(socket)
    await assert.rejects(startEmbedded(dataDir), {
      problem: 'in-use',
      message: new RegExp(`正由另一个 PostgreSQL 使用（进程号 ${foreign.pid}）.*kill -INT ${foreign.pid}`),
    })
    foreign.kill('SIGINT')
    await ended
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

/** What root gives up differs from place to place; an ordinary user has the one way, which the tests above took. */
if (isRoot) {
  describe('以 root 身份运行', () => {
    let box = ''
    before(() => {
      box = mkdtempSync(join(homedir(), '.gongkai-supervisor-'))
    })
    after(() => rmSync(box, { recursive: true, force: true }))

    test('私有主目录（0700）中的数据文件夹可以使用，kill -9 后不留进程', async () => {
      const dataDir = join(box, 'data')
      const owner = await holder(dataDir)
      const pid = serverPid(dataDir)
      await owner.kill()
      await gone(pid)
    })

    test('数据文件夹属于普通用户：以该用户运行，文件仍归该用户', async () => {
      const open = mkdtempSync(join(tmpdir(), 'gongkai-owned-'))
      execFileSync('chown', ['12345:12345', open])
      const server = await startEmbedded(join(open))
      assert.match(readFileSync(`/proc/${serverPid(open)}/status`, 'utf8'), /^Uid:\s*12345\s+12345/m)
      await server.stop()
      assert.equal(statSync(join(open, 'postgres')).uid, 12345)
      rmSync(open, { recursive: true })
    })

    test('每一种降权办法都能启动同一个数据库，随使用者结束而结束', async (t) => {
      const dataDir = join(box, 'data')
      const place = await placeIn(dataDir)
      const works = identities(place).filter((one) => {
        try {
          return chooseIdentity(place, findBinaries(), [one]) !== undefined
        } catch {
          return false
        }
      })
      assert.ok(works.length > 0)
      for (const identity of works) {
        const server = await startEmbedded(dataDir, { identities: () => [identity] })
        const pid = serverPid(dataDir) ?? 0
        assert.equal(await ask(server, 'select 1'), 1, identity.name)
        t.diagnostic(identity.name)
        process.kill(parentOf(pid), 'SIGKILL')
        await gone(pid)
        await server.stop()
      }
    })
  })
}
