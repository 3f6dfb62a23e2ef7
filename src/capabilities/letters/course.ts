import type { ArticleRef } from '../../law/articles/index.ts'
import { cite } from '../../law/articles/index.ts'
import { compareDays, dayWords } from '../../law/day/index.ts'
import type { RequestAct, RequestActKind } from '../requests/index.ts'
import { byFile, type LetterPart, part } from './letter.ts'
import type { LetterFile, Opinion } from './letter-file.ts'

interface Told {
  readonly words: (you: string, act: RequestAct) => string
  readonly articles: readonly ArticleRef[]
  readonly of?: Opinion['of']
}

const told = (article: string, words: Told['words'], of?: Opinion['of']): Told => ({
  words,
  articles: cite(article),
  ...(of ? { of } : {}),
})

/** Which acts a letter tells, in what words. Nobody who was asked is named: the letter goes to the applicant. */
const TOLD: Readonly<Partial<Record<RequestActKind, Told>>> = {
  correction_asked: told('第三十条', (you) => `告知${you}补正`),
  correction_received: told('第三十条', (you) => `收到${you}补正的申请`),
  extended: told('第三十三条第二款', (you, { days }) => `告知${you}延长答复期限${days ?? ''}个工作日`),
  third_party_asked: told('第三十二条', () => '书面征求第三方的意见', 'third_party'),
  third_party_answered: told('第三十二条', () => '收到第三方的意见', 'third_party'),
  co_producer_asked: told('第三十四条', () => '征求共同制作机关的意见', 'co_producer'),
  co_producer_answered: told('第三十四条', () => '收到共同制作机关的意见', 'co_producer'),
  agency_asked: told('第三十三条第三款', () => '征求其他机关的意见', 'agency'),
  agency_answered: told('第三十三条第三款', () => '收到其他机关的意见', 'agency'),
  determination_asked: told('第十七条第三款', () => '报请有关主管部门确定', 'determination'),
  determination_answered: told('第十七条第三款', () => '收到确定意见', 'determination'),
  reasons_asked: told('第三十五条', (you) => `要求${you}说明理由`),
  reasons_given: told('第三十五条', (you) => `收到${you}说明的理由`),
  deferred: told('第三十五条', (you) => `告知${you}延迟答复的期限`),
  fee_notified: told('第四十二条', (you) => `向${you}发出收费通知`),
  fee_paid: told('第四十二条', (you) => `${you}缴清信息处理费`),
}

const ANSWERS: Readonly<Record<Opinion['of'], Readonly<Record<Opinion['answer'], string>>>> = {
  third_party: {
    agrees: '第三方同意公开',
    partly: '第三方同意公开部分内容',
    refuses: '第三方不同意公开',
    silent: '第三方逾期未提出意见，由本机关依照条例的规定决定',
  },
  co_producer: {
    agrees: '共同制作机关同意公开',
    partly: '共同制作机关同意公开部分内容',
    refuses: '共同制作机关不同意公开',
    silent: '共同制作机关逾期未提出意见，视为同意公开',
  },
  agency: {
    agrees: '其他机关同意公开',
    partly: '其他机关同意公开部分内容',
    refuses: '其他机关不同意公开',
    silent: '其他机关没有回复',
  },
  determination: {
    agrees: '确定为可以公开',
    partly: '确定为部分可以公开',
    refuses: '确定为不能公开',
    silent: '没有收到确定意见',
  },
}

/** 办理过程: 补正、延期、征求意见, each with its day and result; no part where nothing happened on the way. */
export function courseParts({ acts, opinions = [] }: LetterFile, you: string): readonly LetterPart[] {
  const steps = [...acts]
    .sort((a, b) => compareDays(a.on, b.on))
    .flatMap((act) => {
      const row = TOLD[act.kind]
      if (!row) return []
      const result = row.of && resultOf(row.of, act, acts, opinions)
      return [
        { text: `${dayWords(act.on)}，${row.words(you, act)}${result ? `，${result}` : ''}`, articles: row.articles },
      ]
    })
  if (steps.length === 0) return []
  const text = `办理过程：${steps.map((step) => step.text).join('；')}。`
  return [
    part(
      'course',
      byFile(
        text,
        steps.flatMap(({ articles }) => articles),
      ),
    ),
  ]
}

/** With the answer, or with the question where none came. */
function resultOf(
  of: Opinion['of'],
  act: RequestAct,
  acts: readonly RequestAct[],
  opinions: readonly Opinion[],
): string | undefined {
  const opinion = opinions.find((each) => each.of === of && each.party === act.party)
  if (!opinion) return undefined
  const answered = acts.some(({ kind, party }) => kind === `${of}_answered` && party === act.party)
  const here = act.kind === `${of}_answered` || (!answered && opinion.answer === 'silent')
  return here ? ANSWERS[of][opinion.answer] : undefined
}
