import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SourceBlock, SourceDocument } from '../../documents/index.ts'
import { recognise } from './recognise.ts'

const lines = (...texts: string[]): SourceDocument => ({
  format: 'txt',
  notes: [],
  blocks: texts.map((text, i): SourceBlock => ({ kind: 'text', text, place: { line: i + 1 } })),
})

describe('不能读的文件说明原因', () => {
  test('2018 年的报告：没有全国统一的表格', () => {
    const read = recognise(
      lines('清源县2018年政府信息公开工作年度报告', '一、概述', '主动公开信息1200条。', '指标名称 单位 历年累计'),
    )
    assert.equal(read.ok ? '' : read.error.kind, 'pre-2019')
    assert.match(read.ok ? '' : read.error.message, /2018 年度.*2019 年度及以后/)
  })
  test('没有写年度的旧统计表：同样说明', () => {
    const read = recognise(lines('政府信息公开情况统计表', '指标名称', '历年累计', '主动公开政府信息'))
    assert.equal(read.ok ? '' : read.error.kind, 'pre-2019')
  })
  test('2024 年的报告提到历年累计：照读，缺表另报', () => {
    const read = recognise(
      lines(
        '清源县2024年政府信息公开工作年度报告',
        '一、总体情况',
        '主动公开信息1200条，历年累计9800条，依申请公开2件。',
      ),
    )
    assert.ok(read.ok)
    assert.deepEqual(
      read.value.report.findings.map((f) => f.code),
      ['TABLES_MISSING'],
    )
  })
  test('与年度报告无关的文字', () => {
    const read = recognise(lines('会议通知', '请于周五下午到会。'))
    assert.equal(read.ok ? '' : read.error.kind, 'not-a-report')
  })
})

describe('总体情况到第六部分', () => {
  test('各部分的正文按段落取出，网页页脚不取', () => {
    const read = recognise(
      lines(
        '首页 > 年报',
        '清源县水利局2024年政府信息公开工作年度报告',
        '本报告所列数据统计期限为2024年1月1日至12月31日。',
        '一、总体情况',
        '第一段。',
        '第二段。',
        '二、主动公开政府信息情况',
        '五、存在的主要问题及改进情况',
        '问题和改进。',
        '六、其他需要报告的事项：无。',
        '上一篇：通知',
        '主办单位：清源县人民政府',
      ),
    )
    assert.ok(read.ok)
    assert.deepEqual(read.value.report.narrative, {
      overview: '第一段。\n第二段。',
      problems: '问题和改进。',
      other: '无。',
    })
    assert.match(read.value.preface, /统计期限/)
  })
  test('序号写错的部分照认，并指出', () => {
    const read = recognise(
      lines('清源县水利局2024年政府信息公开工作年度报告', '一、总体情况', '无。', '6、其他需要报告的事项', '无。'),
    )
    assert.ok(read.ok)
    const found = read.value.report.findings.find((f) => f.code === 'SECTION_NUMBERING')
    assert.deepEqual([found?.printed, found?.expected], ['6、', '六、'])
  })
  test('目录里的标题不当作正文的标题', () => {
    const headings = ['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项']
    const read = recognise(
      lines(
        '清源县水利局2024年政府信息公开工作年度报告',
        ...headings,
        headings[0] ?? '',
        '甲。',
        headings[1] ?? '',
        '乙。',
        headings[2] ?? '',
        '丙。',
      ),
    )
    assert.ok(read.ok)
    assert.deepEqual(read.value.report.narrative, { overview: '甲。', problems: '乙。', other: '丙。' })
  })
})
