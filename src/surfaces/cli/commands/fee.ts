import { FEE_BASES, type Fee, fee } from '../../../law/fees/index.ts'
import { feeArticle, feeJson, feeLines, readingWords, stepRange } from '../../fee-words.ts'
import { type Console, EXIT, UsageError } from '../program.ts'

export interface FeeOptions {
  readonly basis: string
  readonly json?: boolean
}

/** `fee --basis items|pages N`: what a month's items or a request's pages cost, bracket by bracket. */
export async function feeCommand(console: Console, count: string, options: FeeOptions): Promise<number> {
  const basis = FEE_BASES.find((known) => known === options.basis)
  if (!basis) throw new UsageError('--basis 只能是 items（按件）或者 pages（按量）。')
  if (!/^\d+$/.test(count)) throw new UsageError(`“${count}”不是件数或者页数，应为从 0 起的整数，如 31。`)
  const result = fee(basis, Number(count))
  if (!result.ok) throw new UsageError(result.error.message)
  console.out.write(`${options.json ? JSON.stringify(feeJson(result.value)) : words(result.value)}\n`)
  return EXIT.done
}

function words(fee: Fee): string {
  const { standard, count, amount, readings } = fee
  const lines = feeLines(fee).map((line) => {
    const range = stepRange(line, standard.unit)
    const many = `${line.to - line.from + 1} ${standard.unit}`
    return line.rate === 0 ? `  ${range}：不收费` : `  ${range}：${many} × ${line.rate} 元 = ${line.sum} 元`
  })
  return [
    `${standard.title}，${standard.countedOver} ${count} ${standard.unit}：${amount} 元`,
    ...lines,
    `依据：${feeArticle(fee)}`,
    '同一件申请只按一种标准计算。是否收取由行政机关决定。',
    ...readings.map((reading) => `注：${readingWords(reading)}`),
  ].join('\n')
}
