import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CHANNEL_KINDS, CHANNELS } from '../../law/clock/index.ts'
import { OUTCOMES, outcomesOfRow } from '../../law/outcomes/index.ts'
import { REPORT_FORMS } from '../../law/report-form/index.ts'
import { APPLICANT_KINDS } from '../applicants/index.ts'
import { recogniseDay } from './recognise-day.ts'
import { recogniseOutcome, recogniseOutcomeWith, saysOpen } from './recognise-outcome.ts'
import { recogniseApplicantKind, recogniseChannel } from './recognise-words.ts'

describe('日期的写法', () => {
  for (const text of [
    '2025-01-03',
    '2025-1-3',
    '2025/1/3',
    '2025.1.3',
    '2025.01.03',
    '２０２５．１．３',
    '2025年1月3日',
    '2025年01月03号',
    '2025 年 1 月 3 日',
    '二〇二五年一月三日',
    '20250103',
    '2025-01-03 09:30:00',
    '2025-01-03T09:30',
    '2025/1/3 上午9:30',
    '45660',
    '45660.4',
  ])
    test(`“${text}”是 2025 年 1 月 3 日`, () => {
      const read = recogniseDay(text)
      assert.ok(read.ok, read.ok ? '' : read.error)
      assert.equal(read.value.day, '2025-01-03')
    })

  test('表格软件记日期的数字：照读，请人核对', () => {
    const read = recogniseDay('45660')
    assert.ok(read.ok && /请核对/.test(read.value.note ?? ''))
  })

  for (const [text, why] of [
    ['1月3日', '没有年份'],
    ['25.1.3', '年份只有两位'],
    ['3/1/2025', '分不清日和月'],
    ['2025-1', '没有日'],
    ['2025年2月30日', '没有这一天'],
    ['2025-01-03、2025-01-08', '两个日期'],
    ['已答复', '不是日期'],
    ['2018-12-31', '早于 2019 年'],
    ['12345', '数字不在日期的范围'],
  ] as const)
    test(`“${text}”不认定：${why}`, () => {
      const read = recogniseDay(text)
      assert.ok(!read.ok)
      assert.match(read.error, /。$/)
    })

  test('二十一日、十日、二十日', () => {
    for (const [text, day] of [
      ['二〇二四年十月二十一日', '2024-10-21'],
      ['二〇二四年十二月十日', '2024-12-10'],
      ['二零二四年二月二十日', '2024-02-20'],
    ] as const) {
      const read = recogniseDay(text)
      assert.ok(read.ok && read.value.day === day, text)
    }
  })
})

const outcome = (text: string) => {
  const found = recogniseOutcome(text)
  return found.kind === 'one' ? found.key : found.kind
}

describe('处理结果的说法', () => {
  for (const { key, title } of OUTCOMES) test(`“${title}”`, () => assert.equal(outcome(title), key))

  for (const form of REPORT_FORMS)
    for (const { key, label, role } of form.table3.rows)
      if (role === 'result')
        test(`${form.edition} 年格式表三“${label}”：认定为计入这一行的结果，多于一种的不代为选定`, () => {
          const keys = outcomesOfRow(key).map((each) => each.key)
          const found = recogniseOutcome(label)
          assert.ok(found.kind !== 'none')
          const got = found.kind === 'one' ? [found.key] : found.keys
          assert.ok(
            got.every((each) => keys.includes(each)),
            JSON.stringify(found),
          )
        })

  for (const [text, key] of [
    ['不予公开-国家秘密', 'stateSecret'],
    ['不予公开：过程性信息', 'processInformation'],
    ['（三）不予公开 1.属于国家秘密', 'stateSecret'],
    ['不予公开（涉及第三方合法权益）', 'harmsThirdParty'],
    ['涉及商业秘密，不予公开', 'harmsThirdParty'],
    ['信息不存在', 'doesNotExist'],
    ['无法提供—信息不存在', 'doesNotExist'],
    ['非本机关职责', 'notResponsible'],
    ['部分公开（第三方权益不予公开）', 'partlyProvided'],
    ['予以公开', 'provided'],
    ['已主动公开', 'alreadyPublic'],
    ['不予处理-信访举报投诉类申请', 'petition'],
    ['申请人主动撤回', 'withdrawn'],
    ['其他', 'otherEnding'],
    ['其他处理：逾期未补正', 'notCorrected'],
    ['危及“三安全一稳定”', 'endangersSecurity'],
  ] as const)
    test(`“${text}”`, () => assert.equal(outcome(text), key))

  for (const text of [
    '不予公开',
    '无法提供',
    '不予处理',
    '本机关不掌握相关政府信息',
    '视为放弃申请',
    '不予公开-其他原因',
  ])
    test(`“${text}”可以是几种，不代为选定`, () => assert.equal(outcome(text), 'several'))
  for (const text of ['已答复', '按规定办理', '同上', '√'])
    test(`“${text}”不认定`, () => assert.equal(outcome(text), 'none'))

  test('另有一列写具体情形：合起来认定；互相矛盾的说明', () => {
    const both = (main: string, detail: string) => recogniseOutcomeWith(main, detail)
    assert.deepEqual(both('不予公开', '国家秘密'), { kind: 'one', key: 'stateSecret' })
    assert.deepEqual(both('无法提供', '本机关不掌握相关政府信息'), {
      kind: 'several',
      keys: ['doesNotExist', 'notResponsible'],
    })
    assert.deepEqual(both('部分公开', '第三方合法权益'), { kind: 'one', key: 'partlyProvided' })
    assert.deepEqual(both('予以公开', '国家秘密'), { kind: 'apart' })
    assert.deepEqual(both('不予处理', '信息不存在'), { kind: 'apart' })
    assert.deepEqual(both('信息不存在', '经检索档案系统，未见相关文件'), { kind: 'one', key: 'doesNotExist' })
  })

  test('还没有办结的说法', () => {
    for (const text of ['办理中', '正在办理', '未办结', '结转下年']) assert.ok(saysOpen(text), text)
    assert.ok(!saysOpen('已办结'))
  })
})

describe('申请方式的说法', () => {
  const channel = (text: string) => {
    const found = recogniseChannel(text)
    return found.kind === 'one' ? found.key : found.kind
  }
  for (const key of CHANNEL_KINDS)
    test(`“${CHANNELS[key].title}”`, () => assert.equal(channel(CHANNELS[key].title), key))
  for (const [text, key] of [
    ['现场', 'in_person'],
    ['EMS', 'post_signed'],
    ['ＥＭＳ', 'post_signed'],
    ['挂号信', 'post_signed'],
    ['网络申请', 'online'],
    ['E-mail', 'email'],
    ['信函', 'several'],
    ['邮件', 'several'],
    ['热线', 'none'],
  ] as const)
    test(`“${text}”：${key}`, () => assert.equal(channel(text), key))
})

describe('申请人种类的说法（表三分栏）', () => {
  const kind = (text: string) => {
    const found = recogniseApplicantKind(text)
    return found.kind === 'one' ? found.key : found.kind
  }
  for (const [key, title] of Object.entries(APPLICANT_KINDS)) test(`“${title}”`, () => assert.equal(kind(title), key))
  for (const [text, key] of [
    ['公民', 'naturalPerson'],
    ['法人或其他组织-商业企业', 'commercial'],
    ['法人或者其他组织（法律服务机构）', 'legalService'],
    ['律师事务所', 'legalService'],
    ['法人', 'several'],
    ['法人或其他组织', 'several'],
    ['某甲', 'none'],
  ] as const)
    test(`“${text}”：${key}`, () => assert.equal(kind(text), key))
})
