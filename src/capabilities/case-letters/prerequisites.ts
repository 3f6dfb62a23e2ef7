import { type ArticleRef, cite } from '../../law/articles/index.ts'
import { type Day, dayWords, parseDay } from '../../law/day/index.ts'
import { getTimeLimit } from '../../law/time-limits/index.ts'
import type { LetterProblem, PartKey, ProcessInput, ReplyInput } from '../letters/index.ts'
import { effectiveActs, type RecordedAct, type RequestActKind } from '../requests/index.ts'
import type { CaseDesk } from './desk.ts'
import type { EarlierRequest } from './earlier-requests.ts'
import { CONFIRMING } from './letter-kinds.ts'
import { extendedUntil } from './prefill.ts'

/** Where the file itself speaks against what a letter says: beside what `checkLetter` reads from the letter. */
export function prerequisites(
  desk: CaseDesk,
  input: ReplyInput | ProcessInput,
  earlier: readonly EarlierRequest[],
): readonly LetterProblem[] {
  const acts = effectiveActs(desk.caseFile.acts)
  return 'outcome' in input ? replyProblems(desk, acts, input, earlier) : detailProblems(desk, input)
}

const missing = (message: string, article: string, part: PartKey = 'reasons'): LetterProblem => ({
  code: 'STEP_MISSING',
  severity: 'error',
  part,
  message,
  articles: cite(article),
})
const wrongDay = (message: string, articles: readonly ArticleRef[]): LetterProblem => ({
  code: 'DATE',
  severity: 'error',
  part: 'notice',
  message,
  articles,
})

type Acts = readonly RecordedAct[]
const has = (acts: Acts, kind: RequestActKind): boolean => acts.some((act) => act.kind === kind)

function replyProblems(
  desk: CaseDesk,
  acts: Acts,
  { outcome, facts, issue }: ReplyInput,
  earlier: readonly EarlierRequest[],
): readonly LetterProblem[] {
  const confirming = CONFIRMING[outcome]
  if (confirming && !has(acts, confirming)) {
    const what = outcome === 'withdrawn' ? '申请人撤回申请' : '申请人死亡或者终止'
    return [missing(`案卷里没有${what}的记录。请先在申请页面记录，再拟制这份文书。`, '第四十五条')]
  }
  switch (outcome) {
    case 'doesNotExist':
      return has(acts, 'searched')
        ? []
        : [missing('案卷里没有检索的记录，不能答复信息不存在。请先在申请页面记录检索。', '第三十六条第（四）项')]
    case 'excessive':
      return reasonsProblems(acts, issue.date)
    case 'repeated':
      return repeatedProblems(desk, earlier)
    case 'provided':
    case 'partlyProvided':
      return openConsultation(desk, acts, issue.date)
    case 'harmsThirdParty':
      return [...openConsultation(desk, acts, issue.date), ...otherwiseAnswered(acts, facts.consultation?.answer)]
    default:
      return []
  }
}

/** 第三十五条: reasons were given, or the time for them is over. */
function reasonsProblems(acts: Acts, date: Day): readonly LetterProblem[] {
  const asked = acts.findLast(({ kind }) => kind === 'reasons_asked')
  if (!asked || has(acts, 'reasons_given') || !asked.until || date > asked.until) return []
  return [
    missing(
      `申请人说明理由的期限至${dayWords(asked.until)}届满，还没有说明，也还没有逾期，不能以理由不合理为由不予处理。`,
      '第三十五条',
    ),
  ]
}

