import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { show, read as succeeded } from '../testing/show.ts'
import { cell, paragraph, row, run, table, type WordParts, wordFile } from '../testing/word-file.ts'
import { zipBomb } from '../testing/zip-bomb.ts'
import { readDocx } from './index.ts'

const read = async (given: string | WordParts) =>
  succeeded(await readDocx(wordFile(typeof given === 'string' ? { body: given } : given)))
const shown = async (given: string | WordParts) => show((await read(given)).blocks)

describe('Word：段落', () => {
  test('分开的文字段连成一段；软换行分段；段首的制表符只是缩进', async () => {
    assert.deepEqual(
      await shown(
        `<w:p>${run('一、')}${run('总体')}<w:r><w:t>情况</w:t><w:br/><w:tab/><w:t>甲</w:t></w:r></w:p><w:p/>`,
      ),
      ['一、总体情况', '甲'],
    )
  })

  test('标题级别取自样式（含继承）和大纲级别', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    const body =
      paragraph('甲', '<w:pStyle w:val="a"/>') +
      paragraph('乙', '<w:pStyle w:val="b"/>') +
      paragraph('丙', '<w:outlineLvl w:val="2"/>') +
      paragraph('丁', '<w:outlineLvl w:val="9"/>')
    assert.deepEqual(await shown({ body, styles }), ['#甲', '##乙', '###丙', '丁'])
  })

  test('命名空间用别的前缀、用严格版的，都一样', async () => {
    const body = '<x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p>'
    for (const main of [
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ]) {
      const document = `<x:document xmlns:x="${main}"><x:body>${body}</x:body></x:document>`
      assert.deepEqual(await shown({ body: '', parts: { 'word/document.xml': document } }), ['#甲'])
    }
  })

  test('题名取自文件属性', async () => {
    assert.equal((await read({ body: paragraph('甲'), title: '清源县水利局年报' })).metaTitle, '清源县水利局年报')
  })

  test('正文不在惯常的位置，按关系找到', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="x/officeDocument" Target="/w/d.xml"/></Relationships>'
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:body></w:document>'
    assert.deepEqual(await shown({ body: paragraph('甲'), parts: { '_rels/.rels': relations, 'w/d.xml': document } }), [
      '乙',
    ])
  })
})

