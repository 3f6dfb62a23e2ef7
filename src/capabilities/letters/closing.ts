import { formatCitation } from '../../law/articles/index.ts'
import { DELIVERY_RULES } from '../../law/clock/index.ts'
import { dayWords } from '../../law/day/index.ts'
import { type Outcome, remedy, remedyParagraph } from '../../law/outcomes/index.ts'
import { byFile, byRule, type LetterPart, type MissingInLetter, part } from './letter.ts'
import type { Issue, LetterFile } from './letter-file.ts'
import { blank } from './wording.ts'

/** 答复书、决定书、告知书: what a letter calls itself, by its title. */
const calledBy = ({ letter }: Pick<Outcome, 'letter'>): string =>
  /(答复书|决定书|告知书)$/.exec(letter.title)?.[1] ?? '文书'

/**
 * 救济途径, from the rule of the day and the kind of body; no part where nothing is decided against anyone. 行政复议法第二十二条第二款：通过互联网渠道
 * 送达的，同时提供提交行政复议申请书的互联网渠道.
 */
export function remedyParts(file: LetterFile, outcome: Outcome, { date, means }: Issue): readonly LetterPart[] {
  const { body } = file
  const found = remedy(outcome, body.kind, date)
  if (!found) return []
  const online = means === 'electronic' && found.onlineChannel.length > 0
  const text = remedyParagraph(found, {
    letter: calledBy(outcome),
    ...(body.reviewers ? { reviewers: body.reviewers } : {}),
    ...(body.court ? { court: body.court } : {}),
    ...(outcome.key === 'partlyProvided' ? { contested: `本${calledBy(outcome)}中不予公开的部分` } : {}),
    ...(online ? { onlineReview: body.onlineReview ?? blank('行政复议申请的网上提交渠道') } : {}),
  })
  return [part('remedy', byRule(text, [...found.articles, ...(online ? found.onlineChannel : [])]))]
}

/** What the remedy still lacks. */
export function missingRemedy(
  { body }: LetterFile,
  { means, date }: Issue,
  outcome: Outcome,
): readonly MissingInLetter[] {
  const duty = means === 'electronic' ? (remedy(outcome, body.kind, date)?.onlineChannel ?? []) : []
  if (duty.length === 0 || body.onlineReview) return []
  const message = `电子送达的，须写明提交行政复议申请的网上渠道（${formatCitation(duty)}），本机关的设置里没有。`
  return [{ part: 'remedy', message }]
}

export function closingParts({ body }: LetterFile, { date, means }: Issue): readonly LetterPart[] {
  const way = means ? DELIVERY_RULES[means].title : blank('送达方式')
  return [part('delivery', byFile(`送达方式：${way}。`)), part('signature', byFile(body.name), byFile(dayWords(date)))]
}

export const missingIssue = ({ number, means }: Issue, numbered = true): readonly MissingInLetter[] => [
  ...(number === null && numbered ? [{ part: 'number', message: '还没有文号，签发时编号。' } as const] : []),
  ...(means === null ? [{ part: 'delivery', message: '请选择送达方式。' } as const] : []),
]
