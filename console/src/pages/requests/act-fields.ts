/** A question of the form in which an act is recorded. Its name is that of the API: `until`, `words.text`. */
export interface ActField {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly kind: 'line' | 'lines' | 'day' | 'days' | 'answer' | 'means' | 'outcome' | 'person'
  /** Said where it is left empty; without it the question is optional. */
  readonly needed?: string
}

const PARTY: ActField = {
  name: 'party',
  label: '哪一方',
  help: '同时征求几方意见时用来区分，如“甲方”；不写个人姓名。',
  kind: 'line',
}
const RECEIVED: ActField = {
  name: 'receivedOn',
  label: '对方收到之日',
  help: '还不知道的不填，按发出之日计算。',
  kind: 'day',
}
const until = (help: string): ActField => ({ name: 'until', label: '函件写明的最后一日', help, kind: 'day' })
const words = (key: string, label: string, help?: string): ActField => ({
  name: `words.${key}`,
  label,
  kind: 'lines',
  ...(help ? { help } : {}),
})
const line = (key: string, label: string, help?: string): ActField => ({ ...words(key, label, help), kind: 'line' })
const needed = (field: ActField): ActField => ({ ...field, needed: `请填写${field.label}。` })

const OPINION: readonly ActField[] = [
  PARTY,
  { name: 'answer', label: '意见', kind: 'answer', needed: '请选择意见。' },
  words('text', '意见的要点和理由'),
]

/** What is asked beside the day, act by act. Nothing that the file already knows. */
const FIELDS: Readonly<Record<string, readonly ActField[]>> = {
  confirmed: [line('how', '怎样确认的', '如电话、电子邮件；同申请人的哪一次联系。')],
  contact_lost: [words('how', '怎样联系过', '哪几日、用什么方式，没有联系上。')],
  correction_received: [words('text', '补正的内容', '照申请人的补正材料；材料本身在“材料”里入卷。')],
  fee_paid: [line('receipt', '缴款凭证号')],
  reasons_given: [words('text', '申请人说明的理由')],
  third_party_answered: OPINION,
  co_producer_answered: OPINION,
  agency_answered: [PARTY, words('text', '答复的要点')],
  determination_answered: [PARTY, words('text', '确定的意见')],
  reopened: [
    { name: 'until', label: '决定、裁判写明的最后一日', help: '没有写明的不填，按 20 个工作日计算。', kind: 'day' },
    words('text', '依据的决定、裁判文书'),
  ],
  correction_asked: [until('补正告知书写明的合理期限。'), words('text', '要求补正的事项')],
  third_party_asked: [RECEIVED, PARTY],
  co_producer_asked: [RECEIVED, PARTY],
  agency_asked: [until('没有写明的不填。'), PARTY],
  determination_asked: [until('没有写明的不填。'), PARTY],
  reasons_asked: [until('说明理由告知书写明的期限。')],
  extended: [
    { name: 'days', label: '延长几个工作日', help: '最长 20 个工作日（第三十三条第二款）；不填为 20。', kind: 'days' },
    needed(line('consent', '谁、哪一日同意延期', '应当经政府信息公开工作机构负责人同意（第三十三条第二款）。')),
  ],
  deferred: [{ ...until('告知书写明的合理期限。'), needed: '请填写函件写明的最后一日。' }],
  fee_notified: [RECEIVED],
  replied: [
    { name: 'outcome', label: '处理结果', help: '年度报告表三按此计数。', kind: 'outcome', needed: '请选择处理结果。' },
    { name: 'means', label: '送达方式', kind: 'means' },
    line('number', '答复书的文号'),
  ],
  lapsed_uncorrected: [words('text', '没有正当理由的判断')],
  withdrawn: [words('text', '撤回的书面声明或者记录')],
  terminated: [words('text', '证明材料')],
  noted: [needed(words('text', '批注', '同案的人员都能看到；保存后不能修改。'))],
  searched: [
    needed(line('scope', '检索的范围', '如 2019 年至今、本机关各内设机构。')),
    needed(line('systems', '检索的系统、档案')),
    needed(line('keywords', '关键词')),
    needed(line('by', '检索人')),
    needed(words('found', '检索的结果')),
  ],
  helper_added: [{ name: 'to', label: '协办人', kind: 'person', needed: '请选择协办人。' }],
  archived: [line('place', '档号或者存放位置')],
}

export const fieldsOf = (kind: string): readonly ActField[] => FIELDS[kind] ?? []

export type ActValues = Readonly<Record<string, string | number | undefined>>

/** What the form says, as the API takes it: what is empty isn't given, words stand by themselves. */
export function factsOfForm(values: ActValues): { readonly on: string; readonly words?: Record<string, string> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '' && value !== null)
  const isWords = ([name]: readonly [string, unknown]): boolean => name.startsWith(WORDS)
  const said = given.filter(isWords).map(([name, value]) => [name.slice(WORDS.length), String(value).trim()] as const)
  return {
    on: '',
    ...Object.fromEntries(given.filter((entry) => !isWords(entry))),
    ...(said.length > 0 ? { words: Object.fromEntries(said) } : {}),
  }
}

const WORDS = 'words.'

/** Acts that are done by a letter: drafting it comes first, recording what was done outside the system second. */
export const LETTER_OF_ACT: Readonly<Record<string, { readonly letter: string; readonly label: string }>> = {
  correction_asked: { letter: 'correction-notice', label: '起草补正告知书' },
  reasons_asked: { letter: 'reasons-notice', label: '起草说明理由告知书' },
  extended: { letter: 'extension-notice', label: '起草延期答复告知书' },
  third_party_asked: { letter: 'third-party-inquiry', label: '起草征求第三方意见书' },
  co_producer_asked: { letter: 'co-producer-inquiry', label: '起草征求共同制作机关意见书' },
  agency_asked: { letter: 'assistance-request', label: '起草协办函' },
  fee_notified: { letter: 'fee-notice', label: '起草收费通知书' },
  deferred: { letter: 'deferral-notice', label: '起草延迟答复告知书' },
}

/** Acts that end the request by a decision: what is decided is chosen first. */
export const OUTCOME_OF_ACT: Readonly<Record<string, string | null>> = {
  replied: null,
  lapsed_uncorrected: 'notCorrected',
  lapsed_unpaid: 'feeUnpaid',
}
