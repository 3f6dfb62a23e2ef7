import type { Issue, Letter, LetterFile } from '../../src/capabilities/letters/index.ts'
import { type Details, processLetter, type ReplyInput, replyLetter } from '../../src/capabilities/letters/index.ts'
import type { RequestAct } from '../../src/capabilities/requests/index.ts'
import { day } from '../../src/law/day/index.ts'
import type { OutcomeKey, RecordedFacts } from '../../src/law/outcomes/index.ts'

/** Invented files for every letter; the body, the people and the papers exist nowhere. */

export const LETTER_FILE: LetterFile = {
  body: {
    name: '清源县水利局',
    kind: 'department',
    contact: '清源县水利局办公室，0519-00000000',
    reviewers: ['清源县人民政府'],
    court: '清源县人民法院',
    onlineReview: 'https://fuyi.qingyuan.example/',
  },
  request: {
    number: 'qyx-slj-2026-00012',
    channel: 'in_person',
    receivedOn: day('2026-03-02'),
    subject: '2025年清源县白石水库除险加固工程的竣工验收报告',
  },
  applicants: [{ kind: 'naturalPerson', name: '林知遥' }],
  acts: [],
  due: day('2026-03-30'),
}

export const LETTER_ISSUE: Issue = { number: '清水信公〔2026〕8号', date: day('2026-03-20'), means: 'post' }

const act = (kind: RequestAct['kind'], on: string, rest: Partial<RequestAct> = {}): RequestAct => ({
  kind,
  on: day(on),
  ...rest,
})
const CORRECTED = [
  act('correction_asked', '2026-03-05', { until: day('2026-03-13') }),
  act('correction_received', '2026-03-11'),
]
const ASKED = [act('third_party_asked', '2026-03-04'), act('third_party_answered', '2026-03-16')]
const reason = { reason: '公开后会使尚未了结的事项无法依法办理' }
const mustPublish = { looked: '查阅了水法、招标投标法及其实施条例，没有规定该信息应当公开' }

export interface ReplyCase {
  readonly outcome: OutcomeKey
  readonly facts: RecordedFacts
  readonly file?: Partial<LetterFile>
  readonly issue?: Partial<Issue>
}

