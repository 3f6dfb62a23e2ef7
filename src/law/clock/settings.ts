import { convention, fromMemory } from '../evidence.ts'

/**
 * Points of counting on which the law is silent, with the readings that one may take. The first reading of each is the one taken where
 * nobody chose another; the ledger says which was taken. docs/law/open-questions.md tells why.
 */
export const SILENT_POINTS = {
  pauseFrom: {
    article: '第三十三条第三款',
    backing: convention('clock-pause-from'),
    asks: '征求意见所需时间从哪一日起不计入',
    readings: { day_after: '自征求意见书发出次日起不计入', asked_day: '自征求意见书发出当日起不计入' },
  },
  pauseTo: {
    article: '第三十三条第三款',
    backing: convention('clock-pause-to'),
    asks: '收到意见的当日是否计入',
    readings: { answer_day: '收到意见当日不计入，次日恢复计算', day_before: '收到意见当日恢复计算' },
  },
  overlap: {
    article: '第三十三条第三款',
    backing: convention('clock-overlap'),
    asks: '同时征求几方意见，重叠的时间如何扣除',
    readings: { once: '重叠的时间只扣除一次', each: '各方所需时间前后相接，各自扣除' },
  },
  determination: {
    article: '第十七条第三款',
    backing: convention('clock-determination'),
    asks: '正式报请主管部门或者保密行政管理部门确定的时间是否扣除',
    readings: { pauses: '作为征求其他机关意见所需时间，不计入', runs: '不扣除' },
  },
  reasons: {
    article: '第三十五条',
    backing: convention('clock-reasons'),
    asks: '等待申请人说明理由的时间是否扣除',
    readings: { runs: '不扣除', pauses: '不计入' },
  },
  lateCorrection: {
    article: '第三十条',
    backing: convention('clock-late-correction'),
    asks: '超过七个工作日才告知补正，收到补正后期限是否重新计算',
    readings: { restarts: '重新计算', runs: '不重新计算，期限照旧' },
  },
  repeatedCorrection: {
    article: '第三十条',
    backing: convention('clock-repeated-correction'),
    asks: '再次告知补正，期限是否再重新计算',
    readings: { runs: '应当一次性告知，再次告知不影响期限', restarts: '重新计算' },
  },
  lateExtension: {
    article: '第三十三条第二款',
    backing: fromMemory('clock-late-extension'),
    asks: '期限届满后才告知的延期是否有效',
    readings: { void: '无效，按原期限', counts: '有效' },
  },
  extensionAfterRestart: {
    article: '第三十三条第二款',
    backing: convention('clock-extension-after-restart'),
    asks: '期限重新计算以后，此前的延期是否还有效，能否再延期',
    readings: {
      again: '此前的延期不再有效，新的期限可以延期',
      used: '此前的延期不再有效，也不能再延期',
      carried: '此前延长的日数带入新的期限，不能再延期',
    },
  },
  reopenedLimit: {
    article: '第三十三条第二款、第三款',
    backing: convention('clock-reopened-limit'),
    asks: '复议决定、裁判限定了重新办理的最后一日的，延期、征求意见能否使它推迟',
    readings: { fixed: '不能，以限定的最后一日为准', moves: '能，与其他答复期限一样' },
  },
} as const

/** The regulation doesn't say that the day of receipt isn't counted; the civil code does, and practice agrees. */
export const DAY_ZERO = {
  article: '《民法典》第二百零一条',
  words: '条例没有写明，参照《民法典》第二百零一条，开始的当日不计入',
  backing: fromMemory('clock-day-zero'),
} as const

/** A decision or a judgment that orders a new reply and sets no day: the texts name no period either. */
export const REOPENED_PERIOD = {
  article: '第三十三条第二款',
  words: '决定、裁判没有限定期限的，同答复期限',
  backing: convention('clock-reopened'),
} as const

type SilentPoints = typeof SILENT_POINTS

export type ClockSettings = {
  readonly [P in keyof SilentPoints]: keyof SilentPoints[P]['readings']
} & {
  /** 第三十三条第三款：征求其他机关意见、报请确定，函中没有写明期限的，最多扣除几个工作日。 */
  readonly unlimitedAnswerDays: number
}

/** As long as the law gives those whom it gives a limit. */
export const UNLIMITED_ANSWER = { days: 15, backing: convention('clock-unlimited-answer') } as const

/** As docs/law/open-questions.md has them. */
export const DEFAULT_SETTINGS: ClockSettings = {
  pauseFrom: 'day_after',
  pauseTo: 'answer_day',
  overlap: 'once',
  determination: 'pauses',
  reasons: 'runs',
  lateCorrection: 'restarts',
  repeatedCorrection: 'runs',
  lateExtension: 'void',
  extensionAfterRestart: 'again',
  reopenedLimit: 'fixed',
  unlimitedAnswerDays: UNLIMITED_ANSWER.days,
}
