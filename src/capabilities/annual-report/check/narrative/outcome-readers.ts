import type { RowKey } from '../../../../law/report-form/index.ts'
import type { Measure } from './measures.ts'
import { FILL, type Found, N, type Reader, reader, UNIT } from './reader.ts'

const JOIN = '(?:[及和或、与]|以及|或者)'
const AFTER = '(?:的|申请|政府信息|信息|类|情形|答复|决定|处理){0,3}'

/** How prose names the groups of （三）本年度办理结果, the longer names first. */
const GROUPS: readonly (readonly [Measure, string])[] = [
  [
    'grantedOrPartial',
    `(?:予以公开${JOIN}(?:予以)?部分(?:予以)?公开|(?<!予以)公开${JOIN}部分公开|部分公开${JOIN}予以公开)`,
  ],
  ['partiallyGranted', '(?:予以部分公开|部分公开|部分予以公开)'],
  ['granted', '(?:(?<!不)予以公开|同意公开|准予公开)'],
  ['denied', '不予公开'],
  ['unable', '无法提供'],
  ['notProcessed', '不予处理'],
  ['otherHandled', '其他处理'],
]

const ROWS: readonly (readonly [RowKey, string])[] = [
  ['deniedStateSecret', '属于国家秘密'],
  ['deniedLawForbids', '(?:其他)?法律、?行政法规禁止公开'],
  ['deniedSecurityStability', '危及.?三安全一稳定.?'],
  ['deniedThirdParty', '保护第三方合法权益'],
  ['deniedInternalAffairs', '(?:三类)?内部事务信息'],
  ['deniedProcessInfo', '(?:四类)?过程性信息'],
  ['deniedEnforcementFile', '属于行政执法案卷(?:信息)?'],
  ['deniedAdminQuery', '属于行政查询事项'],
  ['unableNotHeld', '(?:本机关|本[局办单位]{1,2})不掌握(?:相关)?(?:政府)?信息'],
  ['unableNeedsCreation', '没有现成信息(?:需要)?(?:另行制作)?'],
  ['unableUnclear', '补正后(?:申请内容)?仍不明确'],
  ['notProcessedPetition', '信访举报投诉类(?:申请)?'],
  ['notProcessedRepeat', '重复申请'],
  ['notProcessedPublication', '要求提供公开出版物'],
  ['notProcessedExcessive', '无正当理由大量反复申请'],
]
const ROW_NAMES = new RegExp(ROWS.map(([, name]) => name).join('|'))

/** 「不予公开、无法提供5件」: the figure belongs to both, and to neither alone. */
const standsAlone = ({ sentence, before }: Found) => {
  const joined = /(?:公开|提供|处理|秘密|信息|申请)(?:[及和或与、]|以及|或者)$/.test(before)
  return sentence.onRequests && !joined
}
/** 「因本机关不掌握无法提供」 narrows a group to one of its rows; 「…等原因」 does not. */
const narrowed = ({ before }: Found) => ROW_NAMES.test(before) && !/等/.test(before)

export const OUTCOME_READERS: readonly Reader[] = [
  ...GROUPS.map(([measure, name]) =>
    reader(measure, `${name}${AFTER}${FILL}${N}${UNIT}`, { when: standsAlone, soft: narrowed }),
  ),
  ...ROWS.map(([row, name]) => reader(`row:${row}`, `${name}${AFTER}${FILL}${N}${UNIT}`, { when: standsAlone })),
]

const BY = '(?:提交|提出|申请|的|政府信息公开|信息公开|依申请公开|类|件){0,4}'
const others = /(?:公民|自然人|个人)(?:[、和及与或]|以及|或者)$/

/** Applicants: 自然人741件、法人或其他组织8件. */
export const APPLICANT_READERS: readonly Reader[] = [
  reader('column:naturalPerson', `(?:自然人|公民个人|公民)${BY}${FILL}${N}${UNIT}`, {
    when: ({ sentence }) => sentence.onRequests,
  }),
  reader('legalPersons', `法人(?:[及和或、与]|或者|以及)(?:非法人组织|其[他它]组织)${BY}${FILL}${N}${UNIT}`, {
    when: ({ sentence, before }) => sentence.onRequests && !others.test(before),
  }),
  ...(
    [
      ['commercial', '商业企业'],
      ['research', '科研机构'],
      ['publicWelfare', '社会公益组织'],
      ['legalService', '法律服务机构'],
    ] as const
  ).map(([column, name]) =>
    reader(`column:${column}`, `${name}${BY}${FILL}${N}${UNIT}`, { when: ({ sentence }) => sentence.onRequests }),
  ),
]
