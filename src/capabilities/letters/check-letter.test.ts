import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inputOf, LETTER_FILE, PROCESS_CASES, processInputOf, REPLY_CASES } from '../../../test/support/letter-cases.ts'
import { day } from '../../law/day/index.ts'
import { OUTCOMES, type OutcomeKey } from '../../law/outcomes/index.ts'
import {
  checkLetter,
  editLetter,
  type Issue,
  LETTER_PROBLEM_CODES,
  type Letter,
  MASK,
  type OtherPerson,
  type PartKey,
  type ProcessInput,
  processLetter,
  type ReplyInput,
  replyLetter,
} from './index.ts'

const TODAY = day('2026-04-02')
const caseOf = (outcome: OutcomeKey): ReplyInput => {
  const found = REPLY_CASES.find((each) => each.outcome === outcome)
  assert.ok(found)
  return inputOf(found)
}
const processOf = (letter: string): ProcessInput => {
  const found = PROCESS_CASES.find((each) => each.letter === letter)
  assert.ok(found)
  return processInputOf(found)
}
const make = (input: ReplyInput | ProcessInput): Letter => {
  const made = 'outcome' in input ? replyLetter(input) : processLetter(input)
  assert.ok(made.ok)
  return made.value
}
const check = (input: ReplyInput | ProcessInput, letter = make(input), others: readonly OtherPerson[] = []) =>
  checkLetter(letter, { input, today: TODAY, others })
const codes = (...args: Parameters<typeof check>) => check(...args).map(({ code, part }) => `${code} ${part}`)

/** The letter with one more paragraph of the clerk's. */
const adding = (input: ReplyInput | ProcessInput, part: PartKey, text: string): Letter => {
  const letter = make(input)
  const { length } = letter.parts.find(({ key }) => key === part)?.paragraphs ?? []
  const edited = editLetter(letter, [{ part, paragraph: length, text }])
  assert.ok(edited.ok, edited.ok ? '' : edited.error.message)
  return edited.value
}
/** A letter tampered with, past what may be edited. */
const tampered = (letter: Letter, part: PartKey, text: string): Letter => ({
  ...letter,
  parts: letter.parts.map((each) =>
    each.key === part ? { ...each, paragraphs: each.paragraphs.map((paragraph) => ({ ...paragraph, text })) } : each,
  ),
})

describe('第三十六条：无法提供、不予处理、不予公开不能混用（易错 19）', () => {
  const groups = [
    ['doesNotExist', 'notResponsible', 'needsCreation', 'stillUnclear'],
    ['petition', 'repeated', 'publication', 'excessive', 'reconfirmation'],
    ['alreadyPublic', 'provided', 'administrativeQuery'],
    ['notCorrected', 'feeUnpaid', 'withdrawn', 'notGovernmentInformation', 'otherEnding'],
  ] as const
  for (const outcome of groups.flat()) {
    const { title } = OUTCOMES.find(({ key }) => key === outcome) ?? {}
    test(`${title}的文书里写“不予公开”`, () => {
      const part = make(caseOf(outcome)).parts.some(
        ({ key, paragraphs }) => key === 'reasons' && paragraphs.some(({ edit }) => edit === 'free'),
      )
        ? 'reasons'
        : 'provision'
      const letter = adding(caseOf(outcome), part, '该信息不予公开。')
      assert.deepEqual(codes(caseOf(outcome), letter), [`WORDING ${part}`])
    })
  }
  for (const { key, title } of OUTCOMES.filter(({ letter }) => letter.title.includes('不予公开'))) {
    test(`${title}的决定书里写“无法提供”“不予处理”`, () => {
      assert.deepEqual(codes(caseOf(key), adding(caseOf(key), 'reasons', '该信息无法提供。')), ['WORDING reasons'])
      assert.deepEqual(codes(caseOf(key), adding(caseOf(key), 'reasons', '对本件申请不予处理。')), ['WORDING reasons'])
    })
  }
  test('引用前次文书的名称、申请人的原话，不算', () => {
    const input = caseOf('repeated')
    const letter = adding(input, 'reasons', '前次文书为《不予公开政府信息决定书》，申请人称“不予公开没有道理”。')
    assert.deepEqual(codes(input, letter), [])
  })
  test('程序自己生成的文书，没有一份混用', () => {
    for (const each of REPLY_CASES) assert.deepEqual(codes(inputOf(each)), [], each.outcome)
  })
})

