import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { inventedReport } from '../../../test/support/invented-report.ts'
import { heldPaths } from './figures.ts'
import { parseReportJson, writeReportJson } from './json.ts'

const minimal = {
  edition: '2021',
  year: 2024,
  body: '清源县水利局',
  table2: { licensing: { decisions: 12 } },
  table3: { rows: { granted: [1, 0, 0, 0, 0, 0, 1], carriedOver: [null, 0, 0, 0, 0, 0, 0] } },
  table4: { review: { total: 0 } },
}
const parsed = (json: unknown) => {
  const result = parseReportJson(JSON.stringify(json))
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const refused = (json: unknown) => {
  const result = parseReportJson(typeof json === 'string' ? json : JSON.stringify(json))
  assert.ok(!result.ok)
  assert.ok(!result.error.message.includes('\n'))
  return result.error
}

describe('报告 JSON：读', () => {
  test('只需版式、年度、机关和三张表，其余补全', () => {
    const report = parsed(minimal)
    assert.equal(report.schema, 'gongkai/annual-report/1')
    assert.deepEqual(report.narrative, { overview: null, problems: null, other: null })
    assert.deepEqual(report.table3.rows.granted, [1, 0, 0, 0, 0, 0, 1])
    assert.deepEqual(report.cells['table2.licensing.decisions'], { raw: '12', state: 'entered' })
    assert.deepEqual(report.cells['table3.carriedOver.naturalPerson'], { raw: '', state: 'blank' })
    assert.deepEqual(Object.keys(report.cells).sort(), [...heldPaths(report)].sort())
  })

  test('给出的单元格照用；与数值矛盾的按数值', () => {
    const cells = {
      'table3.granted.naturalPerson': { raw: '1 件', state: 'read', place: { table: 2, row: 6, column: 4 } },
      'table3.carriedOver.naturalPerson': { raw: '/', state: 'blank' },
      'table2.licensing.decisions': { raw: '', state: 'blank' },
      'table9.x.y': { raw: '', state: 'blank' },
    }
    const report = parsed({ ...minimal, cells })
    assert.deepEqual(report.cells['table3.granted.naturalPerson'], cells['table3.granted.naturalPerson'])
    assert.equal(report.cells['table3.carriedOver.naturalPerson']?.raw, '/')
    assert.equal(report.cells['table2.licensing.decisions']?.state, 'entered')
    assert.ok(!Object.hasOwn(report.cells, 'table9.x.y'))
  })

  test('不认识的键略过，给出的检查结果不采用', () => {
    const report = parsed({ ...minimal, id: 'x', coverage: {}, checks: [1], findings: [{ code: 'T4_SUM' }] })
    assert.deepEqual(report.findings, [])
    assert.ok(!('coverage' in report))
  })

  test('没有的表（null）就是没有', () => {
    assert.deepEqual(parsed({ ...minimal, table3: null, table4: null }).table3.rows, {})
  })

  for (const [what, change, kind, words] of [
    ['2019 年以前的版式', { edition: 'pre2019' }, 'pre-2019', '2019 年以前'],
    ['没有这样的版式', { edition: '2030' }, 'not-a-report', 'edition 应是 "2021" 或 "2019"，这里是文字“2030”'],
    ['版式写成数', { edition: 2021 }, 'not-a-report', 'edition 应是 "2021" 或 "2019"，这里是 2021'],
    ['缺少机关', { body: undefined }, 'not-a-report', '缺少 body'],
    ['缺少表四', { table4: undefined }, 'not-a-report', '缺少 table4'],
    ['年度写成文字', { year: '2024' }, 'not-a-report', 'year 应是年度（如 2024）或 null，这里是文字“2024”'],
    [
      '一行不是七个数',
      { table3: { rows: { granted: [1, 2] } } },
      'not-a-report',
      'table3.rows.granted 应有 7 个数（自然人至总计），这里有 2 个',
    ],
    [
      '数写成文字',
      { table3: { rows: { granted: [1, 2, 3, 4, 5, 6, '7'] } } },
      'not-a-report',
      'table3.rows.granted[6] 应是数或 null，这里是文字“7”',
    ],
    [
      '一行不是列表',
      { table3: { rows: { granted: { naturalPerson: 1 } } } },
      'not-a-report',
      'table3.rows.granted 应是列表，这里是对象',
    ],
    ['表四的数写成文字', { table4: { review: { total: '0' } } }, 'not-a-report', 'table4.review.total 应是数或 null'],
    [
      '栏目写错，数会丢',
      { table3: { rows: { grantd: [1, 0, 0, 0, 0, 0, 1] } } },
      'not-a-report',
      'table3.rows.grantd 不是表三的栏目',
    ],
    [
      '用了另一版的栏目',
      { table2: { licensing: { itemsLastYear: 3 } } },
      'not-a-report',
      'table2.licensing.itemsLastYear 不是 2021 版表二的栏目',
    ],
    [
      '单元格状态写错',
      { cells: { 'table4.review.total': { raw: '0', state: 'sure' } } },
      'not-a-report',
      'state 应是 read、',
    ],
    [
      '位置写错',
      { cells: { 'table4.review.total': { raw: '0', state: 'read', place: { box: [1, 2] } } } },
      'not-a-report',
      'place.box 应有四个数',
    ],
    ['正文不是文字', { narrative: { overview: 5 } }, 'not-a-report', 'narrative.overview 应是文字或 null，这里是 5'],
  ] as const)
    test(`拒绝并说明：${what}`, () => {
      const error = refused({ ...minimal, ...change })
      assert.equal(error.kind, kind)
      assert.ok(error.message.includes(words), error.message)
    })

  test('拒绝并说明：不是 JSON、不是对象、数大到不是数', () => {
    assert.match(refused('{\n"a": 1,\n}').message, /第 3 行附近/)
    assert.equal(refused('').kind, 'damaged')
    assert.equal(refused([1]).kind, 'not-a-report')
    assert.match(refused(JSON.stringify(minimal).replace('12', '1e999')).message, /Infinity/)
  })

  test('对象自带的名字不作数', () => {
    const json = JSON.stringify({ ...minimal, table3: { rows: {} } }).replace(
      '"rows":{',
      '"rows":{"__proto__":null,"constructor":null',
    )
    assert.deepEqual(JSON.parse(JSON.stringify(parseReportJson(json))).value.table3.rows, {})
  })
})

describe('报告 JSON：写', () => {
  test('写出再读入，一字不差；一行数占一行', () => {
    for (const edition of ['2021', '2019'] as const) {
      const report = parsed(inventedReport(edition))
      const text = writeReportJson(report)
      assert.deepEqual(parsed(JSON.parse(text)), report)
      assert.match(text, /\n {6}"newReceived": \[0, 1, 2, 3, 4, 5, 6\],\n/)
      assert.ok(text.endsWith('}\n'))
    }
  })

  test('正文里像列表的文字不受影响', () => {
    const overview = '[\n  1,\n  2\n]'
    const report = parsed({ ...minimal, narrative: { overview } })
    assert.equal(parsed(JSON.parse(writeReportJson(report))).narrative.overview, overview)
  })
})

describe('报告 JSON：真值文件', () => {
  const corpus = process.env.GONGKAI_CORPUS ?? '../shared/corpus'
  test('每份都读得进，2019 年以前的除外', (t) => {
    let folders: readonly string[] = []
    try {
      folders = readdirSync(corpus).filter((name) => !name.includes('.') && name !== 'score')
    } catch {
      return t.skip('corpus: 没有真实报告的文件夹（GONGKAI_CORPUS）')
    }
    for (const folder of folders) {
      const text = readFileSync(join(corpus, folder, 'truth.json'), 'utf8')
      const result = parseReportJson(text)
      assert.equal(result.ok ? result.value.edition : result.error.kind, truthOf(text), folder)
    }
    return undefined
  })
})

const truthOf = (text: string): string => {
  const { edition } = JSON.parse(text) as { edition: string }
  return edition === 'pre2019' ? 'pre-2019' : edition
}
