import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compose } from '../src/compose.ts'
import { ACT_KINDS } from '../src/law/clock/index.ts'
import { runCli } from '../src/surfaces/cli/run-cli.ts'
import { testConsole } from './support/test-console.ts'

/** The console's clock stands at 2026-01-20 in China. */
async function run(...args: string[]) {
  const console = testConsole('.')
  const code = await runCli(['deadline', ...args], compose('0'), console)
  return { code, out: console.text(), err: console.errors() }
}

interface Told {
  readonly due: string | null
  readonly provisional: boolean
  readonly state: string
  readonly daysLeft: number | null
  readonly ledger: readonly {
    from: string
    to: string
    workingDays: number
    kind: string
    why: string
    article: string
  }[]
  readonly next: readonly { act: string; lastDay: string | null; article: string }[]
  readonly findings: readonly { code: string; severity: string; message: string; article: string; on: string }[]
}
async function json(...args: string[]): Promise<Told> {
  const { out } = await run(...args, '--json')
  assert.equal(out.trim().split('\n').length, 1)
  return JSON.parse(out)
}

describe('gongkai deadline --json', () => {
  test('2025-01-20 网上收到：2025-02-21，放假和调休上班的每一日都有名目', async () => {
    const { due, ledger, provisional, next } = await json('--received', '2025-01-20', '--channel', 'online')
    assert.deepEqual([due, provisional], ['2025-02-21', false])
    const named = ledger.filter(({ kind }) => kind === 'holiday' || kind === 'make_up')
    assert.deepEqual(
      named.map(({ from, to, workingDays, why }) => [from, to, workingDays, why.slice(0, 4)]),
      [
        ['2025-01-26', '2025-01-26', 1, '春节调休'],
        ['2025-01-28', '2025-02-04', 0, '春节放假'],
        ['2025-02-08', '2025-02-08', 1, '春节调休'],
      ],
    )
    assert.equal(
      ledger.reduce((sum, { workingDays }) => sum + workingDays, 0),
      20,
    )
    for (const { article } of [...ledger, ...next]) assert.match(article, /^第.+条|〔\d{4}〕\d+号$/)
  })
  test('2024-01-25 当面收到（默认渠道）：2024-02-27', async () => {
    assert.equal((await json('--received', '2024-01-25')).due, '2024-02-27')
    assert.equal((await json('--received', '2024-01-25', '--channel', 'in_person')).due, '2024-02-27')
  })
  test('2027 年收到的是暂定的', async () => {
    assert.equal((await json('--received', '2027-03-01')).provisional, true)
  })
  test('--on 是查看之日；没有写的，是上海的今天', async () => {
    assert.equal((await json('--received', '2025-01-20', '--on', '2025-02-18')).daysLeft, 3)
    assert.equal((await json('--received', '2026-01-19')).daysLeft, 19)
  })
  test('--act 可以重复，第二项是日期或者工作日数', async () => {
    const asked = ['--act', 'third_party_asked=2025-02-10,2025-02-12', '--act', 'third_party_answered=2025-02-20']
    const { due } = await json(
      '--received',
      '2025-01-20',
      ...asked,
      '--act',
      'extended=2025-02-21,5',
      '--on',
      '2025-02-24',
    )
    assert.equal(due, '2025-03-12')
  })
  test('次序不同，结果相同', async () => {
    const acts = ['correction_asked=2025-01-22', 'correction_received=2025-02-10', 'extended=2025-03-03,10']
    const inOrder = await json('--received', '2025-01-20', ...acts.flatMap((act) => ['--act', act]))
    const reversed = await json('--received', '2025-01-20', ...acts.toReversed().flatMap((act) => ['--act', act]))
    assert.deepEqual(reversed, inOrder)
  })
})

