import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, dateOf, day, daysBetween, monthOf, shortDayWords, weekdayWords } from '../day/index.ts'
import { NATIONAL_RECORD, type Notice, parseNotice, parseNoticeText, withNotice, workingCalendar } from './index.ts'
import { NOTICES } from './notices.ts'

const arranged = (name: string, from: string, to: string, ...makeUp: readonly string[]) => ({ name, from, to, makeUp })
const NEXT = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  source: '公报2026年第33号',
  holidays: [
    arranged('元旦', '2027-01-01', '2027-01-03'),
    arranged('春节', '2027-02-05', '2027-02-11', '2027-02-13', '2027-02-14'),
    arranged('清明节', '2027-04-03', '2027-04-05'),
    arranged('劳动节', '2027-05-01', '2027-05-05', '2027-05-08'),
    arranged('端午节', '2027-06-09', '2027-06-09'),
    arranged('中秋节', '2027-09-15', '2027-09-15'),
    arranged('国庆节', '2027-10-01', '2027-10-07', '2027-09-26', '2027-10-09'),
  ],
}
type Draft = Omit<typeof NEXT, 'holidays'> & { holidays: readonly object[] }
const changed = (change: (draft: Draft) => Partial<Record<keyof Draft, unknown>>) => ({ ...NEXT, ...change(NEXT) })
const replaced = (name: string, by: object) =>
  changed(({ holidays }) => ({ holidays: holidays.map((h) => ('name' in h && h.name === name ? { ...h, ...by } : h)) }))
const messages = (data: unknown, amends = false): readonly string[] => {
  const parsed = parseNotice(data, amends)
  return parsed.ok ? [] : parsed.error.map((problem) => problem.message)
}
function noticeOf(data: unknown, amends = false): Notice {
  const parsed = parseNotice(data, amends)
  assert.ok(parsed.ok)
  return parsed.value
}

describe('导入新一年的放假通知', () => {
  test('写对的通知成为数据', () => assert.deepEqual(noticeOf(NEXT), NEXT))
  test('每个已有的通知都合乎这些检查', () => {
    for (const notice of NOTICES) {
      const first = NOTICES.find((other) => other.year === notice.year)
      assert.deepEqual(noticeOf(notice, notice !== first), notice)
    }
  })
  for (const [what, data, message] of [
    ['没有年份', changed(() => ({ year: '2027' })), /年份应为 2019 至 2050/],
    ['年份超出日历', changed(() => ({ year: 2051 })), /年份应为/],
    ['年份早于日历', changed(() => ({ year: 2018 })), /年份应为/],
    ['年份不是整数', changed(() => ({ year: 2027.5 })), /年份应为/],
    ['没有文号', changed(() => ({ number: ' ' })), /缺少通知的文号/],
    ['没有出处', changed(() => ({ source: undefined })), /缺少通知的出处/],
    ['没有节日', changed(() => ({ holidays: [] })), /没有写明任何节日/],
    ['节日不是列表', changed(() => ({ holidays: '元旦' })), /没有写明任何节日/],
    ['节日没有名称', replaced('元旦', { name: '' }), /缺少节日名称/],
    ['日期写法不对', replaced('元旦', { from: '2027-1-1' }), /起止日应为/],
    ['没有最后一日', replaced('元旦', { to: 20270103 }), /起止日应为/],
    ['止日早于起日', replaced('元旦', { from: '2027-01-03', to: '2027-01-01' }), /最后一日早于第一日/],
    ['放假过长', replaced('春节', { to: '2027-02-21' }), /连续放假超过 16 日/],
    ['不在本年', replaced('元旦', { from: '2028-01-01', to: '2028-01-01' }), /不在 2027 年/],
    ['调休日不是列表', replaced('元旦', { makeUp: '2027-01-09' }), /日期的列表/],
    ['调休日不是日期', replaced('元旦', { makeUp: ['一月九日'] }), /日期的列表/],
    ['调休日本来就上班', replaced('元旦', { makeUp: ['2027-01-08'] }), /2027年1月8日是周五，本来就上班/],
    [
      '同名两次',
      changed(({ holidays }) => ({ holidays: [...holidays, arranged('元旦', '2027-03-01', '2027-03-01')] })),
      /元旦写了两次/,
    ],
    ['放假重叠', replaced('清明节', { from: '2027-02-10', to: '2027-02-12' }), /春节与清明节的放假日重叠/],
    ['既放假又上班', replaced('国庆节', { makeUp: ['2027-10-02'] }), /既写作国庆节放假，又写作国庆节调休上班/],
    [
      '漏了法定节假日',
      replaced('端午节', { from: '2027-06-10', to: '2027-06-10' }),
      /2027年6月9日是法定节假日（端午节），通知里没有放假/,
    ],
    ['不是数据', '二〇二七年', /年份应为/],
    ['节日不是数据', changed(({ holidays }) => ({ holidays: [...holidays, null] })), /未写名称的节日：缺少节日名称/],
  ] as const) {
    test(`${what}：说明哪里不对，不导入`, () => {
      const told = messages(data)
      assert.ok(
        told.some((each) => message.test(each)),
        told.join('\n'),
      )
    })
  }
  test('问题一次说全', () => assert.equal(messages({}).length, 4))

  test('导入以后，暂定的年份成为确定的', () => {
    const added = withNotice(NATIONAL_RECORD, noticeOf(NEXT))
    assert.ok(added.ok)
    const calendar = workingCalendar(added.value)
    assert.equal(calendar.dayAt(day('2027-05-08')).kind, 'make_up')
    assert.equal(calendar.dayAt(day('2027-05-08')).provisional, false)
    assert.equal(calendar.dayAt(day('2028-05-08')).provisional, true)
  })
  test('同一个通知导入两次，日历不变', () => {
    const added = withNotice(NATIONAL_RECORD, noticeOf(NEXT))
    assert.ok(added.ok)
    const again = withNotice(added.value, noticeOf(NEXT))
    assert.ok(!again.ok && again.error.kind === 'already-held')
    assert.match(again.error.message, /国办发明电〔2026〕9号已经导入/)
  })
  test('年内调整只改写明的节日', () => {
    const added = withNotice(NATIONAL_RECORD, noticeOf(NEXT))
    assert.ok(added.ok)
    const adjusting = {
      year: 2027,
      number: '国办发明电〔2027〕1号',
      source: '公报2027年第4号',
      holidays: [arranged('劳动节', '2027-05-01', '2027-05-04', '2027-05-09')],
    }
    const adjusted = withNotice(added.value, noticeOf(adjusting, true))
    assert.ok(adjusted.ok)
    const calendar = workingCalendar(adjusted.value)
    assert.deepEqual(
      ['2027-05-05', '2027-05-08', '2027-05-09', '2027-10-09'].map((d) => calendar.dayAt(day(d)).kind),
      ['weekday', 'weekend', 'make_up', 'make_up'],
    )
    const unknown = withNotice(
      added.value,
      noticeOf({ ...adjusting, number: '甲', holidays: [arranged('五一', '2027-05-01', '2027-05-04')] }, true),
    )
    assert.ok(!unknown.ok && unknown.error.kind === 'nothing-to-amend')
    assert.match(unknown.error.message, /没有五一，不能调整/)
  })
})

