import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { quietReport, withFigures } from '../../../../test/support/report-generator.ts'
import { type CellPath, COLUMN_KEYS } from '../../../law/report-form/index.ts'
import type { AnnualReport } from '../report.ts'
import { narrativeFindings } from './narrative-figures.ts'

const FIGURES: Record<CellPath, number> = {
  'table2.normativeDocuments.made': 4,
  'table2.normativeDocuments.repealed': 2,
  'table2.normativeDocuments.inForce': 20,
  'table2.licensing.decisions': 120,
  'table2.penalties.decisions': 15,
  'table3.newReceived.naturalPerson': 80,
  'table3.newReceived.commercial': 3,
  'table3.newReceived.total': 83,
  'table3.carriedOver.naturalPerson': 5,
  'table3.carriedOver.total': 5,
  'table3.granted.total': 40,
  'table3.partiallyGranted.total': 10,
  'table3.deniedStateSecret.total': 1,
  'table3.deniedProcessInfo.total': 4,
  'table3.unableNotHeld.total': 20,
  'table3.unableUnclear.total': 2,
  'table3.notProcessedPetition.total': 3,
  'table3.otherOther.total': 6,
  'table3.resultTotal.total': 86,
  'table3.carriedForward.total': 2,
  'table4.review.total': 3,
  'table4.review.pending': 1,
  'table4.litigationDirect.total': 1,
  'table4.litigationAfterReview.total': 2,
}
const busy = withFigures(quietReport(), FIGURES)
const saying = (overview: string, fields: Partial<AnnualReport> = {}): AnnualReport => ({
  ...busy,
  narrative: { overview, problems: null, other: null },
  ...fields,
})
const told = (overview: string, fields: Partial<AnnualReport> = {}) =>
  narrativeFindings(saying(overview, fields)).map((f) => `${f.code} ${f.expected}/${f.printed}`)
const IN_PART = '（二）依申请公开情况。'

describe('K10 正文与表格一致：不报', () => {
  for (const text of [
    '2024年，我局共收到政府信息公开申请83件。',
    '全年共收到政府信息公开申请88件，办结86件。',
    '共受理依申请公开 83 件。',
    '收到八十三件政府信息公开申请。',
    '收到８３件政府信息公开申请。',
    '全年接收通过邮寄、网络提交的各类政府信息公开申请共计83件。',
    '收到公民、法人和其他组织提出的政府信息公开申请83件。',
    '全年办理政府信息公开申请86件。',
    '新收政府信息公开申请83件，上年结转5件，办结86件，2件结转下年度继续办理。',
    '收到申请公开件83件、2023年结转5件，结转2025年办理2件。',
    `${IN_PART}共收到申请83件，其中自然人80件，商业企业3件，法人或其他组织3件。`,
    `${IN_PART}予以公开40件，部分公开10件，不予公开5件，无法提供22件，不予处理3件，其他处理6件。`,
    `${IN_PART}予以公开及部分公开50件。`,
    `${IN_PART}属于国家秘密1件，本机关不掌握相关政府信息20件。`,
    '因政府信息公开引发行政复议3件、行政诉讼3件。',
    '因政府信息公开引发的行政复议、行政诉讼案件共6件。',
    `${IN_PART}行政复议已审结2件，未经复议直接起诉1件，复议后起诉2件。`,
    '制定行政规范性文件4件，废止2件，现行有效行政规范性文件20件。',
    '作出行政许可决定120件，作出行政处罚决定15件。',
  ])
    test(text, () => assert.deepEqual(told(text), []))
})

