import { CHANNEL_KINDS, CHANNELS, type Channel } from '../../law/clock/index.ts'
import { APPLICANT_KINDS, type ApplicantKind, ID_KINDS, type IdKind } from '../applicants/index.ts'

/** What words mean: one thing, one of several that have to be told apart, or nothing that we know. */
export type Meaning<K extends string> =
  | { readonly kind: 'one'; readonly key: K }
  | { readonly kind: 'several'; readonly keys: readonly K[] }
  | { readonly kind: 'none' }

/** Numbering as the form prints it before a line: （三）, 1., 三、 */
const NUMBERING = /^\s*(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、|\d+\s*[.、])/

/** Without numbering, blanks and punctuation. */
export function plainWords(text: string): string {
  let bare = text.normalize('NFKC').toLowerCase()
  while (NUMBERING.test(bare)) bare = bare.replace(NUMBERING, '')
  return bare.replaceAll(/[\s\p{P}\p{S}]/gu, '')
}

export type Words<K extends string> = ReadonlyMap<string, readonly K[]>

/** A table of words and what each means; a word may stand for several. */
export function wordsOf<K extends string>(rows: readonly (readonly [readonly K[], readonly string[]])[]): Words<K> {
  const words = new Map<string, readonly K[]>()
  for (const [keys, names] of rows)
    for (const name of names) {
      const word = plainWords(name)
      words.set(word, [...new Set([...(words.get(word) ?? []), ...keys])])
    }
  return words
}

export function meaningOf<K extends string>(keys: readonly K[] | undefined): Meaning<K> {
  const [key, ...others] = keys ?? []
  if (keys === undefined || key === undefined) return { kind: 'none' }
  return others.length === 0 ? { kind: 'one', key } : { kind: 'several', keys }
}

const POST = ['post_signed', 'post_plain'] as const

const CHANNEL_WORDS = wordsOf<Channel>([
  ...CHANNEL_KINDS.map((key) => [[key], [key, CHANNELS[key].title]] as const),
  [
    ['in_person'],
    ['当面', '现场', '现场提交', '现场申请', '当面申请', '窗口', '窗口申请', '来人', '来访', '到场提交', '上门'],
  ],
  [['post_signed'], ['EMS', '特快专递', '邮政特快', '快递', '挂号信', '挂号', '邮政快递', '中国邮政', '邮寄签收']],
  [['post_plain'], ['平信', '平常信函', '普通信函']],
  [POST, ['邮寄', '信函', '邮寄申请', '信函申请', '书信', '信件', '邮政']],
  [['fax'], ['传真申请']],
  [['email'], ['邮箱', '电子邮箱', 'email', 'e-mail', '邮箱申请', '电子邮件申请']],
  [['email', ...POST], ['邮件']],
  [
    ['online'],
    [
      ...['网上', '网络', '网站', '在线', '在线申请', '网上申请', '网络申请', '平台', '互联网', '政府网站', '门户网站'],
      ...['网站申请', '依申请公开平台', '依申请公开系统', '系统', '网上平台', '网络平台', '互联网申请'],
    ],
  ],
  [['oral'], ['口头', '口头申请', '口头提出']],
])

export const recogniseChannel = (text: string): Meaning<Channel> => meaningOf(CHANNEL_WORDS.get(plainWords(text)))

const LEGAL_PERSONS: readonly ApplicantKind[] = ['commercial', 'research', 'publicWelfare', 'legalService', 'other']
const LEGAL_PERSON_WORDS = ['法人或其他组织', '法人或者其他组织', '法人', '其他组织', '组织', '单位', '法人及其他组织']

const KIND_WORDS = wordsOf<ApplicantKind>([
  ...(Object.keys(APPLICANT_KINDS) as ApplicantKind[]).map((key) => [[key], [key, APPLICANT_KINDS[key]]] as const),
  [['naturalPerson'], ['公民', '个人', '自然人公民', '公民自然人', '公民个人', '个人自然人']],
  [['commercial'], ['企业', '公司', '商业', '企业法人', '工商企业']],
  [['research'], ['科研', '科研院所', '研究机构', '高校', '科研单位']],
  [['publicWelfare'], ['公益组织', '社会组织', '社会团体', '公益', '社会公益']],
  [['legalService'], ['律师事务所', '律所', '法律服务', '法律服务所']],
  [['other'], ['其他法人', '其他法人或其他组织', '其他机构']],
  [LEGAL_PERSONS, LEGAL_PERSON_WORDS],
])

/** 法人或其他组织—商业企业: the kind stands after the group that the form puts it in. */
export function recogniseApplicantKind(text: string): Meaning<ApplicantKind> {
  const words = plainWords(text)
  const whole = KIND_WORDS.get(words)
  if (whole) return meaningOf(whole)
  const group = LEGAL_PERSON_WORDS.find((each) => words.startsWith(each))
  const rest = group ? KIND_WORDS.get(words.slice(group.length)) : undefined
  return meaningOf(rest?.filter((key) => LEGAL_PERSONS.includes(key)))
}

const ID_WORDS = wordsOf<IdKind>([
  ...(Object.keys(ID_KINDS) as IdKind[]).map((key) => [[key], [key, ID_KINDS[key]]] as const),
  [['citizenId'], ['身份证', '二代身份证', '居民身份证号']],
  [['mainlandPass'], ['港澳居民来往内地通行证', '台湾居民来往大陆通行证', '台胞证', '回乡证']],
  [['creditCode'], ['信用代码', '营业执照', '统一社会信用代码证']],
])

export const recogniseIdKind = (text: string): Meaning<IdKind> => meaningOf(ID_WORDS.get(plainWords(text)))
