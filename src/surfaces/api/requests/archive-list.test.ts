import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CaseFileEntry } from '../../../capabilities/case-files/index.ts'
import type { RequestAct } from '../../../capabilities/requests/index.ts'
import { day } from '../../../law/day/index.ts'
import { type Archived, archiveSheet } from './archive-list.ts'

const ON = day('2026-03-02')

const archived = (acts: readonly RequestAct[], more: Partial<Archived> = {}): Archived => ({
  file: {
    request: {
      ...{ bodyId: 'b', id: 'r', number: 'qyx-slj-2026-00001', year: 2026, serial: 1, channel: 'email', partOf: null },
      ...{ arrivedOn: ON, subject: '招标文件', registeredAt: '2026-03-02T02:00:00.000Z', registeredBy: null },
    },
    acts: acts.map((act, at) => ({ ...act, sequence: at + 1, recordedAt: '2026-03-02T02:00:00.000Z', personId: null })),
  },
  ...{ files: [], letters: [], challenges: [] },
  ...more,
})
const linesOf = (all: Archived, section: string) =>
  archiveSheet(all)
    .rows.filter(([, of]) => of === section)
    .map(([, , what, on]) => [what, on])

describe('第四十五条 卷内目录', () => {
  test('归档的各类都列，没有的写明“无”，序号连续', () => {
    const { rows } = archiveSheet(archived([]))
    assert.deepEqual(
      rows.map(([, section]) => section),
      [
        ...['申请书', '身份证明、授权书', '登记表', '补正、说明理由、延期', '内部审批', '检索记录', '征求意见往来'],
        ...['公开的政府信息', '答复书', '送达凭证', '复议诉讼文书'],
      ],
    )
    assert.deepEqual(
      rows.map(([at]) => at),
      rows.map((_, at) => at + 1),
    )
    assert.deepEqual(linesOf(archived([]), '检索记录'), [['无', '']])
    assert.deepEqual(linesOf(archived([]), '登记表'), [['申请登记（电子邮件）', ON]])
  })

  test('检索、征求意见、答复各归其类；作废的记录不列，更正过的列更正后的', () => {
    const acts: readonly RequestAct[] = [
      { kind: 'searched', on: ON },
      { kind: 'third_party_asked', on: ON },
      { kind: 'replied', on: ON, outcome: 'provided' },
      { kind: 'corrected', on: ON, corrects: 2, instead: null },
      { kind: 'corrected', on: ON, corrects: 3, instead: { on: ON, outcome: 'doesNotExist' } },
    ]
    const all = archived(acts)
    assert.equal(linesOf(all, '检索记录').length, 1)
    assert.deepEqual(linesOf(all, '征求意见往来'), [['无', '']])
    assert.deepEqual(linesOf(all, '答复书'), [['答复送达申请人：政府信息不存在', ON]])
  })

  test('材料只写用途和格式，不写文件名', () => {
    const identity: CaseFileEntry = {
      ...{ bodyId: 'b', id: 'f', requestId: 'r', bytes: 1, scan: 'clean', addedAt: '2026-03-01T20:00:00.000Z' },
      ...{ addedBy: null, sealedName: 'x' },
      origin: 'applicant',
      purpose: 'identity',
      fileType: 'pdf',
      secret: 'applicant',
    }
    assert.deepEqual(linesOf(archived([], { files: [identity] }), '身份证明、授权书'), [['身份证明（pdf）', ON]])
  })
})
