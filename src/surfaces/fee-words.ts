import { formatCitation } from '../law/articles/index.ts'
import { EVIDENCE_WORDS } from '../law/evidence.ts'
import type { Fee, FeeReading, FeeStep } from '../law/fees/index.ts'

/** The words of a fee, the same on the terminal, on a page and in data. */

/** 第 11—30 件; 第 31 件. */
export const stepRange = ({ from, to }: Pick<FeeStep, 'from' | 'to'>, unit: string): string =>
  from === to ? `第 ${from} ${unit}` : `第 ${from}—${to} ${unit}`

/** The lines of the sum, that which costs nothing first: [range, so many, yuan each, yuan]. */
export function feeLines({ steps, free, count, standard }: Fee): readonly FeeStep[] {
  const first = Math.min(free, count)
  const [bracket] = standard.brackets
  return first > 0 && bracket ? [{ from: bracket.from, to: first, rate: 0, sum: 0 }, ...steps] : steps
}

/** 31 件以上的第一档为每件 200 元 [M] 通行说法，未核到原文 */
export const readingWords = ({ reading, evidence }: FeeReading): string =>
  `${reading} [${evidence}] ${EVIDENCE_WORDS[evidence]}`

/** 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条 */
export const feeArticle = ({ articles }: Fee): string => formatCitation(articles)

/** The fee as data: JSON of the command line and of the API. */
export function feeJson(fee: Fee) {
  return {
    amount: fee.amount,
    unit: '元',
    steps: fee.steps,
    basis: fee.basis,
    count: fee.count,
    free: fee.free,
    article: feeArticle(fee),
    readings: fee.readings.map(({ reading, evidence }) => ({ reading, evidence })),
  }
}
