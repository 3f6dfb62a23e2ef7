import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bodyInText, bodyOf, yearInText, yearOf } from './title.ts'

describe('题名里的机关和年度', () => {
  for (const [title, body, year] of [
    ['清源县水利局2024年政府信息公开工作年度报告', '清源县水利局', 2024],
    ['2022年度柳林镇政府信息公开工作年度报告', '柳林镇', 2022],
    ['清源县财政局政府信息公开2023年度报告', '清源县财政局', 2023],
    ['关于清源县教育局2021年度政府信息公开工作年度报告', '清源县教育局', 2021],
    ['柳林镇人民政府信息公开工作年度报告（2023年）', '柳林镇人民政府', 2023],
    ['清源县人民政府二〇二三年政府信息公开工作年度报告', '清源县人民政府', 2023],
    ['2024年政府信息公开工作年度报告', null, 2024],
    [
      '清源县自然资源和规划局（清源县林业局）2024年政府信息公开工作年度报告',
      '清源县自然资源和规划局（清源县林业局）',
      2024,
    ],
  ] as const) {
    test(`${title} → ${body ?? '未写机关'}，${year}`, () => {
      assert.equal(bodyOf(title), body)
      assert.equal(yearOf(title), year)
    })
  }

  test('正文写明统计期限的，以期限为准', () => {
    assert.equal(yearInText('依据2019年修订的条例，所列数据统计期限为2024年1月1日至2024年12月31日。'), 2024)
    assert.equal(yearInText('2023年，我局……2022年……2023年'), 2023)
    assert.equal(yearInText('没有年份'), null)
  })

  test('前言里的机关', () => {
    assert.equal(bodyInText('根据条例规定，现公布清源县水利局2023年政府信息公开工作年度报告。'), '清源县水利局')
    assert.equal(bodyInText('根据条例规定，制定本报告。'), null)
  })
})
