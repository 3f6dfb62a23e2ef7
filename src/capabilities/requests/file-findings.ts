import { formatCitation } from '../../law/articles/index.ts'
import type { ClockFinding } from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import { findOutcome, missingFacts, missingFactWords, type OutcomeKey } from '../../law/outcomes/index.ts'
import { factsOf } from './outcome-of.ts'
import type { ActWords, RecordedAct } from './request.ts'

/** What was not done as the law asks when a request was handled. It stays recorded as it happened: nothing is made impossible by it. */
export const FILE_FINDING_CODES = {
  OUTCOME_NOT_RECORDED: { severity: 'warning', article: '第五十条第一款第（二）项' },
  FACTS_MISSING: { severity: 'warning', article: '第三十六条' },
  NO_SEARCH_RECORD: { severity: 'error', article: '第三十六条第（四）项' },
  REASONS_NOT_ASKED: { severity: 'error', article: '第三十五条' },
  NOT_ANSWERED_BEFORE: { severity: 'error', article: '第三十六条第（六）项' },
  THIRD_PARTY_NOT_ASKED: { severity: 'error', article: '第三十二条' },
  CORRECTION_NOT_ASKED: { severity: 'error', article: '第三十条' },
  EXTENDED_WITHOUT_CONSENT: { severity: 'error', article: '第三十三条第二款' },
  SENT_BY_COURIER: { severity: 'error', article: '国办公开办函〔2016〕235号' },
} as const satisfies Readonly<Record<string, Pick<ClockFinding, 'severity' | 'article'>>>
export type FileFindingCode = keyof typeof FILE_FINDING_CODES

export interface FileFinding {
  readonly code: FileFindingCode
  readonly severity: ClockFinding['severity']
  readonly message: string
  readonly article: string
  readonly on: Day
  /** The act that it is about. */
  readonly sequence: number
}

export interface FoundFile {
  /** As they are to be read, in the order of recording. */
  readonly acts: readonly RecordedAct[]
  /** What was written with them, by sequence; undefined where it can't be opened, and isn't judged then. */
  readonly words: ReadonlyMap<number, ActWords> | undefined
  /** The days on which other requests of the same applicant were answered; undefined where that can't be known any more. */
  readonly answers: readonly Day[] | undefined
}

/** What the handling of a file lacks, act by act. */
export function fileFindings(file: FoundFile): readonly FileFinding[] {
  return file.acts.flatMap((act) => {
    if (act.kind === 'replied') return [...replyFindings(file, act), ...sendingFindings(act)]
    return act.kind === 'extended' ? consentFindings(file, act) : sendingFindings(act)
  })
}

const found = (
  code: FileFindingCode,
  { on, sequence }: RecordedAct,
  message: string,
  article: string = FILE_FINDING_CODES[code].article,
): FileFinding => ({ code, severity: FILE_FINDING_CODES[code].severity, message, article, on, sequence })

/** 只能由邮政企业寄递 (国办公开办函〔2016〕235号). */
function sendingFindings(act: RecordedAct): readonly FileFinding[] {
  if (act.means !== 'courier') return []
  return [found('SENT_BY_COURIER', act, '文书由快递企业投递。邮寄送达只能通过邮政企业，应当改以法定方式重新送达。')]
}

/** 第三十三条第二款: 应当经政府信息公开工作机构负责人同意; a letter bears it among its steps. */
function consentFindings({ words }: FoundFile, act: RecordedAct): readonly FileFinding[] {
  if (!words || isBroughtIn(act) || act.letterId || words.get(act.sequence)?.consent?.trim()) return []
  return [found('EXTENDED_WITHOUT_CONSENT', act, '延长答复期限，没有工作机构负责人同意的记录。')]
}

/** From an earlier register or the invented county: what wasn't written down there isn't missing here. */
const isBroughtIn = ({ personId, backfilled }: RecordedAct): boolean => personId === null || backfilled === true

function replyFindings(file: FoundFile, reply: RecordedAct): readonly FileFinding[] {
  const { outcome } = reply
  if (!outcome)
    return [found('OUTCOME_NOT_RECORDED', reply, '答复没有记录处理结果，年度报告表三不能计入。请更正记录。')]
  if (isBroughtIn(reply)) return []
  const before = file.acts.filter(({ sequence }) => sequence < reply.sequence)
  const rule = STEPS_BEFORE[outcome]?.(before, file, reply)
  return [...(rule ? [rule] : []), ...factFindings(file, reply, outcome)]
}

type StepBefore = (before: readonly RecordedAct[], file: FoundFile, reply: RecordedAct) => FileFinding | undefined

const has = (acts: readonly RecordedAct[], kind: RecordedAct['kind']): boolean => acts.some((act) => act.kind === kind)

/** What has to have been done before a request is ended so. */
const STEPS_BEFORE: Readonly<Partial<Record<OutcomeKey, StepBefore>>> = {
  doesNotExist: (before, file, reply) => {
    if (has(before, 'searched') || !file.words || recordedFacts(file, reply).search) return undefined
    return found('NO_SEARCH_RECORD', reply, '答复信息不存在，案卷里没有检索记录：检索的范围、系统、关键词、检索人。')
  },
  excessive: (before, _, reply) =>
    has(before, 'reasons_asked')
      ? undefined
      : found('REASONS_NOT_ASKED', reply, '以申请数量、频次明显超过合理范围不予处理，没有先要求申请人说明理由。'),
  repeated: (_, { answers }, reply) => {
    if (!answers || answers.some((day) => day <= reply.on)) return undefined
    return found('NOT_ANSWERED_BEFORE', reply, '作为重复申请不予处理，台账里没有对同一申请人已经答复的前次申请。')
  },
  harmsThirdParty: (before, file, reply) => {
    if (has(before, 'third_party_asked') || !file.words) return undefined
    const { consultation } = recordedFacts(file, reply)
    if (consultation?.askedOn?.trim() || consultation?.notAsked?.trim()) return undefined
    return found(
      'THIRD_PARTY_NOT_ASKED',
      reply,
      '以损害第三方合法权益不予公开，没有书面征求第三方意见，也没有记录不征求的理由。',
    )
  },
  stillUnclear: (before, _, reply) =>
    has(before, 'correction_asked')
      ? undefined
      : found('CORRECTION_NOT_ASKED', reply, '以申请内容仍不明确作出答复，没有先告知申请人补正。'),
}

/** The facts of a reply with those that corrections of it gave later. */
function recordedFacts({ acts, words }: FoundFile, reply: RecordedAct) {
  const later = acts.filter(({ kind, corrects }) => kind === 'corrected' && corrects === reply.sequence)
  const all = [reply, ...later].map(({ sequence }) => words?.get(sequence) ?? {})
  return factsOf(Object.assign({}, ...all) as ActWords)
}

/** What a search record in the file or a step already says isn't missed again. */
function factFindings(file: FoundFile, reply: RecordedAct, outcome: OutcomeKey): readonly FileFinding[] {
  const rule = findOutcome(outcome, reply.on)
  if (!rule || !file.words) return []
  const facts = recordedFacts(file, reply)
  return missingFacts(rule, facts).flatMap((missing) => {
    if (missing.fact === 'search') return []
    const article = missing.articles.length > 0 ? formatCitation(missing.articles, 'regulation-2019') : undefined
    return [found('FACTS_MISSING', reply, `“${rule.title}”的案卷不完整。${missingFactWords(missing)}。`, article)]
  })
}
