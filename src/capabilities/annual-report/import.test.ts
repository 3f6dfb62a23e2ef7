import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { describeDatabase } from '../../../test/support/database.ts'
import { sampleFindings, sampleReport } from '../../../test/support/sample-report.ts'
import { folderStore } from '../../adapters/files/index.ts'
import { annualReportStore, organisationStore } from '../../adapters/storage/index.ts'
import { ok, refuse } from '../documents/index.ts'
import { type ImportContext, importReports } from './import.ts'
import type { IncomingFile } from './ports.ts'
import type { AnnualReport } from './report.ts'

type Sample = { readonly [K in keyof AnnualReport]?: AnnualReport[K] }

/** A file whose content is the report that reading it gives. */
const file = (name: string, report: Sample): IncomingFile => ({
  name,
  bytes: new TextEncoder().encode(JSON.stringify(report)),
})
const broken = (name: string): IncomingFile => ({ name, bytes: new TextEncoder().encode('不是报告') })

describeDatabase('导入年度报告', (database) => {
  let folder = ''
  let readings: string[] = []
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-import-'))
  })
  after(() => rmSync(folder, { recursive: true }))

  /** Reading itself is tested where it is done: here a file is its report, and what is none is refused. */
  const context = (): ImportContext => ({
    reports: annualReportStore(database()),
    organisations: organisationStore(database()),
    originals: folderStore(folder),
    reader: {
      read: async (incoming) => {
        readings.push(incoming.name)
        if (!('bytes' in incoming)) return refuse({ kind: 'not-found', message: '没有这个文件。' })
        const text = new TextDecoder().decode(incoming.bytes)
        if (!text.startsWith('{')) return refuse({ kind: 'not-a-report', message: '不是年度报告。' })
        const sha256 = createHash('sha256').update(incoming.bytes).digest('hex')
        return ok({ ...JSON.parse(text), source: { file: incoming.name, sha256, format: 'docx' } })
      },
    },
    contentOf: async (incoming) => {
      if ('bytes' in incoming) return incoming.bytes
      throw new Error('ENOENT')
    },
    now: () => '2025-01-20T04:00:00.000Z',
  })

  const run = async (files: Parameters<typeof importReports>[1], ...rest: [object?]) => {
    readings = []
    const told: string[] = []
    const summary = await importReports(context(), files, (done, name) => told.push(`${done} ${name}`), ...rest)
    return { summary, told }
  }

  test('逐份保存原件和报告；中间一份不能读，其余照常；再次导入不再读取', async () => {
    const files = [
      file('水利局.docx', sampleReport({ received: 1, findings: sampleFindings(1) })),
      broken('照片.docx'),
      file('林业局.docx', sampleReport({ body: '清源县林业局', findings: sampleFindings(0, 2) })),
      { name: '不存在.pdf', path: '/nowhere/不存在.pdf' },
      file('教育局.docx', sampleReport({ body: '清源县教育局' })),
    ]
    const unreadable = [
      { file: '照片.docx', reason: '不是年度报告。' },
      { file: '不存在.pdf', reason: '没有这个文件。' },
    ]
    const first = await run(files)
    assert.deepEqual(first.summary, { read: 3, unchanged: 0, withErrors: 1, unreadable })
    assert.deepEqual(
      first.told,
      files.map((one, i) => `${i + 1} ${one.name}`),
    )
    const second = await run(files)
    assert.deepEqual(second.summary, { read: 0, unchanged: 3, withErrors: 0, unreadable })
    assert.deepEqual(readings.sort(), ['不存在.pdf', '照片.docx'])
  })

  test('保存的原件可以取回', async () => {
    const incoming = file('审计局.docx', sampleReport({ body: '清源县审计局' }))
    await run([incoming])
    const store = annualReportStore(database())
    const sha256 = (await store.find('qyxsjj', 2024))?.original?.sha256 ?? ''
    const bytes = await folderStore(folder).get(sha256)
    assert.ok('bytes' in incoming && bytes && Buffer.from(bytes).equals(incoming.bytes))
    assert.ok(existsSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)))
  })

  test('同一机关同一年度的两份：在后的一份有效；同一份给两次，第二次为未变', async () => {
    const versions = [1, 2, 3, 4].map((received) =>
      file(`第${received}稿.docx`, sampleReport({ body: '清源县财政局', received })),
    )
    const { summary } = await run([...versions, ...versions.slice(0, 1)])
    assert.deepEqual(summary, { read: 4, unchanged: 1, withErrors: 0, unreadable: [] })
    const stored = await annualReportStore(database()).find('qyxczj', 2024)
    assert.deepEqual([stored?.version, stored?.original?.file], [4, '第4稿.docx'])
  })

  test('中途出故障：此前保存的有效；重新运行接着导入', async () => {
    const files = [1, 2, 3, 4, 5, 6].map((n) => file(`${n}.docx`, sampleReport({ body: `清源县第${n}中学` })))
    const failing: ImportContext = {
      ...context(),
      originals: {
        put: async (bytes) => {
          if (new TextDecoder().decode(bytes).includes('第4中学')) throw new Error('disk full')
          return context().originals.put(bytes)
        },
      },
    }
    await assert.rejects(importReports(failing, files), /disk full/)
    const { summary } = await run(files)
    assert.deepEqual(summary, { read: 3, unchanged: 3, withErrors: 0, unreadable: [] })
  })

  test('文件一边找一边导入：逐份取用，不先读完名单', async () => {
    let ahead = 0
    async function* found(): AsyncGenerator<IncomingFile> {
      for (let n = 1; n <= 20; n += 1) {
        ahead = n
        yield file(`${n}.docx`, sampleReport({ body: `石桥县第${n}小学` }))
      }
    }
    const furthest: number[] = []
    const summary = await importReports(context(), found(), (done) => furthest.push(ahead - done))
    assert.equal(summary.read, 20)
    assert.ok(Math.max(...furthest) < 5)
  })

  test('报告没有写明年度或机关：说明原因和办法；指明后可以导入，指错后可以改正', async () => {
    const nameless = file('无名.docx', { ...sampleReport({ received: 41 }), body: ' ' })
    const undated = file('无年.docx', { ...sampleReport({ body: '清源县信访局', received: 42 }), year: null })
    const { summary } = await run([nameless, undated])
    assert.deepEqual(
      summary.unreadable.map((one) => [one.file, /--(year|body)/.exec(one.reason)?.[0]]),
      [
        ['无名.docx', '--body'],
        ['无年.docx', '--year'],
      ],
    )
    assert.equal((await run([nameless, undated], { body: '清源县民政局', year: 2022 })).summary.read, 2)
    assert.equal((await run([undated], { year: 2023 })).summary.read, 1)
    assert.equal((await run([undated], { year: 2023 })).summary.unchanged, 1)
    assert.equal((await run([nameless], { body: 'qyxmzj' })).summary.unchanged, 1)
    const store = annualReportStore(database())
    assert.deepEqual(
      (await store.history('qyxxfj')).map((one) => one.year),
      [2022, 2023],
    )
    assert.equal((await store.find('qyxmzj', 2024))?.report.body, '清源县民政局')
  })

  test('同名机关：有地区的按地区；没有地区又不止一个的，请用户指明代码', async () => {
    const name = '城关镇人民政府'
    const report = (received: number, region: string | null): IncomingFile =>
      file(`${received}.docx`, sampleReport({ body: name, received, region }))
    assert.equal((await run([report(1, '清源县'), report(2, '石桥县'), report(3, '清源县')])).summary.read, 3)
    const unsure = await run([report(4, null)])
    assert.match(unsure.summary.unreadable[0]?.reason ?? '', /有 2 个机关都叫.*cgzrmzf、cgzrmzf-2/)
    assert.equal((await run([report(4, null)], { body: 'cgzrmzf-2' })).summary.read, 1)
    const store = annualReportStore(database())
    assert.equal((await store.versions('cgzrmzf', 2024)).length, 2)
    assert.equal((await store.find('cgzrmzf-2', 2024))?.version, 2)
  })

  test('K7 名录已知为县级的机关，填报制发规章为错误', async () => {
    const organisations = organisationStore(database())
    const { code } = await organisations.add({
      name: '清源县司法局',
      region: null,
      level: 'county-department',
      parentCode: null,
    })
    const sample = sampleReport({ body: '清源县司法局' })
    const table2 = { ...sample.table2, regulations: { made: 1, repealed: 0, inForce: 1 } }
    assert.equal((await run([file('司法局.docx', { ...sample, table2 })])).summary.withErrors, 1)
    const kept = await annualReportStore(database()).find(code, 2024)
    assert.ok(kept?.report.findings.some((one) => one.code === 'IMPLAUSIBLE_LEVEL'))
    assert.ok(kept?.report.findings.every((one) => one.severity === 'error'))
  })
})
