import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { quietReport, withFigures } from '../../../../test/support/report-generator.ts'
import type { CellPath } from '../../../law/report-form/index.ts'
import type { AnnualReport, Finding, Narrative } from '../report.ts'
import { check } from './check.ts'

const quiet = quietReport()
const saying = (narrative: Partial<Narrative>, fields: Partial<AnnualReport> = {}) =>
  quietReport({ ...fields, narrative: { ...quiet.narrative, ...narrative } })
const find = (report: AnnualReport, code: string, preface = ''): Finding | undefined =>
  check(report, { preface }).find((found) => found.code === code)
const FIVE = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']
const overview = (titles: readonly string[], number = (i: number) => `（${'一二三四五六七'[i]}）`) =>
  titles.map((title, i) => `${number(i)}${title}。本机关认真落实有关要求，工作有序开展。`).join('\n')

describe('总体情况的五个方面', () => {
  const missing = (text: string) => find(saying({ overview: text }), 'SUBSECTIONS_MISSING')?.printed

  for (const [how, titles] of [
    ['格式原文', FIVE],
    ['各加“情况”', FIVE.map((t) => `${t}情况`)],
    [
      '自拟的说法',
      ['系统化推进主动公开', '规范办理依申请', '强化政府信息资源规范化管理', '精细化建设公开平台', '常态化监督管理'],
    ],
    ['两个方面合写', ['主动公开与依申请公开', '信息管理和平台建设', '监督保障']],
  ] as const)
    test(`${how}：不报`, () => assert.equal(missing(overview(titles)), undefined))

  test('“一是、二是”“1、2、”和不编号的小标题也算', () => {
    assert.equal(missing(overview(FIVE, (i) => `${'一二三四五'[i]}是`)), undefined)
    assert.equal(missing(overview(FIVE, (i) => `${i + 1}、`)), undefined)
    assert.equal(missing(overview(FIVE, () => '')), undefined)
  })

  test('缺的点名', () => {
    assert.deepEqual(missing(overview(['主动公开', '依申请公开', '监督保障'])), [
      '政府信息管理',
      '政府信息公开平台建设',
    ])
    assert.deepEqual(missing(overview(['落实组织保障', '建立健全工作机制', '加强宣传教育'])), FIVE.slice(0, 4))
  })

  test('不分小节的：看文字讲到没有', () => {
    const text =
      '本机关认真贯彻条例，全年通过网站主动公开信息二十条，答复了群众的咨询，组织了学习，各项工作都有新的进展。'
    assert.deepEqual(missing(text), ['依申请公开', '政府信息管理', '监督保障'])
  })

  test('节录的、只有开头套话的、没有读到的：不说', () => {
    assert.equal(missing('本机关认真贯彻条例要求，各项工作有序开展，取得新的成效。……（二）依申请公开。'), undefined)
    assert.equal(
      missing('本报告所列数据的统计期限为2024年1月1日至2024年12月31日。本报告由六个部分组成，电子版可以下载。'),
      undefined,
    )
    assert.equal(
      find(
        quietReport({ narrative: { overview: null, problems: null, other: '未收取信息处理费。' } }),
        'SUBSECTIONS_MISSING',
      ),
      undefined,
    )
  })
})

