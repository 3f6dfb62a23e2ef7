import type { FactKey, OutcomeKey } from '../../../src/law/outcomes/index.ts'
import type { RowKey } from '../../../src/law/report-form/index.ts'

/** What has to have happened before a request can end so. Working days are counted from the day on which it came. */
export type Beforehand =
  /** Another request of the same applicant for the same information was answered. */
  | { readonly kind: 'answered-before' }
  | { readonly kind: 'search' }
  /** 补正 was asked for; `answered`: it came, and is as unclear as before. */
  | { readonly kind: 'correction'; readonly answered: boolean }
  | { readonly kind: 'third-party'; readonly answer: '同意公开' | '不同意公开' }
  | { readonly kind: 'reasons' }
  | { readonly kind: 'fee' }
  /** The applicant's own act, or what befell them. */
  | { readonly kind: 'ended-by'; readonly act: 'withdrawn' | 'terminated' }

export interface End {
  readonly outcome: OutcomeKey
  /** As the regulation says it, article first. */
  readonly title: string
  /** 表三 */
  readonly row: RowKey
  readonly subject: string
  readonly beforehand: readonly Beforehand[]
  /** What the clerk writes down; what the file itself fills in is left out. */
  readonly facts: Readonly<Partial<Record<FactKey, Readonly<Record<string, string>>>>>
  /** Words that stand in the letter that the applicant gets. */
  readonly says: RegExp
}

