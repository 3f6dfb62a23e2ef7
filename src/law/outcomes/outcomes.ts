import { cite } from '../articles/index.ts'
import { type Backing, convention, fromMemory, VERIFIED } from '../evidence.ts'
import type { RowKey } from '../report-form/index.ts'
import type { FactKey } from './facts.ts'
import type { Letter, Outcome, OutcomeKey, RemedyKind } from './outcome.ts'

const REPLY = '政府信息公开申请答复书'
const DENIAL = '不予公开政府信息决定书'
const NOTICE = '政府信息公开申请告知书'

/** The regulation of 2019 is in force from this day; ways to end a request before it are not ours. */
const IN_FORCE = { inForceFrom: '2019-05-15' } as const

const letter = (id: string, title: string, decides: string): Letter => ({
  id,
  title,
  decides,
  backing: fromMemory('letter-titles'),
})
const counted = (key: RowKey, backing: Backing = fromMemory('outcome-rows')) => ({ key, backing })
const by = (kind: RemedyKind, backing: Backing = VERIFIED) => ({ kind, backing })

interface Denial {
  readonly key: OutcomeKey
  readonly title: string
  readonly row: RowKey
  readonly article: string
  readonly id: string
  readonly decides: string
  readonly facts: readonly FactKey[]
}

/** 第十四条至第十六条: 不予公开. Since 行政复议法 (2023) 第二十三条 these are reviewed before they are sued over. */
const denial = ({ key, title, row, article, id, decides, facts }: Denial): Outcome => ({
  key,
  title,
  row: counted(row),
  articles: cite(`${article}、第三十六条第（三）项`),
  letter: letter(id, DENIAL, decides),
  facts: ['reason', ...facts],
  remedy: by('review-first'),
  ...IN_FORCE,
})

