import { convention, fromMemory } from '../evidence.ts'

/**
 * How tables three and four count where the form and its notice, as far as they were read, leave it open. The first reading of each is the
 * one taken where nobody chose another. docs/law/open-questions.md tells why.
 */
export const COUNTING_POINTS = {
  reopened: {
    table: 'table3',
    article: '第五十条第一款第（二）项',
    backing: fromMemory('counting-reopened'),
    asks: '行政复议、行政诉讼责令重新作出的答复，怎样计数',
    readings: {
      once: '不再计新收，仍按原来的结果计一件',
      replaced: '不再计新收；同一年内重新作出的，按重新作出的结果计',
      anew: '重新办理另计一件新收，重新作出的结果另计',
    },
  },
  corrected: {
    table: 'table3',
    article: '第五十条第一款第（二）项',
    backing: convention('counting-corrected'),
    asks: '办结以后又更正结果的，怎样计数',
    readings: {
      replaces: '按更正后的结果计入原办结的年度',
      as_reported: '原办结的年度已过的，仍按原来的结果计',
    },
  },
  applicants: {
    table: 'table3',
    article: '第二十九条第二款第（一）项',
    backing: convention('counting-applicants'),
    asks: '几名申请人共同提出一件申请，怎样计数',
    readings: {
      first: '计一件，按列在第一位的申请人归栏',
      each: '每名申请人各计一件，按各自的种类归栏',
    },
  },
  divided: {
    table: 'table3',
    article: '国办函〔2020〕109号第四条',
    backing: fromMemory('counting-divided'),
    asks: '按“一事一申请”拆分的申请，怎样计数',
    readings: {
      parts: '按拆分后的件数计',
      whole: '仍按一份申请计一件；结果有公开有不公开的，计部分公开',
    },
  },
  neverReceived: {
    table: 'table3',
    article: '第三十一条',
    backing: convention('counting-never-received'),
    asks: '收到之日还没有确定就撤回、终止的，是否计数',
    readings: {
      left_out: '没有收到之日，不计',
      counted: '按撤回、终止之日计新收，同日办结',
    },
  },
  notInformation: {
    table: 'table3',
    article: '第二条',
    backing: fromMemory('counting-not-information'),
    asks: '所申请的内容不属于政府信息的，计入哪一行',
    readings: {
      other: '（六）3.其他',
      not_held: '（四）1.本机关不掌握相关政府信息',
    },
  },
  notAccepted: {
    table: 'table4',
    article: '第五十条第一款第（三）项',
    backing: fromMemory('counting-not-accepted'),
    asks: '不予受理、不予立案的，是否计数',
    readings: { left_out: '没有成案，不计', other: '计入其他结果' },
  },
  coDefendant: {
    table: 'table4',
    article: '《中华人民共和国行政诉讼法》第二十六条第二款',
    backing: fromMemory('counting-co-defendant'),
    asks: '本机关作为复议机关被列为共同被告的，是否计数',
    readings: { left_out: '由作出答复的机关计，本机关不再计', counted: '本机关也计' },
  },
  appealPending: {
    table: 'table4',
    article: '《中华人民共和国行政诉讼法》第八十五条',
    backing: fromMemory('counting-appeal-pending'),
    asks: '年末一审已经裁判、还没有生效的（上诉期未满或者二审在审），计入哪一栏',
    readings: { pending: '尚未审结', first_instance: '按一审的结果' },
  },
  begins: {
    table: 'table4',
    article: '第五十条第一款第（三）项',
    backing: convention('counting-begins'),
    asks: '复议、诉讼案件自哪一日起算作发生',
    readings: { accepted: '受理、立案之日', served: '申请书、起诉状副本送达本机关之日' },
  },
} as const

type Points = typeof COUNTING_POINTS
export type CountingSettings = { readonly [P in keyof Points]: keyof Points[P]['readings'] }

/** As docs/law/open-questions.md has them. */
export const DEFAULT_COUNTING: CountingSettings = {
  reopened: 'once',
  corrected: 'replaces',
  applicants: 'first',
  divided: 'parts',
  neverReceived: 'left_out',
  notInformation: 'other',
  notAccepted: 'left_out',
  coDefendant: 'left_out',
  appealPending: 'pending',
  begins: 'accepted',
}

/** 再审不另计: a case that is final stays as it was counted; nothing read says so. */
export const RETRIAL = { counted: false, ...fromMemory('counting-retrial') } as const
