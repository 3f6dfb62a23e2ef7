import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LETTER_FILE, PROCESS_CASES, processInputOf } from '../../../test/support/letter-cases.ts'
import { formatCitation, isHeld } from '../../law/articles/index.ts'
import { day } from '../../law/day/index.ts'
import { ADDRESSEES, PROCESS_LETTERS } from '../../law/letters/index.ts'
import {
  checkLetter,
  isNumbered,
  letterText,
  type ProcessInput,
  processDetails,
  processLetter,
  textOf,
} from './index.ts'

const TODAY = day('2026-04-02')
const letterOf = (input: ProcessInput) => {
  const letter = processLetter(input)
  assert.ok(letter.ok, letter.ok ? '' : letter.error.message)
  return letter.value
}
const caseOf = (letter: string) => {
  const found = PROCESS_CASES.find((each) => each.letter === letter)
  assert.ok(found)
  return processInputOf(found)
}

/** What each letter has to say, by its row of the law's table. */
const SAYS: Readonly<Record<string, RegExp>> = {
  receipt: /申请编号：.*收到申请之日：2026年3月2日。.*答复期限届满之日：2026年3月30日。.*联系人和联系方式：/s,
  'correction-notice':
    /不明确之处：.*需要补正的事项：.*2026年3月13日以前（含当日）.*无正当理由逾期不补正的，视为放弃申请/s,
  'reasons-notice': /数量、频次为：.*2026年3月13日以前（含当日）书面说明/s,
  'extension-notice': /负责人于2026年3月25日同意.*延长10个工作日，延长后于2026年4月14日届满/s,
  'third-party-inquiry': /涉及的内容：.*15个工作日内提出是否同意公开的意见.*由本机关依照条例的规定决定是否公开/s,
  'inquiry-notice': /书面征求第三方的意见.*不计算在答复期限内/s,
  'co-producer-inquiry': /15个工作日内提出意见；逾期未提出意见的，视为同意公开/s,
  'assistance-request': /协办的事项：.*2026年3月13日以前（含当日）书面回复/s,
  'disclosure-notice': /决定予以公开。.*决定公开的内容：.*理由：/s,
  'fee-notice':
    /收费的标准：按件计收，计12件。.*数额：200元。.*缴纳的方式：.*20个工作日内缴纳，期限于2026年4月1日届满。逾期未缴纳的，视为放弃申请/s,
  'deferral-notice': /申请理由合理，但是本机关不能按期答复.*延迟至2026年6月30日/s,
  'rectification-notice': /证据：.*审核的结论：.*处理的结果：/s,
  'rectification-transfer': /转送的理由：.*证据：/s,
  'delivery-record': /送达方式｜邮政企业邮寄\n发出、交邮之日｜2026年3月20日\n签收之日｜2026年3月23日\n凭证号｜/,
  'publication-suggestion': /建议的内容｜.*审核的结论｜属于主动公开范围/s,
}