/** Every way in which a request ends, in the order of table three. */
export const ENDS: readonly End[] = [
  {
    outcome: 'alreadyPublic',
    title: '第三十六条第（一）项 所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径',
    row: 'granted',
    subject: '清源县2025年度农村公路养护计划',
    beforehand: [],
    facts: { whereToFind: { address: '清源县人民政府门户网站“法定主动公开内容—规划计划”栏目', checkedOn: '@today' } },
    says: /门户网站“法定主动公开内容—规划计划”栏目/,
  },
  {
    outcome: 'provided',
    title: '第三十六条第（二）项 所申请公开信息可以公开的，向申请人提供该政府信息',
    row: 'granted',
    subject: '清源县县道X012段大修工程竣工验收报告',
    beforehand: [],
    facts: { provision: { documents: '《县道X012段大修工程竣工验收报告》复印件1份，共12页' } },
    says: /县道X012段大修工程竣工验收报告/,
  },
  {
    outcome: 'partlyProvided',
    title: '第三十七条 能够作区分处理的，提供可以公开的政府信息内容，并对不予公开的内容说明理由',
    row: 'partiallyGranted',
    subject: '清源县城北客运站改造工程招标投标情况报告',
    beforehand: [],
    facts: {
      redaction: {
        provided: '报告正文第1页至第9页',
        withheld: '附表中三名评标专家的姓名、身份证件号码',
        ground: '第十五条',
        reason: '涉及个人隐私，公开会对第三方合法权益造成损害',
      },
    },
    says: /评标专家/,
  },
  {
    outcome: 'stateSecret',
    title: '第十四条 依法确定为国家秘密的政府信息，不予公开',
    row: 'deniedStateSecret',
    subject: '清源县交通战备预案',
    beforehand: [],
    facts: {
      reason: { reason: '该信息依法定为国家秘密，尚未解密' },
      classification: { basis: '封面标注“秘密★10年”，2021年3月定密' },
    },
    says: /国家秘密/,
  },
  {
    outcome: 'lawForbids',
    title: '第十四条 法律、行政法规禁止公开的政府信息，不予公开，写明法律、行政法规的名称和条款',
    row: 'deniedLawForbids',
    subject: '清源县2025年度公路建设单位统计调查的原始资料',
    beforehand: [],
    facts: {
      reason: { reason: '所申请的是能够识别单个统计调查对象身份的资料' },
      forbiddingLaw: { kind: '法律', title: '中华人民共和国统计法', article: '第二十八条' },
    },
    says: /中华人民共和国统计法/,
  },
  {
    outcome: 'endangersSecurity',
    title: '第十四条 公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开',
    row: 'deniedSecurityStability',
    subject: '清源县危险货物运输车辆停放点的安防布置图',
    beforehand: [],
    facts: {
      reason: { reason: '公开后可能被用于破坏危险货物运输设施' },
      danger: { kind: '公共安全', why: '布置图标明了监控盲区和值守间隔，公开会直接削弱防范措施' },
    },
    says: /公共安全/,
  },
  {
    outcome: 'harmsThirdParty',
    title: '第十五条、第三十二条 征求意见后第三方不同意公开且有合理理由的，不予公开',
    row: 'deniedThirdParty',
    subject: '虚构通达公交公司成本核算明细',
    beforehand: [{ kind: 'third-party', answer: '不同意公开' }],
    facts: {
      reason: { reason: '成本核算明细是该公司的商业秘密' },
      consultation: { judgement: '第三方采取了保密措施，理由合理' },
      publicInterest: { weighed: '不公开不会对公共利益造成重大影响' },
    },
    says: /第三方/,
  },
  {
    outcome: 'internalAffairs',
    title: '第十六条第一款 人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开',
    row: 'deniedInternalAffairs',
    subject: '清源县交通运输局公务用车维修台账',
    beforehand: [],
    facts: { reason: { reason: '属于机关后勤管理，对外不产生影响' }, affair: { kind: '后勤管理' } },
    says: /后勤管理/,
  },
  {
    outcome: 'processInformation',
    title: '第十六条第二款 讨论记录、过程稿、磋商信函、请示报告等过程性信息，可以不予公开',
    row: 'deniedProcessInfo',
    subject: '县道限高方案第二次讨论稿',
    beforehand: [],
    facts: {
      reason: { reason: '该稿是形成决定以前的过程稿' },
      process: { kind: '过程稿', final: '最终决定已经形成并公开' },
      mustPublish: { looked: '查过《中华人民共和国公路法》及其配套规定，没有应当公开的规定' },
    },
    says: /过程稿/,
  },
  {
    outcome: 'enforcementFile',
    title: '第十六条第二款 行政执法案卷信息，可以不予公开',
    row: 'deniedEnforcementFile',
    subject: '对某货车超限运输的行政处罚案卷',
    beforehand: [],
    facts: {
      reason: { reason: '属于行政执法案卷' },
      mustPublish: { looked: '查过《中华人民共和国行政处罚法》，处罚决定已经依法公开，案卷没有应当公开的规定' },
    },
    says: /行政执法案卷/,
  },
  {
    outcome: 'administrativeQuery',
    title: '第三十六条第（七）项 法律、行政法规对信息的获取有特别规定的，告知申请人依照有关规定办理',
    row: 'deniedAdminQuery',
    subject: '虚构路9号房屋的不动产登记资料',
    beforehand: [],
    facts: {
      queryLaw: { title: '不动产登记暂行条例', article: '第二十七条', way: '持身份证明到清源县不动产登记中心窗口查询' },
    },
    says: /不动产登记暂行条例/,
  },
  {
    outcome: 'doesNotExist',
    title: '第三十六条第（四）项 经检索没有所申请公开信息的，告知申请人该政府信息不存在',
    row: 'unableNotHeld',
    subject: '清源县1995年县道里程碑设置清单',
    beforehand: [{ kind: 'search' }],
    facts: {},
    says: /里程碑/,
  },
  {
    outcome: 'notResponsible',
    title: '第三十六条第（五）项 不属于本行政机关负责公开的，告知申请人并说明理由，写明能够确定的机关名称、联系方式',
    row: 'unableNotHeld',
    subject: '清源县2025年义务教育招生计划',
    beforehand: [],
    facts: {
      responsibleBody: { reason: '招生计划由教育行政部门制作', name: '清源县教育局', contact: '0888-5550200' },
    },
    says: /清源县教育局/,
  },
  {
    outcome: 'needsCreation',
    title: '第三十八条 需要行政机关对现有政府信息进行加工、分析的，可以不予提供',
    row: 'unableNeedsCreation',
    subject: '清源县近五年各乡镇公路养护资金增长率的对比分析',
    beforehand: [],
    facts: {
      creation: {
        why: '现有各年度决算没有按乡镇汇总，须重新统计、分析',
        redaction: '没有可以直接提供的对比分析，不能以区分处理提供',
      },
    },
    says: /加工、分析/,
  },
  {
    outcome: 'stillUnclear',
    title: '第三十条 补正后申请内容仍不明确的，告知申请人无法提供',
    row: 'unableUnclear',
    subject: '那条路的材料',
    beforehand: [{ kind: 'correction', answered: true }],
    facts: { correction: { answered: '就是去年修的那条路', unclear: '去年修建的道路有四十余条，不能确定是哪一条' } },
    says: /不明确/,
  },
  {
    outcome: 'petition',
    title: '第三十九条第一款 以申请的形式进行信访、投诉、举报的，告知不作为政府信息公开申请处理',
    row: 'notProcessedPetition',
    subject: '请查处虚构路占道经营并告知处理情况',
    beforehand: [],
    facts: { petition: { demand: '举报占道经营，要求查处' } },
    says: /不作为政府信息公开申请处理/,
  },
  {
    outcome: 'repeated',
    title: '第三十六条第（六）项 已就申请人提出的申请作出答复、申请人重复申请公开相同政府信息的，告知不予重复处理',
    row: 'notProcessedRepeat',
    subject: '清源县县道X012段大修工程竣工验收报告',
    beforehand: [{ kind: 'answered-before' }],
    facts: { earlierReply: { same: '两次申请的都是县道X012段大修工程竣工验收报告' } },
    says: /重复/,
  },
  {
    outcome: 'publication',
    title: '第三十九条第二款 要求提供政府公报、报刊、书籍等公开出版物的，告知获取的途径',
    row: 'notProcessedPublication',
    subject: '2025年《清源县年鉴》一册',
    beforehand: [],
    facts: { source: { title: '《清源县年鉴（2025）》', way: '到新华书店购买，或者到清源县图书馆查阅' } },
    says: /清源县年鉴/,
  },
  {
    outcome: 'excessive',
    title: '第三十五条 数量、频次明显超过合理范围，说明的理由不合理的，告知申请人不予处理',
    row: 'notProcessedExcessive',
    subject: '全县每一座桥梁自建成以来的全部养护票据',
    beforehand: [{ kind: 'reasons' }],
    facts: {
      reasonsAsked: {
        counted: '两个月内提出申请31件',
        answered: '申请人说明“想看看”',
        judgement: '理由不能说明需要如此数量的信息，不合理',
      },
    },
    says: /不予处理/,
  },
  {
    outcome: 'reconfirmation',
    title: '要求对已获取的政府信息进行确认或者重新出具的，告知不予处理',
    row: 'notProcessedReconfirm',
    subject: '请重新出具去年已经提供的验收报告并盖章确认',
    beforehand: [],
    facts: { earlierProvision: { providedOn: '2025-03-03', provided: '《县道X012段大修工程竣工验收报告》复印件' } },
    says: /已经/,
  },
  {
    outcome: 'notCorrected',
    title: '第三十条 申请人无正当理由逾期不补正的，视为放弃申请，不再处理',
    row: 'otherNoCorrection',
    subject: '有关的文件',
    beforehand: [{ kind: 'correction', answered: false }],
    facts: { correctionOverdue: { excuse: '电话询问，申请人没有说明理由' } },
    says: /视为放弃申请/,
  },
  {
    outcome: 'feeUnpaid',
    title: '《政府信息公开信息处理费管理办法》第六条 申请人逾期未缴纳信息处理费的，视为放弃申请，不再处理',
    row: 'otherFeeUnpaid',
    subject: '2010年以来全部县道养护合同',
    beforehand: [{ kind: 'fee' }],
    facts: {},
    says: /视为放弃申请/,
  },
  {
    outcome: 'withdrawn',
    title: '申请人撤回申请的，登记、结案',
    row: 'otherOther',
    subject: '县道X015段施工图',
    beforehand: [{ kind: 'ended-by', act: 'withdrawn' }],
    facts: { withdrawal: { statement: '申请人当面提交书面撤回声明' } },
    says: /撤回/,
  },
  {
    outcome: 'applicantGone',
    title: '申请人死亡或者终止的，记明事实和证明，结案',
    row: 'otherOther',
    subject: '县道X016段施工图',
    beforehand: [{ kind: 'ended-by', act: 'terminated' }],
    facts: { ending: { proof: '户籍注销证明' } },
    says: /终止|死亡/,
  },
  {
    outcome: 'notGovernmentInformation',
    title: '第二条 所申请的内容不属于政府信息的，告知申请人并说明理由',
    row: 'otherOther',
    subject: '请解答车辆年检应当怎样办理',
    beforehand: [],
    facts: { notInformation: { why: '所问的是业务咨询，不是以一定形式记录、保存的信息' } },
    says: /不属于条例所称的政府信息/,
  },
  {
    outcome: 'otherEnding',
    title: '以其他方式处理的，告知处理结果，说明理由和依据',
    row: 'otherOther',
    subject: '县道X017段施工图（与另一件合并办理）',
    beforehand: [],
    facts: { otherReason: { what: '与同一申请人的另一件申请合并答复', why: '两件申请的内容相同，申请人书面同意合并' } },
    says: /合并/,
  },
]
