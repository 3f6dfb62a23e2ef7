import { type ArticleRef, cite } from '../../../law/articles/index.ts'
import { type Day, dayWords, parseDay } from '../../../law/day/index.ts'
import { fixDocumentNumber, NUMBER_MISTAKES } from '../../../law/document-numbers/index.ts'
import { findTimeLimit } from '../../../law/time-limits/index.ts'
import type { RequestActKind } from '../../requests/index.ts'
import type { ReplyInput } from '../reply-letter.ts'
import { type Check, isReply, type LetterProblem, problem } from './problem.ts'

interface Step {
  readonly act: RequestActKind
  readonly message: string
  readonly articles: readonly ArticleRef[]
}

const step = (act: RequestActKind, message: string, article: string): Step => ({
  act,
  message,
  articles: cite(article),
})

/** What the law has done before such a decision; the register must hold it as an act. */
const BEFORE: Readonly<Partial<Record<ReplyInput['outcome'], Step>>> = {
  excessive: step('reasons_asked', '没有先要求申请人说明理由，不能以大量反复申请为由不予处理。', '第三十五条'),
  stillUnclear: step('correction_received', '案卷里没有收到补正的记录，不能以补正后仍不明确为由无法提供。', '第三十条'),
  notCorrected: step('correction_asked', '案卷里没有告知补正的记录，不能以逾期不补正为由不再处理。', '第三十条'),
  feeUnpaid: step(
    'fee_notified',
    '案卷里没有发出收费通知的记录，不能以逾期未缴费为由不再处理。',
    '国办函〔2020〕109号第六条',
  ),
}

export const checkSteps: Check = (letter, { input }) => {
  if (!isReply(input)) return tooLong(input.letter, input.details, letter.date)
  const before = BEFORE[input.outcome]
  const missing = before && !input.file.acts.some(({ kind }) => kind === before.act)
  return [
    ...(missing ? [problem('STEP_MISSING', 'reasons', before.message, before.articles)] : []),
    ...consultation(input),
    ...earlierReply(input),
    ...lapsedEarly(input, letter.date),
  ]
}

/** 第三十二条: who is said to have been asked was asked, as an act. */
function consultation({ outcome, facts, file }: ReplyInput): readonly LetterProblem[] {
  const said = outcome === 'harmsThirdParty' && (facts.consultation?.askedOn ?? '').trim() !== ''
  if (!said || file.acts.some(({ kind }) => kind === 'third_party_asked')) return []
  return [
    problem(
      'STEP_MISSING',
      'reasons',
      '写有征求第三方意见，案卷里却没有征求意见的记录。请补登，或者改写。',
      cite('第三十二条'),
    ),
  ]
}

/** 第三十六条第（六）项: a repeat is one of what was already answered when it was made. */
function earlierReply({ outcome, facts, file }: ReplyInput): readonly LetterProblem[] {
  if (outcome !== 'repeated') return []
  const { number = '', repliedOn = '' } = facts.earlierReply ?? {}
  const [replied, received] = [parseDay(repliedOn.trim()), file.request.receivedOn]
  const fixed = fixDocumentNumber(number)
  const late = replied && received && replied > received
  return [
    ...(late
      ? [
          problem(
            'STEP_MISSING',
            'reasons',
            `前次答复的日期是${dayWords(replied)}，晚于收到本件申请的${dayWords(received)}：前次还没有答复的，不是重复申请。`,
            cite('第三十六条第（六）项'),
          ),
        ]
      : []),
    ...(fixed && fixed.mistakes.length > 0
      ? [
          problem(
            'NUMBER',
            'reasons',
            `前次答复的文号：${fixed.mistakes.map((mistake) => NUMBER_MISTAKES[mistake]).join('；')}，应为${fixed.fixed}。`,
          ),
        ]
      : []),
  ]
}

const LAPSES = { notCorrected: 'correctionOverdue', feeUnpaid: 'feeNotice' } as const

/** 第三十条、收费办法第六条: overdue is the day after the last. */
function lapsedEarly({ outcome, facts }: ReplyInput, date: Day): readonly LetterProblem[] {
  if (outcome !== 'notCorrected' && outcome !== 'feeUnpaid') return []
  const until = parseDay((facts[LAPSES[outcome]]?.until ?? '').trim())
  if (!until || date > until) return []
  return [problem('STEP_MISSING', 'reasons', `申请人的期限至${dayWords(until)}届满，还没有逾期，不能作这样的处理。`)]
}

/** 第三十三条第二款: an extension has a most. */
function tooLong(letter: string, details: Readonly<Record<string, string>>, date: Day): readonly LetterProblem[] {
  const most = findTimeLimit('extension', date)?.days
  if (letter !== 'extension-notice' || most === undefined || Number(details.days) <= most) return []
  return [problem('TOO_LONG', 'notice', `延长的期限最长不得超过${most}个工作日。`, cite('第三十三条第二款'))]
}
