import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryKeys } from '../../../test/support/memory-keys.ts'
import { by, person, registerOn } from '../../../test/support/register.ts'
import { registerFilesStore } from '../../adapters/storage/index.ts'
import { addDays, type Day, day } from '../../law/day/index.ts'
import { OUTCOME_KEYS } from '../../law/outcomes/index.ts'
import { APPLICANT_KINDS, type ApplicantKind } from '../applicants/index.ts'
import type { TableFile } from '../documents/index.ts'
import { countedRequestOf, countTableThree } from '../register-figures/index.ts'
import { type CaseFile, clockOf, endingOf } from '../requests/index.ts'
import { exportRegister } from './export-register.ts'
import { exportColumns } from './export-sheet.ts'
import { figuresOf } from './figures.ts'
import type { ImportOrder } from './import-order.ts'
import { importRegister, previewRegister } from './import-register.ts'
import { type Mapping, NO_MAPPING } from './mapping.ts'

const TODAY = '2026-03-02'

const tableOf = (...rows: readonly (readonly string[])[]): TableFile => ({
  format: 'xlsx',
  notes: [],
  sheets: [
    {
      name: '2025年',
      hidden: false,
      rows: rows.map((cells, i) => ({ number: i + 1, hidden: false, cells: cells.map((text) => ({ text })) })),
    },
  ],
})

const HEADER = [
  '登记号',
  '收到日期',
  '申请方式',
  '申请人类型',
  '申请人姓名',
  '申请公开内容',
  '答复日期',
  '办理结果',
  '文号',
]
const OLD = tableOf(
  ['清源县水利局2025年依申请公开登记台账'],
  HEADER,
  [
    '2025-1',
    '2025.1.3',
    '当面',
    '公民',
    '欧阳云川',
    '河道清淤招标文件',
    '2025年1月20日',
    '予以公开',
    '清水信公〔2025〕1号',
  ],
  [
    '2025-2',
    '2025/2/10',
    '网络申请',
    '法人或其他组织-商业企业',
    '云川建设有限公司',
    '水库验收报告',
    '2025-03-05',
    '信息不存在',
    '',
  ],
  ['2025-3', '45992', '挂号信', '律师事务所', '云川律师事务所', '执法案卷', '', '办理中', ''],
  ['2025-4', '2025.5.6', '当面', '公民', '某甲', '会议纪要', '2025.6.3', '不予公开', ''],
)

