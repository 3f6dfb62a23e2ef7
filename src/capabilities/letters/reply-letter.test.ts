import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inputOf, LETTER_FILE, LETTER_ISSUE, REPLY_CASES } from '../../../test/support/letter-cases.ts'
import { formatCitation, isHeld } from '../../law/articles/index.ts'
import { day } from '../../law/day/index.ts'
import { REPLY_PARTS } from '../../law/letters/index.ts'
import { findOutcome, OUTCOME_KEYS, type OutcomeKey, type RecordedFacts } from '../../law/outcomes/index.ts'
import { checkLetter, type Letter, PART_TITLES, type ReplyInput, replyLetter, textOf } from './index.ts'

const TODAY = day('2026-04-02')
const letterOf = (input: ReplyInput): Letter => {
  const letter = replyLetter(input)
  assert.ok(letter.ok, letter.ok ? '' : letter.error.message)
  return letter.value
}
const caseOf = (outcome: OutcomeKey) => {
  const found = REPLY_CASES.find((each) => each.outcome === outcome)
  assert.ok(found)
  return found
}
const made = (outcome: OutcomeKey, rest: Partial<ReplyInput> = {}) => letterOf({ ...inputOf(caseOf(outcome)), ...rest })

describe('每种处理决定一种文书', () => {
  for (const each of REPLY_CASES) {
    const outcome = findOutcome(each.outcome, TODAY)
    assert.ok(outcome)
    const { articles, letter: rule, remedy, title } = outcome
    const basis = articles.length > 0 ? formatCitation(articles, 'regulation-2019') : '没有直接条文'
    test(`${basis}：${title}，${rule.title}`, () => {
      const input = inputOf(each)
      const letter = letterOf(input)
      assert.deepEqual([letter.missing, checkLetter(letter, { input, today: TODAY, others: [] })], [[], []])
      assert.equal(textOf(letter, 'title'), `清源县水利局${rule.title}`)
      assert.ok(textOf(letter, 'content').endsWith(`“${input.file.request.subject}”。`))
      const cited = letter.parts.find(({ key }) => key === 'decision')?.paragraphs[0]?.articles ?? []
      assert.deepEqual(cited, articles)
      if (articles.length > 0)
        assert.ok(textOf(letter, 'reasons').includes(`依据${formatCitation(articles)}的规定作出`))
      const remedyText = textOf(letter, 'remedy')
      if (remedy.kind === 'none') assert.equal(remedyText, '')
      else
        assert.match(
          remedyText,
          remedy.kind === 'review-first' ? /应当自收到.*先向清源县人民政府申请行政复议/ : /可以自收到.*或者自收到/,
        )
      assert.ok(letter.parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ articles }) => articles)).every(isHeld))
    })
  }
  test('二十三行的每一行都有文书，（六）3.其他有四种', () => {
    assert.deepEqual(
      REPLY_CASES.map(({ outcome }) => outcome),
      [...OUTCOME_KEYS],
    )
  })
})

