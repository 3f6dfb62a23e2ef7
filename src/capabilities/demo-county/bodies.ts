import { COUNTY_CODE, DEMO_REGION, type DemoBody, type DemoCase, type Workload } from './body.ts'

type Facts = Omit<DemoBody, 'organisation' | 'cases' | 'carries' | 'charges'> & {
  readonly code: string
  readonly name: string
  readonly level?: 'county-department' | 'town'
  readonly cases?: readonly DemoCase[]
  readonly carries?: boolean
  readonly charges?: boolean
}

const body = ({ code, name, level = 'county-department', ...facts }: Facts): DemoBody => ({
  organisation: { code, name, level, region: DEMO_REGION, parentCode: COUNTY_CODE },
  cases: [],
  carries: true,
  charges: false,
  ...facts,
})

const NOTHING: Workload = {
  normativeStock: 0,
  normativeMade: [0, 0],
  licensing: [0, 0],
  penalties: [0, 0],
  coercion: [0, 0],
  feesYuan: [0, 0],
  published: [60, 120],
}

/** The county itself: its report is the sum of all the others. */
export const COUNTY: Pick<DemoBody, 'organisation' | 'self' | 'topics' | 'deeds'> = {
  organisation: {
    code: COUNTY_CODE,
    name: '清源县人民政府',
    level: 'county',
    region: DEMO_REGION,
    parentCode: null,
  },
  self: '全县',
  topics: ['重大决策', '财政资金', '民生实事', '营商环境'],
  deeds: [
    '县政府网站集中展示各部门、镇、街道的法定主动公开内容，统一栏目名称和更新时限。',
    '建立县政府文件公开属性源头认定制度，拟制公文时同步确定公开属性。',
    '开展政府信息公开申请答复文书交叉评查，对评查发现的问题逐件反馈。',
    '编制县级重点领域政务公开事项清单，逐项明确责任单位和公开时限。',
  ],
}

