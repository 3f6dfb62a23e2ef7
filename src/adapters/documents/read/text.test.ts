import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { show, read as succeeded } from './testing/show.ts'
import { readText } from './text.ts'

const read = async (text: string, format: 'txt' | 'md' = 'txt') =>
  succeeded(await readText({ text, encoding: 'utf-8', damaged: 0 }, format))
const shown = async (text: string, format: 'txt' | 'md' = 'txt') => show((await read(text, format)).blocks)

describe('文本：以制表符分栏', () => {
  test('连续的行成一张表，空格子保留', async () => {
    assert.deepEqual(await shown('规章\t0\t\t3\n行政规范性文件\t1\t0\t\n以上'), [
      ['0:规章 1:0 2: 3:3', '0:行政规范性文件 1:1 2:0 3:'],
      '以上',
    ])
  })

  test('空行把表断开，各自成表', async () => {
    const { blocks } = await read('甲\t1\n\n乙\t2')
    assert.deepEqual(
      blocks.map((block) => block.kind),
      ['table', 'text', 'table'],
    )
  })

  test('每行一格（行首一个制表符）照原样留作文字，空格子是只有制表符的行', async () => {
    assert.deepEqual(await shown('\t行政许可\n\t0\n\t\n'), ['\t行政许可', '\t0', '\t'])
  })

  test('编号后面的制表符不是表格', async () => {
    assert.deepEqual(await shown('（一）\t主动公开情况。全年公开信息12条。'), [
      '（一）\t主动公开情况。全年公开信息12条。',
    ])
  })

  test('每格记下原文的行号和表内的行列', async () => {
    const [, table] = (await read('标题\n规章\t0\n文件\t7')).blocks
    assert.ok(table?.kind === 'table')
    assert.equal(table.structure, 'separated')
    assert.deepEqual(table.cells.at(-1)?.place, { line: 3, table: 1, row: 2, column: 2 })
  })
})

describe('文本：以竖线分栏', () => {
  test('行尾竖线、行首行尾竖线、无边竖线读法相同', async () => {
    const rows = [['0:规章 1:0 2:3', '0:文件 1:1 2:']]
    assert.deepEqual(await shown('规章 | 0 | 3 |\n文件 | 1 | |'), rows)
    assert.deepEqual(await shown('| 规章 | 0 | 3 |\n| 文件 | 1 | |'), rows)
    assert.deepEqual(await shown('规章 | 0 | 3\n文件 | 1 |  |'), rows)
  })

  test('连在一起的竖线，每一格都保留', async () => {
    assert.deepEqual(await shown('| 行政许可 | 0 | ||\n| 行政处罚 | 1 | 2 | |'), [
      ['0:行政许可 1:0 2: 3:', '0:行政处罚 1:1 2:2 3:'],
    ])
  })

  test('表中只有一格的行（第二十条第（一）项）归入表内', async () => {
    assert.deepEqual(await shown('第二十条第（一）项 |\n规章 | 0 |\n第二十条第（五）项 |\n行政许可 | 2 |'), [
      ['0:第二十条第（一）项', '0:规章 1:0', '0:第二十条第（五）项', '0:行政许可 1:2'],
    ])
  })

  test('每行一格加竖线、竖线独占一行，照原样留作文字', async () => {
    assert.deepEqual(await shown('行政许可 |\n0 |\n||\n规章\n|\n6\n|'), [
      '行政许可 |',
      '0 |',
      '||',
      '规章',
      '|',
      '6',
      '|',
    ])
  })

  test('markdown 的分隔行去掉，只有短横的数据行留下', async () => {
    assert.deepEqual(await shown('| 项目 | 数 |\n|---|:-:|\n| - | - |', 'md'), [['0:项目 1:数', '0:- 1:-']])
  })
})

describe('markdown', () => {
  test('标题记级别、去井号；粗体、转义和换行标记去掉', async () => {
    assert.deepEqual(await shown('# 报告\n## 一、总体情况\n###三是规范\n**（一）** 公开1\\.2万件', 'md'), [
      '#报告',
      '##一、总体情况',
      '###三是规范',
      '（一） 公开1.2万件',
    ])
    assert.deepEqual(await shown('| **总计** | 5<br>件 | a\\|b |\n|---|---|---|', 'md'), [['0:总计 1:5\n件 2:a|b']])
  })

  test('井号在 txt 里是文字', async () => {
    assert.deepEqual(await shown('# 报告'), ['# 报告'])
  })

  test('文中的 html 表格按网页读，跨行跨列保留，行号接着数', async () => {
    const text = '## 二、情况\n\n<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></table>\n\n结束'
    assert.deepEqual(await shown(text, 'md'), ['##二、情况', '', ['0+1x2:甲 1:1', '1:2'], '', '', '结束'])
    assert.equal((await read(text, 'md')).blocks.at(-1)?.place.line, 5)
  })

  test('没有收尾的 html 表格到最后一行为止，后面的文字不丢', async () => {
    const text = '<table><tr><td>甲</td><td>1</td></tr>\n三、情况\n四、情况'
    assert.deepEqual(await shown(text, 'md'), [['0:甲 1:1'], '', '三、情况', '四、情况'])
  })
})

describe('文本：换行与看不见的字符', () => {
  test('各种换行', async () => {
    assert.deepEqual(await shown('甲\r\n乙\r丙\n丁\u2028戊\f己'), ['甲', '乙', '丙', '丁', '戊', '己'])
  })

  test('行号只数编辑器数的行', async () => {
    const { blocks } = await read('甲\f乙\n丙')
    assert.deepEqual(
      blocks.map((block) => block.place.line),
      [1, 1, 2],
    )
  })

  test('零宽字符、方向控制符去掉，不换行空格和全角空格留下', async () => {
    assert.deepEqual(await shown('\u200b总\ufeff计\u202e：\u00a01\u3000件'), ['总计：\u00a01\u3000件'])
  })

  test('坏字有提示', async () => {
    const result = succeeded(await readText({ text: '总计\uFFFD', encoding: 'utf-8', damaged: 1 }, 'txt'))
    assert.deepEqual(
      result.notes.map((note) => note.kind),
      ['encoding'],
    )
  })

  test('只有空白的文本没有可读的文字', async () => {
    const result = await readText({ text: ' \n\u3000\n', encoding: 'utf-8', damaged: 0 }, 'txt')
    assert.ok(!result.ok)
    assert.equal(result.error.kind, 'no-text')
  })

  test('大得不像报告的文本被拒绝', async () => {
    const result = await readText({ text: '甲\n'.repeat(300_000), encoding: 'utf-8', damaged: 0 }, 'txt')
    assert.ok(!result.ok)
    assert.equal(result.error.kind, 'too-large')
  })
})
