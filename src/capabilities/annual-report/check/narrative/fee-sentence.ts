import { NUMERAL, parseNumeral } from './numerals.ts'
import { plain } from './plain.ts'

/** What a section says of the information-handling fee. Amounts in 元; undefined where it does not say. */
export interface FeeSentence {
  readonly mentioned: boolean
  readonly bases: readonly ('按件' | '按量')[]
  readonly notices?: number
  readonly notifiedYuan?: number
  readonly collectedYuan?: number
}

const MENTIONS = /处理费|收费|费用|缴费|收取.{0,12}费/
const NOTHING = /(?:没有|未|无|不存在|不涉及)[^，。；\n]{0,16}(?:产生|发生|收取|征收|收费|费用|处理费)/
const NO_NOTICE =
  /(?:没有|未|无|不存在)[^，。；\n]{0,12}(?:收费通知|缴费通知)|(?:没有|未|无)[^，。；\n]{0,8}(?:产生|发生)[^，。；\n]{0,16}费|无[^，。；\n]{0,16}收费情况/
const FILL = '[了的共计合总金额数量为：]{0,10}'
const NOTICES = [
  new RegExp(`(?:收费|缴费)通知书?${FILL}(${NUMERAL})[件份次]`),
  new RegExp(`(${NUMERAL})[件份次]的?(?:收费|缴费)通知`),
]
const NOTIFIED = new RegExp(`(?:收费|缴费)通知[^。；\\n]{0,16}?(?:金额|共计|合计)${FILL}(${NUMERAL})(万?元)`)
const COLLECTED = new RegExp(
  `(?<!应|应当|拟|可|通知)(?:收取|收缴|收到|征收|缴纳)(?:政府信息公开)?(?:信息)?(?:公开)?(?:处理费|费用)?${FILL}(${NUMERAL})(万?元)`,
  'g',
)
const FEE_AMOUNT = new RegExp(`处理费${FILL}(${NUMERAL})(万?元)`, 'g')

export function readFeeSentence(section: string): FeeSentence {
  const text = plain(section)
  const mentioned = MENTIONS.test(text)
  const bases = (['按件', '按量'] as const).filter((basis) => text.includes(basis))
  const amounts = [...text.matchAll(COLLECTED), ...text.matchAll(FEE_AMOUNT)].map((m) => yuan(m[1], m[2]))
  const counted = NOTICES.map((pattern) => pattern.exec(text)?.[1]).find((n) => n !== undefined)
  const notices = counted === undefined ? (NO_NOTICE.test(text) ? 0 : undefined) : parseNumeral(counted)
  const notified = NOTIFIED.exec(text)
  const collected = amounts.length > 0 ? Math.max(...amounts) : NOTHING.test(text) ? 0 : undefined
  return {
    mentioned,
    bases,
    ...(notices === undefined ? {} : { notices }),
    ...(notified ? { notifiedYuan: yuan(notified[1], notified[2]) } : {}),
    ...(collected === undefined ? {} : { collectedYuan: collected }),
  }
}

function yuan(numeral = '', unit = '元'): number {
  const value = parseNumeral(numeral) ?? 0
  return unit === '万元' ? Math.round(value * 10_000 * 100) / 100 : value
}