describe('第十四条、第十六条：条款与决定相符（易错 26）', () => {
  for (const [outcome, words, problem] of [
    ['stateSecret', '依据条例第十六条第二款。', true],
    ['processInformation', '依据条例第十四条。', true],
    ['internalAffairs', '依据条例第十六条第二款。', true],
    ['processInformation', '依据条例第十六条第二款。', false],
    ['harmsThirdParty', '参照条例第三十二条征求了意见。', false],
    ['doesNotExist', '依据条例第三十六条第（三）项。', true],
    ['doesNotExist', '依据条例第三十六条第（四）项。', false],
    ['doesNotExist', '依据条例第三十八条。', true],
    ['provided', '见《某某办法》第十四条。', false],
    ['provided', '依据条例第九十九条。', true],
    ['provided', '依据条例第三十六条第（九）项。', true],
    ['partlyProvided', '其中第十二页属于条例第十五条规定的情形。', false],
  ] as const) {
    test(`${OUTCOMES.find(({ key }) => key === outcome)?.title}：“${words}”${problem ? '不对' : '可以'}`, () => {
      const part = outcome === 'provided' ? 'provision' : 'reasons'
      assert.deepEqual(
        codes(caseOf(outcome), adding(caseOf(outcome), part, words)),
        problem ? [`CITATION ${part}`] : [],
      )
    })
  }
  test('第十四条：规章、规范性文件不能作为禁止公开的依据', () => {
    const input = caseOf('lawForbids')
    const forbiddingLaw = { kind: '行政法规', title: '江苏省工程造价管理办法', article: '第十二条' }
    const found = check({ ...input, facts: { ...input.facts, forbiddingLaw } })
    assert.deepEqual(
      found.map(({ code, part }) => [code, part]),
      [['FORBIDDING_LAW', 'reasons']],
    )
    assert.match(found[0]?.message ?? '', /冠有地方名称，是地方性法规或者规章，不能作为不予公开的依据/)
  })
  test('第三十七条：不予公开部分的依据只能是第十四条至第十六条，不属于政府信息的写第三十七条', () => {
    const input = caseOf('partlyProvided')
    const ground = (ground: string) => {
      const redaction = { ...input.facts.redaction, ground }
      return codes({ ...input, facts: { ...input.facts, redaction } })
    }
    assert.deepEqual([ground('第十五条、第十六条第二款'), ground('第三十七条')], [[], []])
    assert.deepEqual(ground('某某办法'), ['CITATION reasons'])
    assert.ok(ground('第三十八条').includes('CITATION reasons'))
  })
})

describe('行政复议法第二十条、第二十三条：救济途径（易错 31、32）', () => {
  const input = caseOf('stateSecret')
  test('漏写救济途径', () => {
    const letter = make(input)
    const without = { ...letter, parts: letter.parts.filter(({ key }) => key !== 'remedy') }
    assert.deepEqual(
      check(input, without).map(({ message }) => message),
      ['缺少“救济途径”。请重新生成文书。'],
    )
  })
  test('改成可以直接起诉，或者仍写上一级主管部门', () => {
    for (const text of [
      '如不服本决定书，可以自收到本决定书之日起6个月内依法向清源县人民法院提起行政诉讼。',
      '如不服本决定书，可以向上一级主管部门或者本级人民政府申请行政复议。',
    ]) {
      assert.deepEqual(codes(input, tampered(make(input), 'remedy', text)), ['NOT_AS_RULED remedy'])
    }
  })
  test('在别处另写救济途径', () => {
    assert.deepEqual(codes(input, adding(input, 'reasons', '不服的，可以向上一级主管部门或者县政府申请行政复议。')), [
      'REMEDY_WORDS reasons',
    ])
  })
  test('过程文书不写救济途径', () => {
    const notice = processOf('correction-notice')
    assert.deepEqual(codes(notice, adding(notice, 'notice', '不服的，可以申请行政复议。')), ['REMEDY_WORDS notice'])
  })
  test('电子送达而没有网上提交渠道', () => {
    const { onlineReview: _, ...body } = LETTER_FILE.body
    const online: ReplyInput = {
      ...input,
      file: { ...LETTER_FILE, body },
      issue: { ...input.issue, means: 'electronic' },
    }
    assert.deepEqual(codes(online), ['MISSING remedy', 'BLANK remedy'])
  })
  test('送达方式改为电子以后没有重新生成的，与规定不符', () => {
    const electronic: ReplyInput = { ...input, issue: { ...input.issue, means: 'electronic' } }
    assert.deepEqual(codes(electronic, make(input)), ['NOT_AS_RULED remedy', 'NOT_AS_RULED delivery'])
  })
})

