import { type ArticleRef, cite, formatArticle, isHeld, parseCitation } from '../../../law/articles/index.ts'
import { findOutcome, type Outcome } from '../../../law/outcomes/index.ts'
import { citationsIn } from '../citations-in.ts'
import { forbiddingLawProblems } from '../forbidding-law.ts'
import { type Letter, type PartKey, textOf } from '../letter.ts'
import { type Check, isReply, type LetterProblem, problem, unquoted } from './problem.ts'

/** What a letter decides: everything but what the applicant wrote, and the remedy. */
const DECIDING: readonly PartKey[] = ['title', 'decision', 'reasons', 'provision', 'notice']

type Group = 'granted' | 'denied' | 'partly' | 'query' | 'unable' | 'notProcessed' | 'other'

/** 第三十六条第（三）项 speaks of 第十四条至第十六条 alone: 行政查询事项 stands among 不予公开 in the table only. */
function groupOf({ key, row }: Outcome): Group {
  if (key === 'administrativeQuery') return 'query'
  if (row.key === 'partiallyGranted') return 'partly'
  const group = (['denied', 'unable', 'notProcessed', 'granted'] as const).find((each) => row.key.startsWith(each))
  return group ?? 'other'
}

const DENIES = /不予公开/
const CANNOT = /无法提供|信息不存在/
const WILL_NOT = /不予处理|不予重复处理/

const FOREIGN_WORDS: Readonly<Record<Group, readonly RegExp[]>> = {
  granted: [DENIES, CANNOT, WILL_NOT],
  partly: [WILL_NOT],
  denied: [CANNOT, WILL_NOT],
  query: [DENIES, CANNOT, WILL_NOT],
  unable: [DENIES, WILL_NOT],
  notProcessed: [DENIES, CANNOT],
  other: [DENIES],
}

/** 无法提供、不予处理 and 不予公开 are three things, with other rows and other remedies: no letter of one says another. */
export const checkWording: Check = (letter) => {
  const outcome = letter.outcome && findOutcome(letter.outcome, letter.date)
  if (!outcome) return []
  return DECIDING.flatMap((key) =>
    FOREIGN_WORDS[groupOf(outcome)].flatMap((words) => {
      const found = words.exec(unquoted(textOf(letter, key)))
      const message = `处理决定是“${outcome.title}”，却写有“${found?.[0]}”：无法提供、不予处理、不予公开是不同的决定，救济途径也不同，不能混用。`
      return found ? [problem('WORDING', key, message, cite('第三十六条'))] : []
    }),
  )
}

/** Articles that decide: citing one of them for another decision is the mistake (第十四条 must, 第十五条 must, 第十六条 may). */
const DECISIVE = [14, 15, 16, 36, 38, 39]

export const checkCitations: Check = (letter, { input }) => {
  const outcome = letter.outcome && findOutcome(letter.outcome, letter.date)
  const own = outcome ? outcome.articles : []
  const withheld = isReply(input) && letter.outcome === 'partlyProvided' ? WITHHELD : []
  return DECIDING.flatMap((key) =>
    citationsIn(textOf(letter, key)).flatMap(({ words, refs }) => {
      const unknown = refs.find((ref) => !isHeld(ref))
      if (unknown) return [problem('CITATION', key, `“${words}”：没有这一条、款、项。请核对。`)]
      const foreign = outcome && refs.find((ref) => !fits(ref, [...own, ...withheld]))
      if (!foreign) return []
      return [
        problem('CITATION', key, `处理决定是“${outcome.title}”，不以${formatArticle(foreign)}为依据。请核对。`, own),
      ]
    }),
  )
}

const WITHHELD = [...cite('第十四条至第十六条'), ...cite('第三十六条第（三）项')]

const fits = (ref: ArticleRef, own: readonly ArticleRef[]): boolean =>
  ref.law !== 'regulation-2019' ||
  !DECISIVE.includes(ref.article ?? 0) ||
  own.some((each) => each.article === ref.article && overlaps(each, ref))

/** 第十六条第二款 isn't 第一款, but 第十六条 is either. */
const overlaps = (a: ArticleRef, b: ArticleRef): boolean =>
  (['paragraph', 'item'] as const).every((of) => a[of] === undefined || b[of] === undefined || a[of] === b[of])

/** 第十四条：法律、行政法规禁止公开的, with name and article; 第三十七条：what is kept back of the rest by 第十四条至第十六条. */
export const checkGrounds: Check = (_, { input }) => {
  if (!isReply(input)) return []
  const { outcome, facts } = input
  if (outcome === 'lawForbids') {
    const { kind = '', title = '', article = '' } = facts.forbiddingLaw ?? {}
    if (title.trim() === '' || article.trim() === '') return []
    return forbiddingLawProblems({ kind, title, article }).map((message) =>
      problem('FORBIDDING_LAW', 'reasons', message, cite('第十四条')),
    )
  }
  const ground = facts.redaction?.ground?.trim() ?? ''
  if (outcome !== 'partlyProvided' || ground === '') return []
  const refs = parseCitation(ground)
  const good = refs?.every(({ law, article = 0 }) => law === 'regulation-2019' && [2, 14, 15, 16, 37].includes(article))
  const message = '不予公开部分的依据应当是条例第十四条、第十五条、第十六条的条、款，不属于政府信息的写第三十七条。'
  return good ? [] : [problem('CITATION', 'reasons', message, cite('第三十七条'))]
}

const REMEDY = /申请行政复议|提起行政诉讼|上一级主管部门(?:或者?|、)/

/** The remedy stands in its own part, made by the rule; letters on the way tell none. */
export const checkRemedyWords: Check = (letter) =>
  letter.parts.flatMap(({ key }): readonly LetterProblem[] => {
    const found = key === 'content' || key === 'remedy' ? null : REMEDY.exec(unquoted(textOf(letter, key)))
    if (!found) return []
    const message =
      letter.kind === 'process'
        ? `过程文书不写救济途径，却写有“${found[0]}”。`
        : `救济途径由规定生成，不在别处另写：写有“${found[0]}”。`
    return [problem('REMEDY_WORDS', key, message)]
  })

export const allWords = (letter: Letter): readonly (readonly [PartKey | null, string])[] => [
  ...letter.parts.map(({ key }) => [key, textOf(letter, key)] as const),
  ...[...(letter.form ?? []), ...(letter.slip?.rows ?? [])].map(({ text }) => [null, text] as const),
]