const GRANTED: readonly Outcome[] = [
  {
    key: 'alreadyPublic',
    title: '已经主动公开',
    row: counted('granted'),
    articles: cite('第三十六条第（一）项'),
    letter: letter('already-public', REPLY, '告知获取该政府信息的方式、途径'),
    facts: ['whereToFind'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'provided',
    title: '予以公开',
    row: counted('granted'),
    articles: cite('第三十六条第（二）项'),
    letter: letter('provided', REPLY, '提供该政府信息，或者告知获取的方式、途径和时间'),
    facts: ['provision'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'partlyProvided',
    title: '部分公开（区分处理）',
    row: counted('partiallyGranted'),
    articles: cite('第三十七条'),
    letter: letter('partly-provided', REPLY, '提供可以公开的内容，对不予公开的内容逐处说明理由'),
    facts: ['redaction'],
    remedy: by('review-first', convention('review-first-partial')),
    ...IN_FORCE,
  },
]

const DENIED: readonly Outcome[] = [
  denial({
    key: 'stateSecret',
    title: '属于国家秘密',
    row: 'deniedStateSecret',
    article: '第十四条',
    id: 'denied-state-secret',
    decides: '不予公开，写明密级依据，不写内容',
    facts: ['classification'],
  }),
  denial({
    key: 'lawForbids',
    title: '法律、行政法规禁止公开',
    row: 'deniedLawForbids',
    article: '第十四条',
    id: 'denied-law-forbids',
    decides: '不予公开，写明法律、行政法规的名称和条款；规章、规范性文件不能作依据',
    facts: ['forbiddingLaw'],
  }),
  denial({
    key: 'endangersSecurity',
    title: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    row: 'deniedSecurityStability',
    article: '第十四条',
    id: 'denied-security',
    decides: '不予公开，说明可能危及的具体安全和原因',
    facts: ['danger'],
  }),
  denial({
    key: 'harmsThirdParty',
    title: '公开会损害第三方合法权益',
    row: 'deniedThirdParty',
    article: '第十五条、第三十二条',
    id: 'denied-third-party',
    decides: '不予公开，说明是否征求意见、第三方是否同意、是否涉及公共利益',
    facts: ['consultation', 'publicInterest'],
  }),
  denial({
    key: 'internalAffairs',
    title: '属于内部事务信息',
    row: 'deniedInternalAffairs',
    article: '第十六条第一款',
    id: 'denied-internal-affairs',
    decides: '不予公开，说明属于人事管理、后勤管理、内部工作流程的哪一类',
    facts: ['affair'],
  }),
  denial({
    key: 'processInformation',
    title: '属于过程性信息',
    row: 'deniedProcessInfo',
    article: '第十六条第二款',
    id: 'denied-process',
    decides: '不予公开，说明属于讨论记录、过程稿、磋商信函、请示报告的哪一类，是否已形成最终决定',
    facts: ['process', 'mustPublish'],
  }),
  denial({
    key: 'enforcementFile',
    title: '属于行政执法案卷信息',
    row: 'deniedEnforcementFile',
    article: '第十六条第二款',
    id: 'denied-enforcement-file',
    decides: '不予公开；申请人是当事人、利害关系人的，可以告知依案卷查阅的规定办理',
    facts: ['mustPublish'],
  }),
  {
    key: 'administrativeQuery',
    title: '属于行政查询事项',
    row: counted('deniedAdminQuery'),
    articles: cite('第三十六条第（七）项'),
    letter: letter('administrative-query', NOTICE, '告知依照有关法律、行政法规的规定办理，写明依据和查询途径'),
    facts: ['queryLaw'],
    remedy: by('either', convention('review-first-query')),
    ...IN_FORCE,
  },
]

const UNABLE: readonly Outcome[] = [
  {
    key: 'doesNotExist',
    title: '政府信息不存在',
    row: counted('unableNotHeld'),
    articles: cite('第三十六条第（四）项'),
    letter: letter('does-not-exist', NOTICE, '告知该政府信息不存在，写明检索的范围、系统、关键词和时间'),
    facts: ['search'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'notResponsible',
    title: '不属于本机关负责公开',
    row: counted('unableNotHeld'),
    articles: cite('第三十六条第（五）项、第十条'),
    letter: letter('not-responsible', NOTICE, '告知并说明理由；能够确定负责公开的机关的，写明名称、联系方式'),
    facts: ['responsibleBody'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'needsCreation',
    title: '没有现成信息，需要另行制作',
    row: counted('unableNeedsCreation'),
    articles: cite('第三十八条'),
    letter: letter('needs-creation', NOTICE, '告知没有现成信息，需要加工、分析，不予提供'),
    facts: ['creation'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'stillUnclear',
    title: '补正后申请内容仍不明确',
    row: counted('unableUnclear'),
    articles: cite('第三十条'),
    letter: letter('still-unclear', NOTICE, '引述补正告知和补正内容，说明不明确之处，告知无法提供'),
    facts: ['correction'],
    remedy: by('either'),
    ...IN_FORCE,
  },
]

const NOT_PROCESSED: readonly Outcome[] = [
  {
    key: 'petition',
    title: '信访、投诉、举报',
    row: counted('notProcessedPetition'),
    articles: cite('第三十九条第一款'),
    letter: letter('petition', NOTICE, '告知不作为政府信息公开申请处理，可以告知通过相应渠道提出'),
    facts: ['petition'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'repeated',
    title: '重复申请',
    row: counted('notProcessedRepeat'),
    articles: cite('第三十六条第（六）项'),
    letter: letter('repeated', NOTICE, '引述前次答复的文号、日期，告知不予重复处理'),
    facts: ['earlierReply'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'publication',
    title: '要求提供公开出版物',
    row: counted('notProcessedPublication'),
    articles: cite('第三十九条第二款'),
    letter: letter('publication', NOTICE, '告知获取的途径'),
    facts: ['source'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'excessive',
    title: '无正当理由大量反复申请',
    row: counted('notProcessedExcessive'),
    articles: cite('第三十五条'),
    letter: letter('excessive', NOTICE, '引述数量、频次和申请人说明的理由，告知不予处理'),
    facts: ['reasonsAsked'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'reconfirmation',
    title: '要求确认或者重新出具已获取的信息',
    row: counted('notProcessedReconfirm', convention('reconfirmation')),
    articles: [],
    letter: letter('reconfirmation', NOTICE, '引述前次提供的记录，告知不予处理'),
    facts: ['earlierProvision'],
    remedy: by('either'),
    ...IN_FORCE,
  },
]

const OTHERWISE: readonly Outcome[] = [
  {
    key: 'notCorrected',
    title: '无正当理由逾期不补正',
    row: counted('otherNoCorrection'),
    articles: cite('第三十条'),
    letter: letter('not-corrected', NOTICE, '引述补正告知书的送达日期和期限，告知视为放弃申请、不再处理'),
    facts: ['correctionOverdue'],
    remedy: by('either'),
    ...IN_FORCE,
  },
  {
    key: 'feeUnpaid',
    title: '逾期未缴纳信息处理费',
    row: counted('otherFeeUnpaid'),
    articles: cite('国办函〔2020〕109号第六条'),
    letter: letter('fee-unpaid', NOTICE, '引述收费通知书的送达日期、金额、缴费期限，告知视为放弃申请、不再处理'),
    facts: ['feeNotice'],
    remedy: by('either'),
    inForceFrom: '2021-01-01',
  },
  {
    key: 'withdrawn',
    title: '申请人撤回申请',
    row: counted('otherOther'),
    articles: [],
    letter: letter('withdrawn', NOTICE, '确认申请人撤回，不再处理'),
    facts: ['withdrawal'],
    remedy: by('either', convention('ending-remedy')),
    ...IN_FORCE,
  },
  {
    key: 'applicantGone',
    title: '申请人死亡或者终止',
    row: counted('otherOther'),
    articles: [],
    letter: letter('applicant-gone', '政府信息公开申请结案记录', '记明死亡或者终止的事实和证明，归档，不送达'),
    facts: ['ending'],
    remedy: by('none', convention('ending-remedy')),
    ...IN_FORCE,
  },
  {
    key: 'notGovernmentInformation',
    title: '所申请的内容不属于政府信息',
    row: counted('otherOther'),
    articles: cite('第二条'),
    letter: letter('not-government-information', NOTICE, '告知所申请的内容不属于政府信息，说明理由'),
    facts: ['notInformation'],
    remedy: by('either', convention('ending-remedy')),
    ...IN_FORCE,
  },
  {
    key: 'otherEnding',
    title: '其他处理',
    row: counted('otherOther'),
    articles: [],
    letter: letter('other-ending', NOTICE, '告知处理结果，说明理由和依据'),
    facts: ['otherReason'],
    remedy: by('either', convention('ending-remedy')),
    ...IN_FORCE,
  },
]

/** Every way in which a request can end, in the order of table three. A changed rule is another row of the same key. */
export const OUTCOMES: readonly Outcome[] = [...GRANTED, ...DENIED, ...UNABLE, ...NOT_PROCESSED, ...OTHERWISE]
