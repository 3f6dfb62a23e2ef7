import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, test } from 'node:test'
import { describeDatabase } from '../../../test/support/database.ts'
import { sampleFindings, sampleReport } from '../../../test/support/sample-report.ts'
import type { OriginalFile } from '../../capabilities/annual-report/index.ts'
import { annualReportStore } from './annual-report-store.ts'
import { organisationStore } from './organisation-store.ts'

const NOON = '2025-01-20T04:00:00.000Z'
const LATER = '2025-01-21T04:00:00.000Z'

const original = (name: string): OriginalFile => ({
  sha256: createHash('sha256').update(name).digest('hex'),
  file: name,
  format: 'docx',
  bytes: 3_000_000_000,
})

describeDatabase('年度报告的保存与查询', (database) => {
  const store = () => annualReportStore(database())
  const addBody = async (name: string, region: string | null = null): Promise<string> =>
    (await organisationStore(database()).add({ name, region, level: 'county-department', parentCode: null })).code

  test('保存的报告原样取回，键的先后不变', async () => {
    const code = await addBody('清源县水利局')
    const hostile = '甲\0乙\ud800丙'
    const report = sampleReport({ received: 3, narrative: { overview: hostile, problems: null, other: '' } })
    const file = { ...original('水利局\0.docx'), file: '水利局2024.docx' }
    assert.deepEqual(await store().keep(code, report, file, NOON), { outcome: 'new', version: 1 })
    const found = await store().find(code, 2024)
    assert.deepEqual(found, {
      bodyCode: code,
      year: 2024,
      version: 1,
      inForce: true,
      keptAt: NOON,
      original: file,
      report,
    })
    assert.equal(JSON.stringify(found?.report), JSON.stringify(report))
    assert.deepEqual(await store().findBySha256(file.sha256), { bodyCode: code, year: 2024, version: 1 })
  })

  test('同一原件只保存一次；内容不同的为新版本，最新版本有效', async () => {
    const code = await addBody('清源县林业局')
    const [first, second] = [sampleReport({ received: 1 }), sampleReport({ received: 2 })]
    await store().keep(code, first, original('一'), NOON)
    assert.deepEqual(await store().keep(code, first, original('一'), LATER), { outcome: 'unchanged', version: 1 })
    assert.deepEqual(await store().keep(code, second, original('二'), LATER), { outcome: 'new-version', version: 2 })
    assert.deepEqual(await store().keep(code, first, original('一'), LATER), { outcome: 'unchanged', version: 1 })
    assert.deepEqual((await store().find(code, 2024))?.report, second)
    const old = await store().find(code, 2024, 1)
    assert.deepEqual([old?.report, old?.inForce], [first, false])
    assert.deepEqual(
      (await store().versions(code, 2024)).map((v) => [v.version, v.inForce, v.original?.file, v.keptAt]),
      [
        [2, true, '二', LATER],
        [1, false, '一', NOON],
      ],
    )
  })

  test('没有原件的报告，内容与有效版本相同即视为未变', async () => {
    const code = await addBody('清源县审计局')
    const report = sampleReport({ received: 5 })
    assert.equal((await store().keep(code, report, null, NOON)).outcome, 'new')
    assert.deepEqual(await store().keep(code, report, null, LATER), { outcome: 'unchanged', version: 1 })
    assert.equal((await store().keep(code, sampleReport({ received: 6 }), null, LATER)).version, 2)
    assert.equal((await store().find(code, 2024))?.original, null)
  })

  test('同时保存同一份报告：只有一条，其余为未变', async () => {
    const code = await addBody('清源县统计局')
    const kept = await Promise.all(
      Array.from({ length: 8 }, () => store().keep(code, sampleReport(), original('统计'), NOON)),
    )
    assert.deepEqual(kept.map((k) => k.outcome).sort(), ['new', ...Array(7).fill('unchanged')])
    assert.equal((await store().versions(code, 2024)).length, 1)
  })

  test('历年报告由远及近，各取有效版本', async () => {
    const code = await addBody('清源县财政局')
    for (const [year, name] of [
      [2023, '甲'],
      [2021, '乙'],
      [2022, '丙'],
      [2022, '丁'],
    ] as const) {
      await store().keep(code, sampleReport({ year, received: name === '丁' ? 9 : 1 }), original(name), NOON)
    }
    assert.deepEqual(
      (await store().history(code)).map((s) => [s.year, s.version, s.inForce]),
      [
        [2021, 1, true],
        [2022, 2, true],
        [2023, 1, true],
      ],
    )
  })

  test('没有的机关、年度、版本，找不到；不成其为年度的数也不出错', async () => {
    const code = await addBody('清源县教育局')
    await store().keep(code, sampleReport(), original('教育'), NOON)
    for (const year of [2020, -1, 2024.5, Number.NaN, 1e300, 2 ** 40]) {
      assert.equal(await store().find(code, year), undefined)
      assert.deepEqual(await store().versions(code, year), [])
    }
    assert.equal(await store().find(code, 2024, 2), undefined)
    assert.equal(await store().find(code, 2024, 1e12), undefined)
    assert.equal(await store().find('nobody', 2024), undefined)
    assert.deepEqual(await store().history('nobody'), [])
    assert.equal(await store().findBySha256('没有'), undefined)
    await assert.rejects(store().keep('nobody', sampleReport(), null, NOON))
  })
})

