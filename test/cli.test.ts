import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type AnnualReport, writeReportJson } from '../src/capabilities/annual-report/index.ts'
import { demoCounty } from '../src/capabilities/demo-county/index.ts'
import { compose } from '../src/compose.ts'
import { runCli } from '../src/surfaces/cli/run-cli.ts'
import { testConsole } from './support/test-console.ts'

const clean = demoCounty().reports.filter((r) => r.planted.length === 0)
const faulty = demoCounty().reports.find((r) => r.planted.includes('T3_ROW_SUM'))
const body = clean[0]?.bodyCode
const own = clean.filter((r) => r.bodyCode === body).map((r) => r.report)

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-cli-'))
  const write = (name: string, report: AnnualReport | undefined) =>
    writeFile(join(folder, name), report ? writeReportJson(report) : '')
  await write('a.json', own[0])
  await write('b.json', own[1])
  await write('wrong.json', faulty?.report)
  await writeFile(join(folder, 'empty.docx'), '')
  await writeFile(join(folder, 'notes.txt'), '这是一份会议通知，与年度报告无关。')
  await mkdir(join(folder, 'many', 'deep'), { recursive: true })
  await write('many/2.json', own[1])
  await write('many/1.json', own[0])
  await write('many/deep/3.json', own[0])
  await writeFile(join(folder, 'many', 'picture.png'), 'x')
  await writeFile(join(folder, 'many', '.hidden.json'), '{')
})
after(() => rm(folder, { recursive: true, force: true }))

async function run(...args: string[]) {
  const console = testConsole(folder)
  const code = await runCli(args, compose('0.0.0-test'), console)
  return { code, out: console.text(), err: console.errors() }
}
const lines = (text: string) => text.trim().split('\n')

describe('gongkai read', () => {
  test('没有错误：显示三张表，退出码 0', async () => {
    const { code, out, err } = await run('read', 'a.json')
    assert.equal(code, 0)
    assert.match(out, /三、收到和处理政府信息公开申请情况/)
    assert.match(out, /（七）总计/)
    assert.equal(err, '')
  })
  test('有错误：退出码 1，错误写明两边的数', async () => {
    const { code, out } = await run('read', 'wrong.json')
    assert.equal(code, 1)
    assert.match(out, /✗ 错误 .*=/)
  })
  test('读不了的一行说明，其他照读，退出码取最重的', async () => {
    const { code, out, err } = await run('read', 'a.json', 'empty.docx', 'notes.txt', 'missing.pdf', 'b.json', '--json')
    assert.equal(code, 2)
    assert.equal(lines(out).length, 2)
    assert.equal(lines(err).length, 3)
    assert.deepEqual(
      lines(err).map((line) => line.split('：')[0]),
      ['empty.docx', 'notes.txt', 'missing.pdf'],
    )
    assert.doesNotMatch(err, /\bat .*:\d+/)
  })
  test('--json：每份一行，次序同参数；文件夹按名称逐个读，其他文件计数说明', async () => {
    const { code, out, err } = await run('read', 'b.json', 'many', '--json')
    assert.equal(code, 0)
    const years = lines(out).map((line) => (JSON.parse(line) as AnnualReport).year)
    assert.deepEqual(years, [own[1]?.year, own[0]?.year, own[1]?.year, own[0]?.year])
    assert.match(err, /有 1 个文件不是可读的格式/)
  })
  test('- 读标准输入', async () => {
    const console = testConsole(folder, {}, own[0] ? writeReportJson(own[0]) : '')
    assert.equal(await runCli(['read', '-', '--json'], compose('0'), console), 0)
    assert.equal((JSON.parse(console.text()) as AnnualReport).body, own[0]?.body)
  })
  test('--findings 写出工作簿，--return-letters 写出退回意见，已有的不覆盖', async () => {
    const args = ['read', 'wrong.json', 'a.json', '--quiet', '--findings', 'out/all.xlsx', '--return-letters', 'out']
    assert.equal((await run(...args)).code, 2, '没有给出落款')
    const signed = [...args, '--office', '清源县政务公开办公室', '--date', '2026-01-20']
    assert.equal((await run(...signed)).code, 1)
    for (const file of ['out/all.xlsx', 'out/wrong.退回意见.docx']) {
      assert.equal((await readFile(join(folder, file))).subarray(0, 2).toString(), 'PK')
    }
    const again = await run(...signed)
    assert.equal(again.code, 2)
    assert.match(again.err, /已经存在，没有写入/)
  })
})

