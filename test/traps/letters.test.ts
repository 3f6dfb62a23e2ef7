import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LetterContent } from '../../src/capabilities/case-letters/index.ts'
import type { OutcomeKey } from '../../src/law/outcomes/index.ts'
import { describeDatabase } from '../support/database.ts'
import { type Office, officeOn, type Said } from '../support/traps-office.ts'

const ON = '2026-03-20'
const applicantCalled = (name: string, idNumber: string) =>
  ({ kind: 'naturalPerson', idKind: 'passport', fields: { name, idNumber, phone: '13900005678' } }) as const
type Values = LetterContent['values']

describeDatabase('文书：10-traps.md 乙部，写错的文书提交不了', (database) => {
  let made: Promise<Office> | undefined
  const here = () => {
    made ??= officeOn(database())
    return made
  }
  /** A reply drafted and handed over on a request of its own: what stands in its way. */
  const replying = async (outcome: OutcomeKey, values: Values, more: Partial<LetterContent> = {}): Promise<Said> => {
    const office = await here()
    const request = await office.register({ on: '2026-03-02' })
    const kept = await office.draft(request, ON, { outcome }, { means: 'post', ...more, values })
    return office.submit(kept, ON)
  }
  const NOT_RESPONSIBLE: Values = {
    'responsibleBody.reason': '该报告由清源县发展和改革局制作并保存',
    'responsibleBody.name': '清源县发展和改革局',
    'responsibleBody.contact': '0519-00000001',
  }
  const INTERNAL: Values = { 'reason.reason': '只涉及本机关车辆调度，对外没有影响', 'affair.kind': '后勤管理' }
  const FORBIDDEN: Values = {
    'reason.reason': '所申请的是个人纳税资料，该法要求税务机关保密',
    'forbiddingLaw.kind': '法律',
    'forbiddingLaw.title': '中华人民共和国税收征收管理法',
    'forbiddingLaw.article': '第八条第二款',
  }
  const RIGHT: Said = { codes: [], message: '' }

  describe('易错19：无法提供与不予公开混淆', () => {
    test('各自照实写的，可以提交', async () => {
      assert.deepEqual(await replying('notResponsible', NOT_RESPONSIBLE), RIGHT)
      assert.deepEqual(await replying('internalAffairs', INTERNAL), RIGHT)
    })
    test('易错19：无法提供的告知书里写“不予公开”，提交不了', async () => {
      const reason = '该报告由清源县发展和改革局制作，本机关不予公开'
      const { codes } = await replying('notResponsible', { ...NOT_RESPONSIBLE, 'responsibleBody.reason': reason })
      assert.deepEqual(codes, ['WORDING reasons'])
    })
    test('易错19：不予公开决定书里写“无法提供”，提交不了', async () => {
      const { codes } = await replying('internalAffairs', { ...INTERNAL, 'reason.reason': '该信息本机关无法提供' })
      assert.deepEqual(codes, ['WORDING reasons'])
    })
    test('易错19：名称、条款、救济途径随处理决定，不能自由组合', async () => {
      const office = await here()
      const request = await office.register({ on: '2026-03-02' })
      const notice = await office.draft(request, ON, { outcome: 'notResponsible' }, { values: NOT_RESPONSIBLE })
      const text = await office.textOf(notice, ON)
      assert.match(text, /政府信息公开申请告知书/)
      assert.match(text, /第三十六条第（五）项/)
      assert.doesNotMatch(text, /不予公开政府信息决定书|第三十六条第（三）项/)
      const other = await office.register({ on: '2026-03-02' })
      const edits = [{ part: 'title', paragraph: 0, text: '清源县水利局不予公开政府信息决定书' }] as const
      const retitled = await office.draft(
        other,
        ON,
        { outcome: 'notResponsible' },
        { values: NOT_RESPONSIBLE, edits, means: 'post' },
      )
      assert.deepEqual((await office.submit(retitled, ON)).codes, ['NOT_AS_RULED title'])
      assert.match(await office.textOf(retitled, ON), /政府信息公开申请告知书/)
    })
  })

  describe('易错26：第十四条与第十六条混用', () => {
    test('易错26：写明法律名称和条款的，可以提交', async () =>
      assert.deepEqual(await replying('lawForbids', FORBIDDEN), RIGHT))
    test('易错26：规章、规范性文件不能作“法律、行政法规禁止公开”的依据', async () => {
      const kind = await replying('lawForbids', { ...FORBIDDEN, 'forbiddingLaw.kind': '规章' })
      assert.match(kind.message, /只能是法律、行政法规/)
      const local = await replying('lawForbids', { ...FORBIDDEN, 'forbiddingLaw.title': '清源县档案查阅管理办法' })
      assert.deepEqual(local.codes, ['FORBIDDING_LAW reasons'])
    })
    test('易错26：没有写明法律名称、条款', async () => {
      const { 'forbiddingLaw.title': _, 'forbiddingLaw.article': __, ...lacking } = FORBIDDEN
      assert.match((await replying('lawForbids', lacking)).message, /法律、行政法规的名称.*条款/)
    })
    test('易错26：依第十四条的决定书里引第十六条，反之也不行', async () => {
      const reason = '依照第十六条第一款，属于内部管理'
      assert.deepEqual((await replying('lawForbids', { ...FORBIDDEN, 'reason.reason': reason })).codes, [
        'CITATION reasons',
      ])
      const other = await replying('internalAffairs', { ...INTERNAL, 'reason.reason': '依照第十四条，不宜对外提供' })
      assert.deepEqual(other.codes, ['CITATION reasons'])
    })
    test('易错26：“内部事务”“过程性”须对应具体的类', async () => {
      const affair = await replying('internalAffairs', { ...INTERNAL, 'affair.kind': '其他' })
      assert.match(affair.message, /只能是人事管理、后勤管理、内部工作流程/)
      const process = { 'reason.reason': '尚在讨论', 'process.kind': '内部材料', 'process.decided': '没有' }
      assert.match(
        (await replying('processInformation', process)).message,
        /只能是讨论记录、过程稿、磋商信函、请示报告/,
      )
    })
  })

  test('易错27：信息不存在而没有检索记录：文书提交不了，直接登记答复的记为错误', async () => {
    const office = await here()
    const request = await office.register({ on: '2026-03-02' })
    const bare = await office.draft(request, ON, { outcome: 'doesNotExist' }, { means: 'post' })
    const said = await office.submit(bare, ON)
    assert.match(said.message, /检索记录：还缺检索的范围.*关键词/)
    assert.match(said.message, /案卷里没有检索的记录，不能答复信息不存在/)
    await office.record(request, { kind: 'replied', on: ON, outcome: 'doesNotExist' })
    const found = await office.findings(request)
    assert.deepEqual(
      found.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])),
      ['NO_SEARCH_RECORD'],
    )
    const other = await office.register({ on: '2026-03-02' })
    const words = {
      scope: '工程档案',
      systems: '公文系统、档案室',
      keywords: '白石水库、验收',
      by: '某工作人员',
      found: '没有找到',
    }
    await office.record(other, { kind: 'searched', on: '2026-03-09', words })
    const searched = await office.draft(other, ON, { outcome: 'doesNotExist' }, { means: 'post' })
    assert.deepEqual(await office.submit(searched, ON), RIGHT)
  })

  describe('易错28：不属于本机关负责公开', () => {
    test('易错28：既没有写明能确定的机关、联系方式，也没有写明无法确定', async () => {
      const { codes, message } = await replying('notResponsible', { 'responsibleBody.reason': '不由本机关制作' })
      assert.ok(codes.includes('MISSING reasons'))
      assert.match(message, /第三十六条第（五）项/)
    })
    test('易错28：无法确定的，写明无法确定，可以提交', async () => {
      const unknown = {
        'responsibleBody.reason': '不由本机关制作、保存',
        'responsibleBody.undetermined': '无法确定负责公开的机关',
      }
      assert.deepEqual(await replying('notResponsible', unknown), RIGHT)
    })
    test('易错28：转办不能代替告知：没有“转办”这样的办结，不答复的，到期就是超期', async () => {
      const office = await here()
      const request = await office.register({ on: '2026-03-02' })
      await office.record(request, { kind: 'noted', on: '2026-03-04', words: { text: '已转发展和改革局办理' } })
      const seen = await office.standing(request, '2026-03-31')
      assert.deepEqual([seen.state, seen.endedOn], ['overdue', null])
    })
  })

  describe('易错29：重复申请', () => {
    const SAME: Values = {
      'earlierReply.number': '清水信公〔2025〕41号',
      'earlierReply.repliedOn': '2026-03-13',
      'earlierReply.same': '两次申请的都是同一份验收报告',
    }
    test('易错29：前次还没有答复的，不是重复申请', async () => {
      const office = await here()
      const applicants = [applicantCalled('顾南屏', 'E00000008')]
      await office.register({ on: '2026-03-02', applicants })
      const second = await office.register({ on: '2026-03-05', applicants })
      const kept = await office.draft(second, ON, { outcome: 'repeated' }, { means: 'post', values: SAME })
      const { codes, message } = await office.submit(kept, ON)
      assert.deepEqual([...new Set(codes)], ['STEP_MISSING reasons'])
      assert.match(message, /同一申请人此前的申请（.+）在收到本件以前都还没有答复，不是重复申请/)
      assert.match(message, /前次答复的日期是2026年3月13日，晚于收到本件申请的2026年3月5日/)
    })
    test('易错29：不同申请人申请相同信息，登记为重复申请的，记为错误', async () => {
      const office = await here()
      const request = await office.register({ on: '2026-03-05', applicants: [applicantCalled('林知遥', 'E00000007')] })
      await office.record(request, { kind: 'replied', on: ON, outcome: 'repeated' })
      const codes = (await office.findings(request)).map(({ code }) => code)
      assert.ok(codes.includes('NOT_ANSWERED_BEFORE'))
    })
  })

  test('易错30：大量申请没有先要求说明理由：文书提交不了，直接登记答复的记为错误', async () => {
    const values = {
      'reasonsAsked.counted': '2026年1月至2月提出申请62件',
      'reasonsAsked.askedOn': '2026-03-04',
      'reasonsAsked.answered': '没有说明',
      'reasonsAsked.judgement': '理由不合理',
    }
    const { codes, message } = await replying('excessive', values)
    assert.deepEqual(codes, ['STEP_MISSING reasons'])
    assert.match(message, /没有先要求申请人说明理由/)
    const office = await here()
    const request = await office.register({ on: '2026-03-02' })
    await office.record(request, { kind: 'replied', on: ON, outcome: 'excessive' })
    assert.ok((await office.findings(request)).some(({ code }) => code === 'REASONS_NOT_ASKED'))
  })

  describe('易错31：救济途径', () => {
    test('易错31：不予公开的先申请行政复议，复议机关是本级政府，不写可以直接起诉', async () => {
      const office = await here()
      const request = await office.register({ on: '2026-03-02' })
      const kept = await office.draft(request, ON, { outcome: 'internalAffairs' }, { means: 'post', values: INTERNAL })
      const text = await office.textOf(kept, ON)
      assert.match(text, /先.{0,20}向清源县人民政府申请行政复议/)
      assert.doesNotMatch(text, /上一级主管部门|可以直接向.*起诉/)
    })
    test('易错31：在理由里另写可以直接起诉，提交不了', async () => {
      const reason = '只涉及车辆调度。如不服，可以直接向人民法院提起行政诉讼'
      const { codes } = await replying('internalAffairs', { ...INTERNAL, 'reason.reason': reason })
      assert.deepEqual(codes, ['REMEDY_WORDS reasons'])
    })
    test('易错31：救济途径一段由规定生成，改不了、删不掉', async () => {
      const edits = [{ part: 'remedy', paragraph: 0, text: '如不服，可以向上一级主管部门申请行政复议。' }] as const
      const { codes, message } = await replying('internalAffairs', INTERNAL, { edits })
      assert.deepEqual(codes, ['NOT_AS_RULED remedy'])
      assert.match(message, /请重新改动，或者删去这处改动/)
    })
  })

  test('易错32：电子送达而没有网上复议渠道的，提交不了；填写渠道以后写入文书', async () => {
    const office = await here()
    const electronic = await replying('notResponsible', NOT_RESPONSIBLE, { means: 'electronic' })
    assert.ok(electronic.codes.includes('MISSING remedy'))
    await office.set('remedy.onlineReview', 'https://fuyi.qingyuan.example/')
    const request = await office.register({ on: '2026-03-02' })
    const kept = await office.draft(
      request,
      ON,
      { outcome: 'notResponsible' },
      { means: 'electronic', values: NOT_RESPONSIBLE },
    )
    assert.match(await office.textOf(kept, ON), /https:\/\/fuyi\.qingyuan\.example\//)
    assert.deepEqual(await office.submit(kept, ON), RIGHT)
  })

  describe('易错33：用民营快递寄答复', () => {
    test('易错33：凭证写着快递公司的，不能登记为邮寄送达', async () => {
      const office = await here()
      await office.set('drafting.reply', 'approve')
      const request = await office.register({ on: '2026-03-02' })
      const kept = await office.draft(
        request,
        ON,
        { outcome: 'notResponsible' },
        { means: 'post', values: NOT_RESPONSIBLE },
      )
      assert.deepEqual(await office.submit(kept, ON), RIGHT)
      const letter = await office.approve(await office.letterOf(kept), ON)
      const courier = await office.deliver(letter, ON, { means: 'post', proof: '顺丰 SF1234567890' })
      assert.deepEqual(courier.codes, ['wrong-fields'])
      assert.match(courier.message, /只能交邮政企业寄递/)
      assert.equal((await office.standing(request, ON)).state, 'running')
      assert.deepEqual(await office.deliver(letter, ON, { means: 'post', proof: '挂号信 XA00000001' }), RIGHT)
      assert.equal((await office.standing(request, ON)).state, 'ended')
    })
    test('易错33：真的用快递寄了的，如实登记，记为错误', async () => {
      const office = await here()
      const request = await office.register({ on: '2026-03-09' })
      await office.record(request, { kind: 'replied', on: '2026-03-11', outcome: 'provided', means: 'courier' })
      assert.ok(
        (await office.findings(request)).some(
          ({ code, severity }) => code === 'SENT_BY_COURIER' && severity === 'error',
        ),
      )
    })
    test('易错33：文书里写明用快递寄送的，提交不了', async () => {
      const values = { 'provision.how': '复印件由顺丰寄送', 'provision.when': '2026年3月25日' }
      assert.deepEqual((await replying('provided', values)).codes, ['COURIER provision'])
    })
  })

  test('易错36：文书里写了手机号码、身份证号码的，提交不了', async () => {
    for (const [kind, number] of [
      ['手机号码', '13812345678'],
      ['身份证号码', '11010519491231002X'],
    ]) {
      const reason = `只涉及本机关车辆调度，驾驶员的${kind}${number}`
      const { codes } = await replying('internalAffairs', { ...INTERNAL, 'reason.reason': reason })
      assert.ok(codes.includes('PERSONAL_DATA reasons'), kind)
    }
  })
})