describe('过程文书', () => {
  for (const each of PROCESS_CASES) {
    const rule = PROCESS_LETTERS.find(({ id }) => id === each.letter)
    assert.ok(rule)
    test(`${formatCitation(rule.articles, 'regulation-2019')}：${rule.title}，${ADDRESSEES[rule.to]}`, () => {
      const input = processInputOf(each)
      const letter = letterOf(input)
      assert.deepEqual([letter.missing, checkLetter(letter, { input, today: TODAY, others: [] })], [[], []])
      assert.match(letterText(letter), SAYS[each.letter] ?? /^$/)
      assert.equal(textOf(letter, 'remedy'), '')
      assert.doesNotMatch(letterText(letter), /行政复议|行政诉讼/)
      assert.equal(letter.form !== null, rule.to === 'file')
      assert.ok(letter.parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ articles }) => articles)).every(isHeld))
    })
  }
  test('法律数据里的十五种，一种不少', () => {
    assert.deepEqual(
      PROCESS_CASES.map(({ letter }) => letter),
      PROCESS_LETTERS.map(({ id }) => id),
    )
  })
  test('第三十二条、第三十四条：给第三方、其他机关的文书不写申请人', () => {
    for (const { id, to } of PROCESS_LETTERS.filter(({ to }) =>
      ['thirdParty', 'coProducer', 'agency', 'competentBody'].includes(to),
    )) {
      assert.ok(!letterText(letterOf(caseOf(id))).includes('林知遥'), `${id} ${to}`)
    }
  })
  test('征求意见书另附回执：同意、同意部分、不同意及理由', () => {
    for (const id of ['third-party-inquiry', 'co-producer-inquiry']) {
      assert.match(letterText(letterOf(caseOf(id))), /征求意见回执\n.*□同意公开　　□同意公开部分内容　　□不同意公开/s)
    }
    assert.equal(letterOf(caseOf('inquiry-notice')).slip, null)
  })
  test('第三方逾期，由机关决定；共同制作机关逾期，视为同意：两种征求意见书写法不同', () => {
    assert.doesNotMatch(letterText(letterOf(caseOf('third-party-inquiry'))), /视为同意/)
  })
  test('按量计收的，计页数', () => {
    const input = caseOf('fee-notice')
    const letter = letterOf({ ...input, details: { ...input.details, basis: '按量计收', counted: '45' } })
    assert.match(letterText(letter), /按量计收，计45页。/)
  })
  test('没有自己文号的，用申请编号', () => {
    assert.deepEqual(
      PROCESS_CASES.filter(({ number }) => number === null).map(({ letter }) => letter),
      PROCESS_LETTERS.map(({ id }) => id).filter((id) => !isNumbered(id)),
    )
  })
  test('收到之日没有确定的，回执写明尚待确定', () => {
    const input = caseOf('receipt')
    const file = { ...LETTER_FILE, request: { ...LETTER_FILE.request, receivedOn: null }, due: null }
    assert.match(
      letterText(letterOf({ ...input, file })),
      /收到申请之日：尚待确定，确定后另行告知。\n答复期限届满之日：收到申请之日确定后起算。/,
    )
  })
})

describe('还缺什么，哪里不对，逐项列出', () => {
  const missing = (id: string, details: Readonly<Record<string, string>>) =>
    letterOf({ ...caseOf(id), details }).missing.map(({ message }) => message)
  test('补正告知书什么都没有填', () => {
    assert.deepEqual(missing('correction-notice', {}), [
      '还缺不明确之处。',
      '还缺需要补正的事项。',
      '还缺补正期限届满的日期。',
    ])
  })
  test('日期、数字、选项写错了', () => {
    assert.deepEqual(missing('correction-notice', { unclear: '甲', needed: '乙', until: '3月13日' }), [
      '补正期限届满的日期应当是一日，例如 2026-03-02。',
    ])
    assert.deepEqual(missing('extension-notice', { days: '十', until: '2026-04-14', agreedOn: '2026-03-25' }), [
      '延长的工作日数应当是数字。',
    ])
    assert.deepEqual(missing('inquiry-notice', { whom: '邻居', askedOn: '2026-03-04' }), [
      '征求意见的对象类别只能是第三方、共同制作机关、其他机关。',
    ])
  })
  test('送达方式只能选列出的几种，没有快递', () => {
    const { details } = caseOf('delivery-record')
    assert.deepEqual(missing('delivery-record', { ...details, means: '快递' }), [
      '送达方式只能是直接送达、委托其他行政机关送达、邮政企业邮寄、电子送达。',
    ])
  })
  test('没有联系方式、申请人、文号、送达方式', () => {
    const input = caseOf('correction-notice')
    const letter = letterOf({
      ...input,
      file: {
        ...input.file,
        body: { ...input.file.body, contact: null },
        applicants: [],
        request: { ...input.file.request, receivedOn: null },
      },
      issue: { number: null, date: input.issue.date, means: null },
    })
    assert.deepEqual(
      letter.missing.map(({ part }) => part),
      ['applicant', 'receivedOn', 'notice', 'number', 'delivery'],
    )
  })
  test('2021年以前没有收费通知书；没有的文书', () => {
    const refused = (letter: string, date: string) => {
      const made = processLetter({
        ...caseOf('fee-notice'),
        letter,
        issue: { number: null, date: day(date), means: null },
      })
      return made.ok ? undefined : made.error.kind
    }
    assert.deepEqual(
      [refused('fee-notice', '2020-12-31'), refused('nothing', '2026-03-04')],
      ['not-law-then', 'unknown-letter'],
    )
    assert.equal(processDetails('nothing'), undefined)
  })
})