describe('gongkai render', () => {
  test('写出各格式并打印路径；不覆盖，--force 才覆盖；读回来还是同一份', async () => {
    const first = await run('render', 'a.json', '--to', 'docx,html,json', '--out', 'rendered')
    assert.equal(first.code, 0)
    assert.deepEqual(lines(first.out), ['rendered/a.docx', 'rendered/a.html', 'rendered/a.json'])
    assert.equal((await run('render', 'a.json', '--to', 'html', '--out', 'rendered')).code, 2)
    assert.equal((await run('render', 'a.json', '--to', 'html', '--out', 'rendered', '--force')).code, 0)
    const back = await run('read', '--json', 'rendered/a.docx', 'rendered/a.html', 'rendered/a.json')
    for (const line of lines(back.out)) {
      const report = JSON.parse(line) as AnnualReport
      assert.deepEqual(report.table3.rows, own[0]?.table3.rows)
      assert.deepEqual(report.narrative, own[0]?.narrative)
    }
  })
  test('不认识的格式、会写成同名的文件，都先说明再做', async () => {
    const unknown = await run('render', 'a.json', '--to', 'odt')
    assert.equal(unknown.code, 2)
    assert.match(unknown.err, /可用的格式：docx、pdf、html、json/)
    const clash = await run('render', 'a.json', 'many/1.json', 'many/deep/../1.json', '--to', 'html')
    assert.equal(clash.code, 2)
    assert.match(clash.err, /会写成同名文件/)
  })
})

describe('gongkai compare、rollup', () => {
  test('compare：变化、跨年核对、文字相似程度', async () => {
    const { code, out } = await run('compare', 'a.json', 'b.json', '--json')
    assert.equal(code, 0)
    const compared = JSON.parse(out) as {
      changes: { path: string }[]
      findings: unknown[]
      similarity: Record<string, number>
    }
    assert.ok(compared.changes.length > 0)
    assert.ok((compared.similarity.overview ?? -1) >= 0 && (compared.similarity.overview ?? 2) <= 1)
  })
  test('rollup：逐格相加，缺的机关列出', async () => {
    const other = clean.find((r) => r.bodyCode !== body && r.report.year === own[0]?.year)?.report
    await writeFile(join(folder, 'other.json'), other ? writeReportJson(other) : '')
    await writeFile(join(folder, 'list.txt'), `\ufeff${own[0]?.body}\r\n${other?.body}\r\n清源县没有报的局\r\n`)
    const { code, out } = await run('rollup', 'a.json', 'other.json', '--expect', 'list.txt', '--json')
    assert.equal(code, 0)
    const total = JSON.parse(out) as AnnualReport & { missing: string[]; parts: { body: string }[] }
    assert.deepEqual(total.missing, ['清源县没有报的局'])
    assert.equal(total.parts.length, 2)
    const of = (report: AnnualReport | undefined) => report?.table3.rows.newReceived?.[6] ?? 0
    assert.equal(total.table3.rows.newReceived?.[6], of(own[0]) + of(other))
  })
  test('同一机关给了两次：不相加，说明是哪个', async () => {
    const { code, err } = await run('rollup', 'a.json', 'many/1.json')
    assert.equal(code, 2)
    assert.match(err, new RegExp(own[0]?.body ?? '-'))
  })
})

describe('用法', () => {
  test('没有命令：显示帮助', async () => {
    const { code, out, err } = await run()
    assert.equal(code, 0)
    assert.match(out + err, /用法：/)
  })
  for (const [args, told] of [
    [['read'], '缺少参数'],
    [['frobnicate'], '没有命令'],
    [['read', 'a.json', '--colour'], '没有选项'],
    [['render', 'a.json'], '缺少选项'],
    [['serve', '--port', '80x'], '端口'],
    [['serve', '--data', 'x', '--database', 'postgres://y'], '只能用一个'],
    [['migrate', '--database', 'mysql://x'], 'postgres://'],
  ] as const) {
    test(`${args.join(' ')}：一行中文说明，退出码 2`, async () => {
      const { code, err } = await run(...args)
      assert.equal(code, 2)
      assert.match(err, new RegExp(told))
      assert.equal(lines(err).length, 1)
    })
  }
  test('每个命令都有中文帮助', async () => {
    for (const command of ['read', 'render', 'compare', 'rollup', 'serve', 'import', 'migrate', 'demo', 'doctor']) {
      const { code, out } = await run(command, '--help')
      assert.equal(code, 0)
      assert.match(out, /用法：[\s\S]*选项：/)
    }
  })
})
