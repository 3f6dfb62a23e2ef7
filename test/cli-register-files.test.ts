import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { compose } from '../src/compose.ts'
import { runCli } from '../src/surfaces/cli/run-cli.ts'
import { describeDatabase, emptyDatabase } from './support/database.ts'
import { testConsole } from './support/test-console.ts'

const PROGRAM = compose('0.0.0-test')
const OLD = [
  '编号,收件日期,申请方式,申请人类型,申请人,申请公开内容,答复时间,答复类型',
  '2025-1,2025.1.3,当面,公民,欧阳云川植入名,河道清淤招标文件,2025年1月20日,予以公开',
  '2025-2,2025.5.6,现场,公民,植入某甲,会议纪要,2025.6.3,不予公开',
].join('\n')

describeDatabase('台账文件的命令', (_, server) => {
  describe('gongkai register import、export', () => {
    let folder = ''
    let url = ''
    let drop = async () => {}
    const dataDir = process.env.DATA_DIR

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'gongkai-cli-register-files-'))
      process.env.DATA_DIR = folder
      const made = await emptyDatabase(server())
      url = made.url
      drop = made.drop
      const services = await PROGRAM.open({ url }, () => {})
      try {
        for (const code of ['qyx-slj', 'qyx-jyj'])
          await services.organisations.add({
            name: `清源县${code}`,
            code,
            region: '清源县',
            level: 'county-department',
            parentCode: null,
          })
      } finally {
        await services.close()
      }
      await writeFile(join(folder, '台账.csv'), OLD)
    })
    after(async () => {
      if (dataDir === undefined) delete process.env.DATA_DIR
      else process.env.DATA_DIR = dataDir
      await drop()
      await rm(folder, { recursive: true, force: true })
    })

    async function run(...args: readonly string[]) {
      const console = testConsole(folder)
      const code = await runCli([...args, '--database', url], PROGRAM, console)
      return { code, out: console.text(), err: console.errors() }
    }
    const MEANING = ['--word', '处理结果:不予公开=属于过程性信息']

    test('--dry-run 只预览：不能导入的逐行说明，退出码 1，不写申请人', async () => {
      const seen = await run(
        'register',
        'import',
        '台账.csv',
        '--body',
        'qyx-slj',
        '--dry-run',
        '--refused',
        '不能导入.xlsx',
      )
      assert.equal(seen.code, 1, seen.err)
      assert.match(seen.out, /共 2 行：将导入 1，以前已导入 0，不能导入 1/)
      assert.match(seen.out, /▲ 第 3 行 “答复类型”：“不予公开”可以是/)
      assert.ok(!`${seen.out}${seen.err}`.includes('植入'))
      assert.equal((await readFile(join(folder, '不能导入.xlsx'))).subarray(0, 2).toString(), 'PK')
    })

    test('有不能导入的行而没有 --only-good：全部不导入，退出码 2', async () => {
      const done = await run('register', 'import', '台账.csv', '--body', 'qyx-slj')
      assert.equal(done.code, 2)
      assert.match(done.err, /全部没有导入/)
    })

    test('指明含义后导入；导出的文件导入另一个机关，表三总数相等；已有的文件不覆盖', async () => {
      const done = await run('register', 'import', '台账.csv', '--body', 'qyx-slj', ...MEANING)
      assert.equal(done.code, 0, done.err)
      assert.match(done.out, /2025 年：本年新收 2 ＋ 上年结转 0 ＝ 办理总计 2 ＋ 结转下年 0/)
      assert.match(done.err, /已导入 2 件/)
      for (const format of ['xlsx', 'csv', 'json']) {
        const out = await run('register', 'export', '--body', 'qyx-slj', '--out', `全部.${format}`)
        assert.equal(out.code, 0, out.err)
        assert.match(out.err, /已导出 2 件申请/)
      }
      const json = JSON.parse(await readFile(join(folder, '全部.json'), 'utf8'))
      assert.equal(json.requests.length, 2)
      assert.ok(!JSON.stringify(json).includes('植入名'))
      const again = await run('register', 'import', '全部.xlsx', '--body', 'qyx-jyj', '--json')
      assert.equal(again.code, 0, again.err)
      assert.deepEqual(JSON.parse(again.out).years, [
        { year: 2025, newReceived: 2, carriedOver: 0, resultTotal: 2, carriedForward: 0 },
      ])
      const twice = await run('register', 'export', '--body', 'qyx-slj', '--out', '全部.csv')
      assert.equal(twice.code, 2)
      assert.match(twice.err, /已经存在/)
    })

    test('没有的机关、写错的选项：各写一行，退出码 2', async () => {
      for (const args of [
        ['import', '台账.csv', '--body', 'nobody'],
        ['import', '没有.csv', '--body', 'qyx-slj'],
        ['import', '台账.csv', '--body', 'qyx-slj', '--map', '编号'],
        ['import', '台账.csv', '--body', 'qyx-slj', '--map', '编号=身高'],
        ['import', '台账.csv', '--body', 'qyx-slj', '--word', '处理结果:不予公开=别的'],
        ['export', '--body', 'qyx-slj', '--out', '全部.pdf'],
        ['export', '--body', 'qyx-slj', '--out', '新.csv', '--year', '今年'],
      ]) {
        const done = await run('register', ...args)
        assert.equal(done.code, 2, args.join(' '))
        assert.equal(done.err.trim().split('\n').length, 1, done.err)
      }
    })
  })
})
