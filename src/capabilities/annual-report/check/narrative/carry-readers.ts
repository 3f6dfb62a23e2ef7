import { ANY_UNIT, END, FILL, type Found, N, type Reader, reader, UNIT } from './reader.ts'

const OBJECT = '(?:政府)?(?:信息公开|依申请公开)?的?(?:申请)?(?:公开)?(?:办?件|事项)?(?:数量|数)?'
const onRequests = ({ sentence }: Found) => sentence.onRequests
const noCase = (found: Found) => onRequests(found) && !/复议|诉讼|案件/.test(found.before)

/** Requests carried over from the year before and into the next. `over` and `next` name a year where the text does. */
export const CARRY_READERS: readonly Reader[] = [
  // 结转下年度继续办理4件；结转2023年度继续办理2件
  reader(
    'carriedForward',
    `结转[至到]?(?:下一?个?年度?|次年|明年|(?<next>20\\d{2})年度?)(?:继续)?(?:办理|处理|答复)?${OBJECT}${FILL}${N}${ANY_UNIT}`,
    { when: onRequests },
  ),
  // 上年结转34件；2021年结转政府信息公开申请2件；含2023年转至今年办理的3件
  reader(
    'carriedOver',
    `(?:上一?年度?|去年|(?<over>20\\d{2})年度?)结?转[至到来入]?(?:本年度?|今年|当年|20\\d{2}年度?)?(?:继续)?(?:办理|处理|答复)?${OBJECT}${FILL}${N}${ANY_UNIT}`,
    { when: onRequests },
  ),
  reader('carriedOver', `结转自?(?:上一?年度?|去年|(?<over>20\\d{2})年度?)的?${OBJECT}${FILL}${N}${UNIT}`, {
    when: onRequests,
  }),
  reader('carriedOver', `${N}${UNIT}[为系是属由]?(?:上一?年度?|去年|(?<over>20\\d{2})年度?)结转`, { when: onRequests }),
  // 1件结转下年度；另有72件申请…顺延到下年度答复
  reader(
    'carriedForward',
    `${N}${UNIT}[^，。；：\\d]{0,16}?(?:结转|顺延)[至到入]?(?:下一?个?年度?|次年|明年|(?<next>20\\d{2})年)(?![^，。；]{0,14}\\d{1,6}[件份])`,
    { when: onRequests },
  ),
  reader('carriedForward', `${N}${UNIT}(?:正在|尚在|仍在)(?:办理|处理)`, { when: noCase, soft: () => true }),
  reader(
    'carriedForward',
    `(?:无|没有)(?:[^，。；\\d]{0,4}结转[至到]?(?:下一?年|次年|(?<next>20\\d{2})年)|下一?年度?结转)`,
    {
      zero: true,
      when: onRequests,
    },
  ),
  reader('carriedOver', `(?:无|没有)(?:上一?年度?|去年)结转|上一?年度?(?:无|没有)结转${END}`, {
    zero: true,
    when: onRequests,
  }),
]
