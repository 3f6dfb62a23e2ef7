import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { clamdScanner } from './clamd.ts'

/** What our own signature finds: no virus, and in no other file. */
const MARKER = 'gongkai invented marker 7f3a, not a virus'
const installed = spawnSync('sh', ['-c', 'command -v clamd'], { encoding: 'utf8' }).stdout.trim()
const skip = installed === '' ? 'clamd (clamav-daemon) is not installed' : false

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000)
}

describe('装有 ClamAV 的：真实的杀毒服务', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-real-clamd-'))
  const path = join(folder, 'clamd.ctl')
  const scanner = clamdScanner({ path })
  let daemon: ChildProcess

  before(async () => {
    // A database of one signature: the usual ones have to be fetched, and take a minute to load.
    writeFileSync(join(folder, 'gongkai.ndb'), `Gongkai.Test:0:*:${Buffer.from(MARKER).toString('hex')}\n`)
    const lines = [`LocalSocket ${path}`, `DatabaseDirectory ${folder}`, 'Foreground yes', 'StreamMaxLength 2M']
    const config = join(folder, 'clamd.conf')
    writeFileSync(config, `${lines.join('\n')}\n`)
    daemon = spawn(installed, ['--config-file', config], { stdio: 'ignore' })
    for (let tries = 0; tries < 300 && !(await scanner.status()).ok; tries += 1) await wait(100)
  })
  after(async () => {
    daemon.kill('SIGKILL')
    if (daemon.exitCode === null && daemon.signalCode === null) await once(daemon, 'exit')
    rmSync(folder, { recursive: true, force: true })
  })

  test('答应得出；干净的通过，查出的说出名称', async () => {
    assert.deepEqual((await scanner.status()).ok, true)
    assert.deepEqual(await scanner.scan(inPieces(randomBytes(1_000_000))), { kind: 'clean' })
    const found = await scanner.scan(inPieces(Buffer.concat([randomBytes(200_000), Buffer.from(MARKER)])))
    assert.deepEqual(found, { kind: 'infected', what: 'Gongkai.Test.UNOFFICIAL' })
  })

  test('超过它收的大小：说明没有检查', async () => {
    assert.equal((await scanner.scan(inPieces(randomBytes(4_000_000)))).kind, 'not-scanned')
  })
})
