import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, fromMemory, VERIFIED } from '../evidence.ts'

/** One of the things that every reply has to say. */
export interface ReplyPart {
  readonly key: string
  readonly title: string
  /** What to watch in it. */
  readonly rule: string
  readonly articles: readonly ArticleRef[]
  readonly backing: Backing
}

const usual = fromMemory('reply-parts')

/** What a reply consists of, in its order. */
export const REPLY_PARTS: readonly ReplyPart[] = [
  { key: 'title', title: '标题', rule: '以机关全称开头', articles: [], backing: usual },
  { key: 'number', title: '文号', rule: '年份用六角括号', articles: [], backing: usual },
  { key: 'applicant', title: '申请人', rule: '写姓名或者名称，不写身份证号码、住址', articles: [], backing: usual },
  {
    key: 'receivedOn',
    title: '收到申请之日',
    rule: '依法确定的收到之日，不是登记日；补正的写收到补正的申请之日',
    articles: cite('第三十条、第三十一条'),
    backing: usual,
  },
  { key: 'request', title: '申请编号和申请方式', rule: '登记的编号', articles: [], backing: usual },
  { key: 'content', title: '申请内容', rule: '引用原文，不改写', articles: [], backing: usual },
  {
    key: 'course',
    title: '办理过程',
    rule: '补正、延期、征求意见的日期和结果',
    articles: cite('第三十条、第三十二条至第三十四条'),
    backing: usual,
  },
  { key: 'decision', title: '决定', rule: '结论明确，一事一结论', articles: cite('第三十六条'), backing: usual },
  {
    key: 'reasons',
    title: '理由和依据',
    rule: '写明条、款、项；不予公开的说明理由；依其他法律、行政法规的写出名称和条款',
    articles: cite('第三十六条第（三）项、第三十七条'),
    backing: usual,
  },
  {
    key: 'provision',
    title: '提供方式和附件清单',
    rule: '载体、页数、区分处理的说明',
    articles: cite('第三十七条、第四十条'),
    backing: usual,
  },
  {
    key: 'remedy',
    title: '救济途径',
    rule: '漏写的，申请复议的期限自知道复议权利、复议机关和期限之日起计算，最长一年',
    articles: cite('第二十条第三款', 'review-2023'),
    backing: VERIFIED,
  },
  {
    key: 'signature',
    title: '落款、日期、印章',
    rule: '以机关名义；可靠的电子签名与盖章具有同等效力',
    articles: cite('第十四条', 'signature-2019'),
    backing: usual,
  },
  {
    key: 'delivery',
    title: '送达',
    rule: '送达的方式、日期和凭证；邮寄只能交邮政企业',
    articles: cite('国办公开办函〔2016〕235号、《中华人民共和国邮政法》第五十五条'),
    backing: VERIFIED,
  },
]
