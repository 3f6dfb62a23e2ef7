import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { show, read as succeeded } from '../testing/show.ts'
import { readHtml } from './index.ts'

const parse = (text: string) => readHtml({ text, encoding: 'utf-8', damaged: 0 })
const read = (text: string) => succeeded(parse(text))
const shown = (text: string) => show(read(text).blocks)
const kindOf = (text: string) => {
  const result = parse(text)
  return result.ok ? 'read' : result.error.kind
}

describe('网页：文字', () => {
  test('行内标记连成一段，不添空格；标题记级别；换行标记分段', () => {
    assert.deepEqual(
      shown('<h2>一、<span>总体</span>情况</h2><p><span>（</span><span>一</span><span>）</span>主动<br/>公开</p>'),
      ['##一、总体情况', '（一）主动', '公开'],
    )
  })

  test('源码里的换行：汉字之间不留空格，西文之间留一个；不换行空格保留', () => {
    assert.deepEqual(shown('<p>政府\n  信息 公开\nopen\n data&nbsp;1</p>'), ['政府信息 公开 open data\u00a01'])
  })

  test('脚本、样式、隐藏的部分、下拉框、注音不读', () => {
    const hidden =
      '<script>甲</script><style>乙</style><template>丙</template><noscript>丁</noscript><p hidden>戊</p>' +
      '<div style="color:red; Display : NONE">己</div><select><option>庚</option></select>'
    assert.deepEqual(shown(`${hidden}<p><ruby>公<rt>gong</rt></ruby>开</p>`), ['公开'])
  })

  test('题名取 ArticleTitle，没有则取 title', () => {
    assert.equal(read('<title>甲-某网</title><meta name="ArticleTitle" content="甲"><p>文').metaTitle, '甲')
    assert.equal(read('<title>\u200b甲-某网 </title><p>文').metaTitle, '甲-某网')
  })

  test('预排文字逐行读，其中的制表符分栏', () => {
    assert.deepEqual(shown('<pre>表二\n规章\t0\n文件\t2</pre>'), ['表二', ['0:规章 1:0', '0:文件 1:2']])
  })
})

describe('网页：表格', () => {
  test('跨行跨列展开成格，表内分段为换行', () => {
    assert.deepEqual(
      shown(
        '<table><tr><td colspan=2 rowspan=2>甲</td><td>乙</td></tr><tr><th><p>商业</p><p>企业</p></th></tr><tr><td>1<td>&nbsp;<td></table>',
      ),
      [['0+2x2:甲 2:乙', '2:商业\n企业', '0:1 1:\u00a0 2:']],
    )
  })

  test('多得离谱的跨列不占内存，截到实有的列', () => {
    assert.deepEqual(shown('<table><tr><td colspan=999999999>甲<tr><td>1<td>2</table>'), [['0+2x1:甲', '0:1 1:2']])
  })

  test('跨行写 0 或超出时，到本组末行为止', () => {
    assert.deepEqual(shown('<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>'), [
      ['0+1x3:甲 1:1', '1:2', '1:3'],
    ])
    assert.deepEqual(shown('<table><tr><td rowspan=99>甲<td>1<tr><td>2</table>'), [['0+1x2:甲 1:1', '1:2']])
  })

  test('各行列数不齐，照原样', () => {
    assert.deepEqual(shown('<table><tr><td>a<td>b<td>c<tr><td>d<tr></table>'), [['0:a 1:b 2:c', '0:d', '']])
  })

  test('表题读作文字，在表之前', () => {
    assert.deepEqual(shown('<table><caption>表二</caption><tr><td>a<td>1</table>'), ['表二', ['0:a 1:1']])
  })

  test('排版用的表格不算表格：里面有表、只有一列、格里是正文', () => {
    const inner = '<table><tr><td>规章<td>0<tr><td>文件<td>3</table>'
    assert.deepEqual(shown(`<table><tr><td>导航<td><p>二、情况</p>${inner}</table>`), [
      '导航',
      '二、情况',
      ['0:规章 1:0', '0:文件 1:3'],
    ])
    assert.deepEqual(shown('<table><tr><td><p>甲</p><p>乙</p></table>'), ['甲', '乙'])
    assert.equal(read(`<table><tr><td>左<td>${'正文'.repeat(400)}</table>`).blocks[1]?.kind, 'text')
  })

  test('数据格里的小表读作文字，并有提示', () => {
    const row = '<tr><td>栏<td>1<td>2<td>3</tr>'
    const page = `<table>${row.repeat(3)}<tr><td>注<td><table><tr><td>a<td>b</table><td>4<td>5</table>`
    const { blocks, notes } = read(page)
    assert.equal(blocks.length, 1)
    assert.equal(show(blocks)[0]?.[3], '0:注 1:a\nb 2:4 3:5')
    assert.equal(notes[0]?.kind, 'nested-table')
  })
})

describe('网页：正文不在眼前', () => {
  const page = '<p>二、情况</p><table class=\\"t\\"><tr><td>规章<\\/td><td>0<\\/td><\\/tr><\\/table>'

  test('整个文件是脚本里的一个字符串', () => {
    assert.deepEqual(shown(`const content = "${page}"`), ['const content = "', '二、情况', ['0:规章 1:0'], '"'])
  })

  test('转成 \\u003c 的标记', () => {
    assert.deepEqual(shown('x="\\u003cp\\u003e甲\\n乙\\u003c/p\\u003e"').slice(1, 2), ['甲乙'])
  })

  test('页面上没有表格时，读脚本里的正文，并有提示', () => {
    const { blocks, notes } = read(`<body><div id=app>加载中</div><script>var c = "${page}"</script>`)
    assert.deepEqual(show(blocks).at(-2), ['0:规章 1:0'])
    assert.equal(notes[0]?.kind, 'hidden')
  })

  test('页面上没有表格时，读隐藏的正文，并有提示', () => {
    const { blocks, notes } = read('<p>请稍候</p><div style="display:none"><table><tr><td>规章<td>0</table></div>')
    assert.deepEqual(show(blocks), ['请稍候', ['0:规章 1:0']])
    assert.equal(notes[0]?.kind, 'hidden')
  })
})

describe('网页：恶意的', () => {
  test('四万层 div、六万层表格：一句话拒绝', () => {
    assert.equal(kindOf('<div>'.repeat(40_000)), 'bomb')
    assert.equal(kindOf('<table><tr><td>'.repeat(60_000)), 'bomb')
  })

  test('百万个元素：一句话拒绝', () => {
    assert.equal(kindOf('<i></i>'.repeat(1_000_000)), 'bomb')
  })

  test('格式标记层层重开，元素成倍增长：一句话拒绝', () => {
    const opened = Array.from({ length: 1500 }, (_, i) => `<b a=${i}>`).join('')
    assert.equal(kindOf(`<p>${opened}${'</p><p>x'.repeat(1000)}`), 'bomb')
  })

  test('每格都跨千列千行', () => {
    const { blocks } = read(`<table>${'<tr><td colspan=1000 rowspan=1000>1<td>2'.repeat(500)}</table>`)
    assert.equal(blocks[0]?.kind, 'table')
  })

  test('没有文字的网页', () => {
    assert.equal(kindOf('<html><img src=a.png></html>'), 'no-text')
  })
})
