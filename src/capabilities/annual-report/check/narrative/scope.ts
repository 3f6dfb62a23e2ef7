import type { AnnualReport } from '../../report.ts'
import { plain } from './plain.ts'
import type { Found } from './reader.ts'
import { staleYear } from './stale-year.ts'

/**
 * Whose figure, of when, it is. `own`: the report's. `stale`: the line opens with the year before, as an uncorrected copy does.
 * `level`: the government's own office or 本级, while the tables may be of the whole area. `other`: another body, or all of them.
 * `ignored`: another year, several years, one channel, a share.
 */
export type Scope = 'own' | 'stale' | 'level' | 'other' | 'ignored'

export function scopeOf(found: Found, report: AnnualReport): Scope {
  const at = found.match.index ?? 0
  const before = found.sentence.text.slice(0, at)
  if (overYears(before, report.year) || isShare(found, before)) return 'ignored'
  if (isOtherYear(before, report.year)) {
    const line = found.sentence.paragraph
    return report.year !== null && staleYear(line, report.year) && !COMPARISON.test(line) ? 'stale' : 'ignored'
  }
  return ofWhom(found, before, report)
}

const COMPARISON = /较|同比|增长|增加|减少|下降/
const SEVERAL_YEARS =
  /近[几一二两三四五六七八九十\d]+年|历年|历次|年均|20\d{2}年?[-—~至到](?:20)?\d{2}年|条例.{0,6}(?:实施|施行)以来|成立以来/

function overYears(before: string, year: number | null): boolean {
  if (SEVERAL_YEARS.test(before)) return true
  const since = /(20\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?以来/.exec(before)
  return since !== null && Number(since[1]) !== year
}

const YEAR_WORD =
  /(?<!\d)(20\d{2})年(?!\d{1,2}月\d{1,2}日(?!.{0,2}[，至到]))|上一?年|去年|往年|同期|本年|今年|全年|年内|本期/g

/** The year named last before the figure, leaving aside titles in 《》 and what was carried over. */
function isOtherYear(before: string, year: number | null): boolean {
  const words = before.replace(/《[^》]{0,60}》/g, '').replace(/[^，。；]{0,4}年度?结转[^，。；]{0,16}/g, '')
  const last = [...words.matchAll(YEAR_WORD)].at(-1)
  if (!last) return false
  if (last[1]) return year !== null && Number(last[1]) !== year
  return /上|去|往|同/.test(last[0])
}

const CHANNEL = /网上|网络|在线|线上|线下|信函|来信|邮寄|邮件|邮箱|当面|现场|传真|窗口|电话|快递|平台|系统|微信/g
const TAKING = /收到|接到|接收|受理|新收|登记/

/** 指导各部门办理30件: the office's help with the requests of others. */
const HELPS = /协助|协办|转办|转交|转来|督办|指导|模拟/

/** 其中网络申请11件: a part of the requests. Several channels with 共计 are all of them. */
function isShare({ match, before: clause }: Found, before: string): boolean {
  if (HELPS.test(clause + match[0])) return true
  if (!TAKING.test(match[0])) return false
  const inPart = /其中|包括|含[^量有]/.test(before.slice(before.search(/[^。；]*$/)))
  const channels = new Set(match[0].match(CHANNEL) ?? []).size
  const whole = /共计|合计|总计/.test(match[0]) && channels > 1
  return inPart || (channels > 0 && !whole)
}

const OWN_WORD = /(?:我|本|该)(?:局|委|办|镇|乡|街道|县|区|市|单位|机关|部门|厅|院|中心|园|处|站|所|州|旗|省|行政)/
const WHOLE = /全(?:省|市|县|区|州|旗|盟)(?!.{0,8}系统)/
const LEVEL =
  /本级|代表.{0,6}政府|政府(?:办公[厅室]|办(?!理|结|件))|(?<![我全各])[省市县区州旗](?:人民)?政府(?!各|系统|部门|及|信息|网)/
const OTHERS = /各(?:部门|单位|镇|乡|街道|县|区|市|委办局|级|有关|相关)|(?:所属|下属|局属|直属)/
const BODY =
  /[\p{Script=Han}]{1,14}(?:局|镇|乡|街道(?:办事处)?|委员会|管委会|委|办公室|分局|支队|大队)(?=$|[共全年收受接办依新累实本代已均，未])/u
const GOVERNMENT = /(?:省|市|县|区|州|旗|盟)(?:人民)?(?:政府)?$|管委会$|管理委员会$/
const TOWN = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?$/

function ofWhom({ match }: Found, before: string, report: AnnualReport): Scope {
  const body = plain(report.body ?? '').replace(/\s/g, '')
  const subject = subjectOf(before)
  const named = `${subject}${match.groups?.gap ?? ''}`
  const isGovernment = GOVERNMENT.test(body) && !TOWN.test(body)
  if (/备案|报备/.test(`${subject}${match[0]}`)) return 'other'
  if (OWN_WORD.test(subject)) return 'own'
  if (WHOLE.test(subject)) return body === '' || isGovernment ? 'own' : 'other'
  if (OTHERS.test(subject)) return isGovernment ? 'own' : 'other'
  const unit = BODY.exec(subject)?.[0] ?? ''
  if (unit !== '' && namesBody(unit, body)) return 'own'
  if (LEVEL.test(named))
    return isGovernment || body === '' ? 'level' : namesBody(LEVEL.exec(named)?.[0] ?? '', body) ? 'own' : 'other'
  return unit === '' || /^(?:局|委|镇|乡|街道|党政|综合|院|厅)?(?:党政)?(?:综合)?办公室$/.test(unit) ? 'own' : 'other'
}

const FILLER =
  /(?:20\d{2}年度?|全年度?|本年度?|今年|年内|共计?|累计|总共|期间|截[至止].{0,12}|依法依规|依法|及时|其中|一年来|目前|已|均|总计)/g

/** The clause the verb stands in, or the short one before when that holds nothing but time and manner. */
function subjectOf(before: string): string {
  const clauses = before.split(/[，。；：]/)
  const own = (clauses.at(-1) ?? '').replace(FILLER, '')
  if (own !== '') return own
  const previous = (clauses.at(-2) ?? '').replace(FILLER, '')
  return previous.length <= 16 ? previous : ''
}

/** 区住建局 names 某某区住房和城乡建设局: its characters, from some point on, stand in the body's name in order. */
function namesBody(unit: string, body: string): boolean {
  const chars = [...unit]
  for (let from = 0; chars.length - from >= 3; from++) {
    if (isSubsequence(chars.slice(from), body)) return true
  }
  return false
}

/** Whether the characters stand in the text in this order, with or without others between. */
export function isSubsequence(part: Iterable<string>, whole: string): boolean {
  let at = 0
  for (const c of part) {
    at = whole.indexOf(c, at) + 1
    if (at === 0) return false
  }
  return true
}