describe('名称、日期、文号与案卷相符', () => {
  const input = caseOf('doesNotExist')
  for (const [part, text, what] of [
    ['title', '清源县农业农村局政府信息公开申请告知书', '标题里写了别的机关'],
    ['applicant', '林之遥', '主送写错了姓名'],
    ['receivedOn', '本机关于2026年3月5日收到你提出的政府信息公开申请。', '收到之日写成登记日（易错 21）'],
    ['content', '你申请公开的内容为：“验收报告”。', '申请内容没有照原文'],
    ['decision', '经检索，本机关没有你要的材料。', '决定用语改了'],
    ['signature', '清源县水务局', '落款写了别的名称'],
  ] as const) {
    test(what, () => assert.deepEqual(codes(input, tampered(make(input), part, text)), [`NOT_AS_RULED ${part}`]))
  }
  test('案卷里收到之日改了，文书没有重新生成', () => {
    const file = { ...LETTER_FILE, request: { ...LETTER_FILE.request, receivedOn: day('2026-03-03') } }
    assert.deepEqual(codes({ ...input, file }, make(input)), ['NOT_AS_RULED receivedOn'])
  })
  test('案卷里改为另一种处理决定的，要重新生成', () => {
    assert.deepEqual(codes(caseOf('notResponsible'), make(input)).slice(0, 1), ['NOT_AS_RULED null'])
  })
  const issued = (issue: Partial<Issue>) => codes({ ...input, issue: { ...input.issue, ...issue } })
  test('文号：六角括号、不加“第”、不编虚位、年份是成文之年', () => {
    assert.deepEqual(issued({ number: '清水信公[2026]8号' }), ['NUMBER number'])
    assert.deepEqual(issued({ number: '清水信公〔2026〕第008号' }), ['NUMBER number'])
    assert.deepEqual(issued({ number: '第八号' }), ['NUMBER number'])
    assert.deepEqual(issued({ number: '清水信公〔2025〕8号' }), ['NUMBER number'])
    assert.deepEqual(issued({ number: null }), ['MISSING number', 'BLANK number'])
  })
  test('怎样改，写在问题里', () => {
    const [found] = check({ ...input, issue: { ...input.issue, number: '清水信公（2026）第008号' } })
    assert.equal(
      found?.message,
      '文号“清水信公（2026）第008号”年份应用六角括号〔〕；序号前不加“第”；序号不编虚位，1 不写作 001，应为清水信公〔2026〕8号。',
    )
  })
  test('成文日期：不能在今天以后，不能早于写到的事', () => {
    assert.deepEqual(issued({ date: day('2026-04-03') }), ['DATE signature'])
    assert.deepEqual(issued({ date: day('2026-04-02') }), [])
    assert.deepEqual(issued({ date: day('2026-03-01') }), ['DATE signature'])
    assert.deepEqual(issued({ date: day('2026-03-02') }), [])
  })
  test('没有填写的地方：程序的空、模板的空、手写的叉和横线', () => {
    for (const text of ['检索人为××。', '时间为____。', '系统为{检索系统}。', '见【待填：页码】。']) {
      assert.deepEqual(codes(input, adding(input, 'reasons', text)), ['BLANK reasons'], text)
    }
  })
  test('网址里的 xxgk 不算没有填写', () => {
    const input = caseOf('alreadyPublic')
    assert.deepEqual(codes(input, adding(input, 'provision', '网址为https://www.qingyuan.example/xxgk/。')), [])
  })
  test('送达回证、回执与案卷不符', () => {
    const record = processOf('delivery-record')
    assert.deepEqual(codes(record, { ...make(record), form: [{ label: '凭证号', text: '另一个号' }] }), [
      'NOT_AS_RULED null',
    ])
    const blankRecord = { ...record, details: { ...record.details, proof: '' } }
    assert.deepEqual(codes(blankRecord), ['MISSING notice', 'BLANK null'])
    const inquiry = processOf('third-party-inquiry')
    assert.deepEqual(codes(inquiry, { ...make(inquiry), slip: null }), ['NOT_AS_RULED null'])
  })
  test('多出规定没有的要素', () => {
    const denied = caseOf('stateSecret')
    const letter = make(denied)
    const course = { key: 'course', paragraphs: [] } as const
    assert.deepEqual(codes(denied, { ...letter, parts: [...letter.parts, course] }), ['NOT_AS_RULED course'])
  })
  test('申请人原文里的叉不算没有填写', () => {
    const file = { ...LETTER_FILE, request: { ...LETTER_FILE.request, subject: '关于××路的批复' } }
    assert.deepEqual(codes({ ...input, file }), [])
  })
})

