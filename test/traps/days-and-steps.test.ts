import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countedRequestOf, countTableThree } from '../../src/capabilities/register-figures/index.ts'
import type { DisclosureRequest, Standing } from '../../src/capabilities/requests/index.ts'
import { day } from '../../src/law/day/index.ts'
import { describeDatabase } from '../support/database.ts'
import { type Office, officeOn } from '../support/traps-office.ts'

const codes = ({ clock }: Standing) => clock?.findings.map(({ code }) => code) ?? []
const due = ({ clock }: Standing) => clock?.due

describeDatabase('期限和步骤：10-traps.md 乙部，登记不了的登记不了，真的打破了的如实登记、记为问题', (database) => {
  let made: Promise<Office> | undefined
  const here = () => {
    made ??= officeOn(database())
    return made
  }
  /** Received over the counter. */
  const received = async (on: string): Promise<DisclosureRequest> => (await here()).register({ on })
  /** 表三 of the body for one request. */
  const rowsOf = async (request: DisclosureRequest, year: number) => {
    const { counted } = countedRequestOf(await (await here()).fileOf(request), ['naturalPerson'])
    const table = countTableThree(counted ? [counted] : [], { bodyId: request.bodyId, year })
    assert.ok(table.ok)
    const { cells } = table.value
    return Object.entries(cells).flatMap(([path, { figure }]) => (figure > 0 && !path.endsWith('.total') ? [path] : []))
  }

  test('易错19：信息不存在计入无法提供，不计入不予公开；撤回、逾期不补正不能当作答复的结果', async () => {
    const office = await here()
    const request = await received('2026-03-02')
    const refused = await office.refused(request, { kind: 'replied', on: '2026-03-20', outcome: 'withdrawn' })
    assert.match(refused.message, /不是答复的结果/)
    assert.match((await office.refused(request, { kind: 'replied', on: '2026-03-20' })).message, /请选择答复的处理结果/)
    await office.record(request, { kind: 'replied', on: '2026-03-20', outcome: 'doesNotExist' })
    const rows = await rowsOf(request, 2026)
    assert.ok(rows.some((path) => path.includes('unableNotHeld')))
    assert.ok(!rows.some((path) => path.includes('denied')))
  })

  test('易错20：部分公开的只计部分公开，不公开的理由不入表；同一件不能再答复一次', async () => {
    const office = await here()
    const request = await received('2026-03-02')
    const words = { 'redaction.withheld': '第12页', 'redaction.ground': '第十五条', 'redaction.reason': '商业秘密' }
    await office.record(request, { kind: 'replied', on: '2026-03-20', outcome: 'partlyProvided', words })
    const again = await office.refused(request, { kind: 'replied', on: '2026-03-23', outcome: 'harmsThirdParty' })
    assert.match(again.message, /已于2026年3月20日办结/)
    const rows = await rowsOf(request, 2026)
    assert.deepEqual(rows.map((path) => path.split('.').find((key) => /Granted|denied/i.test(key))).filter(Boolean), [
      'partiallyGranted',
    ])
  })

  describe('易错21：收到日取错', () => {
    test('易错21：挂号信以签收之日为收到之日，不看邮戳、登记、转办的日子', async () => {
      const office = await here()
      const request = await office.register({ on: '2026-03-04', channel: 'post_signed', arrivedOn: day('2026-03-02') })
      assert.equal((await office.standing(request, '2026-03-04')).state, 'awaiting_signature')
      const early = await office.refused(request, { kind: 'signed', on: '2026-02-27' })
      assert.match(early.message, /早于申请到达之日/)
      await office.record(request, { kind: 'signed', on: '2026-03-05' })
      await office.record(request, { kind: 'noted', on: '2026-03-09', words: { text: '转工程科' } })
      const seen = await office.standing(request, '2026-03-10')
      assert.deepEqual([seen.receipt.state === 'received' && seen.receipt.on, due(seen)], ['2026-03-05', '2026-04-02'])
    })
    test('易错21：网上提交的，双方确认以前没有收到之日，也不能办理；确认之日才是', async () => {
      const office = await here()
      const request = await office.register({ on: '2026-03-02', channel: 'online' })
      const early = await office.refused(request, { kind: 'replied', on: '2026-03-03', outcome: 'provided' })
      assert.equal(early.kind, 'not-received-yet')
      assert.match(early.message, /确认之日为收到之日/)
      await office.record(request, { kind: 'confirmed', on: '2026-03-04' })
      assert.equal(due(await office.standing(request, '2026-03-04')), '2026-04-01')
      const twice = await office.refused(request, { kind: 'confirmed', on: '2026-03-06' })
      assert.match(twice.message, /收到之日已经确定为2026年3月4日/)
    })
    test('易错21：当面提交的，晚登记也以提交之日为收到之日', async () => {
      const office = await here()
      const late = await office.register({ on: '2026-03-10', arrivedOn: day('2026-03-02') })
      assert.equal(due(await office.standing(late, '2026-03-10')), '2026-03-30')
    })
  })

  for (const [what, on, lastDay] of [
    ['当日不算第1日', '2025-03-03', '2025-03-31'],
    ['春节放假不计、调休上班的周日周六计入', '2025-01-20', '2025-02-21'],
    ['劳动节放假不计、调休上班的周日计入', '2025-04-21', '2025-05-21'],
    ['国庆、中秋放假不计，调休上班日计入', '2025-09-22', '2025-10-24'],
  ] as const) {
    test(`易错22：${what}：${on} 收到，最迟 ${lastDay} 答复`, async () => {
      assert.equal(due(await (await here()).standing(await received(on), on)), lastDay)
    })
  }

  describe('易错23：补正', () => {
    test('易错23：第7个工作日以后不再列为可办；真的告知了的，如实登记，记为错误', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      const offered = async (on: string) =>
        (await office.standing(request, on)).clock?.next.some(({ act }) => act === 'correction_asked')
      assert.deepEqual([await offered('2026-03-11'), await offered('2026-03-12')], [true, false])
      const seen = await office.record(request, {
        kind: 'correction_asked',
        on: '2026-03-12',
        until: day('2026-03-25'),
      })
      assert.deepEqual(codes(seen), ['CORRECTION_ASKED_LATE'])
    })
    test('易错23：第二次补正记为错误，不使期限重新计算', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      await office.record(request, { kind: 'correction_asked', on: '2026-03-04', until: day('2026-03-20') })
      const anew = await office.record(request, { kind: 'correction_received', on: '2026-03-10' })
      assert.equal(due(anew), '2026-04-08', '收到补正之日起重新计算')
      const again = await office.record(request, {
        kind: 'correction_asked',
        on: '2026-03-11',
        until: day('2026-03-25'),
      })
      assert.deepEqual([codes(again), due(again)], [['CORRECTION_REPEATED'], '2026-04-08'])
    })
    test('易错23：以补正代替答复：没有告知过补正，就以仍不明确答复，记为错误；没有到期，就以逾期不补正办结，记为错误', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      await office.record(request, { kind: 'replied', on: '2026-03-20', outcome: 'stillUnclear' })
      assert.ok((await office.findings(request)).some(({ code }) => code === 'CORRECTION_NOT_ASKED'))
      const other = await received('2026-03-02')
      await office.record(other, { kind: 'correction_asked', on: '2026-03-04', until: day('2026-03-20') })
      assert.deepEqual(codes(await office.record(other, { kind: 'lapsed_uncorrected', on: '2026-03-19' })), [
        'LAPSED_EARLY',
      ])
    })
  })

  describe('易错24：延期', () => {
    test('易错24：届满后才告知的，如实登记，记为错误，期限不变', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      const seen = await office.record(request, { kind: 'extended', on: '2026-03-31', days: 10 })
      assert.ok(codes(seen).includes('EXTENDED_LATE'))
      assert.equal(due(seen), '2026-03-30')
    })
    test('易错24：没有负责人同意的记录，记为错误；有的不记', async () => {
      const office = await here()
      const without = await received('2026-03-02')
      await office.record(without, { kind: 'extended', on: '2026-03-25', days: 10 })
      assert.deepEqual(
        (await office.findings(without)).map(({ code }) => code),
        ['EXTENDED_WITHOUT_CONSENT'],
      )
      const agreed = await received('2026-03-02')
      const words = { consent: '工作机构负责人2026年3月24日同意' }
      await office.record(agreed, { kind: 'extended', on: '2026-03-25', days: 10, words })
      assert.deepEqual(await office.findings(agreed), [])
    })
    test('易错24：延长25个工作日，按20个计，记为错误；不能再次延长', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      const seen = await office.record(request, { kind: 'extended', on: '2026-03-25', days: 25 })
      assert.deepEqual([codes(seen), due(seen)], [['EXTENDED_TOO_LONG'], '2026-04-28'])
      const again = await office.refused(request, { kind: 'extended', on: '2026-03-26', days: 5 })
      assert.match(again.message, /不能再次延长/)
    })
    test('易错24：延期答复告知书写25个工作日的，提交不了', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      const values = { days: '25', until: '2026-05-12' }
      const kept = await office.draft(request, '2026-03-25', { letter: 'extension-notice' }, { means: 'post', values })
      assert.ok((await office.submit(kept, '2026-03-25')).codes.some((code) => code.startsWith('TOO_LONG')))
    })
  })

  describe('易错25：征求第三方意见', () => {
    test('易错25：征求意见的时间不计，期限届满自动恢复计算；逾期不当作同意', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      const asked = await office.record(request, { kind: 'third_party_asked', on: '2026-03-05' })
      assert.equal(due(asked), '2026-04-21')
      const [during, after] = [
        await office.standing(request, '2026-03-20'),
        await office.standing(request, '2026-03-30'),
      ]
      assert.deepEqual([during.state, after.state], ['paused', 'running'])
      assert.equal(due(after), '2026-04-21', '一直没有意见的，也只扣除15个工作日')
      const silent = after.clock?.findings.find(({ code }) => code === 'THIRD_PARTY_SILENT')
      assert.match(silent?.message ?? '', /由行政机关依照条例的规定决定是否公开/)
      assert.doesNotMatch(silent?.message ?? '', /视为同意/)
    })
    test('易错25：共同制作机关逾期的，才视为同意', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      await office.record(request, { kind: 'co_producer_asked', on: '2026-03-05' })
      const { clock } = await office.standing(request, '2026-03-30')
      assert.match(clock?.findings.find(({ code }) => code === 'CO_PRODUCER_SILENT')?.message ?? '', /视为同意公开/)
    })
    test('易错25：意见还没有收到、期限没有届满就答复的，记为问题；文书提交不了', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      await office.record(request, { kind: 'third_party_asked', on: '2026-03-05' })
      const values = { 'provision.documents': '验收报告' }
      const kept = await office.draft(request, '2026-03-20', { outcome: 'provided' }, { means: 'post', values })
      assert.match(
        (await office.submit(kept, '2026-03-20')).message,
        /意见还没有收到。请收到意见或者期限届满以后再决定/,
      )
      const seen = await office.record(request, { kind: 'replied', on: '2026-03-20', outcome: 'provided' })
      assert.deepEqual(codes(seen), ['REPLIED_BEFORE_OPINION'])
    })
    test('易错25：把第三方的意见当决定：没有写本机关的判断和公共利益的衡量，提交不了', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      await office.record(request, { kind: 'third_party_asked', on: '2026-03-05' })
      await office.record(request, { kind: 'third_party_answered', on: '2026-03-16', answer: 'refuses' })
      const values = { 'reason.reason': '第三方不同意公开' }
      const kept = await office.draft(request, '2026-03-20', { outcome: 'harmsThirdParty' }, { means: 'post', values })
      const { message } = await office.submit(kept, '2026-03-20')
      assert.match(message, /征求第三方意见：还缺.*判断|合理/)
      assert.match(message, /公共利益/)
    })
  })

  describe('易错34：信息处理费', () => {
    test('易错34：缴费期限是20个工作日，不是30日；缴清次日起期限重新计算', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      const notified = await office.record(request, {
        kind: 'fee_notified',
        on: '2026-03-09',
        receivedOn: day('2026-03-10'),
      })
      const lapse = notified.clock?.next.find(({ act }) => act === 'lapsed_unpaid')
      const paid = notified.clock?.next.find(({ act }) => act === 'fee_paid')
      assert.deepEqual([paid?.lastDay, lapse?.firstDay], ['2026-04-08', '2026-04-09'])
      const early = await received('2026-03-02')
      await office.record(early, { kind: 'fee_notified', on: '2026-03-09' })
      assert.deepEqual(codes(await office.record(early, { kind: 'lapsed_unpaid', on: '2026-04-07' })), ['LAPSED_EARLY'])
      assert.equal(due(await office.record(request, { kind: 'fee_paid', on: '2026-03-23' })), '2026-04-21')
    })
    test('易错34：同一件再次发出收费通知，如实登记，记为问题；不再列为可办', async () => {
      const office = await here()
      const request = await received('2026-03-02')
      await office.record(request, { kind: 'fee_notified', on: '2026-03-09' })
      const paid = await office.record(request, { kind: 'fee_paid', on: '2026-03-23' })
      assert.ok(!paid.clock?.next.some(({ act }) => act === 'fee_notified'))
      assert.deepEqual(codes(await office.record(request, { kind: 'fee_notified', on: '2026-03-24' })), [
        'FEE_NOTIFIED_AGAIN',
      ])
    })
    test('易错34：收费通知书的标准只能选一种；期限按30日写、不足20个工作日的，提交不了', async () => {
      const office = await here()
      const FEE = {
        ...{ basis: '按件计收', counted: '12', sum: '第11件至第12件每件100元', amount: '200' },
        ...{ way: '到政务服务中心缴纳', until: '2026-10-24' },
      }
      const said = async (values: Readonly<Record<string, string>>) => {
        const request = await received('2026-09-21')
        const kept = await office.draft(request, '2026-09-24', { letter: 'fee-notice' }, { means: 'direct', values })
        return office.submit(kept, '2026-09-24')
      }
      // 国庆放假，30日只有17个工作日。
      const thirty = await said(FEE)
      assert.deepEqual(
        thirty.codes.filter((code) => code.startsWith('DATE')),
        ['DATE notice'],
      )
      assert.match(thirty.message, /缴费期限是收到通知次日起20个工作日/)
      assert.doesNotMatch((await said({ ...FEE, until: '2026-10-30' })).message, /缴费期限/)
      assert.match((await said({ ...FEE, basis: '按件计收、按量计收' })).message, /收费的标准/)
    })
  })
})