describe('必备的要素', () => {
  test('十三项要素在文书里各有一处，次序固定，送达在落款以前', () => {
    assert.deepEqual(
      Object.keys(PART_TITLES)
        .filter((key) => key !== 'notice')
        .sort(),
      REPLY_PARTS.map(({ key }) => key).sort(),
    )
    assert.deepEqual(
      made('partlyProvided').parts.map(({ key }) => key),
      Object.keys(PART_TITLES).filter((key) => key !== 'notice'),
    )
  })
  test('第三十一条：写收到之日，不是登记日；第三十条：补正的写收到补正的申请之日', () => {
    assert.match(textOf(made('doesNotExist'), 'receivedOn'), /^本机关于2026年3月2日收到你提出的政府信息公开申请。$/)
    assert.match(textOf(made('stillUnclear'), 'receivedOn'), /，于2026年3月11日收到你补正的申请。$/)
  })
  test('申请人只写姓名、名称；一名自然人称你，单位称你单位，几名称你们', () => {
    for (const [outcome, name, you] of [
      ['provided', '林知遥', '你申请'],
      ['notGovernmentInformation', '清源明远律师事务所', '你单位申请'],
      ['otherEnding', '林知遥、清源石桥建材有限公司', '你们申请'],
    ] as const) {
      assert.deepEqual(
        [textOf(made(outcome), 'applicant'), textOf(made(outcome), 'content').startsWith(you)],
        [name, true],
      )
    }
  })
  test('办理过程：补正、延期、征求意见的日期和结果；第三方不写姓名、名称', () => {
    const file = {
      ...LETTER_FILE,
      acts: [
        { kind: 'third_party_asked', on: day('2026-03-04'), party: '清源石桥建材有限公司' },
        { kind: 'co_producer_asked', on: day('2026-03-05') },
        { kind: 'extended', on: day('2026-03-26'), days: 10 },
      ] as const,
      opinions: [
        { of: 'third_party', party: '清源石桥建材有限公司', answer: 'silent' },
        { of: 'co_producer', answer: 'silent' },
      ] as const,
    }
    assert.equal(
      textOf(made('provided', { file }), 'course'),
      '办理过程：2026年3月4日，书面征求第三方的意见，第三方逾期未提出意见，由本机关依照条例的规定决定；2026年3月5日，征求共同制作机关的意见，共同制作机关逾期未提出意见，视为同意公开；2026年3月26日，告知你延长答复期限10个工作日。',
    )
  })
  test('没有经过的，没有这一项', () => assert.equal(textOf(made('provided'), 'course'), ''))
  test('结案记录不送达，没有送达方式，也不告知救济途径', () => {
    const letter = made('applicantGone')
    assert.deepEqual([textOf(letter, 'delivery'), textOf(letter, 'remedy')], ['', ''])
    assert.match(textOf(letter, 'receivedOn'), /收到申请人提出的/)
  })
})

describe('救济途径由规定生成', () => {
  test('行政复议法第二十二条第二款：电子送达的，写明网上提交渠道；本机关没有设置的，列为还缺', () => {
    const electronic = { issue: { ...LETTER_ISSUE, means: 'electronic' } } as const
    assert.match(
      textOf(made('doesNotExist', electronic), 'remedy'),
      /行政复议申请网上提交渠道：https:\/\/fuyi\.qingyuan\.example\/。$/,
    )
    const { onlineReview: _, ...body } = LETTER_FILE.body
    const lacking = made('doesNotExist', { ...electronic, file: { ...LETTER_FILE, body } })
    assert.match(
      lacking.missing.map(({ message }) => message).join(),
      /须写明提交行政复议申请的网上渠道.*第二十二条第二款/,
    )
    assert.match(textOf(lacking, 'remedy'), /【待填：/)
  })
  test('行政复议法第二十三条：2023年作出的不予公开，可以直接起诉；2024年起应当先申请复议', () => {
    const on = (date: string) => textOf(made('stateSecret', { issue: { ...LETTER_ISSUE, date: day(date) } }), 'remedy')
    assert.match(on('2023-12-29'), /可以自收到本决定书之日起60日内.*或者自收到本决定书之日起6个月内/)
    assert.match(on('2024-01-02'), /应当自收到本决定书之日起60日内先向/)
  })
  test('部分公开的，就不予公开的部分先申请复议', () => {
    assert.match(textOf(made('partlyProvided'), 'remedy'), /^如不服本答复书中不予公开的部分，应当/)
  })
  test('机关没有写明复议机关、法院名称的，用法律的说法', () => {
    const file = { ...LETTER_FILE, body: { name: '清源县石桥镇人民政府', kind: 'township', contact: null } } as const
    assert.match(
      textOf(made('doesNotExist', { file }), 'remedy'),
      /向上一级人民政府申请行政复议，.*向有管辖权的人民法院提起行政诉讼。$/,
    )
  })
})