/** The notice in the words in which such notices are published. */
function written(notice: Notice): string {
  const sections = notice.holidays.map(({ name, from, to, makeUp }, i) => {
    const until = monthOf(to) === monthOf(from) ? `${dateOf(to)}日` : shortDayWords(to)
    const days =
      from === to
        ? `（${weekdayWords(from)}）放假1天`
        : `（农历某日、${weekdayWords(from)}）至${until}（${weekdayWords(to)}）放假调休，共${daysBetween(from, to) + 1}天`
    const worked = makeUp.map((d) => `${shortDayWords(d)}（星期${weekdayWords(d).slice(1)}）`).join('、')
    const start = from.startsWith(String(notice.year))
      ? shortDayWords(from)
      : `${from.slice(0, 4)}年${shortDayWords(from)}`
    const again = from.startsWith(String(notice.year)) ? days : days.replace('至', `至${notice.year}年1月`)
    return `${'一二三四五六七八'[i]}、${name}：${start}${again.replace(/年1月1月/, '年1月')}。${worked === '' ? '' : `${worked}上班。`}`
  })
  return `国务院办公厅关于${notice.year}年部分节假日安排的通知\n${notice.number}\n各省、自治区、直辖市人民政府：\n现将安排通知如下。\n${sections.join('\n')}\n节假日期间，各单位要安排好值班。`
}

describe('从通知的原文导入', () => {
  for (const notice of NOTICES) {
    const amends = notice.holidays.length < 6
    test(`${notice.number}：写成原文再读回，一日不差`, () => {
      const read = parseNoticeText(written(notice), notice.source, amends)
      assert.deepEqual(read.ok ? read.value : read.error, notice)
    })
  }
  const text = (section: string) =>
    `国务院办公厅关于调整2027年劳动节安排的通知\n国办发明电〔2027〕1号\n一、劳动节：${section}`
  const problems = (section: string) => {
    const read = parseNoticeText(text(section), '公报', true)
    return read.ok ? [] : read.error.map((problem) => problem.message)
  }
  test('写明的天数、星期与日期对不上的，不导入', () => {
    assert.deepEqual(problems('5月1日（周六）至4日（周二）放假调休，共4天。5月9日（周日）上班。'), [])
    assert.deepEqual(problems('5月1日至5日放假调休，共4天。'), ['劳动节：写明 4 天，起止日之间是 5 天。'])
    assert.deepEqual(problems('5月1日（周五）放假1天，不调休。'), ['劳动节：2027-05-01 写作周五，实为周六。'])
    assert.deepEqual(problems('5月1日放假，与周末连休。5月10日（星期日）上班。'), [
      '劳动节：2027-05-10 写作周日，实为周一。',
    ])
  })
  test('没有写出的，不猜', () => {
    assert.match(problems('请提前安排。').join(''), /起止日应为/)
    assert.match(problems('5月32日至33日放假，共2天。').join(''), /起止日应为/)
    const read = parseNoticeText('关于放假的说明', '', false)
    assert.ok(!read.ok)
    assert.equal(read.error.length, 4)
  })
  test('鼓励休息的日子不是放假', () => {
    const read = parseNoticeText(text('5月1日放假1天。鼓励安排职工在4月30日休息。'), '公报', true)
    assert.ok(read.ok)
    assert.equal(read.value.holidays[0]?.from, '2027-05-01')
    assert.equal(addDays(day('2027-05-01'), -1), '2027-04-30')
  })
})
