import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { quietReport, withFigures } from '../../../test/support/report-generator.ts'
import type { LaidOutDocument } from '../documents/index.ts'
import { check } from './check/check.ts'
import { finding } from './finding.ts'
import type { AnnualReport } from './report.ts'
import { returnLetter } from './return-letter.ts'

const OFFICE = { office: '清源县政务公开办公室', date: '2025-02-05' }
const checked = (report: AnnualReport): AnnualReport => ({ ...report, findings: check(report) })
const lines = ({ blocks }: LaidOutDocument) => blocks.map((block) => ('text' in block ? block.text : ''))
const wrong = checked(
  withFigures(quietReport({ narrative: { overview: null, problems: null, other: '无。' } }), {
    'table3.newReceived.total': 2,
    'table4.review.total': 5,
    'table4.litigationDirect.total': 1,
    'table3.granted.other': null,
  }),
)

describe('退回意见', () => {
  test('全文', () => {
    assert.deepEqual(lines(returnLetter(wrong, { ...OFFICE, until: '2025-02-14' })), [
      '关于退回修改《清源县水利局2024年政府信息公开工作年度报告》的意见',
      '清源县水利局：',
      '你单位报送的《清源县水利局2024年政府信息公开工作年度报告》收悉。经对照《中华人民共和国政府信息公开条例》第五十条和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）核对，有关意见如下：',
      '一、必须更正的事项',
      '1.表三行合计不符。表三“一、本年新收”：自然人 0 + 商业企业 0 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0 = 0，总计印为 2。',
      '2.表三收办不平。表三总计一列：一、本年新收 2 + 二、上年结转 0 = 2，三、办理结果总计 0 + 四、结转下年度 0 = 0，两边应当相等。',
      '3.表四合计不符（2 处）。（1）行政复议：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0，总计印为 5；（2）行政诉讼（未经复议直接起诉）：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0，总计印为 1。',
      '二、需要更正或者作出说明的事项',
      '1.未报告信息处理费。第六部分没有报告信息处理费收取情况。没有发生的也应写明，如“本年度，本机关未发出收费通知，未收取信息处理费”。（依据：国办函〔2020〕109号）',
      '三、建议完善的事项',
      '1.空格未填0。表三有 1 格空白，没有发生的应填 0。',
      '请对照上述意见逐项核对、修改，于2025年2月14日前重新报送，并同步更正已经公布的文本；数据无误而需要说明的，请在报告中写明。',
      '清源县政务公开办公室',
      '2025年2月5日',
    ])
  })

  test('没有给期限的，不写期限', () => assert.ok(!lines(returnLetter(wrong, OFFICE)).join('').includes('日前')))

  test('没有要改的：核对意见', () => {
    const letter = returnLetter(checked(quietReport()), OFFICE)
    assert.equal(letter.title, '关于《清源县水利局2024年政府信息公开工作年度报告》的核对意见')
    assert.ok(lines(letter).some((line) => line.includes('未发现需要更正的事项')))
    assert.ok(!lines(letter).some((line) => /必须更正|重新报送/.test(line)))
  })

  test('读取存疑不是报送单位的问题，不写进去', () => {
    const doubt = finding('EXTRA_VALUES', { origin: 'reading', severity: 'warning', message: '个数不符' })
    assert.ok(
      !lines(returnLetter({ ...quietReport(), findings: [doubt] }, OFFICE))
        .join('')
        .includes('个数不符'),
    )
  })

  test('落款右对齐，日期写进文件属性，同一报告得同一封信', () => {
    const letter = returnLetter(wrong, OFFICE)
    assert.deepEqual([letter.date, letter.author], ['2025-02-05', '清源县政务公开办公室'])
    assert.deepEqual(
      letter.blocks.slice(-2).map((block) => block.kind === 'paragraph' && block.align),
      ['right', 'right'],
    )
    assert.deepEqual(returnLetter(wrong, OFFICE), letter)
  })

  test('不知道机关和题名的也能写', () => {
    const nameless = checked(quietReport({ body: null, title: null, year: null }))
    assert.deepEqual(lines(returnLetter(nameless, OFFICE)).slice(0, 2), [
      '关于《政府信息公开工作年度报告》的核对意见',
      '报送单位：',
    ])
  })
})