describeDatabase('年度报告列表', (database) => {
  const store = () => annualReportStore(database())
  const PAGE = { page: 1, size: 50 }
  const names = async (filter: object): Promise<string[]> =>
    (await store().list({ ...PAGE, ...filter })).items.map((item) => `${item.bodyName}${item.year}`)

  before(async () => {
    const organisations = organisationStore(database())
    for (const [name, region, year, findings] of [
      ['清源县水利局', '清源县', 2023, sampleFindings(0, 1)],
      ['清源县水利局', '清源县', 2024, sampleFindings(2, 1, 3)],
      ['清源县教育局', '清源县', 2024, sampleFindings(0, 0, 1)],
      ['石桥县100%_局', '石桥县', 2022, sampleFindings(5)],
      ['白云乡人民政府', null, 2024, sampleFindings(0)],
    ] as const) {
      const { code } = await organisations.add({ name, region, level: null, parentCode: null })
      await store().keep(code, sampleReport({ year, received: 7, findings }), null, NOON)
    }
  })

  test('需要关注的在前：错误多的在前，其次提示多的、年度新的，再按名称', async () => {
    assert.deepEqual(await names({}), [
      '石桥县100%_局2022',
      '清源县水利局2024',
      '清源县水利局2023',
      '白云乡人民政府2024',
      '清源县教育局2024',
    ])
    assert.deepEqual(await names({ attention: true }), ['石桥县100%_局2022', '清源县水利局2024', '清源县水利局2023'])
  })

  test('按年度、按名称排序', async () => {
    assert.equal((await names({ sort: 'year' }))[0], '白云乡人民政府2024')
    assert.deepEqual((await names({ sort: 'name' })).slice(0, 4), [
      '白云乡人民政府2024',
      '清源县教育局2024',
      '清源县水利局2024',
      '清源县水利局2023',
    ])
  })

  test('按机关名称的一部分或代码、年度、地区筛选', async () => {
    assert.deepEqual(await names({ body: '水利' }), ['清源县水利局2024', '清源县水利局2023'])
    assert.deepEqual(await names({ body: 'QYXSLJ', year: 2023 }), ['清源县水利局2023'])
    assert.deepEqual(await names({ region: '石桥县' }), ['石桥县100%_局2022'])
    assert.deepEqual(await names({ body: '0%_' }), ['石桥县100%_局2022'])
    for (const nothing of [
      { body: '%', year: 2024 },
      { body: '\\' },
      { year: 1e300 },
      { year: 2023.5 },
      { region: "' or 1=1" },
    ]) {
      assert.deepEqual(await names(nothing), [])
    }
  })

  test('一页一页取，总数不变；越界的页为空', async () => {
    const first = await store().list({ page: 1, size: 2 })
    const third = await store().list({ page: 3, size: 2 })
    assert.deepEqual([first.total, first.items.length, third.total, third.items.length], [5, 2, 5, 1])
    for (const page of [4, 1e15, Number.MAX_VALUE])
      assert.deepEqual(await store().list({ page, size: 2 }), { total: 5, items: [] })
    assert.equal((await store().list({ page: -3, size: Number.NaN })).items.length, 1)
  })

  test('每行载明版本、版式、问题数和新收申请数', async () => {
    const [line] = (await store().list({ ...PAGE, body: '水利', year: 2024 })).items
    assert.deepEqual(line, {
      bodyCode: 'qyxslj',
      bodyName: '清源县水利局',
      region: '清源县',
      level: null,
      year: 2024,
      version: 1,
      edition: '2021',
      format: null,
      errors: 2,
      warnings: 1,
      infos: 3,
      newReceived: 7,
      keptAt: NOON,
    })
  })

  test('跨年结转不符（K4）计入后一年的一行；前一年的报告更正后随之消除', async () => {
    const { code } = await organisationStore(database()).add({
      name: '清源县民政局',
      region: null,
      level: null,
      parentCode: null,
    })
    const errors = async (): Promise<number[]> =>
      (await store().list({ ...PAGE, body: code, sort: 'name' })).items.map((line) => line.errors)
    await store().keep(code, sampleReport({ year: 2021, carriedOver: 5 }), null, NOON)
    assert.deepEqual(await errors(), [0])
    await store().keep(code, sampleReport({ year: 2020, received: 9, open: 2 }), null, NOON)
    // One column for natural persons, one for the total.
    assert.deepEqual(await errors(), [2, 0])
    await store().keep(code, sampleReport({ year: 2020, received: 9, open: 5 }), null, NOON)
    assert.deepEqual(await errors(), [0, 0])
  })

  test('可供筛选的年度由近及远，地区不重复', async () => {
    assert.deepEqual(await store().facets(), { years: [2024, 2023, 2022, 2021, 2020], regions: ['清源县', '石桥县'] })
  })
})