describe('法定的前一步', () => {
  test('第三十五条：没有先要求说明理由（易错 30）', () => {
    const input = caseOf('excessive')
    assert.deepEqual(codes({ ...input, file: { ...input.file, acts: [] } }), ['STEP_MISSING reasons'])
  })
  test('第三十六条第（六）项：前次还没有答复的，不是重复申请（易错 29）', () => {
    const input = caseOf('repeated')
    const replied = (repliedOn: string, number = '清水信公〔2025〕41号') =>
      codes({ ...input, facts: { earlierReply: { ...input.facts.earlierReply, number, repliedOn } } })
    assert.deepEqual([replied('2026-03-03'), replied('2026-03-02')], [['STEP_MISSING reasons'], []])
    assert.deepEqual(replied('2025-11-12', '清水信公[2025]41号'), ['NUMBER reasons'])
  })
  test('第三十条：没有告知补正、期限还没有届满，不能以逾期不补正结束', () => {
    const input = caseOf('notCorrected')
    assert.deepEqual(codes({ ...input, file: { ...input.file, acts: [] } }), ['STEP_MISSING reasons'])
    const on = (date: string) => codes({ ...input, issue: { ...input.issue, date: day(date) } })
    assert.deepEqual([on('2026-03-13'), on('2026-03-14')], [['STEP_MISSING reasons'], []])
  })
  test('第三十条：没有收到补正，不能以补正后仍不明确结束', () => {
    const input = caseOf('stillUnclear')
    assert.deepEqual(codes({ ...input, file: { ...input.file, acts: [] } }), ['STEP_MISSING reasons'])
  })
  test('收费办法第六条：没有收费通知、期限还没有届满', () => {
    const input = caseOf('feeUnpaid')
    assert.deepEqual(codes({ ...input, file: { ...input.file, acts: [] } }), ['STEP_MISSING reasons'])
    assert.deepEqual(codes({ ...input, issue: { ...input.issue, date: day('2026-04-01') } }), ['STEP_MISSING reasons'])
  })
  test('第三十二条：写有征求第三方意见，案卷里没有', () => {
    const input = caseOf('harmsThirdParty')
    assert.deepEqual(codes({ ...input, file: { ...input.file, acts: [] } }), ['STEP_MISSING reasons'])
  })
  test('第三十六条第（四）项：没有检索记录（易错 27）', () => {
    const input = caseOf('doesNotExist')
    assert.deepEqual(codes({ ...input, facts: {} }), ['MISSING reasons', 'BLANK reasons'])
  })
  test('第三十六条第（五）项：既没有机关名称也没有写不能确定（易错 28）', () => {
    const input = caseOf('notResponsible')
    assert.ok(codes({ ...input, facts: { responsibleBody: { reason: '不是本机关制作' } } }).includes('MISSING reasons'))
  })
  test('第三十三条第二款：延长超过20个工作日（易错 24）', () => {
    const input = processOf('extension-notice')
    const days = (days: string) => codes({ ...input, details: { ...input.details, days } })
    assert.deepEqual([days('20'), days('21')], [[], ['TOO_LONG notice']])
  })
  test('邮政法第五十五条：写有民营快递（易错 33）', () => {
    const input = caseOf('provided')
    assert.deepEqual(codes(input, adding(input, 'provision', '材料由顺丰寄出。')), ['COURIER provision'])
    assert.deepEqual(codes(input, adding(input, 'provision', '材料由邮政特快专递寄出。')), [])
  })
})

