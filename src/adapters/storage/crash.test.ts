import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, test } from 'node:test'
import { gone, parentOf, script, serverPid } from '../../../test/support/embedded-process.ts'
import { annualReportStore } from './annual-report-store.ts'
import { openDatabase } from './database.ts'

interface Kept {
  readonly year: number
  readonly version: number
  readonly note: string
}

/** Which processes are killed while reports are being kept. */
const ROUNDS = {
  程序: ['writer'],
  数据库: ['server'],
  '程序、数据库与看守进程': ['keeper', 'server', 'writer'],
} as const

describe('写入途中强行结束（kill -9）', () => {
  let dataDir = ''
  const acknowledged: Kept[] = []
  before(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'gongkai-crash-'))
    chmodSync(dataDir, 0o711)
  })
  after(() => rmSync(dataDir, { recursive: true, force: true }))

  /** Lets a process write until it has been told of enough reports kept, kills, and collects all it was told. */
  async function writeAndKill(round: number, victims: readonly string[]): Promise<void> {
    const writer = script('test/support/crash-writer.ts', dataDir, `${round}`)
    const ended = once(writer, 'exit')
    if (!writer.stdout) throw new Error('no output to read')
    let told = 0
    for await (const line of createInterface(writer.stdout)) {
      const [year, version, note = ''] = line.split(' ')
      acknowledged.push({ year: Number(year), version: Number(version), note })
      told += 1
      if (told !== 40 + 7 * round) continue
      const server = serverPid(dataDir) ?? 0
      const pids = { writer: writer.pid ?? 0, server, keeper: parentOf(server) }
      for (const [name, pid] of Object.entries(pids)) if (victims.includes(name)) process.kill(pid, 'SIGKILL')
    }
    const [code] = await ended
    assert.equal(code, victims.includes('writer') ? null : 3)
    await gone(serverPid(dataDir))
  }

  for (const [round, [what, victims]] of Object.entries(ROUNDS).entries()) {
    test(`强行结束${what}：告知已保存的一份不少，列表与报告一致`, async () => {
      await writeAndKill(round, victims)
      const database = await openDatabase({ dataDir })
      const store = annualReportStore(database)
      for (const { year, version, note } of acknowledged) {
        assert.equal((await store.find('qyxslj', year, version))?.report.narrative.overview, note)
      }
      for (const line of (await store.list({ page: 1, size: 10 })).items) {
        const inForce = await store.find('qyxslj', line.year)
        assert.deepEqual(
          [line.version, line.newReceived],
          [inForce?.version, inForce?.report.table3.rows.newReceived?.[6]],
        )
        const versions = await store.versions('qyxslj', line.year)
        assert.deepEqual(
          versions.map((one) => one.version),
          versions.map((_, i) => versions.length - i),
        )
      }
      await database.close()
    })
  }
})