/** The bodies that handle requests in their own name. Every name is invented. */
export const BODIES: readonly DemoBody[] = [
  body({
    code: 'qyx-zfb',
    name: '清源县人民政府办公室',
    self: '我办',
    requests: [22, 27, 25, 31],
    workload: { ...NOTHING, normativeStock: 24, normativeMade: [3, 6], published: [420, 560] },
    topics: ['县政府文件', '政策解读', '会议公开', '政府工作报告任务分解'],
    deeds: [
      '对县政府网站政策文件库逐件补录成文日期、发文字号和有效性。',
      '将县政府常务会议议题解读与会议纪要要点同步发布。',
      '编印政府信息公开申请办理手册，供各承办科室对照使用。',
      '对2019年以前的县政府文件逐件重新认定公开属性。',
    ],
  }),
  body({
    code: 'qyx-fgj',
    name: '清源县发展和改革局',
    self: '我局',
    requests: [9, 14, 11, 16],
    workload: { ...NOTHING, normativeStock: 4, normativeMade: [0, 1], licensing: [120, 220], penalties: [0, 3] },
    topics: ['重大建设项目批准结果', '国民经济和社会发展计划', '价格和收费政策', '能源保供'],
    deeds: [
      '按批准服务、招标投标、施工进度等环节归集重大建设项目信息。',
      '公布全县年度重点项目清单，并按季度更新进展。',
      '将县管收费目录清单与执行标准放在同一页面，便于企业对照。',
      '整理历年国民经济和社会发展计划执行情况报告，集中提供下载。',
    ],
  }),
  body({
    code: 'qyx-czj',
    name: '清源县财政局',
    self: '我局',
    requests: [8, 6, 9, 12],
    workload: { ...NOTHING, normativeStock: 6, normativeMade: [0, 2], licensing: [8, 20], penalties: [1, 6] },
    topics: ['政府预算决算', '部门预算决算', '惠民惠农补贴发放', '政府采购'],
    deeds: [
      '统一全县预算决算公开表样，逐单位核对公开时间和公开内容。',
      '将惠民惠农补贴政策清单和发放结果按项目、按镇归集公开。',
      '对部门预算公开中的“三公”经费说明逐家复核。',
      '公开地方政府债务限额、余额及债券资金使用情况说明。',
    ],
  }),
  body({
    code: 'qyx-zrzyj',
    name: '清源县自然资源局',
    self: '我局',
    requests: [86, 104, 97, 118],
    charges: true,
    workload: {
      ...NOTHING,
      normativeStock: 8,
      normativeMade: [0, 2],
      licensing: [900, 1500],
      penalties: [30, 80],
      coercion: [0, 5],
      feesYuan: [1_800_000, 4_200_000],
      published: [380, 520],
    },
    cases: [
      { group: 'review', filed: 2022, results: ['upheld'] },
      { group: 'review', filed: 2025, results: ['upheld'] },
      { group: 'litigationDirect', filed: 2025, results: ['upheld'] },
    ],
    topics: ['征地信息', '国土空间规划', '土地供应', '不动产登记办事指南'],
    deeds: [
      '征收土地预公告、补偿安置方案和批准文件按村归集，一个地块一个页面。',
      '公开县级国土空间总体规划草案，收集公众意见并说明采纳情况。',
      '梳理征地类申请的常见诉求，编制检索指引，减少重复检索。',
      '将历年征地批准文件目录整理上网，申请人可先行查询。',
    ],
  }),
  body({
    code: 'qyx-gaj',
    name: '清源县公安局',
    self: '我局',
    requests: [28, 35, 31, 40],
    workload: {
      ...NOTHING,
      normativeStock: 3,
      normativeMade: [0, 1],
      licensing: [12_000, 18_000],
      penalties: [3_500, 5_200],
      coercion: [300, 600],
      feesYuan: [900_000, 1_600_000],
      published: [200, 320],
    },
    cases: [{ group: 'review', filed: 2025, results: ['upheld'] }],
    topics: ['户籍和出入境办事指南', '道路交通安全', '行政处罚裁量基准', '防范电信网络诈骗'],
    deeds: [
      '更新户籍、出入境、车驾管办事指南，补充办理时限和材料样本。',
      '公布行政处罚裁量基准及调整说明。',
      '在派出所办事窗口设置政府信息公开查阅点。',
      '规范案件类信息与政府信息的区分答复，统一说理文字。',
    ],
  }),
  body({
    code: 'qyx-jyj',
    name: '清源县教育局',
    self: '我局',
    requests: [14, 19, 17, 21],
    workload: {
      ...NOTHING,
      normativeStock: 7,
      normativeMade: [0, 2],
      licensing: [6, 20],
      penalties: [0, 4],
      feesYuan: [3_000_000, 6_000_000],
      published: [180, 260],
    },
    topics: ['义务教育招生入学', '教师招聘', '学生资助', '校外培训机构名单'],
    deeds: [
      '提前公布义务教育学校招生范围和入学流程，并配发图解。',
      '公开学生资助政策和申请渠道，公布咨询电话。',
      '公布全县校外培训机构名单和变更情况。',
      '集中公开教师招聘岗位、成绩和拟聘用名单，设定公示期限。',
    ],
  }),
  body({
    code: 'qyx-mzj',
    name: '清源县民政局',
    self: '我局',
    requests: [7, 12, 10, 13],
    workload: { ...NOTHING, normativeStock: 6, normativeMade: [0, 2], licensing: [10, 30], penalties: [0, 3] },
    topics: ['社会救助', '养老服务', '社会组织登记', '殡葬服务收费'],
    deeds: [
      '按月公开城乡低保、特困供养对象数量和资金支出。',
      '公布养老机构备案名单和收费标准。',
      '公开社会组织年检结果和登记变更情况。',
      '调整社会救助栏目，按申请条件、标准、流程分列。',
    ],
  }),
  body({
    code: 'qyx-sfj',
    name: '清源县司法局',
    self: '我局',
    requests: [11, 15, 18, 14],
    workload: { ...NOTHING, normativeStock: 2, normativeMade: [0, 1], licensing: [2, 10], penalties: [0, 2] },
    cases: [
      { group: 'review', filed: 2024, results: ['pending', 'other'] },
      { group: 'review', filed: 2024, results: ['corrected'] },
    ],
    topics: ['行政规范性文件审查备案', '行政复议案件统计', '法律援助', '公证和鉴定机构名录'],
    deeds: [
      '公布县政府行政规范性文件清理结果，列明继续有效和废止目录。',
      '公开法律援助申请条件和服务网点。',
      '公布行政复议受案范围和申请材料样本。',
      '将合法性审查意见采纳情况纳入文件公开说明。',
    ],
  }),
  body({
    code: 'qyx-wjw',
    name: '清源县卫生健康委员会',
    self: '我委',
    requests: [12, 10, 15, 17],
    workload: {
      ...NOTHING,
      normativeStock: 5,
      normativeMade: [0, 1],
      licensing: [400, 700],
      penalties: [60, 140],
      coercion: [0, 2],
      feesYuan: [150_000, 400_000],
      published: [160, 240],
    },
    topics: ['医疗机构执业许可', '传染病防控', '卫生监督抽查结果', '生育登记服务'],
    deeds: [
      '公布全县医疗机构名单、诊疗科目和执业状态。',
      '公开公共场所卫生监督抽查结果和处理情况。',
      '更新预防接种门诊地址和服务时间。',
      '公开基层医疗卫生机构服务项目和收费标准。',
    ],
  }),
  body({
    code: 'qyx-scjgj',
    name: '清源县市场监督管理局',
    self: '我局',
    requests: [42, 57, 49, 63],
    workload: {
      ...NOTHING,
      normativeStock: 5,
      normativeMade: [0, 1],
      licensing: [6_000, 9_000],
      penalties: [300, 600],
      coercion: [20, 60],
      feesYuan: [300_000, 800_000],
      published: [300, 420],
    },
    cases: [{ group: 'review', filed: 2025, results: ['upheld'] }],
    topics: ['食品安全抽检结果', '行政处罚决定', '特种设备安全', '消费维权'],
    deeds: [
      '按期公布食品安全监督抽检结果和不合格产品核查处置情况。',
      '依法公开具有一定社会影响的行政处罚决定。',
      '公布特种设备检验机构名录和检验时限。',
      '对投诉举报类申请与政府信息公开申请分别登记，分别告知。',
    ],
  }),
  body({
    code: 'qyx-lyz',
    name: '清源县柳堰镇人民政府',
    level: 'town',
    self: '我镇',
    requests: [9, 13, 12, 15],
    workload: { ...NOTHING, normativeStock: 1, licensing: [20, 60], penalties: [5, 20], coercion: [0, 3] },
    topics: ['宅基地审批', '农村土地承包经营权流转', '惠农补贴发放', '村级财务'],
    deeds: [
      '宅基地审批结果在镇政务公开栏和村务公开栏同步张贴。',
      '公开高标准农田建设项目的实施范围和工程进度。',
      '惠农补贴发放结果逐村公示，公示期内收到的意见逐条核实。',
      '在镇便民服务中心增设查阅电脑，专人指导老年人查询。',
    ],
  }),
  body({
    code: 'qyx-qhz',
    name: '清源县青禾镇人民政府',
    level: 'town',
    self: '我镇',
    requests: [4, 3, 0, 2],
    carries: false,
    workload: { ...NOTHING, normativeStock: 2, licensing: [15, 40], penalties: [2, 12], coercion: [0, 2] },
    cases: [{ group: 'review', filed: 2023, results: ['pending', 'upheld'] }],
    topics: ['农田水利工程', '社会救助', '筹资筹劳', '人居环境整治'],
    deeds: [
      '公开小型农田水利工程建设和管护责任名单。',
      '社会救助对象动态调整情况按季度张榜。',
      '“一事一议”筹资筹劳方案经村民会议通过后全文公开。',
      '人居环境整治资金使用情况随工程进度公开。',
    ],
  }),
  body({
    code: 'qyx-wljd',
    name: '清源县文澜街道办事处',
    level: 'town',
    self: '我街道',
    requests: [6, 8, 5, 7],
    carries: false,
    workload: { ...NOTHING, normativeStock: 0, licensing: [8, 25], penalties: [0, 6] },
    topics: ['老旧小区改造', '社区养老', '房屋征收', '就业服务'],
    deeds: [
      '老旧小区改造计划和施工公告在小区公示栏逐栋张贴。',
      '公布社区养老服务站点和服务项目。',
      '房屋征收补偿方案和分户评估结果按规定公示。',
      '就业服务岗位信息每周更新，同步推送至社区公告栏。',
    ],
  }),
]