describe('Word：只读印得出来的', () => {
  test('修订按全部接受：删除的不读，插入的读，并有提示', async () => {
    const { blocks, notes } = await read(
      `<w:p>${run('收到')}<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${run('13')}</w:ins>${run('件')}</w:p>` +
        `<w:p><w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo></w:p>`,
    )
    assert.deepEqual(show(blocks), ['收到13件', '移来'])
    assert.deepEqual(
      notes.map((note) => note.kind),
      ['tracked-changes'],
    )
  })

  test('段落标记被删除的，与下一段相连', async () => {
    assert.deepEqual(await shown(`${paragraph('一、总体', '<w:rPr><w:del w:id="1"/></w:rPr>')}${paragraph('情况')}`), [
      '一、总体情况',
    ])
  })

  test('删除的表格行不读', async () => {
    const rows =
      row(cell('甲') + cell('1')) + row(cell('乙') + cell('2'), '<w:del w:id="1"/>') + row(cell('丙') + cell('3'))
    assert.deepEqual(await shown(table(rows)), [['0:甲 1:1', '0:丙 1:3']])
  })

  test('域代码不读、结果读；目录整个不读', async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:t>码</w:t></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    assert.deepEqual(
      await shown(`<w:p>${field('REF a', '见表二')}</w:p><w:p>${field('TOC \\o', '一、总体情况 1')}</w:p>`),
      ['见表二'],
    )
  })

  test('隐藏文字不读，并有提示', async () => {
    const { blocks, notes } = await read(
      `<w:p>${run('甲')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r></w:p>`,
    )
    assert.deepEqual(show(blocks), ['甲乙'])
    assert.equal(notes[0]?.kind, 'hidden')
  })

  test('文本框的内容只读一次，在所在段落之后', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`
    assert.deepEqual(await shown(`<w:p>${run('甲')}<w:r>${both}</w:r>${run('乙')}</w:p>`), ['甲乙', '框内'])
    assert.deepEqual(await shown(`<w:p>${run('甲')}<w:r><w:pict>${box}</w:pict></w:r></w:p>`), ['甲', '框内'])
  })
})

describe('Word：自动编号写进文字', () => {
  const level = (depth: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const list = (levels: string, more = '') =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}`
  const numbered = (text: string, depth = 0, id = '1') =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

  test('一、（一）1. 逐级编号，上级变了下级重来', async () => {
    const numbering = list(
      level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'),
    )
    const body =
      numbered('总体情况') +
      numbered('主动公开', 1) +
      numbered('甲', 2) +
      numbered('乙', 2) +
      numbered('依申请公开', 1) +
      numbered('表二') +
      numbered('丙', 1)
    assert.deepEqual(await shown({ body, numbering }), [
      '一、总体情况',
      '（一）主动公开',
      '1.甲',
      '2.乙',
      '（二）依申请公开',
      '二、表二',
      '（一）丙',
    ])
  })

  for (const [format, tenth, twentyFirst] of [
    ['chineseCounting', '十', '二十一'],
    ['chineseCountingThousand', '十', '二十一'],
    ['ideographDigital', '一〇', '二一'],
    ['chineseLegalSimplified', '壹拾', '贰拾壹'],
    ['decimal', '10', '21'],
    ['decimalZero', '10', '21'],
    ['decimalEnclosedCircle', '⑩', '21'],
    ['upperRoman', 'X', 'XXI'],
    ['lowerLetter', 'j', 'u'],
    ['ideographTraditional', '癸', '甲'],
  ] as const)
    test(`编号格式 ${format}：第十、第二十一`, async () => {
      const body = Array.from({ length: 21 }, () => numbered('')).join('')
      const blocks = await shown({ body, numbering: list(level(0, format, '%1')) })
      assert.deepEqual([blocks[9], blocks[20]], [tenth, twentyFirst])
    })

  test('多级合写、全用阿拉伯数字、编号后空格', async () => {
    const numbering = list(
      level(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
    )
    assert.deepEqual(await shown({ body: numbered('总则') + numbered('甲', 1), numbering }), ['第一章 总则', '1.1甲'])
  })

  test('样式带的编号、取消的编号、项目符号', async () => {
    const numbering = list(
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="s"/>'),
      '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>',
    )
    const styles =
      '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const body =
      paragraph('甲', '<w:pStyle w:val="s"/>') +
      paragraph('乙', '<w:pStyle w:val="s"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      numbered('丙', 0, '9') +
      paragraph('丁', '<w:pStyle w:val="s"/>')
    assert.deepEqual(await shown({ body, numbering, styles }), ['一、甲', '乙', '丙', '二、丁'])
  })

  test('另起的编号从指定的数开始，接续的编号接着数', async () => {
    const numbering = list(
      level(0, 'chineseCounting', '%1、'),
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride></w:num>',
    )
    const body = numbered('甲') + numbered('乙', 0, '2') + numbered('丙', 0, '3') + numbered('丁', 0, '3')
    assert.deepEqual(await shown({ body, numbering }), ['一、甲', '二、乙', '六、丙', '七、丁'])
  })
})

describe('Word：表格', () => {
  const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
  const below = '<w:vMerge w:val="restart"/>'
  const above = '<w:vMerge/>'

  test('横向合并、纵向合并各归一格', async () => {
    const rows =
      row(cell('角', span(2) + below) + cell('申请人情况', span(2))) +
      row(cell('', span(2) + above) + cell('自然人') + cell('总计')) +
      row(cell('三', below) + cell('予以公开') + cell('1') + cell('1')) +
      row(cell('', above) + cell('部分公开') + cell('0') + cell('0'))
    assert.deepEqual(await shown(table(rows)), [
      ['0+2x2:角 2+2x1:申请人情况', '2:自然人 3:总计', '0+1x2:三 1:予以公开 2:1 3:1', '1:部分公开 2:0 3:0'],
    ])
  })

  test('隔开的两段纵向合并不相连', async () => {
    const rows = row(cell('甲', below) + cell('1')) + row(cell('乙') + cell('2')) + row(cell('', above) + cell('3'))
    assert.deepEqual(await shown(table(rows)), [['0:甲 1:1', '0:乙 1:2', '0: 1:3']])
  })

  test('行首空出的列、旧式横向合并', async () => {
    const rows =
      row(cell('甲') + cell('乙') + cell('丙')) +
      row(cell('1') + cell('2'), '<w:gridBefore w:val="1"/>') +
      row(cell('丁', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('3'))
    assert.deepEqual(await shown(table(rows)), [['0:甲 1:乙 2:丙', '1:1 2:2', '0+2x1:丁 2:3']])
  })

  test('多得离谱的合并不占内存', async () => {
    const rows = row(cell('甲', span(999999999))) + row(cell('1') + cell('2'))
    assert.deepEqual(await shown(table(rows)), [['0+2x1:甲', '0:1 1:2']])
  })

  test('格内分段为换行；表中表读作文字，排版用的外表不算表', async () => {
    const inner = table(row(cell('规章') + cell('0')) + row(cell('文件') + cell('3')))
    const outer = `<w:tc>${paragraph('二、情况')}${inner}${paragraph('')}</w:tc>`
    assert.deepEqual(await shown(table(row(cell('左') + outer))), ['左', '二、情况', ['0:规章 1:0', '0:文件 1:3']])
    assert.deepEqual(await shown(table(row(`<w:tc>${paragraph('商业')}${paragraph('企业')}</w:tc>${cell('1')}`))), [
      ['0:商业\n企业 1:1'],
    ])
  })
})

describe('Word：恶意的和坏的', () => {
  const kindOf = async (bytes: Uint8Array) => {
    const result = await readDocx(bytes)
    return result.ok ? 'read' : result.error.kind
  }

  test('压缩炸弹：1 MB 解压成 1 GB', async () => {
    const bomb = zipBomb('word/document.xml', 1024)
    assert.ok(bomb.length < 1.2 * 1024 * 1024)
    assert.equal(await kindOf(bomb), 'bomb')
  })

  test('压缩炸弹谎报解压后的大小', async () => {
    assert.equal(await kindOf(zipBomb('word/document.xml', 64, 1000)), 'bomb')
  })

  test('一万个以上的文件', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`f${i}`, '']))
    assert.equal(await kindOf(wordFile({ body: paragraph('甲'), parts })), 'bomb')
  })

  test('DOCTYPE 与层层引用的实体', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${'&a;'.repeat(10)}">`).join('')}]>`
    const document = `${laughs}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a8;</w:t></w:r></w:p></w:body></w:document>`
    assert.equal(await kindOf(wordFile({ body: '', parts: { 'word/document.xml': document } })), 'bomb')
  })

  test('六万层表格', async () => {
    const opened = '<w:tbl><w:tr><w:tc>'.repeat(60_000)
    const closed = '</w:tc></w:tr></w:tbl>'.repeat(60_000)
    assert.equal(await kindOf(wordFile({ body: opened + closed })), 'bomb')
  })

  test('元素名借用对象自带的名字', async () => {
    const body = `<constructor/><toString a="1">${paragraph('甲')}</toString><__proto__/><w:constructor/>`
    assert.deepEqual(await shown(body), ['甲'])
  })

  test('截断、数据错一位、XML 不完整、没有正文：都说坏了', async () => {
    const whole = wordFile({ body: paragraph('甲'.repeat(200)) })
    assert.equal(await kindOf(whole.subarray(0, whole.length - 40)), 'damaged')
    assert.equal(await kindOf(whole.subarray(0, 300)), 'damaged')
    const flipped = Buffer.from(whole)
    const data = flipped.indexOf('word/document.xml') + 'word/document.xml'.length
    flipped[data + 60] = (flipped[data + 60] ?? 0) ^ 0x10
    assert.equal(await kindOf(flipped), 'damaged')
    assert.equal(await kindOf(wordFile({ body: '<w:p>' })), 'damaged')
    const relations = '<Relationships><Relationship Type="x/officeDocument" Target="nowhere.xml"/></Relationships>'
    assert.equal(await kindOf(wordFile({ body: paragraph('甲'), parts: { '_rels/.rels': relations } })), 'damaged')
  })

  test('压缩包内逐个文件加密', async () => {
    const locked = Buffer.from(wordFile({ body: paragraph('甲') }))
    for (const [signature, flags] of [
      ['PK\x03\x04', 6],
      ['PK\x01\x02', 8],
    ] as const)
      for (let at = locked.indexOf(signature); at >= 0; at = locked.indexOf(signature, at + 4))
        locked.writeUInt16LE(locked.readUInt16LE(at + flags) | 1, at + flags)
    assert.equal(await kindOf(locked), 'encrypted')
  })

  test('没有文字的文件', async () => {
    assert.equal(await kindOf(wordFile({ body: '<w:p/>' })), 'no-text')
  })
})
