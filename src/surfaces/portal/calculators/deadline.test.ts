import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pageOf, portalOf } from '../../../../test/support/memory-portal.ts'
import { memoryServices } from '../../../../test/support/memory-services.ts'
import { readDay } from './read-day.ts'

const app = portalOf(memoryServices())
const page = (query = '') => pageOf(app, `/calculators/deadline${query}`)
const address = (fields: Readonly<Record<string, string>>) => `?${new URLSearchParams(fields)}`
const SPRING = { received: '2025-01-20', channel: 'online', on: '2025-02-18' }

/** The calendar's cells that hold a day of the ledger, as `day words`. */
const cellsOf = (body: string): readonly string[] =>
  [...body.matchAll(/<td class="(?!outside)[a-z_]+"><b>.*?<\/td>/g)].map(([cell]) =>
    cell
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

describe('/calculators/deadline 计算答复期限', () => {
  test('空的表单：先说明，没有结果，没有错误', async () => {
    const { status, text, body } = await page()
    assert.equal(status, 200)
    assert.match(text, /填写收到政府信息公开申请的日期/)
    assert.match(body, /<form [^>]*action="\/calculators\/deadline" method="get"/)
    assert.doesNotMatch(text, /答复期限：|没有计算/)
  })

  test('只有空白的地址等于空的表单', async () => {
    const { status, text } = await page('?received=&channel=fax&correction_asked=&on=')
    assert.equal(status, 200)
    assert.doesNotMatch(text, /没有计算/)
  })

  test('结果：哪一日、还有几日、依据哪一条；状态有字有形', async () => {
    const { status, text, body } = await page(address(SPRING))
    assert.equal(status, 200)
    assert.match(text, /答复期限：2025年2月21日（还有 3 个工作日）· 条例第三十三条/)
    assert.match(text, /◐ 将到期\s+，从2025年2月18日看/)
    assert.match(body, /<input id="received"[^>]*value="2025-01-20"/)
    assert.match(body, /<option value="online" selected=""/)
    assert.doesNotMatch(text, /暂定：/)
  })

  test('日历：起算日、放假、调休上班、周末、届满，每日一格，字和形都有', async () => {
    const cells = cellsOf((await page(address(SPRING))).body)
    assert.equal(cells.length, 33)
    assert.deepEqual(
      cells.slice(0, 10),
      [
        '20 ◎ 起算',
        '21 第 1 日',
        '22 第 2 日',
        '23 第 3 日',
        '24 第 4 日',
        '25 休',
        '26 ▽ 班 第 5 日',
        '27 第 6 日',
        '28 △ 春节',
        '29 △ 春节',
      ].map((cell) => cell.replace(/([◎▽△]) /, '$1').replace(/第 (\d+) 日/, '第$1日')),
    )
    assert.equal(cells.at(-1), '21 第20日 ■届满')
  })

  test('征求意见的日子标“暂停”，发生的事写在日期下面；名称长的节日写“假”', async () => {
    const third = { third_party_asked: '2025-02-10', third_party_answered: '2025-02-20' }
    const cells = cellsOf((await page(address({ ...SPRING, ...third }))).body)
    assert.ok(cells.includes('10 第11日 ◆书面征求第三方意见'))
    assert.ok(cells.includes('20 ‖暂停 ◆收到第三方意见'))
    assert.equal(cells.filter((cell) => cell.includes('暂停')).length, 10)
    assert.ok(cellsOf((await page(address({ received: '2025-09-26' }))).body).includes('1 △假'))
  })

  test('补正：此前的“作废”，其间“等待”，收到补正之日重新起算', async () => {
    const { body, text } = await page(
      address({
        ...SPRING,
        correction_asked: '2025-01-22',
        correction_asked_until: '2025-02-12',
        correction_received: '2025-02-10',
      }),
    )
    const cells = cellsOf(body)
    assert.ok(cells.includes('22 ×作废 ◆告知申请人补正'))
    assert.ok(cells.includes('23 ◇等待'))
    assert.ok(cells.includes('10 ◎起算 ◆收到补正的申请'))
    assert.ok(cells.includes('11 第1日'))
    assert.match(text, /等待申请人补正，补正期限至2025年2月12日/)
  })

  test('账目逐行写明计入几日、理由、依据、放假通知和所用口径', async () => {
    const { text } = await page(
      address({ ...SPRING, third_party_asked: '2025-02-10', third_party_answered: '2025-02-20' }),
    )
    assert.match(text, /2025年1月28日至2月4日\s+0\s+春节放假，不是工作日\s+第三十三条第二款\s+国办发明电〔2024〕12号/)
    assert.match(text, /征求第三方意见所需时间，其中 8 个工作日不计入答复期限/)
    assert.match(text, /条例没有规定 \[C\]，按设置：自征求意见书发出次日起不计入/)
    assert.match(text, /法律没有规定的，采用的口径/)
  })

  test('被打破的期限写成句子，带条款', async () => {
    const { text } = await page(
      address({ ...SPRING, extended: '2025-02-24', extended_days: '30', replied: '2025-03-03' }),
    )
    assert.match(text, /应当知道的 3 点/)
    assert.match(text, /▲\s+错误\s+　?\s*告知延长 30 个工作日，最长不得超过 20 个工作日/)
    assert.match(text, /✓\s+办结/)
    assert.doesNotMatch(text, /接下来依法可以/)
  })

  test('接下来依法可以做什么，最迟哪一日，依据哪一条', async () => {
    const { text } = await page(address({ received: '2025-03-03', on: '2025-03-04' }))
    assert.match(text, /告知申请人补正\s+最迟2025年3月12日 · 第三十条/)
    const waiting = await page(address({ received: '2025-03-03', on: '2025-03-04', fee_notified: '2025-03-04' }))
    assert.match(waiting.text, /申请人逾期未缴费，不再处理\s+2025年4月2日起/)
    assert.match(waiting.text, /没有届满之日（申请人缴清次日起重新计算）· 《政府信息公开信息处理费管理办法》第六条/)
  })

  test('放假安排尚未公布的年份，处处标“暂定”', async () => {
    const { text } = await page(address({ received: '2027-01-28', on: '2027-01-29' }))
    assert.match(text, /（暂定，还有 \d+ 个工作日）/)
    assert.match(text, /暂定：\s*账目涉及的年份放假安排尚未公布/)
    assert.match(text, /最迟2027年2月\d+日（暂定）/)
    assert.match(text, /2027年2月5日至2月8日（暂定）\s+0\s+春节（暂定：2027年的放假安排尚未公布）/)
  })

  test('日期怎样写都可以：斜线、点、年月日、连写、全角', async () => {
    for (const text of [
      '2025-01-20',
      '2025/1/20',
      '2025.1.20',
      '2025年1月20日',
      '20250120',
      '２０２５－０１－２０',
      ' 2025 年 1 月 20 日 ',
      '2025。1。20',
      '2025／1／20',
    ]) {
      assert.equal(readDay(text), '2025-01-20', text)
    }
    for (const text of ['', '2025', '1-20', '2025-1', '2025-13-01', '2025年2月30日', '2018-01-01', 'x']) {
      assert.equal(readDay(text), undefined, text)
    }
    assert.match((await page(address({ received: '2025年1月20日', on: '２０２５０２１８' }))).text, /还有 3 个工作日/)
    assert.match(
      (await page(address({ ...SPRING, extended: '2025-02-10', extended_days: '１０' }))).text,
      /2025年3月7日/,
    )
  })

  test('同时征求几方的：各填一份，多出一份可填', async () => {
    const query = `?${new URLSearchParams([
      ['received', '2025-01-20'],
      ['third_party_asked', '2025-02-10'],
      ['third_party_received', ''],
      ['third_party_answered', ''],
      ['third_party_asked', '2025-02-12'],
      ['third_party_answered', '2025-02-14'],
      ['on', '2025-02-18'],
    ])}`
    const { body, text } = await page(query)
    assert.match(body, /<input id="third_party_asked-2"[^>]*value="2025-02-12"/)
    assert.match(body, /<input id="third_party_asked-3"[^>]*value=""/)
    assert.match(text, /征求第三方意见（第1份）所需时间/)
    assert.match(text, /2025年3月14日（还有 18 个工作日）/)
    // Several parties can't be told apart in the address of the API.
    assert.doesNotMatch(body, /calculators\/deadline\?received=[^"]*">这份结果的数据/)
  })

  test('结果的数据与接口相同', async () => {
    const { body } = await page(
      address({
        ...SPRING,
        extended: '2025-02-10',
        extended_days: '5',
        correction_asked: '2025-01-22',
        correction_received: '2025-01-23',
      }),
    )
    const link = /<a href="(\/api\/v1\/calculators\/deadline[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    assert.ok(link)
    const { due } = (await app.inject(link)).json()
    assert.equal(due, '2025-03-05')
    assert.match(body, /2025年3月5日/)
  })

  for (const [fields, id, message] of [
    [{ received: '2025-13-20' }, 'received', /收到申请之日：应为 2019 年以后的日期/],
    [{ correction_asked: '2025-01-22' }, 'received', /收到申请之日：请填写/],
    [{ received: '2019-05-14' }, 'received', /自2019年5月15日起施行.*（第五十六条）/],
    [{ received: '2025-01-20', on: 'x' }, 'on', /从哪一日看：应为/],
    [{ received: '2025-01-20', replied: 'x' }, 'replied', /办结，答复送达之日：应为/],
    [{ received: '2025-01-20', extended: '2025-02-10', extended_days: 'x' }, 'extended_days', /应为延长的工作日数/],
    [{ received: '2025-01-20', extended_days: '5' }, 'extended', /填写了“延长的工作日数”的，这里也请填写/],
    [
      { received: '2025-01-20', agency_asked: '2025-02-10', agency_asked_until: 'x' },
      'agency_asked_until',
      /应为 2019 年以后的日期/,
    ],
    [{ received: '2025-01-20', fee_paid: '2025-02-10' }, 'fee_paid', /没有尚待答复的“发出收费通知”/],
    [{ received: '2025-01-20', deferred: '2025-02-10' }, 'deferred', /须写明延迟到哪一日/],
  ] as const) {
    test(`${JSON.stringify(fields)} → 400，上面列出，字段下面说明，所填的还在`, async () => {
      const { status, body, text } = await page(address(fields))
      assert.equal(status, 400)
      assert.match(text, message)
      assert.match(body, new RegExp(`<a href="#${id}">`))
      assert.match(body, new RegExp(`<input id="${id}"[^>]*aria-invalid="true"`))
      assert.match(body, new RegExp(`id="${id}-error"`))
      for (const [name, value] of Object.entries(fields)) {
        assert.match(body, new RegExp(`<input id="${name}"[^>]*value="${value}"`))
      }
      assert.doesNotMatch(text, /逐月的日历/)
    })
  }

  test('几处错误一次列全', async () => {
    const { text } = await page(address({ received: 'x', replied: 'y', extended: 'z', on: '!' }))
    assert.match(text, /没有计算，请改正 4 处/)
  })

  test('第二份填错的，指着第二份', async () => {
    const query = '?received=2025-01-20&agency_asked=2025-02-10&agency_asked=x'
    const { status, body } = await page(query)
    assert.equal(status, 400)
    assert.match(body, /<a href="#agency_asked-2">/)
  })

  test('所填的文字只是文字；没有脚本，没有内联样式；不进缓存', async () => {
    const url = `/calculators/deadline${address({ received: '"><script>alert(1)</script>' })}`
    const { body, headers } = await app.inject(url)
    assert.doesNotMatch(body, /<script|<style|\sstyle=|\son[a-z]+=/i)
    assert.match(String(headers['cache-control']), /private/)
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
  })

  test('一页不超过 60 kB：账目再长，份数再多也一样', async () => {
    const repeated = ['third_party', 'co_producer'].flatMap((who) =>
      Array.from({ length: 30 }, () => `${who}_asked=2025-02-10&${who}_answered=2025-02-20`),
    )
    const sets = [...repeated, ...Array.from({ length: 30 }, () => 'agency_asked=2025-02-10')].join('&')
    const deferred = 'reasons_asked=2025-02-10&reasons_given=2025-02-11&deferred=2025-02-12&deferred_until=2027-12-31'
    for (const query of [
      `?received=2025-01-20&${sets}`,
      `?received=2025-01-20&${deferred}`,
      `?received=2025-01-20&${sets}&${deferred}&extended=2025-02-20&fee_paid=`,
      '?received=2025-01-20&on=2045-01-01',
    ]) {
      const { body, status } = await page(query)
      assert.equal(status, 200)
      assert.ok(Buffer.byteLength(body) < 60_000, `${query.slice(0, 60)} ${Buffer.byteLength(body)}`)
    }
  })
})
