import { ANY_UNIT, FILL, type Found, gap, N, type Reader, reader } from './reader.ts'

const DOCUMENT = '(?:行政)?规范性文件'
const MAKE = '(?:新?制定|制发|出台|印发)(?:并?(?:发布|印发|出台|公布|实施|公开))?'
const COUNT = '(?:件数|数量|总数|数|总量)?'

/** Drafting, vetting and filing count other people's documents, or none. */
const NOT_MADE = /审查|审核|备案|报备|征求|代拟|起草|拟定|提请|联合|解读|名义|草案|党内|党委|评估|修订|意见|办理情况/
const made = ({ before, match, after }: Found) => !NOT_MADE.test(before.slice(-16) + match[0] + after.slice(0, 8))
const aboutDocuments = (found: Found) =>
  made(found) && /规范性文件/.test(found.sentence.text.slice(0, found.match.index))
const noneLapsed = (found: Found) => made(found) && !/失效/.test(found.sentence.text)

/** A decision that was made, not one that was published: 公示行政处罚决定12件 is about the notice board. */
const PUBLISHED = /公开|公示|发布|录入|上传|归集|推送|公布|报送/
const decided = ({ before, match, after }: Found) =>
  !PUBLISHED.test(before.slice(-16) + match[0]) && !/公示|公开/.test(after)

const DECISIONS = [
  ['licensing', '行政许可'],
  ['penalties', '行政处罚'],
  ['coercion', '行政强制'],
] as const

export const TABLE_TWO_READERS: readonly Reader[] = [
  reader(
    'normativeMade',
    `(?:未|没有|无)(?:新?制定|制发|出台|印发)(?:任何|新的|本级|过){0,2}(?:规章[、和及或])?${DOCUMENT}`,
    {
      zero: true,
      when: (found) => made(found) && !/清理|废止/.test(found.match[0]),
    },
  ),
  reader('normativeMade', `(?<![清审])${MAKE}(?<gap>${gap(8)})${DOCUMENT}${COUNT}${FILL}${N}${ANY_UNIT}`, {
    when: made,
  }),
  reader('normativeMade', `${MAKE}了?${N}${ANY_UNIT}${DOCUMENT}`, { when: made }),
  reader('normativeRepealed', `废止(?:了|的)?${DOCUMENT}${COUNT}${FILL}${N}${ANY_UNIT}`, { when: noneLapsed }),
  reader('normativeRepealed', `废止(?:文件)?${COUNT}${FILL}${N}${ANY_UNIT}${'(?=[，。；、）]|$)'}`, {
    when: (found) => noneLapsed(found) && aboutDocuments(found),
  }),
  reader('normativeInForce', `现行有效的?${DOCUMENT}${COUNT}${FILL}${N}${ANY_UNIT}`, { when: made }),
  reader('normativeInForce', `${DOCUMENT}现行有效的?${COUNT}${FILL}${N}${ANY_UNIT}`, { when: made }),
  reader('normativeInForce', `现行有效的?(?:文件)?${COUNT}${FILL}${N}${ANY_UNIT}`, { when: aboutDocuments }),
  ...DECISIONS.flatMap(([measure, name]) => [
    reader(measure, `(?:作出|做出|下达)[^，。；：\\d]{0,6}?${name}(?:处理)?决定书?${COUNT}${FILL}${N}${ANY_UNIT}`, {
      when: decided,
    }),
    reader(measure, `(?:作出|做出|下达)[了共]{0,2}${N}${ANY_UNIT}${name}(?:处理)?决定`, { when: decided }),
    reader(measure, `${name}处理决定${COUNT}${FILL}${N}${ANY_UNIT}`, { when: decided }),
  ]),
]
