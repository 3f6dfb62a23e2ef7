import { ANY_UNIT, END, FILL, type Found, gap, N, type Reader, reader, UNIT } from './reader.ts'

/** 政府信息公开申请、依申请公开、公开政府信息的申请…: words that can only mean requests. */
const REQUEST =
  '(?:信息(?:依申请)?(?:公开)?(?:依申请公开|的?申请)|依申请(?:信息公开|政府信息公开|公开|信息|政府信息|件)|依公开申请|公开(?:政府)?信息的?申请|公开申请|申请公开(?:政府)?(?:信息)?|申请信息公开)'
const NOUN = '(?:申请|请求|事项|事件|办件|件|信息|政府信息|表|书|总数|总量|数量|业务){0,3}'
const TAKE = '(?:收到|接到|接收到?|受理|新收|收悉|登记|接办)'
const AND = '(?:[并和与及、](?:受理|办理|处理|答复|办结|回复))?'

/** What turns a request into something else: complaints about one, suits over one, fees, other people's permits. */
const ELSE =
  /复议|诉讼|投诉|举报|异议|收费|处理费|费用|超期|逾期|延期|引起|引发|不当|不满|纠纷|错误|违规|泄密|败诉|纠错|整改|追责/
const OTHER_OBJECT =
  /较|比|同比|增|减|其中|咨询|留言|建议|提案|热线|信访|许可|补贴|补助|低保|救助|登记|仲裁|援助|培训|会议|来信|评议|由于|导致|因(?!公开)|监测|测评/
const NARROWED = /通过|方式|网[上络站]|线上|线下|信函|传真|当面|电子邮件|法人|企业|第三方/

const plainObject = ({ match, after }: Found) =>
  !OTHER_OBJECT.test(match.groups?.gap ?? '') &&
  !ELSE.test(match.groups?.gap ?? '') &&
  !/^的?(?:复议|诉讼|行政)/.test(after)
const onRequests = ({ sentence }: Found) => sentence.onRequests
const underRequests = ({ sentence }: Found) => sentence.underRequests
const NAMED = new RegExp(REQUEST)
const OTHER_MATTERS = /留言|信箱|来信|建议|提案|热线|信访|复议|诉讼/
/** 「收到政府信息公开申请89件，已答复88件」: the figure follows the noun in the same sentence. */
const afterRequests = ({ sentence, match }: Found) =>
  sentence.underRequests ||
  (NAMED.test(sentence.text.slice(0, match.index)) && !OTHER_MATTERS.test(sentence.text.slice(0, match.index)))
const nothing = (found: Found) => {
  const words = `${found.match.groups?.gap ?? ''}${found.after}`
  const narrowed = NARROWED.test((found.match.groups?.gap ?? '').replace(/(?:公民|自然人|个人)[、和或与]法人/, ''))
  return !ELSE.test(words) && !OTHER_OBJECT.test(found.match.groups?.gap ?? '') && !narrowed
}

/** Requests taken in, answered, or said not to exist. The order matters: a figure belongs to the first pattern that fits. */
export const REQUEST_READERS: readonly Reader[] = [
  // 未收到政府信息公开申请；没有接到群众要求公开政府信息的申请
  reader(
    'received',
    `(?:未|没有?|从未|尚未)(?:曾|能|共|再)?(?:收到|接到|接收到?|受理|接收|发生|产生|收悉)(?:[和或、](?:受理|处理|办理|答复))?过?(?<gap>${gap(36)})(?:${REQUEST})${NOUN}(?:事件|情况)?`,
    { zero: true, when: nothing },
  ),
  reader(
    'received',
    `(?:未|没有?)(?:收到|接到|受理)(?<gap>(?:任何|公民|群众|社会|公众|单位|个人|的|和|、){0,5})申请${END}`,
    {
      zero: true,
      when: underRequests,
    },
  ),
  reader(
    'received',
    `(?:^|(?<=[，：、（]|年度?|全年|本年度?|[我全本][局镇乡办委县区市]|街道|均|情况))(?:无|没有|零)(?<gap>(?:任何|公民|群众|单位|个人|社会|公众|主动|要求|的|和|、){0,6})(?:政府)?${REQUEST}(?:申请|事项|情况|件|办件|信息|类|的|业务){0,4}${END}`,
    { zero: true, when: nothing },
  ),
  // 受理政府信息公开申请17件；共收到依申请公开0件
  reader('received', `${TAKE}${AND}(?<gap>${gap(36)})(?:政府)?${REQUEST}${NOUN}${FILL}${N}${ANY_UNIT}`, {
    when: plainObject,
  }),
  reader('received', `${TAKE}${AND}(?<gap>${gap(36)})申请(?:书|表|件|事项)?${FILL}${N}${UNIT}`, {
    when: (found) => underRequests(found) && plainObject(found),
    soft: () => true,
  }),
  // 收到70件申请；共收到8份政府信息公开申请
  reader('received', `${TAKE}${AND}[了共计总合各]{0,3}${N}${ANY_UNIT}(?<gap>${gap(36)})(?:政府)?${REQUEST}`, {
    when: plainObject,
  }),
  reader(
    'received',
    `${TAKE}${AND}[了共计总合各]{0,3}${N}${UNIT}(?<gap>(?:群众|公民|公众|书面|各类|的){0,3})申请${END}`,
    {
      when: onRequests,
    },
  ),
  // under a heading on requests: 2023年共受理265件
  reader('received', `${TAKE}${AND}[了共计总合]{0,3}${N}${UNIT}${END}`, { when: underRequests }),
  // 办理政府信息公开申请218件；依申请公开3件
  reader('requests', `(?:办理|处理)(?:了|各类)?(?<gap>${gap(24)})(?:政府)?${REQUEST}${NOUN}${FILL}${N}${ANY_UNIT}`, {
    when: plainObject,
  }),
  reader('handled', `(?:办结|答复|回复|办复)(?<gap>${gap(16)})(?:政府)?(?:${REQUEST})${NOUN}${FILL}${N}${UNIT}`, {
    when: plainObject,
  }),
  reader(
    'requests',
    `(?:^|(?<=[，：、]|年度?|全年|[共我本][局镇乡办委县区]?|完成|情况))(?:政府)?(?:信息公开申请|依申请公开(?:政府信息|信息)?)(?:申请|事项|件|总数|总量|数量){0,3}${FILL}${N}${UNIT}`,
    { when: plainObject },
  ),
  reader('handled', `(?:办结|答复|回复|办复)(?:件|数|量)?[了共计总合为：]{0,3}${N}${UNIT}${END}`, {
    when: afterRequests,
  }),
  reader('requests', `(?:办理|处理)[了共计总合为：]{0,3}${N}${UNIT}${END}`, { when: underRequests, soft: () => true }),
]