describe('不出现别人的信息，不出现证件号码、手机号码（易错 36）', () => {
  const input = caseOf('doesNotExist')
  const others = [{ told: '编号为qyx-slj-2026-00009的申请人', data: ['陶远舟', '11010519491231002X'] }]
  test('别的申请的申请人，问题里不写出姓名', () => {
    const found = check(input, adding(input, 'reasons', '陶远舟此前也申请过该信息。'), others)
    assert.deepEqual(
      found.map(({ code, part }) => `${code} ${part}`),
      ['OTHER_PERSON reasons'],
    )
    assert.equal(found[0]?.message, '出现了编号为qyx-slj-2026-00009的申请人的信息，请删去。')
  })
  test('申请人自己在申请内容里写了别人，只是提醒', () => {
    const file = { ...LETTER_FILE, request: { ...LETTER_FILE.request, subject: '陶远舟宅基地的批复' } }
    const found = check({ ...input, file }, undefined, others)
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['OTHER_PERSON_QUOTED', 'warning']],
    )
  })
  test('同一名申请人有几件申请的，不算别人', () => {
    assert.deepEqual(codes(input, undefined, [{ told: '编号为qyx-slj-2026-00009的申请人', data: ['林知遥'] }]), [])
  })
  test('申请人自己的住址、证件号码，也不写', () => {
    const own = [{ told: '申请人自己的住址、证件号码', data: ['白石镇柳树村三组'] }]
    assert.deepEqual(codes(input, adding(input, 'reasons', '住址为白石镇柳树村三组。'), own), ['OTHER_PERSON reasons'])
  })
  test('给第三方的文书里写了申请人', () => {
    const inquiry = processOf('third-party-inquiry')
    const details = { ...inquiry.details, content: '林知遥申请公开的报价明细' }
    assert.deepEqual(codes({ ...inquiry, details }), ['OTHER_PERSON notice'])
  })
  test('给申请人的文书里写了第三方', () => {
    const thirdParty = [{ told: '第三方', data: ['清源石桥建材有限公司'] }]
    const denied = caseOf('harmsThirdParty')
    assert.deepEqual(codes(denied, adding(denied, 'reasons', '清源石桥建材有限公司不同意公开。'), thirdParty), [
      'OTHER_PERSON reasons',
    ])
  })
  for (const [what, text] of [
    ['身份证号码', '证件号码11010519491231002X。'],
    ['手机号码', '联系电话13800000000。'],
  ] as const) {
    test(`理由里写了${what}`, () => {
      assert.deepEqual(codes(input, adding(input, 'reasons', text)), ['PERSONAL_DATA reasons'])
    })
  }
  test('申请内容里有身份证号码：用“＊”遮去的可以，删去、改写的不行', () => {
    const subject = '身份证号11010519491231002X的户主的征地补偿协议'
    const quoted: ReplyInput = { ...input, file: { ...LETTER_FILE, request: { ...LETTER_FILE.request, subject } } }
    assert.deepEqual(codes(quoted), ['PERSONAL_DATA content'])
    const written = (words: string) =>
      editLetter(make(quoted), [{ part: 'content', paragraph: 0, text: `你申请公开的内容为：“${words}”。` }])
    const masked = written(subject.replace(/\d{17}X/, MASK.repeat(18)))
    assert.ok(masked.ok)
    assert.deepEqual(codes(quoted, masked.value), [])
    assert.ok(!written('征地补偿协议').ok)
  })
  test('本机关自己的联系电话可以写', () => {
    const file = { ...LETTER_FILE, body: { ...LETTER_FILE.body, contact: '值班手机13800000000' } }
    assert.deepEqual(codes({ ...processOf('receipt'), file }), [])
  })
})

describe('可改的范围', () => {
  const input = caseOf('doesNotExist')
  const edit = (part: PartKey, paragraph: number, text: string) => {
    const edited = editLetter(make(input), [{ part, paragraph, text }])
    return edited.ok ? 'ok' : edited.error.kind
  }
  test('标题、文号、主送、收到之日、决定、条款、救济途径、落款由规定和案卷生成，不能改', () => {
    for (const part of [
      'title',
      'number',
      'applicant',
      'receivedOn',
      'request',
      'decision',
      'reasons',
      'remedy',
      'delivery',
      'signature',
    ] as const) {
      assert.equal(edit(part, 0, '改过的话。'), 'from-the-rule', part)
    }
  })
  test('理由可以改，可以加一段，不能改成空的、过长的，不能隔着加', () => {
    assert.equal(edit('reasons', 1, '检索的情况：另写一遍。'), 'ok')
    assert.equal(edit('reasons', 2, '补充一段。'), 'ok')
    assert.equal(edit('reasons', 1, '  '), 'empty')
    assert.equal(edit('reasons', 1, '长'.repeat(5001)), 'too-long')
    assert.equal(edit('reasons', 3, '隔着一段。'), 'no-such-paragraph')
  })
  test('申请内容只能遮，一个字遮一个；没有的要素不能改', () => {
    assert.equal(edit('content', 0, '你申请公开的内容为：“……”。'), 'only-masking')
    assert.equal(edit('course', 0, '办理过程：无。'), 'no-such-paragraph')
    assert.equal(edit('remedy', 1, '另加一段。'), 'no-such-paragraph')
  })
  test('改了的文书是另一个值，原来的不变', () => {
    const letter = make(input)
    const before = JSON.stringify(letter)
    const edited = editLetter(letter, [{ part: 'reasons', paragraph: 1, text: '另写一遍。' }])
    assert.ok(edited.ok && JSON.stringify(letter) === before && JSON.stringify(edited.value) !== before)
  })
  test('各种问题的代码都有名称', () => {
    for (const { name } of Object.values(LETTER_PROBLEM_CODES)) assert.ok(name.length > 3)
  })
})
