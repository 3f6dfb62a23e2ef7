import { type ArticleRef, cite } from '../articles/index.ts'
import { convention } from '../evidence.ts'
import type { DutyKind, Forum } from './challenge-results.ts'

/** What a result asks of the body, in words, with what it rests on. */
export interface DutyRule {
  readonly title: string
  readonly words: string
  readonly articles: Readonly<Record<Forum, readonly ArticleRef[]>>
}

const on = (review: string, litigation: string) => ({
  review: cite(review, 'review-2023'),
  litigation: cite(litigation, 'litigation-2017'),
})

export const DUTY_RULES: Readonly<Record<DutyKind, DutyRule>> = {
  remake: {
    title: '重新作出答复',
    words: '在限定的期限内重新作出；不得以同一事实和理由作出相同或者基本相同的答复，因违反法定程序被撤销的除外',
    articles: on('第六十四条', '第七十条、第七十一条'),
  },
  perform: {
    title: '履行法定职责',
    words: '在限定的期限内作出答复、提供信息或者履行其他职责',
    articles: on('第六十六条', '第七十二条、第七十三条'),
  },
  follow: {
    title: '按照变更、调解的内容执行',
    words: '按照决定书、调解书或者判决书写明的内容办理',
    articles: on('第六十三条、第七十三条', '第七十七条'),
  },
  remedy: {
    title: '采取补救措施',
    words: '原答复不因此重新作出；责令采取补救措施的，按照责令的内容办理',
    articles: on('第六十五条、第六十七条', '第七十四条、第七十五条'),
  },
}

/** 第一审裁判生效之日 where nobody wrote it down: the day after the time to appeal, from the body's own receipt. */
export const FINAL_DAY = { from: 'own-receipt', ...convention('challenge-final-day') } as const
