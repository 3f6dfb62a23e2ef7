import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isHeld } from '../../law/articles/index.ts'
import {
  checkMarks,
  findTerm,
  foldText,
  formatHiddenContent,
  formatLeak,
  formatPicture,
  formatReason,
  REDACTION_REASONS,
  reasonSentence,
  suggestPersonalData,
} from './index.ts'

describe('第三十七条 遮盖的每一处都有理由', () => {
  const box = [10, 10, 50, 20] as const
  test('理由引用的条款都是我们持有的', () => {
    for (const { articles } of Object.values(REDACTION_REASONS)) assert.ok(articles.every(isHeld))
    assert.equal(formatReason('processInfo'), '过程性信息（第十六条第二款）')
  })

  for (const [what, marks, kind, numbers] of [
    ['没有选理由', [{ kind: 'term', term: '某' }], 'mark-without-reason', [1]],
    [
      '理由不在清单里',
      [
        { kind: 'term', term: '某', reason: 'privacy' },
        { kind: 'rectangle', page: 1, box, reason: '不便公开' },
      ],
      'mark-without-reason',
      [2],
    ],
    ['词语只有空白', [{ kind: 'term', term: ' \u3000\n', reason: 'privacy' }], 'empty-term', [1]],
    ['区域没有大小', [{ kind: 'rectangle', page: 1, box: [1, 1, 1, 9], reason: 'privacy' }], 'empty-rectangle', [1]],
    ['页码不是页码', [{ kind: 'rectangle', page: 0, box, reason: 'privacy' }], 'empty-rectangle', [1]],
  ] as const)
    test(`${what}：拒绝，并指出是第几处`, () => {
      const checked = checkMarks(marks)
      assert.ok(!checked.ok)
      assert.equal(checked.error.kind, kind)
      assert.deepEqual(checked.error.marks, numbers)
    })

  test('都有理由的，照收', () => {
    assert.ok(checkMarks([{ kind: 'rectangle', page: 1, box, reason: 'notGovernmentInformation' }]).ok)
    assert.ok(checkMarks([]).ok)
  })
})

describe('词语怎么写都找得到', () => {
  for (const [what, text, term] of [
    ['全角数字', '电话：１３８００１３８０００。', '13800138000'],
    ['数字分组', '990099-1990 0307-8515', '990099199003078515'],
    ['字间空格', '姓名：檀 翀 骍', '檀翀骍'],
    ['词中换行', '住石榴园\n路18号', '石榴园路18号'],
    ['零宽字符', '檀\u200b翀\u00ad骍', '檀翀骍'],
    ['字母大小写', '车牌为京a·12345', '京A12345'],
    ['部首字形', '⾝份', '身份'],
    ['词语本身带空格', '檀翀骍', '檀 翀 骍'],
  ] as const)
    test(what, () => assert.equal(findTerm(foldText(text), term).length, 1))

  test('位置指回原文', () => {
    const text = '甲１３８ 0乙'
    const [found] = findTerm(foldText(text), '1380')
    assert.deepEqual(found, { start: 1, end: 5 })
    assert.equal(text.slice(1, 6), '１３８ 0')
  })
  test('字与字之间的横线不是数字分组，不去掉', () => {
    assert.equal(foldText('甲-乙').text, '甲-乙')
    assert.equal(foldText('1-乙').text, '1-乙')
  })
  test('叠在一起的也都算', () => assert.equal(findTerm(foldText('aaa'), 'aa').length, 2))
  test('任何文字，插入空白后仍找得到它的任何一段', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥a-z0-9]{2,20}$/), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % text.length].sort((p, q) => p - q)
        const term = text.slice(from, (to ?? 0) + 1)
        assert.ok(findTerm(foldText([...text].join(' \n')), term).length > 0)
      }),
    )
  })
})

describe('个人信息只作提示', () => {
  for (const [what, text, expected] of [
    ['身份证号码，校验位对', '号码990099199003078512', []],
    ['手机号码', '电话199 0013 8000，', ['mobile']],
    ['区号和固定电话', '电话010-66668888转', ['landline']],
    ['写明电话的七位号码', '联系电话：6668888', ['landline']],
    ['车牌号码', '车辆京A12345停放', ['plate']],
    ['电子邮箱', '发至zhang.san@example.invalid。', ['email']],
    ['住址', '住某某区石榴园路18号3单元502室', ['address']],
    ['银行卡号，校验和对', '账号6222020200112233440', []],
    ['文号不是个人信息', '某政办〔2025〕12号', []],
    ['公历日期不是', '2025年11月25日', []],
  ] as const)
    test(what, () =>
      assert.deepEqual(
        suggestPersonalData(text).map(({ kind }) => kind),
        expected,
      ),
    )

  test('身份证号码：十八位、出生日期和校验位都对才提示', () => {
    const body = '99009919900307851'
    const found = [...'0123456789X'].filter((check) =>
      suggestPersonalData(`号${body}${check}。`).some(({ kind }) => kind === 'citizen-id'),
    )
    assert.equal(found.length, 1)
    assert.deepEqual(suggestPersonalData('号990099199013078515。'), [])
  })
  test('银行卡号：校验和对才提示，同一前缀只有一个末位对', () => {
    const found = [...'0123456789'].filter((check) =>
      suggestPersonalData(`账号622202020011223344${check}`).some(({ kind }) => kind === 'bank-card'),
    )
    assert.equal(found.length, 1)
  })
  test('位置是原文的位置', () => {
    const text = '电话１９９００１３８０００。'
    const [span] = suggestPersonalData(text)
    assert.equal(text.slice(span?.start, span?.end), '１９９００１３８０００')
  })
  test('任何文字都不报错，各处不重叠', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const spans = suggestPersonalData(text)
        for (const [i, span] of spans.entries())
          assert.ok(span.end > span.start && span.start >= (spans[i - 1]?.end ?? 0))
      }),
    )
  })
})

describe('答复书里的说明', () => {
  const area = (page: number) => ({ page, box: [0, 0, 1, 1] as const })
  test('按条款分列，写明几处、在哪几页；没有找到的词语不写', () => {
    const marks = [
      { mark: 1, kind: 'term', reason: 'privacy', areas: [area(2), area(1)], hits: 2 },
      { mark: 2, kind: 'rectangle', reason: 'tradeSecret', areas: [area(3)], hits: 1 },
      { mark: 3, kind: 'term', reason: 'stateSecret', areas: [], hits: 0 },
    ] as const
    assert.equal(
      reasonSentence({ marks }),
      '依据《中华人民共和国政府信息公开条例》第三十七条，本机关对所提供的文件作了区分处理，对其中涉及商业秘密（第十五条）的 1 处（第 3 页）、涉及个人隐私（第十五条）的 2 处（第 1、2 页）不予公开并已遮盖，其余内容予以提供。',
    )
    assert.equal(reasonSentence({ marks: marks.slice(2) }), '')
  })
  test('随附内容、残留、转为图片的页都说得出位置', () => {
    assert.equal(formatPicture({ page: 2, why: 'layers' }), '第 2 页已转为图片：文件含有可以开关的图层')
    assert.equal(
      formatHiddenContent({ kind: 'hidden-row', count: 2, place: { sheet: '名录', row: 3 }, strippable: true }),
      '工作表“名录”第 3 行：隐藏的行 2 处',
    )
    assert.equal(
      formatLeak({ where: 'pixels', page: 2, at: '', mark: 1 }),
      '第 2 页：页面图像（遮盖区域没有完全涂满）（第 1 处标记）',
    )
  })
})
