import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ask, gone, holder, parentOf, serverPid } from '../../../../test/support/embedded-process.ts'
import { findBinaries } from './binaries.ts'
import { chooseIdentity, identities } from './identity.ts'
import { placeIn } from './place.ts'
import { startEmbedded } from './supervisor.ts'

const isRoot = process.getuid?.() === 0

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
