import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  NUMBER_SERIES,
  parseNumberingScheme,
  parseNumberTemplate,
  SERIES_KEYS,
  TEMPLATE_FIELDS,
  type TypedScheme,
} from './index.ts'

describe('机关填写的模板', () => {
  const problems = (kind: 'request' | 'letter', typed: string): readonly string[] => {
    const parsed = parseNumberTemplate(kind, typed)
    return parsed.ok ? [] : parsed.error
  }
  for (const [kind, typed] of [
    ['request', '{机关码}-{年}-{5位流水}'],
    ['request', ' ｛年｝年第｛序｝件 '],
    ['request', '{年}{9位流水}'],
    ['letter', '{代字}信公〔{年}〕{序}号'],
    ['letter', '清源县教育局依申请〔{年}〕{序}号'],
  ] as const) {
    test(`“${typed}”可以用`, () => assert.deepEqual(problems(kind, typed), []))
  }
  for (const [kind, typed, expected] of [
    ['request', '', ['没有填写编号的模板。']],
    ['request', '  ', ['没有填写编号的模板。']],
    ['request', '{市}-{年}-{序}', ['“{市}”不认识；可以用{机关码}、{代字}、{年}、{序}、{5位流水}。']],
    ['request', '{0位流水}-{年}-{序}', ['“{0位流水}”不认识；可以用{机关码}、{代字}、{年}、{序}、{5位流水}。']],
    ['request', '{年-{序}', ['花括号“{”没有成对。', '缺少{年}：序号每年从 1 起，没有年份会重号。']],
    ['request', '年}-{年}-{序}', ['花括号“}”没有成对。']],
    ['request', '{机关码}-{序}', ['缺少{年}：序号每年从 1 起，没有年份会重号。']],
    ['request', '{机关码}-{年}', ['缺少序号：写{序}，或者{5位流水}。']],
    ['request', '{年}-{年}-{序}', ['{年}只能写一次。']],
    ['request', '{年}-{序}-{5位流水}', ['序号只能写一次。']],
    ['request', '{年}-1{序}', ['年份、序号紧挨着别的数字，读不出从哪里起、到哪里止。']],
    ['request', '{年}-{序}0', ['年份、序号紧挨着别的数字，读不出从哪里起、到哪里止。']],
    ['request', '{年}-{5位流水}0', ['年份、序号紧挨着别的数字，读不出从哪里起、到哪里止。']],
    ['request', '20{年}-{序}', ['年份、序号紧挨着别的数字，读不出从哪里起、到哪里止。']],
    ['request', '{年}0-{序}', ['年份、序号紧挨着别的数字，读不出从哪里起、到哪里止。']],
    ['request', '申请 {年}-{序}', ['中间不留空格。']],
    [
      'request',
      '{市}{市}',
      [
        '“{市}”不认识；可以用{机关码}、{代字}、{年}、{序}、{5位流水}。',
        '缺少{年}：序号每年从 1 起，没有年份会重号。',
        '缺少序号：写{序}，或者{5位流水}。',
      ],
    ],
    ['letter', '{代字}信公[{年}]第{序}号', ['年份应用六角括号〔〕。', '序号前不加“第”。']],
    ['letter', '{代字}信公〔{年}〕{3位流水}号', ['序号不编虚位，1 不写作 001。']],
    ['letter', '{代字}信公〔{年}〕{序}', ['序号后应有“号”。']],
    ['letter', '{机关码}-{年}-{序}', ['“{机关码}-{年}-{序}”写出来不是发文字号，例如应为{代字}信公〔{年}〕{序}号。']],
  ] as const) {
    test(`“${typed}”不能用：${expected[0]}`, () => assert.deepEqual(problems(kind, typed), expected))
  }
  test('机关码、代字可以紧挨着数字', () => assert.deepEqual(problems('request', '3{机关码}4{代字}5-{年}-{序}'), []))
  test('可用的字段，逐个可用', () => {
    const { code, agency, year, serial, paddedSerial } = TEMPLATE_FIELDS
    assert.deepEqual(problems('request', `${code}${agency}${year}${serial}`), [])
    assert.deepEqual(problems('request', `${year}${paddedSerial}`), [])
  })
})

describe('一个机关的编号办法', () => {
  const parse = (typed: Partial<TypedScheme>) =>
    parseNumberingScheme({ code: '11341702486344515H', agency: '清教', ...typed })
  const problems = (typed: Partial<TypedScheme>) => {
    const parsed = parse(typed)
    return parsed.ok ? [] : parsed.error
  }
  test('没有填的模板用通常的', () => {
    const scheme = parse({})
    assert.ok(scheme.ok)
    assert.deepEqual(
      SERIES_KEYS.map((key) => scheme.value.templates[key].typed),
      NUMBER_SERIES.map(({ template }) => template),
    )
  })
  test('代字、代码不能空缺，代字用汉字；前后的空白不计', () => {
    assert.deepEqual(problems({ code: ' ', agency: 'QJ' }), [
      { message: '缺少机关代码。' },
      { message: '机关代字应为汉字，例如“清教”。' },
    ])
    const spaced = parse({ agency: ' 清教 ' })
    assert.equal(spaced.ok && spaced.value.agency, '清教')
  })
  test('模板的问题写明是哪个序列的', () => {
    assert.deepEqual(problems({ templates: { fee: '{代字}费〔{年}〕号', request: '{年}' } }), [
      { series: 'request', message: '申请登记的编号：缺少序号：写{序}，或者{5位流水}。' },
      { series: 'fee', message: '收费的编号：缺少序号：写{序}，或者{5位流水}。' },
    ])
  })
  test('两个序列写出来相同的，会重号，不能用；代字写成字样的也看得出', () => {
    assert.deepEqual(
      problems({ templates: { extension: '{代字}信公补〔{年}〕{序}号', fee: '清教信公〔{年}〕{序}号' } }),
      [
        { series: 'extension', message: '延期的编号：写出来与补正的相同，各自编号会重号，应当加一个字区分。' },
        { series: 'fee', message: '收费的编号：写出来与答复的相同，各自编号会重号，应当加一个字区分。' },
      ],
    )
  })
})
