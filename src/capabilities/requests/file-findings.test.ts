import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isHeld, parseCitation } from '../../law/articles/index.ts'
import { day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import { FILE_FINDING_CODES, type FoundFile, fileFindings } from './file-findings.ts'
import type { ActWords, RecordedAct, RequestAct } from './request.ts'

/** A file of acts with what was written with each. */
function fileOf(acts: readonly RequestAct[], more: Partial<FoundFile> = {}): FoundFile {
  const recorded = acts.map(({ words: _, ...act }, at): RecordedAct => {
    return { ...act, sequence: at + 1, recordedAt: '2026-03-02T02:00:00.000Z', personId: 'p' }
  })
  const words = new Map<number, ActWords>(acts.flatMap((act, at) => (act.words ? [[at + 1, act.words]] : [])))
  return { acts: recorded, words, answers: [], ...more }
}

const REPLIED = day('2026-03-02')
const replied = (outcome: OutcomeKey, words: ActWords = {}): RequestAct => ({
  ...{ kind: 'replied', on: REPLIED, outcome, means: 'post', words },
})
const codes = (acts: readonly RequestAct[], more: Partial<FoundFile> = {}): readonly string[] =>
  fileFindings(fileOf(acts, more)).map(({ code }) => code)
const EARLIER = day('2026-02-20')

describe('办理上的问题：如实记录，逐条指出', () => {
  test('第三十六条第（四）项 信息不存在：没有检索记录的指出，登记过检索或者写明检索的不指出', () => {
    const searched: RequestAct = { kind: 'searched', on: EARLIER, words: { scope: '全部' } }
    assert.deepEqual(codes([replied('doesNotExist')]), ['NO_SEARCH_RECORD'])
    assert.deepEqual(codes([searched, replied('doesNotExist')]), [])
    assert.deepEqual(codes([replied('doesNotExist', { 'search.keywords': '清淤' })]), [])
  })

  test('答复以后才补的检索，不算答复以前的', () => {
    const searched: RequestAct = { kind: 'searched', on: REPLIED, words: { scope: '全部' } }
    assert.deepEqual(codes([replied('doesNotExist'), searched]), ['NO_SEARCH_RECORD'])
  })

  test('第三十五条 大量申请：没有先要求说明理由的指出', () => {
    const asked: RequestAct = { kind: 'reasons_asked', on: EARLIER }
    assert.ok(codes([replied('excessive')]).includes('REASONS_NOT_ASKED'))
    assert.ok(!codes([asked, replied('excessive')]).includes('REASONS_NOT_ASKED'))
  })

  test('第三十六条第（六）项 重复申请：前次在答复之日或者以前已经答复才是；认不出申请人的不判断', () => {
    const of = (answers: FoundFile['answers']) =>
      codes([replied('repeated')], { answers }).includes('NOT_ANSWERED_BEFORE')
    assert.deepEqual([of([]), of([day('2026-03-03')])], [true, true])
    assert.deepEqual([of([REPLIED]), of([EARLIER]), of(undefined)], [false, false, false])
  })

  test('第三十二条 损害第三方：没有书面征求，也没有写明不征求的理由的指出', () => {
    const asked: RequestAct = { kind: 'third_party_asked', on: EARLIER }
    const not = (acts: readonly RequestAct[]) => codes(acts).includes('THIRD_PARTY_NOT_ASKED')
    assert.ok(not([replied('harmsThirdParty')]))
    assert.ok(!not([asked, replied('harmsThirdParty')]))
    assert.ok(!not([replied('harmsThirdParty', { 'consultation.notAsked': '第三方已经主动公开' })]))
  })

  test('第三十条 内容仍不明确：没有告知补正的指出', () => {
    const asked: RequestAct = { kind: 'correction_asked', on: EARLIER }
    assert.ok(codes([replied('stillUnclear')]).includes('CORRECTION_NOT_ASKED'))
    assert.ok(!codes([asked, replied('stillUnclear')]).includes('CORRECTION_NOT_ASKED'))
  })

  test('第三十三条第二款 延期：没有负责人同意记录的指出；用文书办的，同意在文书的经过里', () => {
    const extended: RequestAct = { kind: 'extended', on: EARLIER, days: 20 }
    assert.deepEqual(codes([extended]), ['EXTENDED_WITHOUT_CONSENT'])
    assert.deepEqual(codes([{ ...extended, words: { consent: '王某，2月19日' } }]), [])
    assert.deepEqual(codes([{ ...extended, letterId: '01890000-0000-7000-8000-000000000000' }]), [])
  })

  test('国办公开办函〔2016〕235号 邮寄只能通过邮政企业：快递企业投递的指出', () => {
    const letter: RequestAct = { kind: 'correction_asked', on: EARLIER, means: 'courier' }
    assert.deepEqual(codes([letter]), ['SENT_BY_COURIER'])
    assert.deepEqual(codes([{ ...letter, means: 'post' }]), [])
  })

  test('各种结果应当记录的事实，缺哪一项写明；后来更正时补上的算', () => {
    const [missing] = fileFindings(fileOf([replied('provided')]))
    assert.deepEqual([missing?.code, missing?.sequence], ['FACTS_MISSING', 1])
    assert.match(missing?.message ?? '', /提供了什么/)
    const filled: RequestAct = {
      ...{ kind: 'corrected', on: REPLIED, corrects: 1, instead: { on: REPLIED, outcome: 'provided' } },
      words: { why: '补记', 'provision.documents': '清单一份' },
    }
    assert.deepEqual(codes([replied('provided'), filled]), [])
  })

  test('往年台账带来的答复、延期，没有写下的不算缺', () => {
    const acts: readonly RequestAct[] = [{ kind: 'extended', on: EARLIER, days: 20 }, replied('doesNotExist')]
    const file = fileOf(acts)
    assert.equal(fileFindings(file).length, 2)
    assert.deepEqual(fileFindings({ ...file, acts: file.acts.map((act) => ({ ...act, personId: null })) }), [])
  })

  test('答复没有记录处理结果的，指出表三不能计入；文字打不开的不判断事实', () => {
    assert.deepEqual(codes([{ kind: 'replied', on: REPLIED }]), ['OUTCOME_NOT_RECORDED'])
    assert.deepEqual(codes([replied('provided')], { words: undefined }), [])
  })

  for (const [code, { article }] of Object.entries(FILE_FINDING_CODES)) {
    test(`${code}：所引的条款在库里`, () => assert.ok(parseCitation(article)?.every(isHeld), article))
  }
})
