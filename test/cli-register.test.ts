import assert from 'node:assert/strict'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { maskedApplicants } from '../src/capabilities/applicants/index.ts'
import { demoCounty, fillDemoRequests } from '../src/capabilities/demo-county/index.ts'
import { compose } from '../src/compose.ts'
import { day } from '../src/law/day/index.ts'
import { runCli } from '../src/surfaces/cli/run-cli.ts'
import { describeDatabase, emptyDatabase } from './support/database.ts'
import { testConsole } from './support/test-console.ts'

const PROGRAM = compose('0.0.0-test')
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。2月13日（周六）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
`

describeDatabase('台账的命令', (_, server) => {
  describe('gongkai calendar import、keys rotate、doctor', () => {
    let folder = ''
    let url = ''
    let drop = async () => {}
    const dataDir = process.env.DATA_DIR

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'gongkai-cli-register-'))
      process.env.DATA_DIR = folder
      const made = await emptyDatabase(server())
      url = made.url
      drop = made.drop
      const services = await PROGRAM.open({ url }, () => {})
      const now = () => '2027-01-20T01:00:00.000Z'
      const { organisations, register, atomically } = services
      const today = day('2027-01-20')
      try {
        for (const body of demoCounty().organisations) await organisations.add(body)
        await fillDemoRequests({ ...register, organisations, atomically, today, now })
        await fillDemoRequests({ ...register, organisations, atomically, today, now })
      } finally {
        await services.close()
      }
      await writeFile(join(folder, 'notice.txt'), NOTICE)
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

    test('示例县的申请填入一次；没有 --yes 只预览，导入后再导入的不收', async () => {
      const seen = await run('calendar', 'import', 'notice.txt', '--source', '公报2026年第33号')
      assert.equal(seen.code, 0, seen.err)
      assert.match(seen.out, /变动的日子（\d+ 日）/)
      assert.match(seen.out, /2027年2月13日 周六　改为上班（春节）/)
      assert.match(seen.out, /期限移动的申请（[1-9]\d* 件，共查看 \d+ 件/)
      assert.match(seen.err, /这是预览，没有改动任何东西/)
      const done = await run('calendar', 'import', 'notice.txt', '--yes')
      assert.equal(done.code, 0, done.err)
      assert.match(done.err, /已导入/)
      const again = await run('calendar', 'import', 'notice.txt')
      assert.equal(again.code, 2)
      assert.match(again.err, /已经导入，日历没有变动/)
    })

    test('读不通的通知、没有的文件：各写一行，退出码 2', async () => {
      await writeFile(join(folder, 'wrong.txt'), NOTICE.replace('周六）、', '周五）、').replaceAll('2027', '2028'))
      const wrong = await run('calendar', 'import', 'wrong.txt')
      assert.equal(wrong.code, 2)
      assert.match(wrong.err, /实为/)
      const none = await run('calendar', 'import', 'none.txt')
      assert.deepEqual([none.code, none.err.split('\n').length], [2, 2])
      await writeFile(join(folder, 'half.json'), '{"year":')
      assert.match((await run('calendar', 'import', 'half.json')).err, /不是完整的 JSON/)
    })

    test('更换密钥：改用国密算法，各申请人的信息不变；密钥文件只有本人能读', async () => {
      const before = await namesOfAll()
      assert.ok(before.length >= 30)
      const done = await run('keys', 'rotate', '--algorithm', 'sm4')
      assert.equal(done.code, 0, done.err)
      assert.match(done.out, /密钥已更换：\d+ 个机关，3\d 名申请人/)
      assert.deepEqual(await namesOfAll(), before)
      assert.match(await readFile(join(folder, 'keys.json'), 'utf8'), /sm4-ctr-hmac-sm3/)
      assert.match((await run('keys', 'rotate', '--algorithm', 'rot13')).err, /没有加密算法“rot13”/)
    })

    test('密钥丢失：启动时说明，doctor 查出，更换不能进行；恢复以后照常', async () => {
      const file = join(folder, 'keys.json')
      await rename(file, `${file}.away`)
      const lines: string[] = []
      const services = await PROGRAM.open({ url }, (line) => void lines.push(line))
      await services.close()
      assert.ok(lines.some((line) => /申请人信息的密钥不在.*从备份恢复/.test(line)))
      const doctor = await run('doctor')
      assert.equal(doctor.code, 1)
      assert.match(doctor.out, /✗ 申请人信息的密钥：申请人信息的密钥不在/)
      assert.equal((await run('keys', 'rotate')).code, 2)
      await rename(`${file}.away`, file)
      assert.match((await run('doctor')).out, /✓ 申请人信息的密钥：可用（sm4-ctr-hmac-sm3，\d+ 个机关）/)
    })

    async function namesOfAll(): Promise<readonly string[]> {
      const services = await PROGRAM.open({ url }, () => {})
      try {
        const names: string[] = []
        for (const bodyId of await services.register.requests.bodies()) {
          const files = await services.register.requests.files([bodyId], { which: 'all', limit: 100 })
          for (const { request } of files) {
            const [first] = await maskedApplicants(services.register, services.register, bodyId, request.id)
            assert.equal(first?.unreadable, null)
            names.push(`${request.number} ${first?.fields.name}`)
          }
        }
        return names
      } finally {
        await services.close()
      }
    }
  })
})
