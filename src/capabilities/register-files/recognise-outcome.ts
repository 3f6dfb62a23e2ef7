import { OUTCOMES, type OutcomeKey, outcomesOfRow } from '../../law/outcomes/index.ts'
import { REPORT_FORMS, type RowKey } from '../../law/report-form/index.ts'
import { type Meaning, meaningOf, plainWords, wordsOf } from './recognise-words.ts'

const keysOfRows = (...rows: readonly RowKey[]): readonly OutcomeKey[] => [
  ...new Set(rows.flatMap((row) => outcomesOfRow(row).map(({ key }) => key))),
]

const DENIED = keysOfRows(
  'deniedStateSecret',
  'deniedLawForbids',
  'deniedSecurityStability',
  'deniedThirdParty',
  'deniedInternalAffairs',
  'deniedProcessInfo',
  'deniedEnforcementFile',
  'deniedAdminQuery',
)
const UNABLE = keysOfRows('unableNotHeld', 'unableNeedsCreation', 'unableUnclear')
const NOT_PROCESSED = keysOfRows(
  'notProcessedPetition',
  'notProcessedRepeat',
  'notProcessedPublication',
  'notProcessedExcessive',
  'notProcessedReconfirm',
)
const OTHER = keysOfRows('otherNoCorrection', 'otherFeeUnpaid', 'otherOther')

/** The headings of table three that registers write before a result, or instead of one. */
const GROUPS: readonly (readonly [string, readonly OutcomeKey[]])[] = [
  ['不予公开', DENIED],
  ['不公开', DENIED],
  ['无法提供', UNABLE],
  ['不予处理', NOT_PROCESSED],
  ['其他处理', OTHER],
  ['部分公开', ['partlyProvided']],
  ['予以公开', keysOfRows('granted')],
]

/** What offices write for short. What could be two things isn't here, or is under both. */
const SHORT: readonly (readonly [readonly OutcomeKey[], readonly string[]])[] = [
  [
    ['provided'],
    ['公开', '同意公开', '全部公开', '予以提供', '提供', '已提供', '依申请公开', '全部予以公开', '同意提供'],
  ],
  [
    ['alreadyPublic'],
    ['已主动公开', '已公开', '属于主动公开', '主动公开', '主动公开范围', '属于主动公开范围', '信息已公开', '已经公开'],
  ],
  [['partlyProvided'], ['部分公开', '区分处理', '部分予以公开', '同意部分公开', '部分提供', '部分公开部分不公开']],
  [['stateSecret'], ['国家秘密', '涉密', '涉及国家秘密', '属国家秘密']],
  [
    ['lawForbids'],
    ['法律行政法规禁止公开', '其他法律行政法规禁止公开', '法律法规禁止公开', '法律禁止公开', '禁止公开'],
  ],
  [['endangersSecurity'], ['三安全一稳定', '危及三安全一稳定', '三安全、一稳定', '危及安全稳定']],
  [
    ['harmsThirdParty'],
    [
      ...['第三方', '第三方权益', '第三方合法权益', '保护第三方合法权益', '损害第三方合法权益', '商业秘密', '个人隐私'],
      ...['涉及商业秘密', '涉及个人隐私', '第三方不同意公开', '涉及第三方合法权益', '第三方不同意'],
    ],
  ],
  [['internalAffairs'], ['内部事务', '内部事务信息', '三类内部事务信息', '内部管理信息', '内部信息', '三类内部事务']],
  [['processInformation'], ['过程性信息', '四类过程性信息', '过程信息', '属过程性信息']],
  [['enforcementFile'], ['行政执法案卷', '行政执法案卷信息', '执法案卷', '执法案卷信息']],
  [['administrativeQuery'], ['行政查询', '行政查询事项', '查询事项']],
  [['doesNotExist'], ['不存在', '信息不存在', '所申请信息不存在', '政府信息不存在', '申请信息不存在']],
  [
    ['notResponsible'],
    [
      ...['不属于本机关', '非本机关', '非本机关负责公开', '不属本机关公开', '不属于本机关公开', '不属本机关负责公开'],
      ...['非本机关公开', '不属于本机关公开职责', '非本机关职责', '不属于本机关职责', '不属于本行政机关负责公开'],
      ...['不属于本机关公开职权范围', '非本机关职责范围', '不属于本机关职责范围', '本机关非公开主体'],
    ],
  ],
  [
    ['doesNotExist', 'notResponsible'],
    ['本机关不掌握', '不掌握', '不掌握相关政府信息'],
  ],
  [
    ['needsCreation'],
    ['需要另行制作', '没有现成信息', '需另行制作', '需加工分析', '需要加工分析', '需加工汇总', '加工汇总', '另行制作'],
  ],
  [['stillUnclear'], ['补正后仍不明确', '补正后不明确', '申请内容仍不明确', '补正后内容仍不明确']],
  [
    ['petition'],
    [
      '信访',
      '投诉',
      '举报',
      '信访举报投诉',
      '信访投诉举报',
      '信访举报投诉类',
      '信访类',
      '信访投诉举报类申请',
      '信访事项',
    ],
  ],
  [['repeated'], ['重复申请', '重复', '不予重复处理', '不重复处理']],
  [['publication'], ['公开出版物', '出版物', '要求提供公开出版物']],
  [['excessive'], ['大量反复申请', '大量反复', '无正当理由大量反复申请', '大量、反复申请']],
  [
    ['reconfirmation'],
    ['确认或重新出具', '重新出具', '确认或重新出具已获取信息', '要求确认或重新出具已获取信息', '要求重新出具'],
  ],
  [['notCorrected'], ['逾期不补正', '逾期未补正', '未补正', '不补正', '无正当理由逾期不补正', '无正当理由逾期未补正']],
  [['feeUnpaid'], ['逾期未缴费', '未缴费', '逾期未缴纳费用', '逾期不缴费', '逾期未按收费通知要求缴纳费用']],
  [
    ['notCorrected', 'feeUnpaid'],
    ['视为放弃', '视为放弃申请', '视为撤回', '不再处理'],
  ],
  [['withdrawn'], ['撤回', '撤回申请', '撤销申请', '主动撤回', '主动撤回申请', '申请人撤回', '申请人主动撤回']],
  [['applicantGone'], ['申请人死亡', '申请人终止', '申请人死亡或终止']],
  [['notGovernmentInformation'], ['不属于政府信息', '非政府信息', '不属政府信息', '不是政府信息']],
  [['otherEnding'], ['其他', '其它', '其他情形']],
]

