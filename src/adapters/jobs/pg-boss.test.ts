import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { sql } from 'kysely'
import { describeDatabase } from '../../../test/support/database.ts'
import { atomically, type Database, jobConnection, jobList } from '../storage/index.ts'
import { type JobService, openJobs } from './index.ts'
import type { JobServiceOptions } from './pg-boss.ts'

/** Looks often, so that the tests don't wait. */
const QUICK: JobServiceOptions = { pollSeconds: 0.5, superviseSeconds: 1, heartbeatSeconds: 10 }
const REF = { bodyId: '00000000-0000-0000-0000-000000000000', id: '01900000-0000-7000-8000-000000000001' }

/** Resolves when told; whoever waits isn't kept longer than the test runner allows. */
function signal<T>() {
  return Promise.withResolvers<T>()
}

describeDatabase('后台任务', (database) => {
  let opened: JobService[] = []
  const open = async (options: JobServiceOptions = QUICK, on: Database = database()): Promise<JobService> => {
    const jobs = await openJobs(jobConnection(on), options)
    opened.push(jobs)
    return jobs
  }
  const within = (jobs: JobService) => atomically(database(), { jobsOn: jobs.queueOn })
  afterEach(async () => {
    for (const jobs of opened) await jobs.close()
    opened = []
    await sql`delete from pgboss.job`.execute(database().sql)
  })

  test('自己建立单独的架构；几个进程同时打开，只建一次；public 里没有它的表', async () => {
    await Promise.all([open(), open(), open()])
    const { rows } = await sql<{ schema: string; tables: number }>`
      select table_schema as schema, count(*) as tables from information_schema.tables
      where table_name in ('job', 'job_common', 'queue') group by 1`.execute(database().sql)
    assert.deepEqual(
      rows.map((row) => row.schema),
      ['pgboss'],
    )
  })

  test('与业务同一事务：事务回滚的，任务不存在；提交的，执行一次', async () => {
    const jobs = await open()
    const done: string[] = []
    const second = signal<void>()
    const runner = await jobs.startWorking()
    await runner.work('deliver', async ({ id }) => {
      done.push(id)
      if (id === 'committed') second.resolve()
    })
    const failed = within(jobs)(async (unit) => {
      await unit.jobs.enqueue('deliver', { ...REF, id: 'rolled back' })
      throw new Error('nothing is kept')
    })
    await assert.rejects(failed, /nothing is kept/)
    await within(jobs)((unit) => unit.jobs.enqueue('deliver', { ...REF, id: 'committed' }))
    await second.promise
    assert.deepEqual(done, ['committed'])
  })

  test('到时才执行的，时候没有到不执行', async () => {
    const jobs = await open()
    const ran = signal<string>()
    const runner = await jobs.startWorking()
    await runner.work('deliver', async ({ id }) => ran.resolve(id))
    await within(jobs)(async (unit) => {
      await unit.jobs.enqueue('deliver', { ...REF, id: 'tomorrow' }, { runAt: '2199-01-01T00:00:00Z' })
      await unit.jobs.enqueue('deliver', { ...REF, id: 'now' })
    })
    assert.equal(await ran.promise, 'now')
    const [deliver] = await jobList(database()).counts()
    assert.deepEqual([deliver?.kind, deliver?.waiting, deliver?.nextAt], ['deliver', 1, '2199-01-01T00:00:00.000Z'])
  })

  test('同一任务等待着的只有一个', async () => {
    const jobs = await open()
    for (let i = 0; i < 3; i += 1) {
      await within(jobs)((unit) => unit.jobs.enqueue('daily', {}, { key: 'daily' }))
    }
    const daily = (await jobList(database()).counts()).find(({ kind }) => kind === 'daily')
    assert.equal(daily?.waiting, 1)
  })

  test('执行出错的自动再试；几个进程分着做，每个任务只由一个进程拿到', async () => {
    const [one, other] = [await open(), await open()]
    const runs = new Map<string, number>()
    const all = signal<void>()
    for (const jobs of [one, other]) {
      const runner = await jobs.startWorking()
      await runner.work('deliver', async ({ id }) => {
        runs.set(id, (runs.get(id) ?? 0) + 1)
        if (runs.size === 6) all.resolve()
      })
    }
    await within(one)(async (unit) => {
      for (let i = 0; i < 6; i += 1) await unit.jobs.enqueue('deliver', { ...REF, id: `job ${i}` })
    })
    await all.promise
    assert.deepEqual([...runs.values()], [1, 1, 1, 1, 1, 1])
  })

  test('执行中服务器消失的任务，由别的进程重新拿到', async () => {
    const dead = await open()
    const taken = signal<void>()
    const runner = await dead.startWorking()
    await runner.work('deliver', async () => {
      taken.resolve()
      await new Promise(() => {})
    })
    await within(dead)((unit) => unit.jobs.enqueue('deliver', REF))
    await taken.promise
    // Its last sign of life lies a minute back, as if the process had been killed then.
    await sql`update pgboss.job set heartbeat_on = now() - interval '1 minute', started_on = now() - interval '1 minute'
      where state = 'active'`.execute(database().sql)
    const again = signal<string>()
    const other = await open()
    const rescuer = await other.startWorking()
    await rescuer.work('deliver', async ({ id }) => again.resolve(id))
    await sql`update pgboss.queue set retry_delay = 0`.execute(database().sql)
    await sql`update pgboss.job set retry_delay = 0`.execute(database().sql)
    assert.equal(await again.promise, REF.id)
  })

  test('多次仍不成功的列在失败里，重新执行后再试', async () => {
    const lines: string[] = []
    const jobs = await open({ ...QUICK, trouble: (line) => void lines.push(line) })
    const runner = await jobs.startWorking()
    const [failing, mended] = [signal<void>(), signal<void>()]
    let broken = true
    await runner.work('deliver', async () => {
      if (!broken) return mended.resolve()
      failing.resolve()
      throw new Error('not yet')
    })
    await within(jobs)((unit) => unit.jobs.enqueue('deliver', REF))
    await sql`update pgboss.job set retry_limit = 0`.execute(database().sql)
    await failing.promise
    const failed = async () => (await jobList(database()).list({ state: 'failed', page: 1, size: 10 })).items
    while ((await failed()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    assert.deepEqual(lines, ['后台任务“发送一条消息”没有成功，稍后再试：not yet'])
    const [run] = await failed()
    assert.ok(run)
    broken = false
    assert.equal(await within(jobs)((unit) => unit.jobs.retry(run.kind, run.id)), true)
    await mended.promise
    assert.equal(await within(jobs)((unit) => unit.jobs.retry(run.kind, REF.id)), false)
  })

  test('停止时，正在执行的做完，不再拿新的', async () => {
    const jobs = await open()
    const runner = await jobs.startWorking()
    const [begun, finish] = [signal<void>(), signal<void>()]
    let finished = false
    await runner.work('deliver', async () => {
      begun.resolve()
      await finish.promise
      finished = true
    })
    await within(jobs)((unit) => unit.jobs.enqueue('deliver', REF))
    await begun.promise
    const stopped = jobs.close()
    finish.resolve()
    await stopped
    assert.equal(finished, true)
    await within(await open())((unit) => unit.jobs.enqueue('deliver', REF))
    const [deliver] = await jobList(database()).counts()
    assert.equal(deliver?.waiting, 1)
  })

  test('每日 6 时按上海时间执行，到时未发的消息每五分钟看一次；再次启动不重复登记', async () => {
    for (let start = 0; start < 2; start += 1) {
      const runner = await (await open()).startWorking()
      await runner.schedule()
    }
    const { rows } = await sql`select name, cron, timezone from pgboss.schedule order by name`.execute(database().sql)
    assert.deepEqual(rows, [
      { name: 'daily', cron: '0 6 * * *', timezone: 'Asia/Shanghai' },
      { name: 'sweep', cron: '*/5 * * * *', timezone: 'Asia/Shanghai' },
    ])
  })
})