describe('总体情况的小节序号', () => {
  const numbering = (text: string) => find(saying({ overview: text }), 'SECTION_NUMBERING')

  test('缺括号', () => {
    const found = numbering(overview(FIVE, (i) => '一二三四五'[i] ?? ''))
    assert.deepEqual(found?.printed, [
      '一主动公开',
      '二依申请公开',
      '三政府信息管理',
      '四政府信息公开平台建设',
      '五监督保障',
    ])
    assert.match(found?.message ?? '', /“一主动公开”、“二依申请公开”/)
  })
  test('半个括号', () => {
    assert.deepEqual(numbering(overview(FIVE, (i) => (i === 1 ? '二）' : `（${'一二三四五'[i]}）`)))?.printed, [
      '二）依申请公开',
    ])
  })
  test('重复', () => {
    const found = numbering(overview(FIVE, (i) => `（${'一二二三四'[i]}）`))
    assert.match(found?.message ?? '', /重复：“（二）政府信息管理”应为“（三）”/)
  })
  test('跳号', () => assert.match(numbering(overview(FIVE, (i) => `（${'一二四五六'[i]}）`))?.message ?? '', /跳号/))
  test('次序正确、引用“第（一）项”、小节内另起的一组：不报', () => {
    assert.equal(numbering(overview(FIVE)), undefined)
    assert.equal(numbering(`${overview(FIVE)}依照条例第二十条第（八）项公开。`), undefined)
    const nested = overview(FIVE).replace('（四）', '（一）完善制度，（二）细化分工。\n（四）')
    assert.equal(numbering(nested), undefined)
  })
})

describe('第六部分的信息处理费', () => {
  const codes = (other: string | null, fields: Partial<AnnualReport> = {}, figures: Record<CellPath, number> = {}) =>
    check(withFigures(saying({ other }, fields), figures))
      .filter((f) => f.code.startsWith('FEE'))
      .map((f) => f.code)
  const UNPAID = { 'table3.otherFeeUnpaid.naturalPerson': 2, 'table3.otherFeeUnpaid.total': 2 }

  for (const other of ['无。', '无其他需要报告的事项。', ''])
    test(`只写“${other}”：缺项`, () => assert.deepEqual(codes(other), ['FEE_SENTENCE_MISSING']))

  for (const other of [
    '2024年，无收取信息处理费情况。',
    '本年度没有产生信息公开处理费。',
    '依申请公开政府信息未收费。',
    '未收取信息处理费。',
    '按照规定的按件、按量收费标准，本年度没有产生费用。',
  ])
    test(`“${other}”：不报`, () => assert.deepEqual(codes(other), []))

  test('没有读到第六部分、2020 年度以前：不说', () => {
    assert.deepEqual(codes(null), [])
    assert.deepEqual(codes('无。', { year: 2020, edition: '2019' }), [])
  })

  test('只写按量或者只写按件：提示；真按一种收了费的不报', () => {
    assert.deepEqual(codes('规定的按量收费标准，本年度没有产生信息处理费。'), ['FEE_BASIS_PARTIAL'])
    assert.deepEqual(codes('本年度按件收取信息处理费200元。', {}, { 'table2.fees.amountWanYuan': 0.02 }), [])
  })

  test('收取 380 元而表二金额为 0：不符；表二含有该数：不报', () => {
    assert.deepEqual(codes('全年收取信息处理费共计380元。'), ['FEE_SENTENCE_VS_TABLE'])
    assert.deepEqual(codes('全年收取信息处理费共计380元。', {}, { 'table2.fees.amountWanYuan': 0.038 }), [])
    assert.deepEqual(codes('全年收取信息处理费共计380元。', {}, { 'table2.fees.amountWanYuan': 7545 }), [])
    assert.deepEqual(codes('全年收取信息处理费2万元。', {}, { 'table2.fees.amountWanYuan': 0.5 }), [
      'FEE_SENTENCE_VS_TABLE',
    ])
  })

  test('表三有逾期未缴费而第六部分没有收费通知：不符', () => {
    assert.deepEqual(codes('本年度未发出收费通知，未收取信息处理费。', {}, UNPAID), ['FEE_SENTENCE_VS_TABLE'])
    assert.deepEqual(codes('无。', {}, UNPAID), ['FEE_SENTENCE_MISSING', 'FEE_SENTENCE_VS_TABLE'])
    assert.deepEqual(codes('本年度发出收费通知1件，金额100元，实际收取0元。', {}, UNPAID), ['FEE_SENTENCE_VS_TABLE'])
    assert.deepEqual(
      codes('本年度发出收费通知3件，总金额300元，实际收取100元。', {}, { ...UNPAID, 'table2.fees.amountWanYuan': 1 }),
      [],
    )
  })

  test('收取的多于通知的：不符', () => {
    const found = codes('发出收费通知2件，总金额200元，实际收取300元。', {}, { 'table2.fees.amountWanYuan': 1 })
    assert.deepEqual(found, ['FEE_SENTENCE_VS_TABLE'])
  })
})