/** Titles, the lines of table three in every edition of the form, and the short forms. */
const WORDS = wordsOf<OutcomeKey>([
  ...OUTCOMES.map(({ key, title }) => [[key], [key, title]] as const),
  ...rowLabels(),
  ...SHORT,
])

/** What is left of a line of the form after its remark in brackets; 3.其他 is a short form of its own, and titles stand above. */
function rowLabels(): readonly (readonly [readonly OutcomeKey[], readonly string[]])[] {
  const titles = new Set(OUTCOMES.map(({ title }) => plainWords(title)))
  const rows = REPORT_FORMS.flatMap((form) => form.table3.rows).filter(({ role }) => role === 'result')
  return rows.flatMap(({ key, label }) => {
    const words = label.replace(/（[^）]{6,}）$/, '')
    return key === 'otherOther' || titles.has(plainWords(words)) ? [] : [[keysOfRows(key), [label, words]] as const]
  })
}

/** No result yet: the request is still on its way. */
const OPEN = new Set(
  [
    ...['办理中', '正在办理', '未办结', '在办', '待答复', '未答复', '未办理', '处理中', '结转', '结转下年', '补正中'],
    ...['待办', '征求意见中', '结转下年度继续办理', '无'],
  ].map(plainWords),
)

export const saysOpen = (text: string): boolean => OPEN.has(plainWords(text))

/** 不予公开—国家秘密, （三）不予公开 1.属于国家秘密, 信息不存在: how a request ended, by what a register says of it. */
export function recogniseOutcome(text: string): Meaning<OutcomeKey> {
  const words = plainWords(text)
  const whole = WORDS.get(words)
  if (whole) return meaningOf(whole)
  const group = groupOf(words)
  if (!group) return { kind: 'none' }
  if (group.rest === '' || group.keys.length === 1) return meaningOf(group.keys)
  const rest = (WORDS.get(group.rest) ?? []).filter((key) => group.keys.includes(key))
  return rest.length > 0 ? meaningOf(rest) : { kind: 'several', keys: group.keys }
}

/** The heading stands before the result, or after it. */
function groupOf(words: string): { readonly keys: readonly OutcomeKey[]; readonly rest: string } | undefined {
  const before = GROUPS.find(([name]) => words.startsWith(name))
  const after = GROUPS.find(([name]) => words.endsWith(name))
  if (before) return { keys: before[1], rest: words.slice(before[0].length).replace(/^\d+/, '') }
  return after && { keys: after[1], rest: words.slice(0, -after[0].length) }
}

/** The result and what a second column says of it, which tells apart what the first leaves open. */
export function recogniseOutcomeWith(text: string, detail: string): Meaning<OutcomeKey> | { readonly kind: 'apart' } {
  const main = recogniseOutcome(text)
  if (detail.trim() === '') return main
  const more = recogniseOutcome(detail)
  if (main.kind === 'none') return more.kind === 'one' ? main : main
  if (main.kind === 'one') {
    // （二）部分公开：区分处理的，只计这一情形，不计其他情形。
    const differs = more.kind === 'one' && more.key !== main.key && main.key !== 'partlyProvided'
    return differs ? { kind: 'apart' } : main
  }
  const possible = more.kind === 'one' ? [more.key] : more.kind === 'several' ? more.keys : []
  const both = main.keys.filter((key) => possible.includes(key))
  if (possible.length > 0 && both.length === 0) return { kind: 'apart' }
  return both.length > 0 ? meaningOf(both) : main
}