export const REPLY_CASES: readonly ReplyCase[] = [
  {
    outcome: 'alreadyPublic',
    facts: {
      whereToFind: {
        address: '清源县人民政府网站“政府信息公开”专栏“水利”栏目，清水发〔2026〕3号',
        checkedOn: '2026-03-19',
      },
    },
  },
  {
    outcome: 'provided',
    facts: { provision: { documents: '白石水库除险加固工程竣工验收报告' } },
    issue: {
      means: 'electronic',
      attachments: [{ name: '白石水库除险加固工程竣工验收报告', carrier: '电子文件', pages: 36 }],
    },
  },
  {
    outcome: 'partlyProvided',
    file: { acts: ASKED, opinions: [{ of: 'third_party', answer: 'partly' }] },
    facts: {
      redaction: {
        provided: '验收报告除第12页报价明细以外的内容',
        withheld: '第12页施工单位的报价明细',
        ground: '第十五条',
        reason: '属于施工单位的商业秘密，该单位不同意公开且理由合理',
      },
    },
    issue: {
      attachments: [{ name: '白石水库除险加固工程竣工验收报告（公开件）', carrier: '纸质', pages: 35 }],
      redaction: {
        marks: [
          { mark: 1, kind: 'rectangle', reason: 'tradeSecret', areas: [{ page: 12, box: [0, 0, 1, 1] }], hits: 1 },
        ],
      },
    },
  },
  {
    outcome: 'stateSecret',
    facts: { reason, classification: { basis: '该文件标有密级标识，由定密责任人依照定密权限确定' } },
  },
  {
    outcome: 'lawForbids',
    facts: {
      reason: { reason: '所申请的是个人纳税资料，该法要求税务机关及其他知悉的机关保密' },
      forbiddingLaw: { kind: '法律', title: '中华人民共和国税收征收管理法', article: '第八条第二款' },
    },
  },
  {
    outcome: 'endangersSecurity',
    facts: {
      reason: { reason: '安全布置公开后难以补救' },
      danger: { kind: '公共安全', why: '报告附图载有大坝监测和应急设施的准确位置，公开后可能被用来破坏' },
    },
  },
  {
    outcome: 'harmsThirdParty',
    file: { acts: ASKED, opinions: [{ of: 'third_party', answer: 'refuses' }] },
    facts: {
      reason: { reason: '报价组成是施工单位采取保密措施的经营信息' },
      consultation: { askedOn: '2026-03-04', answer: '不同意', judgement: '第三方说明的理由合理' },
      publicInterest: { weighed: '工程质量结论已经公开，不公开报价组成没有重大影响' },
    },
  },
  {
    outcome: 'internalAffairs',
    facts: { reason: { reason: '只涉及本机关车辆调度，对外没有影响' }, affair: { kind: '后勤管理' } },
  },
  {
    outcome: 'processInformation',
    facts: {
      reason: { reason: '验收组尚在讨论，公开会妨碍坦率交换意见' },
      process: { kind: '讨论记录', final: '尚未形成，预计2026年5月作出验收结论' },
      mustPublish,
    },
  },
  { outcome: 'enforcementFile', facts: { reason: { reason: '该案正在调查' }, mustPublish } },
  {
    outcome: 'administrativeQuery',
    file: { request: { ...LETTER_FILE.request, subject: '白石水库管理用房的不动产登记资料' } },
    facts: {
      queryLaw: {
        title: '不动产登记暂行条例',
        article: '第二十七条',
        way: '权利人、利害关系人持身份证明到清源县不动产登记中心查询',
      },
    },
  },
  {
    outcome: 'doesNotExist',
    facts: {
      search: {
        scope: '2024年1月至2026年3月形成的工程档案',
        systems: '县水利局公文系统、档案室工程卷',
        keywords: '白石水库、除险加固、竣工验收',
        searchedOn: '2026-03-09',
        by: '水利局办公室工作人员',
      },
    },
  },
  {
    outcome: 'notResponsible',
    facts: {
      responsibleBody: {
        reason: '该报告由清源县发展和改革局制作并保存',
        name: '清源县发展和改革局',
        contact: '0519-00000001',
      },
    },
  },
  {
    outcome: 'needsCreation',
    facts: {
      creation: {
        why: '须将近十年各水库的验收数据逐年汇总、换算',
        redaction: '本机关保存的是分散的原始记录，没有可供区分的汇总文件',
      },
    },
  },
  {
    outcome: 'stillUnclear',
    file: { acts: CORRECTED, request: { ...LETTER_FILE.request, subject: '水库的材料' } },
    facts: {
      correction: {
        askedOn: '2026-03-05',
        answered: '与水库有关的所有材料',
        unclear: '没有写明水库、年度和文件的名称，无法检索',
      },
    },
  },
  {
    outcome: 'petition',
    file: { request: { ...LETTER_FILE.request, subject: '请答复为什么不处理我反映的水渠被占问题' } },
    facts: { petition: { demand: '要求查处他人侵占水渠' } },
  },
  {
    outcome: 'repeated',
    facts: {
      earlierReply: {
        number: '清水信公〔2025〕41号',
        repliedOn: '2025-11-12',
        same: '两次申请的都是同一份竣工验收报告',
      },
    },
  },
  {
    outcome: 'publication',
    file: { request: { ...LETTER_FILE.request, subject: '《清源县水利志》全书' } },
    facts: { source: { title: '清源县水利志', way: '清源县图书馆地方文献室可以借阅，清源书店有售' } },
  },
  {
    outcome: 'excessive',
    file: {
      acts: [act('reasons_asked', '2026-03-04', { until: day('2026-03-13') }), act('reasons_given', '2026-03-12')],
    },
    facts: {
      reasonsAsked: {
        counted: '2026年1月至2月向本机关提出申请62件',
        askedOn: '2026-03-04',
        answered: '了解情况',
        judgement: '所申请的信息与说明的理由没有联系，理由不合理',
      },
    },
  },
  {
    outcome: 'reconfirmation',
    facts: { earlierProvision: { providedOn: '2025-11-12', provided: '竣工验收报告的电子文件' } },
  },
  {
    outcome: 'notCorrected',
    file: { acts: [act('correction_asked', '2026-03-05', { until: day('2026-03-13') })] },
    facts: {
      correctionOverdue: { askedOn: '2026-03-05', until: '2026-03-13', excuse: '期限内没有补正，也没有说明原因' },
    },
  },
  {
    outcome: 'feeUnpaid',
    file: { acts: [act('fee_notified', '2026-03-04')] },
    facts: { feeNotice: { notifiedOn: '2026-03-04', amount: '200元', until: '2026-04-01' } },
    issue: { date: day('2026-04-02'), number: '清水信公〔2026〕9号' },
  },
  {
    outcome: 'withdrawn',
    file: { acts: [act('withdrawn', '2026-03-18')] },
    facts: { withdrawal: { withdrawnOn: '2026-03-18', statement: '申请人提交的撤回申请的书面声明' } },
  },
  { outcome: 'applicantGone', facts: { ending: { endedOn: '2026-03-10', proof: '清源县公安机关出具的死亡证明' } } },
  {
    outcome: 'notGovernmentInformation',
    file: {
      applicants: [{ kind: 'legalService', name: '清源明远律师事务所' }],
      request: { ...LETTER_FILE.request, subject: '贵局党组会议纪要' },
    },
    facts: { notInformation: { why: '该纪要是党组织的文件，不是在履行行政管理职能过程中制作的' } },
  },
  {
    outcome: 'otherEnding',
    file: {
      applicants: [
        { kind: 'naturalPerson', name: '林知遥' },
        { kind: 'commercial', name: '清源石桥建材有限公司' },
      ],
    },
    facts: {
      otherReason: { what: '并入编号为qyx-slj-2026-00009的申请一并答复', why: '两件申请的申请人、内容相同，同日提出' },
    },
  },
]

export const inputOf = ({ outcome, facts, file, issue }: ReplyCase): ReplyInput => ({
  outcome,
  facts,
  file: { ...LETTER_FILE, ...file },
  issue: { ...LETTER_ISSUE, ...issue },
})