describe('K10 正文与表格不一致：警告', () => {
  for (const [text, ...found] of [
    ['2024年，我局共收到政府信息公开申请82件。', '82/83'],
    ['全年未收到政府信息公开申请。', '0/83'],
    ['没有接到群众要求公开政府信息的申请。', '0/83'],
    ['全年无依申请公开事项。', '0/83'],
    ['受理依申请公开0件。', '0/83'],
    ['新收政府信息公开申请83件，上年结转6件。', '6/5'],
    ['收到政府信息公开申请83件，3件结转下年度继续办理。', '3/2'],
    [`${IN_PART}共收到申请83件，其中自然人81件。`, '81/80'],
    [`${IN_PART}予以公开39件，不予公开4件。`, '39/40', '4/5'],
    [`${IN_PART}予以公开及部分公开40件。`, '40/50'],
    [`${IN_PART}因本机关不掌握等原因无法提供20件。`, '20/22'],
    ['因政府信息公开引发行政复议4件。', '4/3'],
    ['未发生因政府信息公开引起的行政复议、行政诉讼。', '0/6'],
    ['未收到因政府信息公开申请引起的行政诉讼。', '0/3'],
    ['制发行政规范性文件5件，现行有效行政规范性文件19件。', '5/4', '19/20'],
    ['本年未制定行政规范性文件。', '0/4'],
    ['作出行政处罚决定16件。', '16/15'],
  ] as const)
    test(text, () =>
      assert.deepEqual(
        told(text),
        found.map((pair) => `NARRATIVE_VS_TABLE ${pair}`),
      ),
    )

  test('说出正文原句、栏目与所印', () => {
    const [found] = narrativeFindings(saying('2024年，我局共收到政府信息公开申请82件，均已答复。'))
    assert.equal(
      found?.message,
      '正文“我局共收到政府信息公开申请82件”，表三“一、本年新收·总计”印为 83，加上年结转为 88，两处应当一致，请核对',
    )
    assert.deepEqual(
      [found?.cells, found?.section, found?.severity],
      [['table3.newReceived.total'], 'overview', 'warning'],
    )
  })

  test('照抄上年、年份也没有改的：照样比较，并写明', () => {
    const text = '（三）政府信息管理情况。2023年，我局共制定规范性文件0件，废止规范性文件2件。'
    assert.match(narrativeFindings(saying(text))[0]?.message ?? '', /所写年度也是上一年度/)
  })
})

describe('K10 不是本机关本年的数：不比较', () => {
  for (const text of [
    '2023年收到政府信息公开申请60件，2024年收到83件。',
    '收到政府信息公开申请83件，较上年增加23件。',
    '近三年共收到政府信息公开申请200件。',
    '2019年以来累计受理政府信息公开申请300件。',
    '收到政府信息公开申请83件，其中网络申请50件、信函申请33件。',
    '收到政府信息公开申请约90件。',
    '收到政府信息公开申请90余件。',
    '收到群众咨询120件、留言45条，办理人大建议8件、政协提案6件。',
    '全年未收到行政许可申请。',
    '主动公开信息1200条，公开规范性文件9件。',
    '向县政府备案行政规范性文件1件，合法性审查规范性文件7件。',
    '公示行政处罚决定12件。',
    '未发生行政复议纠错、行政诉讼败诉案件。',
    '未出现因答复不当引起的行政复议。',
    '全年审理行政复议案件320件。',
    '政府信息公开申请答复准确，未收到申请人的投诉举报。',
    '无政府信息公开申请超期答复情况。',
    '指导各部门办理政府信息公开申请30件。',
  ])
    test(text, () => assert.deepEqual(told(text), []))
})

describe('K10 口径不同：提示', () => {
  const county = { body: '清源县人民政府' }

  for (const [text, fields] of [
    ['县政府办代表县政府受理政府信息公开申请17件。', county],
    ['县政府本级收到政府信息公开申请17件。', county],
    ['县水利局收到政府信息公开申请17件。', county],
    ['全县共收到政府信息公开申请170件。', {}],
    ['局属单位收到政府信息公开申请17件。', {}],
  ] as const)
    test(text, () => {
      const [found] = narrativeFindings(saying(text, fields))
      assert.deepEqual([found?.code, found?.severity], ['NARRATIVE_SCOPE', 'info'])
    })

  test('同一小节随后的数也是那个口径的', () => {
    const text = `${IN_PART}县政府办代表县政府受理政府信息公开申请17件，予以公开9件。`
    assert.deepEqual(told(text, county), ['NARRATIVE_SCOPE 17/83', 'NARRATIVE_SCOPE 9/40'])
  })

  test('与表格相同的，口径不成问题；“全县”在县政府的报告里就是本口径', () => {
    assert.deepEqual(told('县政府办代表县政府受理政府信息公开申请83件，予以公开39件。', county), [
      'NARRATIVE_VS_TABLE 39/40',
    ])
    assert.deepEqual(told('全县共收到政府信息公开申请170件。', county), ['NARRATIVE_VS_TABLE 170/83'])
  })

  test('机关的简称、“局办公室”是本机关', () => {
    const bureau = { body: '清源县住房和城乡建设局' }
    assert.deepEqual(told('县住建局收到政府信息公开申请17件。', bureau), ['NARRATIVE_VS_TABLE 17/83'])
    assert.deepEqual(told('局办公室收到政府信息公开申请17件。', bureau), ['NARRATIVE_VS_TABLE 17/83'])
  })
})

