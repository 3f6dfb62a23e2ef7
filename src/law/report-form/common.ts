import type { FormSection, Table3Form, Table3Row, Table4Form } from './form.ts'

/** What the forms of 2019 and 2021 share word by word (国办公开办函〔2019〕60号、〔2021〕30号). */

/** 条例第五十条；总体情况的五个方面见国办公开办函〔2021〕30号。 */
export const SECTIONS: readonly FormSection[] = [
  {
    key: 'overview',
    number: '一',
    title: '总体情况',
    parts: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
  },
  { key: 'table2', number: '二', title: '主动公开政府信息情况' },
  { key: 'table3', number: '三', title: '收到和处理政府信息公开申请情况' },
  { key: 'table4', number: '四', title: '政府信息公开行政复议、行政诉讼情况' },
  { key: 'problems', number: '五', title: '存在的主要问题及改进情况' },
  { key: 'other', number: '六', title: '其他需要报告的事项' },
]

const RESULTS = '三、本年度办理结果'
const result = (key: Table3Row['key'], groups: readonly string[], label: string, article?: string): Table3Row => ({
  key,
  label,
  groups: [RESULTS, ...groups],
  role: 'result',
  ...(article ? { article } : {}),
})
const DENIED = '（三）不予公开'
const UNABLE = '（四）无法提供'
const NOT_PROCESSED = '（五）不予处理'

/** The rows before （六）, the same in both editions. */
export const ROWS_BEFORE_OTHER: readonly Table3Row[] = [
  { key: 'newReceived', label: '一、本年新收政府信息公开申请数量', groups: [], role: 'intake', article: '第三十一条' },
  { key: 'carriedOver', label: '二、上年结转政府信息公开申请数量', groups: [], role: 'intake' },
  result('granted', [], '（一）予以公开', '第三十六条第（一）（二）项'),
  result('partiallyGranted', [], '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '第三十七条'),
  result('deniedStateSecret', [DENIED], '1.属于国家秘密', '第十四条'),
  result('deniedLawForbids', [DENIED], '2.其他法律行政法规禁止公开', '第十四条'),
  result('deniedSecurityStability', [DENIED], '3.危及“三安全一稳定”', '第十四条'),
  result('deniedThirdParty', [DENIED], '4.保护第三方合法权益', '第十五条'),
  result('deniedInternalAffairs', [DENIED], '5.属于三类内部事务信息', '第十六条第一款'),
  result('deniedProcessInfo', [DENIED], '6.属于四类过程性信息', '第十六条第二款'),
  result('deniedEnforcementFile', [DENIED], '7.属于行政执法案卷', '第十六条第二款'),
  result('deniedAdminQuery', [DENIED], '8.属于行政查询事项', '第三十六条第（七）项'),
  result('unableNotHeld', [UNABLE], '1.本机关不掌握相关政府信息', '第三十六条第（四）（五）项'),
  result('unableNeedsCreation', [UNABLE], '2.没有现成信息需要另行制作', '第三十八条'),
  result('unableUnclear', [UNABLE], '3.补正后申请内容仍不明确', '第三十条'),
  result('notProcessedPetition', [NOT_PROCESSED], '1.信访举报投诉类申请', '第三十九条第一款'),
  result('notProcessedRepeat', [NOT_PROCESSED], '2.重复申请', '第三十六条第（六）项'),
  result('notProcessedPublication', [NOT_PROCESSED], '3.要求提供公开出版物', '第三十九条第二款'),
  result('notProcessedExcessive', [NOT_PROCESSED], '4.无正当理由大量反复申请', '第三十五条'),
  result('notProcessedReconfirm', [NOT_PROCESSED], '5.要求行政机关确认或重新出具已获取信息'),
]

const OTHER = '（六）其他处理'

/** （六）其他处理 in three lines, as the form of 2021 has it. */
export const OTHER_IN_THREE: readonly Table3Row[] = [
  result('otherNoCorrection', [OTHER], '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '第三十条'),
  result(
    'otherFeeUnpaid',
    [OTHER],
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '国办函〔2020〕109号',
  ),
  result('otherOther', [OTHER], '3.其他'),
]

/** （六）其他处理 as one line: the form of 2019, and reports of later years that keep it. */
export const OTHER_IN_ONE: readonly Table3Row[] = [result('otherHandling', [], OTHER)]

export const ROWS_AFTER_OTHER: readonly Table3Row[] = [
  { key: 'resultTotal', label: '（七）总计', groups: [RESULTS], role: 'resultTotal' },
  { key: 'carriedForward', label: '四、结转下年度继续办理', groups: [], role: 'carriedForward' },
]

export const TABLE3_FRAME: Omit<Table3Form, 'rows'> = {
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  legalPersons: '法人或其他组织',
  columns: [
    { key: 'naturalPerson', label: '自然人' },
    { key: 'commercial', label: '商业企业' },
    { key: 'research', label: '科研机构' },
    { key: 'publicWelfare', label: '社会公益组织' },
    { key: 'legalService', label: '法律服务机构' },
    { key: 'other', label: '其他' },
    { key: 'total', label: '总计' },
  ],
}

export const TABLE4: Table4Form = {
  groups: [
    { key: 'review', label: '行政复议' },
    { key: 'litigationDirect', label: '未经复议直接起诉', parent: '行政诉讼' },
    { key: 'litigationAfterReview', label: '复议后起诉', parent: '行政诉讼' },
  ],
  results: [
    { key: 'upheld', label: '结果维持' },
    { key: 'corrected', label: '结果纠正' },
    { key: 'other', label: '其他结果' },
    { key: 'pending', label: '尚未审结' },
    { key: 'total', label: '总计' },
  ],
}
