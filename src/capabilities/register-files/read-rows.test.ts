import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../law/day/index.ts'
import type { TableFile, TableSheet } from '../documents/index.ts'
import { FIELD_KEYS, fieldOf, findField } from './fields.ts'
import { NO_MAPPING, parseMapping } from './mapping.ts'
import { readRequest } from './read-request.ts'
import { readRows } from './read-rows.ts'

const sheet = (name: string, rows: readonly (readonly string[])[], hidden = false): TableSheet => ({
  name,
  hidden,
  rows: rows.map((cells, i) => ({ number: i + 1, hidden: false, cells: cells.map((text) => ({ text })) })),
})
const fileOf = (...sheets: readonly TableSheet[]): TableFile => ({ format: 'xlsx', notes: [], sheets })
const TODAY = day('2026-03-02')
const columnsOf = (file: TableFile, mapping = NO_MAPPING) =>
  readRows(file, mapping).columns.map(({ name, field, by }) => [name, field, by])
const told = (file: TableFile, mapping = NO_MAPPING) =>
  readRows(file, mapping).problems.map(({ severity, message }) => `${severity} ${message}`)

describe('栏目的认定', () => {
  test('导出所写的每个栏目，导入都认得', () => {
    for (const key of FIELD_KEYS) assert.deepEqual(findField(fieldOf(key).label), { key, sure: true })
  })

  test('标题在上、表头在第三行；括号里的说明、星号、空格不影响', () => {
    const rows = [
      ['清源县水利局2025年台账'],
      ['填报单位：水利局'],
      ['登记 编号', '收到日期（签收之日）*', '申请内容', '处理结果'],
      ['1', '2025-01-03', '甲', '信息不存在'],
    ]
    const { rows: read, columns } = readRows(fileOf(sheet('台账', rows)), NO_MAPPING)
    assert.deepEqual(
      columns.map(({ field }) => field),
      ['number', 'receivedOn', 'subject', 'outcome'],
    )
    assert.deepEqual(
      read.map(({ row }) => row),
      [4],
    )
  })

  test('表头分两行：下一行的栏目名称在组名之下', () => {
    const rows = [
      ['编号', '收到日期', '申请人', '', '申请内容', '补正', ''],
      ['', '', '姓名', '申请人类型', '', '补正告知日期', '收到补正日期'],
      ['1', '2025-01-03', '某甲', '公民', '甲', '', ''],
    ]
    assert.deepEqual(
      columnsOf(fileOf(sheet('台账', rows))).map(([, field]) => field),
      ['number', 'receivedOn', 'name', 'applicantKind', 'subject', 'correctionAskedOn', 'correctionReceivedOn'],
    )
  })

  test('“受理日期”不一定是收到之日：没有更好的才用，并请核对；有“收到日期”时不用', () => {
    const only = fileOf(sheet('台账', [['编号', '受理日期', '申请内容']]))
    assert.deepEqual(columnsOf(only)[1], ['受理日期', 'receivedOn', 'perhaps'])
    assert.match(told(only).join(), /warning “受理日期”按“收到日期”读取。.*第三十一条/)
    const both = fileOf(sheet('台账', [['编号', '受理日期', '收到日期', '申请内容']]))
    assert.deepEqual(
      columnsOf(both).map(([, field]) => field),
      ['number', null, 'receivedOn', 'subject'],
    )
  })

  test('同名的两列：不代为选定，加上列的字母请人指明；指明以后照办', () => {
    const file = fileOf(
      sheet('台账', [
        ['编号', '收到日期', '申请内容', '答复日期', '答复日期'],
        ['1', '2025-01-03', '甲', '2025-01-09', '2025-01-10'],
      ]),
    )
    assert.match(told(file).join(), /error “答复日期（D列）”、“答复日期（E列）”都是“答复日期”/)
    const mapping = parseMapping({ columns: { '答复日期（D列）': null } })
    assert.ok(mapping.ok)
    assert.ok(!told(file, mapping.value).some((line) => line.startsWith('error')))
    assert.equal(readRows(file, mapping.value).rows[0]?.cells.get('endedOn')?.text, '2025-01-10')
  })

  test('几个工作表都读，隐藏的不读；没有栏目的说明；一个都没有的不能导入', () => {
    const good = [
      ['编号', '收到日期', '申请内容'],
      ['1', '2025-01-03', '甲'],
    ]
    const file = fileOf(
      sheet('上半年', good),
      sheet('下半年', good),
      sheet('旧的', good, true),
      sheet('说明', [['填表说明']]),
    )
    assert.deepEqual(
      readRows(file, NO_MAPPING).rows.map(({ sheet: name, row }) => [name, row]),
      [
        ['上半年', 2],
        ['下半年', 2],
      ],
    )
    assert.match(told(file).join(), /隐藏的工作表“旧的”没有读取.*工作表“说明”没有登记台账的栏目/)
    assert.match(told(fileOf(sheet('说明', [['填表说明']]))).join(), /error 没有找到栏目名称所在的一行/)
  })

  test('不认识的栏目、含义，不收', () => {
    for (const given of [
      { columns: { 编号: 'height' } },
      { words: { outcome: { 不予公开: 'other' } } },
      { words: { subject: { 甲: 'x' } } },
      { every: { outcome: 'provided' } },
    ])
      assert.ok(!parseMapping(given).ok)
  })
})