describeDatabase('台账的导入和导出', (database) => {
  const keys = memoryKeys()
  const start = async (name = `清源县某局${uuidv7()}`) => {
    const office = registerOn(database(), keys)
    const body = await office.body(name)
    const clerk = by(person([['officeHead', body.id]]), TODAY)
    return { office, body, clerk }
  }
  type Here = Awaited<ReturnType<typeof start>>
  const preview = async ({ office, body, clerk }: Here, file: TableFile, mapping: Mapping = NO_MAPPING) => {
    const seen = await previewRegister(office.context, clerk, { body, file, mapping })
    assert.ok(seen.ok)
    return seen.value
  }
  const bring = async (here: Here, file: TableFile, more: Partial<ImportOrder> & { mapping?: Mapping } = {}) => {
    const { mapping = NO_MAPPING, ...order } = more
    const { token } = await preview(here, file, mapping)
    const { office, body, clerk } = here
    return importRegister(
      office.context,
      clerk,
      { body, file, mapping },
      { token, onlyGood: false, limit: 1000, ...order },
    )
  }
  const filesOf = async ({ office, body }: Here): Promise<readonly CaseFile[]> =>
    office.requests.files([body.id], { which: 'all', limit: 1000 })
  const exported = async ({ office, body, clerk }: Here, full = false): Promise<TableFile> => {
    const context = { ...office.context, requests: office.requests, registerFiles: registerFilesStore(database().sql) }
    const { columns, rowOf } = exportColumns(full)
    const rows: (readonly string[])[] = []
    for await (const request of exportRegister(context, { bodyId: body.id, today: clerk.today, rules: {}, full }))
      rows.push(rowOf(request))
    return tableOf(
      columns.map(({ header }) => header),
      ...rows,
    )
  }
  const figures = async (here: Here, year: number) => {
    const files = await filesOf(here)
    const kinds = await here.office.applicants.kindsOf(here.body.id)
    const counted = files.flatMap((file) => countedRequestOf(file, kinds.get(file.request.id) ?? []).counted ?? [])
    const table = countTableThree(counted, { bodyId: here.body.id, year })
    assert.ok(table.ok)
    return Object.fromEntries(Object.entries(table.value.cells).map(([path, { figure }]) => [path, figure]))
  }

  test('预览：逐行说明在哪一格、怎么改；有疑问的不代为选定；什么也不写入', async () => {
    const here = await start()
    const plan = await preview(here, OLD)
    assert.deepEqual(
      plan.rows.map(({ given, outcome }) => [given.row, outcome]),
      [
        [3, 'added'],
        [4, 'added'],
        [5, 'added'],
        [6, 'refused'],
      ],
    )
    const [problem] = plan.rows.at(-1)?.problems ?? []
    assert.deepEqual(
      [problem?.sheet, problem?.row, problem?.column, problem?.value],
      ['2025年', 6, '办理结果', '不予公开'],
    )
    assert.deepEqual(plan.unclear, [{ field: 'outcome', word: '不予公开', rows: 1 }])
    assert.deepEqual(await filesOf(here), [])
  })

  test('指明词语的含义以后可以导入；旧编号照印，未办结的进来继续计算期限，行为标为补录', async () => {
    const here = await start()
    const mapping: Mapping = { ...NO_MAPPING, words: { outcome: { 不予公开: 'processInformation' } } }
    const done = await bring(here, OLD, { mapping })
    assert.ok(done.ok, done.ok ? '' : done.error.message)
    assert.deepEqual([done.value.added, done.value.left, done.value.refused], [4, 0, 0])
    const files = await filesOf(here)
    const byNumber = new Map(files.map((file) => [file.request.number, file]))
    assert.deepEqual([...byNumber.keys()].toSorted(), ['2025-1', '2025-2', '2025-3', '2025-4'])
    assert.ok(files.every(({ request }) => request.registeredBy === null))
    const first = byNumber.get('2025-1')
    assert.deepEqual(
      first?.acts.map(({ kind, on, outcome, backfilled }) => [kind, on, outcome, backfilled]),
      [['replied', '2025-01-20', 'provided', true]],
    )
    const open = byNumber.get('2025-3')
    assert.ok(open)
    const standing = clockOf(open, day(TODAY), {})
    assert.ok(standing.ok && standing.value.clock?.due)
    assert.equal(standing.value.receipt.state === 'received' && standing.value.receipt.on, '2025-12-01')
  })

  test('申请人加密保存；审计链和请求表里没有姓名', async () => {
    const here = await start()
    await bring(here, OLD, { onlyGood: true })
    const rows = await sql<{ text: string }>`
      select row_to_json(a)::text as text from applicants a where body_id = ${here.body.id}
      union all select row_to_json(e)::text from audit_entries e where body_id = ${here.body.id}
      union all select row_to_json(r)::text from requests r where body_id = ${here.body.id}
      union all select row_to_json(r)::text from request_acts r where body_id = ${here.body.id}`.execute(database().sql)
    assert.ok(rows.rows.length > 6)
    for (const name of ['欧阳云川', '云川建设', '云川律师', '清水信公'])
      assert.ok(
        rows.rows.every(({ text }) => !text.includes(name)),
        name,
      )
  })

  test('有一行不能导入的全部不导入；选择只导入没有问题的行才导入其余', async () => {
    const here = await start()
    const whole = await bring(here, OLD)
    assert.ok(!whole.ok && whole.error.kind === 'bad-rows')
    assert.equal((await filesOf(here)).length, 0)
    const good = await bring(here, OLD, { onlyGood: true })
    assert.ok(good.ok && good.value.added === 3 && good.value.refused === 1)
  })

  test('预览之后文件变了，不导入', async () => {
    const here = await start()
    const { token } = await preview(here, OLD)
    const changed = tableOf(HEADER, [
      '2025-1',
      '2025.1.3',
      '当面',
      '公民',
      '某乙',
      '河道清淤招标文件',
      '2025.1.20',
      '予以公开',
      '',
    ])
    const { office, body, clerk } = here
    const done = await importRegister(
      office.context,
      clerk,
      { body, file: changed, mapping: NO_MAPPING },
      { token, onlyGood: true, limit: 10 },
    )
    assert.ok(!done.ok && done.error.kind === 'stale')
  })

  test('中断后再来：一批一批接着办，同一文件再导入一次也不重复', async () => {
    const here = await start()
    for (const left of [2, 1, 0, 0]) {
      const done = await bring(here, OLD, { onlyGood: true, limit: 1 })
      assert.ok(done.ok)
      assert.equal(done.value.left, left)
    }
    assert.equal((await filesOf(here)).length, 3)
    const again = await preview(here, OLD)
    assert.deepEqual(
      again.rows.map(({ outcome }) => outcome),
      ['present', 'present', 'present', 'refused'],
    )
  })

  test('两人同时导入同一文件：每件只登记一次', async () => {
    const here = await start()
    const loop = async (): Promise<number> => {
      let added = 0
      for (;;) {
        const done = await bring(here, OLD, { onlyGood: true, limit: 1 })
        assert.ok(done.ok, done.ok ? '' : done.error.message)
        added += done.value.added
        if (done.value.left === 0) return added
      }
    }
    const added = await Promise.all([loop(), loop()])
    assert.equal(added[0] + added[1], 3)
    assert.equal((await filesOf(here)).length, 3)
  })

  test('登记号已在台账的、文件内重复的、整行重复的：指出与哪一行、不导入', async () => {
    const here = await start()
    await bring(here, OLD, { onlyGood: true })
    const row = (number: string, subject: string) => [
      number,
      '2025.7.1',
      '当面',
      '公民',
      '某甲',
      subject,
      '2025.7.9',
      '予以公开',
      '',
    ]
    const file = tableOf(
      HEADER,
      row('2025-1', '另一件'),
      row('2025-9', '甲'),
      row('2025-9', '乙'),
      row('', '丙'),
      row('', '丙'),
    )
    const { rows } = await preview(here, file)
    assert.deepEqual(
      rows.map(({ outcome, problems }) => [outcome, problems.map(({ message }) => message).join()]),
      [
        ['refused', '台账里已有这个登记号，内容不同。同一件的，请在案卷中更正；不是同一件的，请改登记号。'],
        ['added', ''],
        ['refused', '登记号与第 3 行相同。请核对，每件申请一个登记号。'],
        ['added', ''],
        ['refused', '与第 5 行完全相同。请只留一行；确是两件的，请各写登记号。'],
      ],
    )
  })

  test('旧编号与本系统编号相同的，占用其流水号；此后新登记的接在后面，不会相同', async () => {
    const here = await start('清源县编号局')
    const { office, body, clerk } = here
    const code = body.code
    const row = (number: string, n: number) => [
      number,
      '2026-01-06',
      '当面',
      '公民',
      '某甲',
      `第 ${n} 件`,
      '2026-01-12',
      '予以公开',
      '',
    ]
    const file = tableOf(HEADER, row('旧-1', 1), row('', 2), row(`${code}-2026-00007`, 3), row(`${code}-2026-00001`, 4))
    const done = await bring(here, file)
    assert.ok(done.ok)
    const request = await office.registered(body, clerk, { arrivedOn: day('2026-02-02') })
    const numbers = (await filesOf(here)).map(({ request: { number } }) => number)
    assert.equal(new Set(numbers).size, 5)
    assert.ok(request.number > `${code}-2026-00007`, request.number)
  })

  test('办理过程依转换表不能接续的，不导入，引条款；超期的照实导入并提示', async () => {
    const here = await start()
    const header = [...HEADER, '收到补正日期']
    const file = tableOf(
      header,
      ['1', '2025-03-03', '当面', '公民', '某甲', '甲', '2025-02-20', '予以公开', '', ''],
      ['2', '2025-03-03', '当面', '公民', '某甲', '乙', '2025-06-20', '予以公开', '', ''],
      ['3', '2025-03-03', '当面', '公民', '某甲', '丙', '2025-03-20', '予以公开', '', '2025-03-10'],
      ['4', '2026-03-03', '当面', '公民', '某甲', '丁', '', '', '', ''],
    )
    const { rows } = await preview(here, file)
    const told = rows.map(({ outcome, problems }) => [
      outcome,
      problems.map(({ severity, message }) => `${severity} ${message}`).join(),
    ])
    assert.match(String(told[0]), /^refused,error .*早于收到申请之日/)
    assert.match(String(told[1]), /^added,warning .*第三十三条第二款/)
    assert.match(String(told[2]), /^refused,error 有收到补正的日期，没有补正告知的日期/)
    assert.match(String(told[3]), /^refused,error .*还没有到/)
  })

  test('没有导入权限的岗位不能预览、不能导入', async () => {
    const here = await start()
    const other = by(person([['handler', here.body.id]]), TODAY)
    const given = { body: here.body, file: OLD, mapping: NO_MAPPING }
    const seen = await previewRegister(here.office.context, other, given)
    assert.ok(!seen.ok)
    const done = await importRegister(here.office.context, other, given, { token: '', onlyGood: true, limit: 1 })
    assert.ok(!done.ok && done.error.kind === 'not-allowed')
  })

  test('导出默认脱敏；有权查看的才有完整信息；导出的可以再导入', async () => {
    const here = await start()
    await bring(here, OLD, { onlyGood: true })
    const masked = JSON.stringify(await exported(here))
    assert.ok(!masked.includes('欧阳云川') && masked.includes('欧阳**'))
    assert.ok(JSON.stringify(await exported(here, true)).includes('欧阳云川'))
    const there = await start()
    const done = await bring(there, await exported(here, true))
    assert.ok(done.ok, done.ok ? '' : done.error.message)
    assert.equal(done.value.added, 3)
    assert.deepEqual(JSON.stringify(await exported(there, true)), JSON.stringify(await exported(here, true)))
  })

  test('一事一申请拆分的、重新办理的，导出后再导入，表三仍然相等', async () => {
    const here = await start()
    const header = ['登记号', '收到日期', '申请方式', '申请人种类', '申请人', '申请内容', '办理过程', '拆分自']
    const row = (number: string, acts: string, partOf = '') => [
      number,
      '2025-03-03',
      '当面提交',
      '自然人',
      '某甲',
      `内容${number}`,
      acts,
      partOf,
    ]
    const file = tableOf(
      header,
      row('2', '2025-03-20 答复送达申请人：政府信息不存在', '1'),
      row('1', '2025-03-04 按一事一申请拆分\n2025-03-18 答复送达申请人：予以公开', '1'),
      row(
        '3',
        '2025-03-05 书面征求第三方意见，对方收到 2025-03-06，“云川建设有限公司”\n2025-03-12 收到第三方意见，“云川建设有限公司”，不同意公开\n2025-03-20 答复送达申请人：公开会损害第三方合法权益\n2025-09-01 依复议决定、裁判重新办理，至 2025-09-30\n2025-09-20 答复送达申请人：予以公开',
      ),
      row('4', '', '9'),
    )
    const { rows } = await preview(here, file)
    assert.deepEqual(
      rows.map(({ request, given, problems }) => [
        given.row,
        request?.number ?? null,
        problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
      ]),
      [
        [3, '1', []],
        [4, '3', []],
        [5, null, ['拆分自“9”，文件和台账里都没有可以导入的这一件。请核对登记号。']],
        [2, '2', []],
      ],
    )
    const done = await bring(here, file, { onlyGood: true })
    assert.ok(done.ok, done.ok ? '' : done.error.message)
    assert.equal(done.value.added, 3)
    const counted = await figures(here, 2025)
    assert.equal(counted['table3.newReceived.total'], 3)
    const there = await start()
    assert.ok((await bring(there, await exported(here))).ok)
    assert.deepEqual(await figures(there, 2025), counted)
  })

  test('任何台账导出后再导入：表三各年各格相等，预览的数与导入以后的数相等', async () => {
    const kind = fc.constantFrom(...(Object.keys(APPLICANT_KINDS) as ApplicantKind[]))
    const request = fc.record({
      receivedOn: fc.integer({ min: 0, max: 700 }).map((n) => addDays(day('2023-11-01'), n)),
      kinds: fc.array(kind, { minLength: 1, maxLength: 3 }),
      channel: fc.constantFrom('in_person', 'oral', 'online', 'post_signed', 'post_plain', 'fax', 'email'),
      outcome: fc.option(
        fc.constantFrom(...OUTCOME_KEYS.filter((key) => !['notCorrected', 'feeUnpaid'].includes(key))),
        { nil: null },
      ),
      takes: fc.integer({ min: 0, max: 60 }),
      subject: fc.constantFrom('水库验收报告', '=1+1', '“引号”，逗号\n换行', "'-3", '甲；乙'),
      extended: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 12 }), async (requests) => {
        const here = await start()
        for (const [i, { receivedOn, kinds, channel, outcome, takes, subject, extended }] of requests.entries()) {
          const applicants = kinds.map((each, n) => ({ kind: each, idKind: null, fields: { name: `某甲${i}${n}` } }))
          const made = await here.office.registered(here.body, here.clerk, {
            ...{ channel, arrivedOn: receivedOn, settledOn: receivedOn, subject, applicants },
          } as never)
          await finish(here, made, { receivedOn, outcome, takes, extended })
        }
        const out = await exported(here)
        const there = await start()
        const plan = await preview(there, out)
        assert.deepEqual(
          plan.rows.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error'),
          [],
        )
        const done = await bring(there, out)
        assert.ok(done.ok, done.ok ? '' : done.error.message)
        for (const year of [2023, 2024, 2025, 2026])
          assert.deepEqual(await figures(there, year), await figures(here, year))
        for (const { year, cells } of figuresOf(plan.rows, there.body.id, day(TODAY))) {
          const counted = Object.fromEntries(Object.entries(cells).map(([path, { figure }]) => [path, figure]))
          assert.deepEqual(counted, await figures(there, year))
        }
        assert.deepEqual(JSON.stringify(await exported(there)), JSON.stringify(out))
      }),
      { seed: 20_260_302, numRuns: 5 },
    )
  })

  async function finish(
    here: Here,
    request: { bodyId: string; id: string },
    {
      receivedOn,
      outcome,
      takes,
      extended,
    }: { receivedOn: Day; outcome: (typeof OUTCOME_KEYS)[number] | null; takes: number; extended: boolean },
  ): Promise<void> {
    const file = await here.office.requests.find(request.bodyId, request.id)
    assert.ok(file)
    let after = file.acts.length
    const record = async (act: Parameters<Here['office']['record']>[2]) => {
      const done = await here.office.record(file.request, here.clerk, act, { after })
      assert.ok(done.ok, done.ok ? '' : done.error.message)
      after += 1
    }
    if (extended) await record({ kind: 'extended', on: receivedOn, days: 10 })
    if (outcome === null) return
    const kind = endingOf(outcome)
    await record({ kind, on: addDays(receivedOn, takes), ...(kind === 'replied' ? { outcome } : {}) })
  }
})
