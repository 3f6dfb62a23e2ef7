import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, fromMemory, VERIFIED } from '../evidence.ts'

/** One thing to be written down. `oneOf`: nothing else is an answer. */
export interface FactField {
  readonly key: string
  readonly label: string
  readonly oneOf?: readonly string[]
}

/** A fact is on the file when all fields of one of its ways are filled in. */
export interface Fact {
  readonly title: string
  readonly ways: readonly (readonly FactField[])[]
  readonly articles: readonly ArticleRef[]
  readonly backing: Backing
}

const field = (key: string, label: string, oneOf?: readonly string[]): FactField => ({
  key,
  label,
  ...(oneOf ? { oneOf } : {}),
})
const contents = fromMemory('letter-contents')

/** What has to be recorded first, outcome by outcome. */
export const FACTS = {
  whereToFind: {
    title: '已经公开在哪里',
    ways: [[field('address', '准确的网址、栏目或者文号'), field('checkedOn', '核实能够打开、内容相符的日期')]],
    articles: cite('第三十六条第（一）项'),
    backing: contents,
  },
  provision: {
    title: '提供了什么',
    ways: [[field('documents', '提供的信息清单')], [field('how', '获取的方式、途径'), field('when', '获取的时间')]],
    articles: cite('第三十六条第（二）项'),
    backing: VERIFIED,
  },
  redaction: {
    title: '区分处理',
    ways: [
      [
        field('provided', '提供的部分'),
        field('withheld', '不予公开的部分，逐处列明'),
        field('ground', '不予公开部分的条款'),
        field('reason', '不予公开部分的理由'),
      ],
    ],
    articles: cite('第三十七条'),
    backing: VERIFIED,
  },
  reason: {
    title: '不予公开的理由',
    ways: [[field('reason', '理由')]],
    articles: cite('第三十六条第（三）项'),
    backing: VERIFIED,
  },
  classification: {
    title: '定为国家秘密的依据',
    ways: [[field('basis', '定密依据或者密级标识，不写内容')]],
    articles: cite('第十四条'),
    backing: contents,
  },
  forbiddingLaw: {
    title: '禁止公开的法律、行政法规',
    ways: [
      [
        field('kind', '是法律还是行政法规', ['法律', '行政法规']),
        field('title', '法律、行政法规的名称'),
        field('article', '条款'),
      ],
    ],
    articles: cite('第十四条'),
    backing: VERIFIED,
  },
  danger: {
    title: '公开后可能危及的安全',
    ways: [
      [field('kind', '危及哪一种', ['国家安全', '公共安全', '经济安全', '社会稳定']), field('why', '为什么公开会危及')],
    ],
    articles: cite('第十四条'),
    backing: contents,
  },
  consultation: {
    title: '征求第三方意见',
    ways: [
      [
        field('askedOn', '征求意见书送达第三方的日期'),
        field('answer', '第三方的意见', ['不同意', '同意', '部分同意', '逾期未提出意见']),
        field('judgement', '机关对意见和理由的判断'),
      ],
      [field('notAsked', '不需要征求意见的理由')],
    ],
    articles: cite('第三十二条'),
    backing: VERIFIED,
  },
  publicInterest: {
    title: '不公开是否对公共利益造成重大影响',
    ways: [[field('weighed', '权衡的结论和理由')]],
    articles: cite('第十五条、第三十二条'),
    backing: VERIFIED,
  },
  affair: {
    title: '属于哪一类内部事务信息',
    ways: [[field('kind', '类别', ['人事管理', '后勤管理', '内部工作流程'])]],
    articles: cite('第十六条第一款'),
    backing: contents,
  },
  process: {
    title: '属于哪一类过程性信息',
    ways: [
      [field('kind', '类别', ['讨论记录', '过程稿', '磋商信函', '请示报告']), field('final', '最终决定是否已经形成')],
    ],
    articles: cite('第十六条第二款'),
    backing: contents,
  },
  mustPublish: {
    title: '是否有应当公开的规定',
    ways: [[field('looked', '查过哪些法律、法规、规章，结论如何')]],
    articles: cite('第十六条第二款'),
    backing: contents,
  },
  queryLaw: {
    title: '对获取有特别规定的法律、行政法规',
    ways: [[field('title', '法律、行政法规的名称'), field('article', '条款'), field('way', '查询的途径')]],
    articles: cite('第三十六条第（七）项'),
    backing: contents,
  },
  search: {
    title: '检索记录',
    ways: [
      [
        field('scope', '检索的范围'),
        field('systems', '检索的系统、档案'),
        field('keywords', '关键词'),
        field('searchedOn', '检索的时间'),
        field('by', '检索人'),
      ],
    ],
    articles: cite('第三十六条第（四）项'),
    backing: contents,
  },
  responsibleBody: {
    title: '负责公开的机关',
    ways: [
      [field('reason', '不属本机关负责公开的理由'), field('name', '机关名称'), field('contact', '联系方式')],
      [field('reason', '不属本机关负责公开的理由'), field('undetermined', '不能确定负责机关的说明')],
    ],
    articles: cite('第三十六条第（五）项'),
    backing: VERIFIED,
  },
  creation: {
    title: '没有现成信息',
    ways: [[field('why', '需要怎样的加工、分析'), field('redaction', '不能以区分处理提供的理由')]],
    articles: cite('第三十八条'),
    backing: contents,
  },
  correction: {
    title: '补正',
    ways: [
      [field('askedOn', '补正告知书送达的日期'), field('answered', '补正的内容'), field('unclear', '仍不明确之处')],
    ],
    articles: cite('第三十条'),
    backing: contents,
  },
  correctionOverdue: {
    title: '逾期未补正',
    ways: [
      [
        field('askedOn', '补正告知书送达的日期'),
        field('until', '补正期限届满的日期'),
        field('excuse', '没有正当理由的判断'),
      ],
    ],
    articles: cite('第三十条'),
    backing: VERIFIED,
  },
  petition: {
    title: '申请的实质',
    ways: [[field('demand', '信访、投诉、举报的诉求')]],
    articles: cite('第三十九条第一款'),
    backing: contents,
  },
  earlierReply: {
    title: '前次答复',
    ways: [
      [
        field('number', '前次答复的文号'),
        field('repliedOn', '前次答复的日期'),
        field('same', '前后两次所申请的信息相同的说明'),
      ],
    ],
    articles: cite('第三十六条第（六）项'),
    backing: VERIFIED,
  },
  source: {
    title: '公开出版物的获取途径',
    ways: [[field('title', '出版物名称'), field('way', '获取的途径')]],
    articles: cite('第三十九条第二款'),
    backing: contents,
  },
  reasonsAsked: {
    title: '要求说明理由',
    ways: [
      [
        field('counted', '申请的数量、频次'),
        field('askedOn', '要求说明理由的日期'),
        field('answered', '申请人说明的理由，没有说明的写明'),
        field('judgement', '理由不合理的判断'),
      ],
    ],
    articles: cite('第三十五条'),
    backing: fromMemory('reasons-first'),
  },
  earlierProvision: {
    title: '前次提供',
    ways: [[field('providedOn', '前次提供的日期'), field('provided', '前次提供的信息')]],
    articles: [],
    backing: contents,
  },
  feeNotice: {
    title: '收费通知',
    ways: [
      [field('notifiedOn', '收费通知书送达的日期'), field('amount', '金额'), field('until', '缴费期限届满的日期')],
    ],
    articles: cite('国办函〔2020〕109号第六条'),
    backing: VERIFIED,
  },
  withdrawal: {
    title: '撤回申请',
    ways: [[field('withdrawnOn', '撤回的日期'), field('statement', '撤回的书面声明或者记录')]],
    articles: [],
    backing: contents,
  },
  ending: {
    title: '申请人死亡或者终止',
    ways: [[field('endedOn', '死亡或者终止的日期'), field('proof', '证明材料')]],
    articles: [],
    backing: contents,
  },
  notInformation: {
    title: '不属于政府信息',
    ways: [[field('why', '不属于政府信息的理由')]],
    articles: cite('第二条'),
    backing: contents,
  },
  otherReason: {
    title: '其他处理的理由',
    ways: [[field('what', '怎样处理'), field('why', '理由和依据')]],
    articles: [],
    backing: contents,
  },
} as const satisfies Readonly<Record<string, Fact>>

export type FactKey = keyof typeof FACTS
