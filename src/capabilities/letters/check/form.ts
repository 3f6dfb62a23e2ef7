import { type Day, dayWords, laterDay, yearOf } from '../../../law/day/index.ts'
import { fixDocumentNumber, NUMBER_MISTAKES, parseDocumentNumber } from '../../../law/document-numbers/index.ts'
import { flowOf } from '../flow.ts'
import { type Letter, type PartKey, textOf } from '../letter.ts'
import { isNumbered } from '../process-letter.ts'
import { BLANK } from '../wording.ts'
import { type Check, type CheckContext, problem } from './problem.ts'

/** Blanks of ours, of an office's template, and what people leave for later: ××, ____, {……}. */
const UNFILLED = /【待填：[^】]*】|\{[^}]*\}|×{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[_＿]{2,}|[?？]{2,}/

export const checkBlanks: Check = (letter) => [
  ...letter.parts.flatMap(({ key, paragraphs }) =>
    // What the applicant wrote may have such signs; a blank of ours in it is none.
    paragraphs.some(({ text }) => (key === 'content' ? BLANK : UNFILLED).test(text))
      ? [problem('BLANK', key, `有没有填写的地方：${UNFILLED.exec(textOf(letter, key))?.[0] ?? ''}。`)]
      : [],
  ),
  ...(letter.form ?? []).flatMap(({ label, text }) =>
    BLANK.test(text) ? [problem('BLANK', null, `“${label}”没有填写。`)] : [],
  ),
]

/** 六角括号、不编虚位、不加“第”；年为成文之年. */
export const checkNumber: Check = (letter, { input }) => {
  const { number } = input.issue
  if (number === null || letter.form || (letter.kind === 'process' && !isNumbered(letter.id))) return []
  const parsed = parseDocumentNumber(number)
  if (!parsed) {
    const fixed = fixDocumentNumber(number)
    const how = fixed
      ? `${fixed.mistakes.map((mistake) => NUMBER_MISTAKES[mistake]).join('；')}，应为${fixed.fixed}`
      : '不是发文字号'
    return [problem('NUMBER', 'number', `文号“${number}”${how}。`)]
  }
  if (parsed.year === yearOf(letter.date)) return []
  return [problem('NUMBER', 'number', `文号的年份是${parsed.year}，成文日期在${yearOf(letter.date)}年。`)]
}

/** 成文日期 isn't in the future, nor before what the letter tells. */
export const checkDate: Check = (letter, context) => {
  const { date } = letter
  if (date > context.today) {
    return [problem('DATE', 'signature', `成文日期${dayWords(date)}还没有到。`)]
  }
  const last = lastTold(letter, context)
  if (!last || date >= last) return []
  return [problem('DATE', 'signature', `成文日期${dayWords(date)}早于文书里写到的${dayWords(last)}。请核对。`)]
}

function lastTold(letter: Letter, { input: { file } }: CheckContext): Day | undefined {
  const days = [file.request.receivedOn, ...file.acts.map(({ on }) => on)].filter((day) => day !== null)
  const told = days.filter((day) => flowOf(letter).some((text) => text.includes(dayWords(day))))
  return told.length === 0 ? undefined : told.reduce(laterDay)
}

const COURIER = /顺丰|中通|圆通|申通|韵达|极兔|德邦|京东物流|快递公司|民营快递/
const PLACES: readonly PartKey[] = ['provision', 'delivery', 'notice']

/** 邮政法第五十五条：快递企业不得寄递国家机关公文. */
export const checkCourier: Check = (letter) =>
  PLACES.flatMap((key) => {
    const found = COURIER.exec(textOf(letter, key))
    return found
      ? [problem('COURIER', key, `写有“${found[0]}”：国家机关公文只能交邮政企业寄递，不能由其他快递企业寄递。`)]
      : []
  })
