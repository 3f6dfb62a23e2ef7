/** What a column of a register says. Import and export share this one table, so that what goes out can come in again. */
export interface RegisterField {
  /** The header that the export writes. */
  readonly label: string
  /** Headers in use for the same. */
  readonly also: readonly string[]
  /** Headers that usually mean the same, but not always: taken where nothing better is there, and said. */
  readonly perhaps?: readonly string[]
  /** In characters. */
  readonly width: number
  /** Personal data: its content stands in no message. */
  readonly personal?: true
  /** Made by the program; not read. */
  readonly computed?: true
}

const REGISTER_FIELDS = {
  number: {
    label: '登记号',
    also: ['编号', '申请编号', '登记编号', '受理编号', '受理号', '收件编号', '申请号', '流水号', '申请登记号', '件号'],
    width: 22,
  },
  arrivedOn: { label: '到达日期', also: ['到件日期', '来件日期', '申请到达日期', '到达时间'], width: 12 },
  receivedOn: {
    label: '收到日期',
    also: [
      ...[
        '收到之日',
        '收到申请日期',
        '收到申请之日',
        '收到申请时间',
        '申请收到日期',
        '收件日期',
        '收件时间',
        '收到时间',
      ],
      ...['收文日期', '收文时间', '接收日期', '接收时间'],
    ],
    perhaps: ['受理日期', '受理时间', '申请日期', '申请时间', '登记日期', '登记时间', '提交日期', '提交时间', '日期'],
    width: 12,
  },
  channel: {
    label: '申请方式',
    also: [
      '申请渠道',
      '渠道',
      '提交方式',
      '收件方式',
      '来件方式',
      '受理方式',
      '接收方式',
      '接收渠道',
      '申请途径',
      '受理渠道',
    ],
    width: 16,
  },
  applicantKind: {
    label: '申请人种类',
    also: [
      '申请人类型',
      '申请人类别',
      '申请人性质',
      '申请人身份',
      '申请人分类',
      '申请主体',
      '主体类型',
      '申请主体类型',
    ],
    width: 14,
  },
  name: {
    label: '申请人',
    also: [
      ...['申请人姓名', '姓名', '名称', '申请人名称', '姓名或者名称', '姓名或名称', '申请人姓名或名称', '姓名名称'],
      ...['申请人姓名名称', '申请者', '申请人姓名或者名称', '申请单位'],
    ],
    width: 16,
    personal: true,
  },
  idKind: { label: '证件种类', also: ['证件类型', '证件名称', '有效证件名称'], width: 16 },
  idNumber: {
    label: '证件号码',
    also: ['证件号', '身份证号', '身份证号码', '身份证件号码'],
    width: 22,
    personal: true,
  },
  phone: {
    label: '联系电话',
    also: ['电话', '手机', '手机号', '手机号码', '电话号码', '联系方式'],
    width: 16,
    personal: true,
  },
  email: { label: '电子邮箱', also: ['邮箱', '电子邮件地址', '邮箱地址', '电子邮件'], width: 22, personal: true },
  address: { label: '通信地址', also: ['地址', '通讯地址', '联系地址', '邮寄地址'], width: 28, personal: true },
  contactName: { label: '联系人', also: ['联系人姓名'], width: 12, personal: true },
  subject: {
    label: '申请内容',
    also: [
      ...['申请公开内容', '申请公开的内容', '申请事项', '申请公开事项', '所需信息', '所需政府信息', '所需信息内容'],
      ...[
        '所需信息内容描述',
        '所需政府信息内容描述',
        '申请公开的信息',
        '申请信息内容',
        '申请公开信息内容',
        '申请公开信息',
      ],
      ...['内容描述', '信息内容', '申请内容摘要', '申请公开的信息内容', '申请内容描述', '申请公开的政府信息'],
    ],
    perhaps: ['内容', '事项', '摘要', '标题'],
    width: 48,
  },
  correctionAskedOn: {
    label: '补正告知日期',
    also: ['补正日期', '补正通知日期', '补正告知时间', '告知补正日期', '补正时间', '补正告知', '要求补正日期'],
    width: 12,
  },
  correctionReceivedOn: {
    label: '收到补正日期',
    also: ['补正收到日期', '收到补正申请日期', '补正回复日期', '收到补正时间', '补正完成日期', '申请人补正日期'],
    width: 12,
  },
  thirdPartyAskedOn: {
    label: '征求第三方意见日期',
    also: ['征求意见日期', '征求第三方日期', '征求第三方意见时间', '第三方征求意见日期'],
    width: 12,
  },
  thirdPartyAnsweredOn: {
    label: '收到第三方意见日期',
    also: ['第三方答复日期', '第三方回复日期', '第三方意见日期', '收到第三方意见时间'],
    width: 12,
  },
  extendedOn: {
    label: '延期告知日期',
    also: [
      '延期日期',
      '延期时间',
      '延长日期',
      '延长答复日期',
      '延期答复日期',
      '延长答复期限日期',
      '延期告知时间',
      '延期告知',
    ],
    width: 12,
  },
  extendedDays: { label: '延长工作日数', also: ['延长天数', '延期天数', '延长日数', '延期工作日数'], width: 10 },
  endedOn: {
    label: '答复日期',
    also: [
      ...['办结日期', '答复时间', '办结时间', '回复日期', '回复时间', '办理完成日期', '答复送达日期', '办结答复日期'],
      ...['答复之日', '送达日期', '办理日期', '答复办结日期', '实际答复日期', '答复办结时间'],
    ],
    width: 12,
  },
  outcome: {
    label: '处理结果',
    also: [
      ...['办理结果', '答复类型', '答复结果', '结果', '处理情况', '办理情况', '答复情况', '处理类型', '结果类型'],
      ...['办理结果类型', '处理方式', '公开类型', '答复类别', '处理结果类型', '办理类型'],
    ],
    width: 26,
  },
  outcomeDetail: {
    label: '具体情形',
    also: [
      ...['不予公开理由', '不予公开原因', '不予公开情形', '具体理由', '理由', '情形', '原因', '结果细分', '具体类型'],
      ...['不予公开依据', '不公开理由', '处理结果细分', '细项', '不予公开类型'],
    ],
    width: 20,
  },
  letterNumber: {
    label: '答复文号',
    also: [
      '文号',
      '答复书文号',
      '发文字号',
      '答复书编号',
      '答复编号',
      '发文文号',
      '告知书文号',
      '答复文书编号',
      '答复书号',
    ],
    width: 22,
  },
  acts: { label: '办理过程', also: [], width: 48 },
  partOf: { label: '拆分自', also: ['原登记号'], width: 22 },
  due: {
    label: '答复期限',
    also: ['办理期限', '应答复日期', '法定期限', '截止日期', '答复截止日期', '到期日期'],
    width: 12,
    computed: true,
  },
  state: { label: '状态', also: ['办理状态', '当前状态'], width: 10, computed: true },
  cell: { label: '表三所在的行', also: [], width: 30, computed: true },
  findings: { label: '期限问题', also: ['是否超期', '是否逾期'], width: 30, computed: true },
  whyRefused: { label: '不能导入的原因', also: [], width: 60, computed: true },
  counter: { label: '序号', also: ['序', '行号', 'no'], width: 6, computed: true },
} as const satisfies Readonly<Record<string, RegisterField>>

export type FieldKey = keyof typeof REGISTER_FIELDS
export const FIELD_KEYS = Object.keys(REGISTER_FIELDS) as readonly FieldKey[]
export const fieldOf = (key: FieldKey): RegisterField => REGISTER_FIELDS[key]
export const isFieldKey = (text: string): text is FieldKey => Object.hasOwn(REGISTER_FIELDS, text)

/** How sure a header names a field. */
export interface NamedField {
  readonly key: FieldKey
  readonly sure: boolean
}

/** The field that a header names: blanks, brackets, punctuation and a star for “to be filled in” don't matter. */
export function findField(header: string): NamedField | undefined {
  const whole = plainHeader(header)
  const bare = plainHeader(header.normalize('NFKC').replaceAll(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, ''))
  return NAMES.get(whole) ?? NAMES.get(bare)
}

const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, '')

const NAMES: ReadonlyMap<string, NamedField> = new Map(
  FIELD_KEYS.flatMap((key) => {
    const { label, also, perhaps = [] } = fieldOf(key)
    const named = (sure: boolean) => (name: string) => [plainHeader(name), { key, sure }] as const
    return [...[label, ...also].map(named(true)), ...perhaps.map(named(false))]
  }),
)
