import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import {
  ask,
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
import { chooseIdentity } from './identity.ts'
import { placeIn } from './place.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { startEmbedded } from './supervisor.ts'

describe('自带数据库：强行结束、遗留与他人占用', () => {
  let box = ''
  let dataDir = ''
  before(() => {
    box = mkdtempSync(join(tmpdir(), 'gongkai-supervisor-'))
    chmodSync(box, 0o711)
    dataDir = join(box, 'data')
  })
  after(() => rmSync(box, { recursive: true, force: true }))

  test('使用者被强行结束（kill -9），数据库随之停止，再次启动正常', async () => {
    const owner = await holder(dataDir)
    const pid = serverPid(dataDir)
    assert.ok(owner.started && pid && isRunning(pid))
    await owner.kill()
    await gone(pid)
    assert.match(readFileSync(join(dataDir, 'postgres.log'), 'utf8').trim(), /database system is shut down$/)
    await (await startEmbedded(dataDir)).stop()
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
    const socket = join(sockets, '.s.PGSQL.5432')
    const start = () => spawn(command, args, { cwd: '/', env: serverEnvironment(undefined), stdio: 'ignore' })
    const isReady = (pid: number | undefined) =>
      serverPid(dataDir) === pid && readPostmasterFile(place)?.status === 'ready' && existsSync(socket)
    // Processes of a server that was killed before may still hold its memory: then PostgreSQL ends again, after it wrote its process id.
    let foreign = start()
    while (!isReady(foreign.pid)) {
      if (foreign.exitCode !== null) foreign = start()
      await setTimeout(10)
    }
    const ended = once(foreign, 'exit')
    rmSync(socket)
    await assert.rejects(startEmbedded(dataDir), {
      problem: 'in-use',
      message: new RegExp(`正由另一个 PostgreSQL 使用（进程号 ${foreign.pid}）.*kill -INT ${foreign.pid}`),
    })
    foreign.kill('SIGINT')
    await ended
  })
})
