import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formOf } from '../../../law/report-form/index.ts'
import { foldLabel, labelLikeness, ordinalOf } from './fold.ts'

const ROWS = formOf('2021').table3.rows.map((row) => foldLabel(row.label))
const nearest = (printed: string) =>
  ROWS.map((label) => ({ label, alike: labelLikeness(foldLabel(printed), label) })).sort((a, b) => b.alike - a.alike)[0]
    ?.label

describe('栏目名称的不同写法认作同一栏', () => {
  for (const [printed, expected] of [
    [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)',
    ],
    ['1.属于国家秘密', '1、 属于 国家秘密'],
    ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正'],
    ['5.要求行政机关确认或重新出具已获取信息', '5.要求行政机关确认或重 新\n出具已获取信息'],
    ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"'],
  ] as const) {
    test(`${printed.slice(0, 14)} ＝ ${expected.replace('\n', '↵')}`, () => {
      assert.equal(nearest(expected), foldLabel(printed))
    })
  }

  for (const [text, ordinal] of [
    ['一、本年新收', '一、'],
    ['（三）不予公开', '(三)'],
    ['3.其他', '3.'],
    ['3、其他', '3、'],
    ['6、 其他需要报告的事项', '6、'],
    ['2021年度', ''],
    ['0.5', ''],
    ['自然人', ''],
  ] as const) {
    test(`“${text}”的序号是“${ordinal}”`, () => assert.equal(ordinalOf(text), ordinal))
  }
})
