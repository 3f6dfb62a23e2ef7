import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import fc from 'fast-check'
import pg from 'pg'
import { compose } from '../src/compose.ts'
import { anchorToday } from '../src/surfaces/audit/anchor-today.ts'
import { runCli } from '../src/surfaces/cli/run-cli.ts'
import { newEntry } from './support/audit-entries.ts'
import { describeDatabase, emptyDatabase } from './support/database.ts'
import { testConsole } from './support/test-console.ts'

const PROGRAM = compose('0.0.0-test')

describeDatabase('审计命令', (_, server) => {
  describe('gongkai audit', () => {
    let folder = ''
    let url = ''
    let drop = async () => {}
    let bodyId = ''

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'gongkai-cli-audit-'))
      process.env.AUDIT_HEADS = join(folder, 'audit-heads.jsonl')
      const made = await emptyDatabase(server())
      url = made.url
      drop = made.drop
      const services = await PROGRAM.open({ url }, () => {})
      const body = { name: '清源县水利局', region: null, level: null, parentCode: null }
      bodyId = (await services.organisations.add(body)).id
      const entries = fc.sample(newEntry([bodyId]), { numRuns: 60, seed: 11 })
      const write = async (part: typeof entries) => {
        for (const entry of part) await services.atomically(({ audit }) => audit.append({ ...entry, bodyId }))
      }
      await write(entries.slice(0, 40))
      await anchorToday(services, new Date('2026-01-20T01:00:00Z'))
      await write(entries.slice(40))
      await services.close()
    })
    after(async () => {
      delete process.env.AUDIT_HEADS
      await drop()
      await rm(folder, { recursive: true, force: true })
    })

    async function run(...args: readonly string[]) {
      const console = testConsole(folder)
      const code = await runCli(
        ['audit', ...args, ...(args[0] === '--help' ? [] : ['--database', url])],
        PROGRAM,
        console,
      )
      return { code, out: console.text(), err: console.errors() }
    }

    async function changed<T>(statement: string, back: string, look: () => Promise<T>): Promise<T> {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      try {
        assert.ok((await client.query(statement)).rowCount)
        return await look()
      } finally {
        await client.query(back)
        await client.end()
      }
    }

    test('verify：完整时退出码 0，写明对照了什么、什么不能证明', async () => {
      const { code, out } = await run('verify')
      assert.equal(code, 0)
      assert.match(out, /核验了 2 条链、61 条记录，没有发现改动、删除、插入或次序错乱。/)
      assert.match(out, /对照的外存链尾：.*audit-heads\.jsonl，最后一日是 2026-01-20。/)
      assert.match(out, /清源县水利局：第 40 条以后的 20 条记录没有外存链尾可以对照/)
    })

    test('verify：改动一个字，退出码 1，指出机关和编号', async () => {
      const { code, out } = await changed(
        `update audit_entries set outcome = outcome || '.' where body_id = '${bodyId}' and number = 17`,
        `update audit_entries set outcome = left(outcome, -1) where body_id = '${bodyId}' and number = 17`,
        () => run('verify'),
      )
      assert.equal(code, 1)
      assert.match(out, /✗ 清源县水利局：第 17 条被改动，内容与哈希不符。/)
      assert.match(out, /发现 1 处问题/)
      assert.equal((await run('verify')).code, 0)
    })

    test('verify --json：一行，有结论、问题和不能证明的部分', async () => {
      const { code, out } = await run('verify', '--json')
      assert.equal(code, 0)
      const verdict = JSON.parse(out)
      assert.equal(verdict.whole, true)
      assert.deepEqual(verdict.breaks, [])
      assert.deepEqual(
        verdict.unproven.find((part: { bodyId: string }) => part.bodyId === bodyId),
        { bodyId, from: 41, to: 60 },
      )
    })

    test('verify --heads：没有这个文件、或者不是链尾，退出码 2', async () => {
      const missing = await run('verify', '--heads', 'nowhere.jsonl')
      assert.deepEqual([missing.code, missing.err.includes('没有找到外存链尾文件 nowhere.jsonl')], [2, true])
      await writeFile(join(folder, 'other.txt'), '这不是链尾\n')
      const other = await run('verify', '--heads', 'other.txt')
      assert.deepEqual([other.code, other.err.includes('没有可以识别的链尾')], [2, true])
    })

    test('anchor：同一天不重复生成；--print 写出可以打印的页面，页面上的一行可以用来对照', async () => {
      const { code, out, err } = await run('anchor', '--print', 'heads.html')
      assert.equal(code, 0)
      assert.match(err, /2026-01-20 的审计锚此前已经生成/)
      assert.match(out, /^2026-01-20 sha256 [0-9a-f]{64}\n$/)
      const html = await readFile(join(folder, 'heads.html'), 'utf8')
      assert.match(html, /清源县水利局/)
      const line = /\{(?:&quot;|")format.*?\}(?=<)/.exec(html)?.[0].replaceAll('&quot;', '"').replaceAll('&amp;', '&')
      await writeFile(join(folder, 'typed.jsonl'), `${line}\n`)
      assert.equal((await run('verify', '--heads', 'typed.jsonl')).code, 0)
      const kept = (await readFile(join(folder, 'audit-heads.jsonl'), 'utf8')).trim().split('\n')
      assert.equal(kept.length, 1)
    })

    const offline = async (name: string, ...args: readonly string[]) => {
      const all = [join(folder, name, 'verify.mjs'), ...args]
      const run = await promisify(execFile)('node', all, { env: { PATH: process.env.PATH } }).catch((error) => error)
      return { code: run.code ?? 0, out: `${run.stdout}`, err: `${run.stderr}` }
    }

    test('export：离线核验程序只用普通的 node，完整时退出码 0', async () => {
      assert.equal((await run('export', '--out', 'all')).code, 0)
      const { code, out } = await offline('all')
      assert.equal(code, 0, out)
      assert.match(out, /共核验 2 条链，61 条记录，发现 0 处问题。/)
      assert.match(out, /清源县水利局：第 41 至 60 条没有留存的链尾可以对照/)
      assert.equal(
        (await offline('all', join(folder, 'all', 'audit.jsonl'), '--heads', join(folder, 'audit-heads.jsonl'))).code,
        0,
      )
      const again = await run('export', '--out', 'all')
      assert.deepEqual([again.code, again.err.includes('要覆盖请加 --force')], [2, true])
    })

    test('导出的文件被改动：记录行里随便改一个字节，离线核验都能发现', async () => {
      await run('export', '--out', 'damaged')
      const path = join(folder, 'damaged', 'audit.jsonl')
      const bytes = await readFile(path)
      const text = bytes.toString('utf8')
      const from = Buffer.byteLength(text.slice(0, text.indexOf('{"type":"entry"')))
      const damages = fc.sample(
        fc.record({ at: fc.nat(bytes.length - from - 1), by: fc.integer({ min: 1, max: 255 }) }),
        {
          numRuns: 25,
          seed: 3,
        },
      )
      for (const { at, by } of damages) {
        const damaged = Buffer.from(bytes)
        damaged[from + at] = (damaged[from + at] ?? 0) ^ by
        await writeFile(path, damaged)
        const { code } = await offline('damaged')
        const inName = damaged.toString('utf8').replace(/"name":"[^"]*"/g, '') === text.replace(/"name":"[^"]*"/g, '')
        assert.notEqual(code, inName ? -1 : 0, `byte ${from + at} ^ ${by}`)
      }
    })

    test('导出的文件少了行、行次颠倒、被截断：都被发现，并指出是第几条', async () => {
      await run('export', '--out', 'lines')
      const path = join(folder, 'lines', 'audit.jsonl')
      const lines = (await readFile(path, 'utf8')).trim().split('\n')
      const at = lines.findIndex((line) => line.includes('"number":20,') && line.includes(bodyId))
      const swapped = lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '')
      const cases = [
        [lines.toSpliced(at, 1), /第 20 条缺失/],
        [swapped, /第 20 条不在应有的位置/],
        [lines.slice(0, at), /第 20 至 60 条缺失/],
        [lines.slice(0, -1), /文件没有结尾/],
        [lines.slice(1), /不是本系统导出的审计记录/],
      ] as const
      for (const [damaged, told] of cases) {
        await writeFile(path, `${damaged.join('\n')}\n`)
        const { code, out, err } = await offline('lines')
        assert.notEqual(code, 0)
        assert.match(out + err, told)
      }
    })

    test('export --body、--from、--to：只有一段，离线核验写明是哪一段', async () => {
      assert.equal((await run('export', '--out', 'part', '--body', 'qyxslj')).code, 0)
      assert.match((await offline('part')).out, /共核验 1 条链，60 条记录，发现 0 处问题/)
      const days = await run(
        'export',
        '--out',
        'days',
        '--body',
        'qyxslj',
        '--from',
        '2025-01-01',
        '--to',
        '2025-06-30',
      )
      assert.equal(days.code, 0)
      const { code, out } = await offline('days')
      assert.equal(code, 0, out)
      assert.match(out, /清源县水利局：导出的是第 \d+ 至 \d+ 条这一段/)
      const wrong = await run('export', '--out', 'x', '--from', '2025-01-01')
      assert.deepEqual([wrong.code, wrong.err.includes('要一起用')], [2, true])
      assert.equal((await run('export', '--out', 'y', '--body', 'nobody')).code, 2)
    })
  })
})