describe('K10 正文前后不一', () => {
  test('两处说法不同，表格支持其中一处', () => {
    const text = '全年收到政府信息公开申请83件。\n（五）监督保障。全年未收到政府信息公开申请。'
    assert.deepEqual(told(text), ['NARRATIVE_CONTRADICTION 83/0'])
  })
  test('自然人与法人之和不等于总数', () => {
    const text = `${IN_PART}共收到申请83件，其中自然人80件，法人或其他组织3件。`
    assert.deepEqual(told(text), [])
    const wrong = '共收到政府信息公开申请83件，其中自然人80件，法人或其他组织8件。'
    assert.deepEqual(told(wrong), ['NARRATIVE_VS_TABLE 8/3', 'NARRATIVE_CONTRADICTION 83/88'])
  })
  test('新收与共收、两个小节各说一部分：不是矛盾', () => {
    assert.deepEqual(told('新收政府信息公开申请83件，全年共受理政府信息公开申请88件。'), [])
    assert.deepEqual(told(`${IN_PART}自然人申请予以公开38件；企业申请予以公开2件。`), [])
  })
})

describe('K10 表格没有把握时', () => {
  test('存疑的格、没有读到的表：不比较', () => {
    const doubt = { cells: { ...busy.cells, 'table3.newReceived.total': { raw: '8 3', state: 'uncertain' } } } as const
    assert.deepEqual(told('共收到政府信息公开申请82件。', doubt), [])
    assert.deepEqual(told('共收到政府信息公开申请82件。', { table3: { columns: COLUMN_KEYS, rows: {} } }), [])
  })
  test('总计空白的按分列之和比较', () => {
    const rows = { ...busy.table3.rows, newReceived: [80, 3, 0, 0, 0, 0, null] }
    const blank = { table3: { ...busy.table3, rows } }
    assert.deepEqual(told('共收到政府信息公开申请83件。', blank), [])
    assert.deepEqual(told('共收到政府信息公开申请82件。', blank), ['NARRATIVE_VS_TABLE 82/83'])
  })
})

test('任意文字都读得完，读不出的不说', () => {
  const piece = fc.constantFrom(
    ...[
      '收到',
      '未',
      '政府信息公开申请',
      '依申请公开',
      '行政复议',
      '、',
      '，',
      '。',
      '\n',
      '（二）',
      '83',
      '件',
      '共计',
      '公开',
      '的',
      '其中',
      '2023年',
      '规范性文件',
      '现行有效',
      '结转',
      '[',
      '“',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      for (const found of narrativeFindings(saying(pieces.join('')))) {
        assert.ok(found.severity !== 'error')
        assert.ok(found.message.length < 400)
      }
    }),
    { numRuns: 200 },
  )
})

describe('K10 空白不是 0', () => {
  const NONE = new Array<null>(COLUMN_KEYS.length).fill(null)
  test('总计和分列都空白：说“空白”，不说“印为 0”', () => {
    const rows = { ...busy.table3.rows, newReceived: NONE }
    const [found] = narrativeFindings(saying('本年度收到政府信息公开申请83件。', { table3: { ...busy.table3, rows } }))
    assert.equal(found?.printed, null)
    assert.match(found?.message ?? '', /空白/)
  })
  test('整张表三没有一个数：无从比较，不报', () => {
    const rows = Object.fromEntries(Object.keys(busy.table3.rows).map((key) => [key, NONE]))
    assert.deepEqual(told('本年度收到政府信息公开申请83件。', { table3: { ...busy.table3, rows } }), [])
  })
})
