import { FILL, type Found, N, type Reader, reader, UNIT } from './reader.ts'

const CASE = '(?:案件|申请|事项|案|件|类|的|件数|数量){0,3}'
const AND = '(?:[、和及或与]|以及|或者)'
/** What may stand between 未 and 行政复议: who, over what, how it came about. */
const CAUSE =
  '(?:发生|出现|产生|引发|引起|收到|接到|受理|涉及|存在|有|被|因|由|就|政府信息公开|信息公开|政府信息|政务公开|依申请公开|公开|工作|申请|答复|的|提起|而|任何|关于|有关|此类|举报|投诉|、|和|及|或|类|案件|情况|不服|办理|导致|群众|公民){0,12}'
/** Words by which only a part of the cases is counted, or only those lost. */
const PART = /维持|纠正|纠错|败诉|胜诉|撤销|驳回|一审|二审|审结|办结|新增|新收|其中|应诉|出庭|撤回|结案|开庭|判决|调解/
const QUALIFIED = /纠错|败诉|不当|撤销|改变|违法|责令|维持|超|逾期|纠正|确认|责任|不作为/

/** Only cases over disclosure: a justice bureau also counts the reviews it decides. */
const overDisclosure = ({ sentence, before, match }: Found) =>
  sentence.underRequests ||
  /信息公开|依申请|申请公开|公开申请/.test(sentence.text) ||
  (sentence.onRequests && /产生|发生|引发|引起|被申请/.test(before + match[0]))
const part = ({ before, match, after }: Found) => PART.test(before.slice(-12) + match[0]) || PART.test(after)
const none = (found: Found) => overDisclosure(found) && !QUALIFIED.test(found.match[0] + found.after)
const figure = { when: overDisclosure, soft: part }
const zero = { zero: true, when: none } as const

export const CHALLENGE_READERS: readonly Reader[] = [
  // 未发生行政复议、行政诉讼；没有因依申请公开产生行政复议案件
  reader(
    'challenges',
    `(?:未(?!经)|没有|无(?!法)|零)${CAUSE}行政复议(?:案件|申请)?${AND}(?:被?提起)?(?:的)?(?:行政)?诉讼`,
    zero,
  ),
  reader('review', `(?:未(?!经)|没有|无(?!法)|零)${CAUSE}行政复议(?!${AND}|后)`, zero),
  reader('litigation', `(?:未(?!经)|没有|无(?!法)|零)${CAUSE}(?:行政)?诉讼`, zero),
  // 行政复议、行政诉讼案件0件
  reader('challenges', `行政复议(?:案件)?${AND}(?:提起)?(?:行政)?诉讼${CASE}${FILL}${N}${UNIT}`, figure),
  reader(
    'litigationDirect',
    `未经(?:行政)?复议(?:直接)?(?:起诉|提起(?:行政)?诉讼|诉讼)${CASE}${FILL}${N}${UNIT}`,
    figure,
  ),
  reader(
    'litigationAfterReview',
    `(?:经|行政)?复议后(?:再|又|提起)?(?:起诉|(?:行政)?诉讼)${CASE}${FILL}${N}${UNIT}`,
    figure,
  ),
  reader('review', `行政复议${CASE}${FILL}${N}${UNIT}`, figure),
  reader(
    'litigation',
    `(?<!行政复议(?:案件)?(?:[、和及或与]|以及|或者)(?:行政)?)(?:行政)?诉讼${CASE}${FILL}${N}${UNIT}`,
    figure,
  ),
  // 发生3件行政复议
  reader(
    'review',
    `(?:发生|产生|引发|收到|被|涉及|有)[了共]{0,2}${N}${UNIT}[^，。；\\d]{0,12}?行政复议(?!后|${AND})`,
    figure,
  ),
  reader('litigation', `(?:发生|产生|引发|收到|被|涉及|有|、)[了共]{0,2}${N}${UNIT}(?:行政)?诉讼`, figure),
  // 相关案件74件, after both were named
  reader('challenges', `(?:相关|此类|上述)案件${FILL}${N}${UNIT}`, {
    when: ({ sentence, match }) => /行政复议.*诉讼/.test(sentence.text.slice(0, match.index)),
    soft: part,
  }),
]