describe('gongkai deadline', () => {
  test('写明届满之日、还有几日、依据；逐日的账目；接下来可以做什么', async () => {
    const { code, out, err } = await run('--received', '2025-01-20', '--channel', 'online', '--on', '2025-02-18')
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, /^答复期限：2025年2月21日（还有 3 个工作日）· 条例第三十三条\n状态：◐ 将到期/)
    assert.match(
      out,
      /1月28日（二）至2月4日（二） +— {2}春节放假，不是工作日（第三十三条第二款）〔据国办发明电〔2024〕12号〕/,
    )
    assert.match(out, /最迟2025年2月21日 +答复送达申请人（第三十三条）/)
    assert.doesNotMatch(out, /暂定|发现的问题/)
  })
  test('各种状态都有字、有形，届满之日写明远近', async () => {
    const head = async (on: string, ...acts: string[]) => {
      const { out } = await run('--received', '2025-01-20', '--on', on, ...acts.flatMap((act) => ['--act', act]))
      return out.split('\n').slice(0, 2).join(' ')
    }
    assert.match(await head('2025-01-20'), /还有 20 个工作日.*○ 办理中/)
    assert.match(await head('2025-02-21'), /当日届满.*◐ 将到期/)
    assert.match(await head('2025-02-22'), /已届满.*● 超期/)
    assert.match(await head('2025-02-24'), /已超期 1 个工作日.*● 超期/)
    assert.match(await head('2025-02-24', 'replied=2025-02-21'), /已办结.*✓ 办结/)
    assert.match(await head('2025-02-12', 'third_party_asked=2025-02-10'), /‖ 征求意见，暂停计算/)
    assert.match(
      await head('2025-02-12', 'correction_asked=2025-01-22'),
      /没有届满之日（收到补正的申请之日起重新计算）· 条例第三十条.*◇ 等待申请人补正/,
    )
    assert.match(await head('2025-02-12', 'fee_notified=2025-01-22'), /申请人缴清次日起重新计算.*◇ 等待申请人缴费/)
    assert.match(
      await head('2025-02-12', 'fee_notified=2025-01-22', 'withdrawn=2025-02-06'),
      /等待申请人期间办结）.*✓ 办结/,
    )
  })
  test('跨年的账目写明年份，暂定的逐处标明', async () => {
    const { out } = await run('--received', '2026-12-20', '--on', '2026-12-21')
    assert.match(out, /\n2026年\n/)
    assert.match(out, /\n2027年\n/)
    assert.match(out, /（暂定，还有 \d+ 个工作日）/)
    assert.match(out, /元旦（暂定：2027年的放假安排尚未公布）/)
    assert.match(out, /最迟2027年1月18日（暂定） +答复送达申请人/)
  })
  test('期限被打破的，列出问题，退出码 1；只是到期还没有答复的，退出码 0', async () => {
    const late = await run('--received', '2025-01-20', '--act', 'replied=2025-02-24')
    assert.equal(late.code, 1)
    assert.match(
      late.out,
      /▲ 错误 答复期限于2025年2月21日届满，2025年2月24日才答复，超期 1 个工作日。（第三十三条第二款）/,
    )
    const open = await run('--received', '2025-01-20')
    assert.equal(open.code, 0)
    assert.match(open.out, /◆ 警告 答复期限已于2025年2月21日届满/)
  })
  test('等待补正：说明可以不再处理的起始之日', async () => {
    const { out } = await run(
      '--received',
      '2025-01-20',
      '--act',
      'correction_asked=2025-01-22,2025-02-12',
      '--on',
      '2025-02-10',
    )
    assert.match(out, /2025年2月13日起 +申请人逾期不补正，不再处理（第三十条）/)
    assert.match(out, /最迟2025年2月12日 +收到补正的申请/)
    assert.match(out, /不限 +申请人撤回申请/)
  })
  for (const [what, args, told] of [
    ['没有收到之日', [], /缺少选项 --received/],
    ['日期写得不对', ['--received', '20.01.2025'], /--received “20.01.2025”应为 2019 年以后的日期/],
    ['查看之日写得不对', ['--received', '2025-01-20', '--on', 'today'], /--on “today”/],
    ['没有这种渠道', ['--received', '2025-01-20', '--channel', 'pigeon'], /--channel 只能是 in_person、/],
    ['条例施行以前', ['--received', '2019-05-14'], /自2019年5月15日起施行.*（第五十六条）/],
    ['不能这样接续', ['--received', '2025-01-20', '--act', 'fee_paid=2025-02-10'], /没有尚待答复的“发出收费通知”/],
  ] as const) {
    test(`${what}：一行说明，退出码 2`, async () => {
      const { code, out, err } = await run(...args)
      assert.deepEqual([code, out], [2, ''])
      assert.equal(err.trim().split('\n').length, 1)
      assert.match(err, told)
    })
  }
  test('几个行为写得不对的，一次说全', async () => {
    const { code, err } = await run('--received', '2025-01-20', '--act', 'foo', '--act', 'replied=soon')
    assert.equal(code, 2)
    assert.equal(err.trim().split('\n').length, 2)
  })
  test('--help 列出每种行为', async () => {
    const { code, out } = await run('--help')
    assert.equal(code, 0)
    for (const kind of ACT_KINDS) assert.ok(out.includes(kind), kind)
    assert.match(out, /extended +告知申请人延长答复期限（第二项：延长的工作日数，不写为 20）/)
  })
})