describe('一行读成一件申请', () => {
  const header = [
    '编号',
    '收到日期',
    '申请方式',
    '申请人类型',
    '申请人',
    '申请内容',
    '答复日期',
    '处理结果',
    '身份证号',
    '电话',
  ]
  const read = (row: readonly string[], every = {}) => {
    const [given] = readRows(fileOf(sheet('台账', [header, row])), NO_MAPPING).rows
    assert.ok(given)
    const mapping = parseMapping({ every })
    assert.ok(mapping.ok)
    return readRequest(given, mapping.value, TODAY)
  }
  const row = (more: Partial<Record<number, string>> = {}) =>
    ['1', '2025-01-03', '当面', '公民', '某甲', '甲', '2025-01-09', '信息不存在', '', ''].map(
      (text, i) => more[i] ?? text,
    )
  const problems = (...given: Parameters<typeof read>) =>
    read(...given)
      .problems.map(({ column, message }) => `${column}：${message}`)
      .join('\n')

  test('什么都有的，没有问题', () => {
    const { request, problems: none } = read(row())
    assert.deepEqual(none, [])
    assert.deepEqual(request?.end, { outcome: 'doesNotExist', on: '2025-01-09' })
    assert.deepEqual(request?.acts, [{ kind: 'replied', on: '2025-01-09', outcome: 'doesNotExist' }])
  })

  for (const [what, more, message] of [
    ['没有收到日期', { 1: '' }, /没有填写收到日期/],
    ['有结果没有日期', { 6: '' }, /填有处理结果，没有填答复日期/],
    ['有日期没有结果', { 7: '' }, /填有答复日期，没有填处理结果/],
    ['有日期而说办理中', { 7: '办理中' }, /处理结果却是还没有办结/],
    ['没有申请方式', { 2: '' }, /各行都一样的，可以在“各行相同”中选定/],
    ['没有申请人', { 4: '' }, /没有填写申请人的姓名或者名称/],
    ['没有内容', { 5: '' }, /没有填写申请内容/],
    [
      '收费办法施行以前不能以未缴费办结',
      { 1: '2020-01-03', 6: '2020-01-09', 7: '逾期未缴费' },
      /还没有这一种处理结果的规定/,
    ],
  ] as const)
    test(`${what}：这一行不导入`, () => {
      assert.equal(read(row(more)).request, null)
      assert.match(problems(row(more)), message)
    })

  test('证件号码校验不对：号码不导入，其余照导入；提示里没有号码', () => {
    const { request, problems: found } = read(row({ 8: '110105194912310029' }))
    assert.ok(request)
    assert.equal(request.applicants[0]?.fields.idNumber, undefined)
    assert.ok(found.every(({ severity, value }) => severity === 'warning' && value === null))
    assert.ok(!JSON.stringify(found).includes('110105194912310029'))
  })

  test('各行相同的申请方式，空着的才用', () => {
    assert.equal(read(row({ 2: '' }), { channel: 'online' }).request?.channel, 'online')
    assert.equal(read(row({ 2: '当面' }), { channel: 'online' }).request?.channel, 'in_person')
  })

  test('几人共同申请：姓名和种类各以分号隔开；个数不同的不导入', () => {
    const { request } = read(row({ 3: '公民；商业企业', 4: '某甲；云川公司' }))
    assert.deepEqual(
      request?.applicants.map(({ kind, fields }) => [kind, fields.name]),
      [
        ['naturalPerson', '某甲'],
        ['commercial', '云川公司'],
      ],
    )
    assert.match(problems(row({ 3: '公民；商业企业' })), /个数与种类的个数不同/)
  })

  test('逾期不补正而没有补正告知日期：按告知书送达办结，计入同一行，提示补填', () => {
    const { request } = read(row({ 7: '逾期未补正' }))
    assert.deepEqual([request?.acts[0]?.kind, request?.end?.outcome], ['replied', 'notCorrected'])
  })
})