/** 第三十六条第（六）项: there has to be an answered request of the same applicant. */
function repeatedProblems({ file }: CaseDesk, earlier: readonly EarlierRequest[]): readonly LetterProblem[] {
  const received = file.request.receivedOn
  if (earlier.some(({ repliedOn }) => repliedOn && (!received || repliedOn <= received))) return []
  if (earlier.length > 0) {
    const numbers = earlier
      .map(({ number }) => number)
      .slice(0, 3)
      .join('、')
    return [
      missing(`同一申请人此前的申请（${numbers}）在收到本件以前都还没有答复，不是重复申请。`, '第三十六条第（六）项'),
    ]
  }
  const message = '台账里没有找到同一申请人此前的申请。前次答复在使用本系统以前的，请核对文号和日期。'
  return [{ ...missing(message, '第三十六条第（六）项'), severity: 'warning' }]
}

/** 第三十二条: the third party's opinion is waited for until its time is over. */
function openConsultation({ rules }: CaseDesk, acts: Acts, date: Day): readonly LetterProblem[] {
  return acts.flatMap((asked) => {
    if (asked.kind !== 'third_party_asked') return []
    const answered = acts.some(({ kind, party }) => kind === 'third_party_answered' && party === asked.party)
    const from = asked.receivedOn ?? asked.on
    const last = rules.calendar.addWorkingDays(from, getTimeLimit('third-party-opinion', asked.on).days)
    if (answered || date > last) return []
    return [
      missing(
        `已经书面征求第三方的意见，第三方提出意见的期限至${dayWords(last)}届满，意见还没有收到。请收到意见或者期限届满以后再决定。`,
        '第三十二条',
      ),
    ]
  })
}

const SAID = { agrees: '同意', partly: '部分同意', refuses: '不同意', silent: '逾期未提出意见' } as const

/** The letter says of the opinion what the file says of it. */
function otherwiseAnswered(acts: Acts, said: string | undefined): readonly LetterProblem[] {
  const answers = acts.flatMap(({ kind, answer }) => (kind === 'third_party_answered' && answer ? [SAID[answer]] : []))
  if (answers.length === 0 || !said || answers.some((answer) => answer === said.trim())) return []
  return [
    missing(`案卷里记录第三方的意见是“${answers.join('、')}”，文书里写的是“${said.trim()}”。请核对。`, '第三十二条'),
  ]
}

const SETS_A_LIMIT: Readonly<Record<string, string>> = {
  'correction-notice': '第三十条',
  'reasons-notice': '第三十五条',
  'assistance-request': '第三十三条第三款',
  'deferral-notice': '第三十五条',
  'fee-notice': '国办函〔2020〕109号第六条',
}

/** 收费办法第六条: twenty working days from the day after the notice is received, which is no earlier than the day of its date. */
function payableTooShort({ rules }: CaseDesk, until: Day, date: Day): readonly LetterProblem[] {
  const { days } = getTimeLimit('fee-payment', date)
  const least = rules.calendar.addWorkingDays(date, days)
  if (until >= least) return []
  const message = `缴费期限是收到通知次日起${days}个工作日，当日收到的也至${dayWords(least)}届满，文书里写的是${dayWords(until)}。`
  return [wrongDay(message, cite('国办函〔2020〕109号第六条'))]
}

/** The days that a letter on the way sets lie ahead, and an extension ends where the calendar says. */
function detailProblems(desk: CaseDesk, { letter, details, issue }: ProcessInput): readonly LetterProblem[] {
  const until = parseDay((details.until ?? '').trim())
  if (!until) return []
  const article = SETS_A_LIMIT[letter]
  if (article && until <= issue.date) {
    return [wrongDay(`期限届满的日期${dayWords(until)}不晚于成文日期。请重新填写。`, cite(article))]
  }
  if (letter === 'fee-notice') return payableTooShort(desk, until, issue.date)
  if (letter !== 'extension-notice' || !/^\d+$/.test(details.days ?? '')) return []
  const right = extendedUntil(desk, Number(details.days))
  if (!right || right === until) return []
  const message = `延长${details.days}个工作日的，答复期限于${dayWords(right)}届满，文书里写的是${dayWords(until)}。`
  return [wrongDay(message, cite('第三十三条第二款'))]
}
