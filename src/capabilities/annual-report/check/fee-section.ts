import { table2Path, table3Path } from '../../../law/report-form/index.ts'
import { sum } from '../figures.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { readable, rowFigure } from './cells.ts'
import { type FeeSentence, readFeeSentence } from './narrative/fee-sentence.ts'
import { ABRIDGED } from './narrative/plain.ts'

/** 《政府信息公开信息处理费管理办法》自 2021 年 1 月 1 日起施行；此前的年度没有信息处理费可报。 */
const FEE_SINCE = 2021
const NOTICE = '国办函〔2020〕109号'

/** K13 第六部分报告信息处理费收取情况，并与表二、表三相符。 */
export function feeFindings(report: AnnualReport): readonly Finding[] {
  const { other } = report.narrative
  const applies = report.year === null ? report.edition === '2021' : report.year >= FEE_SINCE
  if (other === null || !applies || (ABRIDGED.test(other) && !readFeeSentence(other).mentioned)) return []
  const fee = readFeeSentence(other)
  return [...missing(report, fee), ...partialBasis(fee), ...unpaid(report, fee), ...collected(report, fee)]
}

function missing(report: AnnualReport, fee: FeeSentence): readonly Finding[] {
  if (fee.mentioned) return []
  const elsewhere = readFeeSentence(report.narrative.overview ?? '').mentioned
    ? '（总体情况中提到了收费，应当移入本部分）'
    : ''
  return [
    finding('FEE_SENTENCE_MISSING', {
      section: 'other',
      message:
        `第六部分没有报告信息处理费收取情况${elsewhere}。没有发生的也应写明，` +
        '如“本年度，本机关未发出收费通知，未收取信息处理费”',
      article: NOTICE,
    }),
  ]
}

function partialBasis(fee: FeeSentence): readonly Finding[] {
  // Where a fee was really collected, naming the one basis it was collected by is right.
  if (fee.bases.length !== 1 || (fee.collectedYuan ?? 0) > 0) return []
  const [named = ''] = fee.bases
  const lacking = named === '按件' ? '按量' : '按件'
  return [
    finding('FEE_BASIS_PARTIAL', {
      section: 'other',
      expected: '按件、按量',
      printed: named,
      message: `第六部分只写了“${named}”收费标准，信息处理费的标准是按件、按量两种，未见“${lacking}”`,
      article: NOTICE,
    }),
  ]
}

/** 表三有“逾期未缴费”的申请，第六部分就应有收费通知；已写明收到费用的，通知自在其中。 */
function unpaid(report: AnnualReport, fee: FeeSentence): readonly Finding[] {
  const cell = table3Path('otherFeeUnpaid', 'total')
  const cases = rowFigure(report, 'otherFeeUnpaid', 'total') ?? 0
  const implied = fee.notices === undefined && (fee.collectedYuan ?? 0) > 0
  if (cases <= 0 || implied || (fee.notices ?? 0) >= cases) return []
  const told = !fee.mentioned
    ? '第六部分没有报告收费通知'
    : fee.notices === undefined
      ? '第六部分没有写明收费通知的件数'
      : `第六部分写明收费通知 ${fee.notices} 件`
  return [
    finding('FEE_SENTENCE_VS_TABLE', {
      section: 'other',
      cells: [cell],
      expected: fee.notices ?? null,
      printed: cases,
      message: `表三“逾期未按收费通知要求缴纳费用”为 ${cases} 件，而${told}，请核对`,
      article: NOTICE,
    }),
  ]
}

const YUAN_IN_WAN = 10_000
/** Offices round 万元 to two places at the coarsest. */
const ROUNDING_YUAN = 50

/** 信息处理费属行政事业性收费：收取的数额应当包含在表二的收费金额之内。 */
function collected(report: AnnualReport, fee: FeeSentence): readonly Finding[] {
  const yuan = fee.collectedYuan ?? 0
  if (yuan <= 0) return []
  const found: Finding[] = []
  const cell = table2Path('fees', 'amountWanYuan')
  const table = readable(report, cell)
  const tableYuan = table.kind === 'known' ? Math.round(table.value * YUAN_IN_WAN * 100) / 100 : undefined
  if (tableYuan !== undefined && (tableYuan === 0 || yuan > sum([tableYuan, ROUNDING_YUAN]))) {
    const wan = yuan / YUAN_IN_WAN
    found.push(
      finding('FEE_SENTENCE_VS_TABLE', {
        section: 'other',
        cells: [cell],
        expected: wan,
        printed: table.kind === 'known' ? table.value : null,
        message:
          `第六部分写明收取信息处理费 ${yuan} 元（${wan} 万元），表二行政事业性收费金额印为 ` +
          `${table.kind === 'known' ? table.value : 0} 万元；信息处理费属行政事业性收费，应计入`,
        article: NOTICE,
      }),
    )
  }
  if (fee.notifiedYuan !== undefined && fee.notifiedYuan < yuan) {
    found.push(
      finding('FEE_SENTENCE_VS_TABLE', {
        section: 'other',
        expected: fee.notifiedYuan,
        printed: yuan,
        message: `第六部分写明收费通知总金额 ${fee.notifiedYuan} 元，实际收取 ${yuan} 元，收取数多于通知数，请核对`,
        article: NOTICE,
      }),
    )
  }
  return found
}