describe('K14 年度一致', () => {
  const year = (report: AnnualReport, preface = '') => find(report, 'YEAR_MISMATCH', preface)

  test('题名的年度不同', () => {
    const found = year(quietReport({ title: '清源县水利局2023年政府信息公开工作年度报告' }))
    assert.deepEqual([found?.section, found?.expected, found?.printed], ['title', 2024, 2023])
  })
  test('统计期限的年度不同；相同不报', () => {
    assert.equal(year(quiet, '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。')?.printed, 2023)
    assert.equal(year(quiet, '本报告所列数据的统计期限自2024年1月1日起至12月31日止。'), undefined)
  })
  test('前言所称的报告年度不同', () => {
    assert.equal(year(quiet, '现公布清源县水利局2022年政府信息公开工作年度报告。')?.printed, 2022)
    assert.equal(
      year(quiet, '根据《关于做好2023年工作的通知》，现公布清源县水利局2024年政府信息公开工作年度报告。'),
      undefined,
    )
  })
  test('小节以上一年度开头', () => {
    const text = overview(FIVE).replace('（三）政府信息管理。', '（三）政府信息管理。2023年，')
    assert.equal(year(saying({ overview: text }))?.section, 'overview')
  })
  for (const sentence of [
    '2024年收到申请5件，2023年收到申请3件。',
    '按时公布2023年度政府信息公开工作年度报告。',
    '2023年以来，坚持每季更新。',
    '针对2023年存在的问题，逐项整改。',
    '2023年结转的申请已经办结。',
  ])
    test(`“${sentence}”：不报`, () => {
      assert.equal(year(saying({ overview: `${overview(FIVE)}\n${sentence}` })), undefined)
    })
})

describe('文字', () => {
  const codes = (other: string) =>
    check(saying({ other: `未收取信息处理费。${other}` }))
      .filter((f) => ['DUPLICATED_WORD', 'DOCUMENT_NUMBER_BRACKETS', 'CONVERSION_RESIDUE'].includes(f.code))
      .map((f) => `${f.code} ${f.printed}`)

  for (const [text, found] of [
    ['完善的的制度', 'DUPLICATED_WORD 的的'],
    ['进一步进一步规范', 'DUPLICATED_WORD 进一步进一步'],
    ['国办函[2020]109号', 'DOCUMENT_NUMBER_BRACKETS 国办函[2020]109号'],
    ['国办函（2020）109号', 'DOCUMENT_NUMBER_BRACKETS 国办函（2020）109号'],
    ['国办函【2020】 109 号', 'DOCUMENT_NUMBER_BRACKETS 国办函【2020】109号'],
    ['[bookmark: _GoBack]改进措施', 'CONVERSION_RESIDUE [bookmark: _GoBack]'],
    ['参见&nbsp;附件', 'CONVERSION_RESIDUE &nbsp;'],
    ['见错误！未找到引用源。', 'CONVERSION_RESIDUE 错误！未找到引用源'],
  ] as const)
    test(`“${text}”`, () => assert.deepEqual(codes(text), [found]))

  for (const text of [
    '以便民为目的的改革',
    '进行了了解',
    '以及及时更新',
    '国办函〔2020〕109号',
    '（2024）云01行初12号',
    '县人民政府政府信息公开专栏',
    '一件一件办理',
    '方方面面',
    '2024年度年度报告',
  ])
    test(`“${text}”：不报`, () => assert.deepEqual(codes(text), []))

  test('同一处错误在一个部分只报一次', () => assert.equal(codes('国办函[2020]109号，见国办函[2020]109号。').length, 1))

  test('网页框架里的文字不算报告的', () => {
    assert.deepEqual(check(quiet, { preface: '首页政务公开公开年报公开年报\nbegin-->\n' }), [])
  })
})
