import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bodyWith, sampleReport } from '../../../test/support/memory-portal.ts'
import type { AnnualReport } from '../../capabilities/annual-report/index.ts'
import { yearView } from './year-view.ts'

const { rows } = sampleReport.table3
const { otherNoCorrection: _a, otherFeeUnpaid: _b, otherOther: _c, ...commonRows } = rows
/** The same body's report of 2020, on the form of 2019. */
const ON_THE_FORM_OF_2019: Partial<AnnualReport> & { readonly year: number } = {
  year: 2020,
  edition: '2019',
  table2: {
    regulations: { madeThisYear: 0, publishedThisYear: 0, publicTotal: 0 },
    normativeDocuments: { madeThisYear: 3, publishedThisYear: 3, publicTotal: 7 },
    licensing: { itemsLastYear: 9, change: -1, decisions: 10 },
    fees: { itemsLastYear: 2, change: 0 },
    procurement: { projects: 1, amountYuan: 120000.5 },
  },
  table3: { columns: sampleReport.table3.columns, rows: { ...commonRows, otherHandling: [2, 0, 0, 0, 0, 0, 2] } },
  cells: {},
}
const ON_THE_PRESENT_FORM: Partial<AnnualReport> & { readonly year: number } = {
  year: 2021,
  table2: { ...sampleReport.table2, normativeDocuments: { made: 1, repealed: 2, inForce: 6 } },
  table3: {
    columns: sampleReport.table3.columns,
    rows: {
      ...rows,
      otherNoCorrection: [1, 0, 0, 0, 0, 0, 1],
      otherFeeUnpaid: [0, 1, 0, 0, 0, 0, 1],
      otherOther: [1, 0, 0, 0, 0, 0, 1],
    },
  },
}

const viewOf = async (...reports: (Partial<AnnualReport> & { readonly year: number })[]) => {
  const services = await bodyWith(...reports)
  const tables = yearView(await services.reports.history('qyx-slj'))
  return new Map(tables.flatMap((t) => t.rows).map((row) => [row.path, row]))
}

describe('历年对照', () => {
  test('2019年格式与现行格式：只有口径相当的格并列，并注明原来的名称', async () => {
    const view = await viewOf(ON_THE_FORM_OF_2019, ON_THE_PRESENT_FORM)
    const made = view.get('table2.normativeDocuments.made')
    assert.deepEqual(
      made?.years.map((y) => y.figure),
      [3, 1],
    )
    assert.match(made?.note ?? '', /本年新制作数量/)
    assert.deepEqual(view.get('table2.normativeDocuments.inForce')?.years[1]?.change, { since: 2020, by: -1 })
  })

  test('废止件数在2019年格式里没有对应：空着，不当作 0', async () => {
    const view = await viewOf(ON_THE_FORM_OF_2019, ON_THE_PRESENT_FORM)
    const repealed = view.get('table2.normativeDocuments.repealed')
    assert.deepEqual(repealed?.years, [
      { year: 2020, figure: undefined },
      { year: 2021, figure: 2 },
    ])
    assert.equal(repealed?.changed, false)
  })

  test('只有2019年格式才有的格（公开数量、上一年项目、采购、收费项目）不列', async () => {
    const view = await viewOf(ON_THE_FORM_OF_2019, ON_THE_PRESENT_FORM)
    for (const path of view.keys()) assert.doesNotMatch(path, /publishedThisYear|itemsLastYear|procurement|change/)
  })

  test('（六）其他处理：一行的与三行之和并列', async () => {
    const view = await viewOf(ON_THE_FORM_OF_2019, ON_THE_PRESENT_FORM)
    assert.deepEqual(
      view.get('table3.otherHandling.total')?.years.map((y) => y.figure),
      [2, 3],
    )
    assert.deepEqual(view.get('table3.otherOther.total')?.years[0], { year: 2020, figure: undefined })
  })

  test('都是现行格式时没有合计行，也没有旧名称', async () => {
    const view = await viewOf(ON_THE_PRESENT_FORM, { ...ON_THE_PRESENT_FORM, year: 2022 })
    assert.equal(view.get('table3.otherHandling.total'), undefined)
    assert.equal(
      [...view.values()].some((row) => row.note),
      false,
    )
    assert.equal(view.size, 200)
  })

  test('金额的增减按十进制算：0.3 − 0.1 = 0.2', async () => {
    const fees = (amountWanYuan: number) => ({ ...sampleReport.table2, fees: { amountWanYuan } })
    const view = await viewOf({ year: 2021, table2: fees(0.1) }, { year: 2022, table2: fees(0.3) })
    assert.equal(view.get('table2.fees.amountWanYuan')?.years[1]?.change?.by, 0.2)
  })

  test('空格变成数、数变成空格，是变化，但说不出增减', async () => {
    const fees = (amountWanYuan: number | null) => ({ ...sampleReport.table2, fees: { amountWanYuan } })
    const view = await viewOf({ year: 2021, table2: fees(null) }, { year: 2022, table2: fees(3) })
    assert.equal(view.get('table2.fees.amountWanYuan')?.years[1]?.change?.by, null)
  })
})