describe('还缺什么，逐项列出，文书里留空', () => {
  const without = (outcome: OutcomeKey, facts: RecordedFacts = {}) => made(outcome, { facts })
  test('第三十六条第（四）项：没有检索记录', () => {
    const letter = without('doesNotExist')
    assert.deepEqual(
      letter.missing.map(({ message }) => message),
      ['检索记录：还缺检索的范围、检索的系统、档案、关键词、检索的时间、检索人（第三十六条第（四）项）'],
    )
    assert.match(textOf(letter, 'reasons'), /关键词为【待填：关键词】/)
  })
  test('每一种决定，什么都没有记录的，都有还缺的，没有一处写成空白', () => {
    for (const outcome of OUTCOME_KEYS) {
      const letter = without(outcome)
      assert.ok(letter.missing.length > 0, outcome)
      assert.doesNotMatch(
        letter.parts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n'),
        /：。|为。|undefined/,
      )
    }
  })
  test('收到之日没有确定、没有文号、没有选送达方式、没有申请人', () => {
    const letter = made('provided', {
      file: { ...LETTER_FILE, request: { ...LETTER_FILE.request, receivedOn: null }, applicants: [] },
      issue: { number: null, date: day('2026-03-20'), means: null },
    })
    assert.deepEqual(
      letter.missing.map(({ part }) => part),
      ['applicant', 'receivedOn', 'number', 'delivery'],
    )
  })
  test('国办函〔2020〕109号：2021年以前没有逾期未缴费的处理', () => {
    const input = { ...inputOf(caseOf('feeUnpaid')), issue: { ...LETTER_ISSUE, date: day('2020-12-31') } }
    const letter = replyLetter(input)
    assert.ok(!letter.ok && letter.error.kind === 'not-law-then')
  })
})

describe('第三十六条第（二）（五）项、第三十二条：两种写法', () => {
  test('提供信息，或者告知获取的方式、途径和时间', () => {
    const facts = { provision: { how: '到本机关档案室查阅', when: '2026年3月23日上午' } }
    assert.equal(
      textOf(made('provided', { facts }), 'provision'),
      '获取的方式、途径：到本机关档案室查阅；获取的时间：2026年3月23日上午。附件：1.《白石水库除险加固工程竣工验收报告》，电子文件，共36页。',
    )
  })
  test('不能确定负责机关的，写明不能确定', () => {
    const facts = { responsibleBody: { reason: '不是本机关制作', undetermined: '经向县档案馆查询仍不能确定' } }
    assert.equal(
      textOf(made('notResponsible', { facts }), 'provision'),
      '负责公开该信息的机关，本机关不能确定：经向县档案馆查询仍不能确定。',
    )
  })
  test('第十四条：行政法规的名称后写有国务院令文号的，文号在书名号外', () => {
    const { facts } = caseOf('lawForbids')
    const forbiddingLaw = { kind: '行政法规', title: '信访某某规定（国务院令第999号）', article: '第三条' }
    const letter = made('lawForbids', { facts: { ...facts, forbiddingLaw } })
    assert.match(textOf(letter, 'reasons'), /禁止公开的依据：行政法规《信访某某规定》（国务院令第999号）第三条。/)
  })
  test('没有征求第三方意见的，写明为什么', () => {
    const { facts } = caseOf('harmsThirdParty')
    const letter = made('harmsThirdParty', {
      facts: { ...facts, consultation: { notAsked: '第三方此前已书面声明不同意' } },
    })
    assert.match(textOf(letter, 'reasons'), /本机关没有征求第三方的意见，原因是：第三方此前已书面声明不同意。/)
  })
  test('第三方逾期未提出意见的，不写成同意', () => {
    const { facts } = caseOf('harmsThirdParty')
    const consultation = { ...facts.consultation, answer: '逾期未提出意见' }
    assert.match(
      textOf(made('harmsThirdParty', { facts: { ...facts, consultation } }), 'reasons'),
      /第三方逾期未提出意见，由本机关依照条例的规定决定是否公开/,
    )
  })
})