export interface ProcessCase {
  readonly letter: string
  readonly details: Details
  readonly number: string | null
  readonly date?: string
  readonly file?: Partial<LetterFile>
}

export const PROCESS_CASES: readonly ProcessCase[] = [
  { letter: 'receipt', details: {}, number: null, date: '2026-03-02' },
  {
    letter: 'correction-notice',
    details: {
      unclear: '没有写明是哪一座水库',
      needed: '写明水库的名称和报告的年度',
      until: '2026-03-13',
    },
    number: '清水信公补〔2026〕3号',
    date: '2026-03-05',
    file: { request: { ...LETTER_FILE.request, subject: '水库的验收报告' } },
  },
  {
    letter: 'reasons-notice',
    details: { counted: '2026年1月至2月向本机关提出申请62件', until: '2026-03-13' },
    number: '清水信公补〔2026〕4号',
    date: '2026-03-04',
  },
  {
    letter: 'extension-notice',
    details: { days: '10', until: '2026-04-14', agreedOn: '2026-03-25', why: '所申请的信息数量较多，需要逐份审查' },
    number: '清水信公延〔2026〕2号',
    date: '2026-03-26',
  },
  {
    letter: 'third-party-inquiry',
    details: { party: '清源石桥建材有限公司', content: '白石水库除险加固工程竣工验收报告第12页的报价明细' },
    number: '清水信公征〔2026〕5号',
    date: '2026-03-04',
  },
  {
    letter: 'inquiry-notice',
    details: { whom: '第三方', askedOn: '2026-03-04' },
    number: '清水信公征〔2026〕6号',
    date: '2026-03-04',
  },
  {
    letter: 'co-producer-inquiry',
    details: { party: '清源县财政局', content: '两局共同制作的工程资金决算表' },
    number: '清水信公征〔2026〕7号',
    date: '2026-03-04',
  },
  {
    letter: 'assistance-request',
    details: { party: '清源县档案馆', matter: '查找1998年白石水库设计图纸的移交记录', until: '2026-03-13' },
    number: '清水信公征〔2026〕8号',
    date: '2026-03-04',
  },
  {
    letter: 'disclosure-notice',
    details: {
      party: '清源石桥建材有限公司',
      content: '验收报告中水泥标号的检测结果',
      reason: '检测结果关系水库下游居民的生命财产安全',
    },
    number: '清水信公〔2026〕7号',
  },
  {
    letter: 'fee-notice',
    details: {
      basis: '按件计收',
      counted: '12',
      sum: '本月累计申请12件，10件以下不收费，第11件至第12件每件100元',
      amount: '200',
      way: '持本通知书到清源县政务服务中心缴费窗口缴纳',
      until: '2026-04-01',
    },
    number: '清水信公费〔2026〕1号',
    date: '2026-03-04',
  },
  {
    letter: 'deferral-notice',
    details: { explained: '申请人从事水利史研究，所需的62份文件须逐份审查', until: '2026-06-30' },
    number: '清水信公延〔2026〕3号',
    file: { acts: [act('reasons_asked', '2026-03-04'), act('reasons_given', '2026-03-12')] },
  },
  {
    letter: 'rectification-notice',
    details: {
      evidence: '户籍登记的复印件',
      conclusion: '本机关登记的姓名有一字之误，属实',
      handled: '已于2026年3月18日更正',
    },
    number: '清水信公〔2026〕10号',
  },
  {
    letter: 'rectification-transfer',
    details: { party: '清源县自然资源和规划局', evidence: '土地权属证书的复印件', reason: '该记录由你单位制作、保存' },
    number: '清水信公〔2026〕11号',
  },
  {
    letter: 'delivery-record',
    details: {
      letter: '政府信息公开申请答复书',
      number: '清水信公〔2026〕8号',
      means: '邮政企业邮寄',
      sentOn: '2026-03-20',
      signedOn: '2026-03-23',
      proof: '挂号信收据，编号见粘贴处',
    },
    number: null,
  },
  {
    letter: 'publication-suggestion',
    details: {
      suggestion: '将各水库的竣工验收报告主动公开',
      conclusion: '属于主动公开范围，及时主动公开',
      why: '涉及公众利益，需要公众广泛知晓',
      decidedOn: '2026-03-20',
    },
    number: null,
  },
]

export const processInputOf = ({ letter, details, number, date = '2026-03-20', file }: ProcessCase) => ({
  letter,
  details,
  file: { ...LETTER_FILE, ...file },
  issue: { number, date: day(date), means: 'post' as const },
})

/** Every letter of the cases, by the name of its golden file. */
export function goldenLetters(): ReadonlyMap<string, Letter> {
  const made = [
    ...REPLY_CASES.map((each) => replyLetter(inputOf(each))),
    ...PROCESS_CASES.map((each) => processLetter(processInputOf(each))),
  ]
  return new Map(
    made.map((letter) => {
      if (!letter.ok) throw new Error(letter.error.message)
      return [letter.value.id, letter.value] as const
    }),
  )
}
