import { plain } from './plain.ts'

/** A sub-part of 一、总体情况 as printed: 「（一）主动公开情况」, 「一主动公开情况」, 「2、依申请公开」, 「主动公开情况：」. */
export interface SubPart {
  /** The ordinal as printed, brackets and comma included; '' when there is none. */
  readonly ordinal: string
  readonly number: number
  readonly style:
    | 'bracketed'
    | 'half-bracketed'
    | 'comma'
    | 'digit'
    | 'bracketed-digit'
    | 'bare'
    | 'enumerated'
    | 'none'
  readonly title: string
  /** Line of the text, from 0, and where in the plain line the heading begins. */
  readonly line: number
  readonly at: number
}

const HAN = '一二三四五六七八九十'
/** What the titles of the five sub-parts speak of, whatever the words around. */
export const SUB_PART_TOPICS = [
  { name: '主动公开', topic: /主动(?:地|性)?(?:信息)?公开|(?:信息|政府信息)主动|公开内容/ },
  { name: '依申请公开', topic: /依.{0,4}申请|申请公开|申请办理|公开申请/ },
  {
    name: '政府信息管理',
    topic:
      /信息(?:资源|公开|发布|内容)?(?:的)?(?:规范化?)?(?:管理|审核|审查)|规范性文件(?:管理|清理)|(?:强化|加强|规范|动态).{0,6}管理/,
  },
  { name: '政府信息公开平台建设', topic: /平台|网站|公开载体|载体建设|新媒体|公开渠道|专栏|阵地/ },
  { name: '监督保障', topic: /监督|保障|考核|培训|评议|督查|督察|组织领导/ },
] as const

const TOPIC = new RegExp(SUB_PART_TOPICS.map(({ topic }) => topic.source).join('|'))
const TITLE = '([^。；：:，,\\n]{2,40})'
const INLINE = new RegExp(`(?<!第|条|款)[（(]([${HAN}]{1,3})[）)]、?${TITLE}`, 'g')
const OPENING: readonly [SubPart['style'], RegExp][] = [
  ['comma', new RegExp(`^([${HAN}]{1,3})[、.．]${TITLE}`)],
  ['half-bracketed', new RegExp(`^(?:[（(]([${HAN}]{1,3})(?![）)${HAN}])|([${HAN}]{1,3})[）)])${TITLE}`)],
  ['enumerated', new RegExp(`^([${HAN}])是${TITLE}`)],
  ['bracketed-digit', new RegExp(`^[（(](\\d{1,2})[）)]、?${TITLE}`)],
  ['digit', new RegExp(`^(\\d{1,2})[、.．]${TITLE}`)],
]
/** A number that lost its brackets stands directly before the title: only where the words behind are a sub-part's own. */
const BARE = new RegExp(`^([${HAN}])(?=主动公开|依.{0,4}申请|政府信息|信息|平台|监督|政务)${TITLE}`)

/** Every sub-part heading of the overview in reading order. */
export function subParts(overview: string): readonly SubPart[] {
  return overview
    .split('\n')
    .map((line) => plain(line).replace(/^[#*\s]+/, ''))
    .flatMap((text, line) => {
      const inline = [...text.matchAll(INLINE)].map((m) => ({
        ordinal: m[0].slice(0, m[0].length - (m[2] ?? '').length),
        number: hanNumber(m[1] ?? ''),
        style: 'bracketed' as const,
        title: m[2] ?? '',
        line,
        at: m.index,
      }))
      return inline.length > 0 ? inline : [opening(text, line)].filter((part) => part !== undefined)
    })
}

function opening(text: string, line: number): SubPart | undefined {
  for (const [style, pattern] of OPENING) {
    const m = pattern.exec(text)
    if (!m) continue
    const title = m.at(-1) ?? ''
    const number = m[1] ?? m[2] ?? ''
    return {
      ordinal: m[0].slice(0, m[0].length - title.length),
      number: /\d/.test(number) ? Number(number) : hanNumber(number),
      style,
      title,
      line,
      at: 0,
    }
  }
  const bare = BARE.exec(text)
  if (bare)
    return {
      ordinal: bare[1] ?? '',
      number: hanNumber(bare[1] ?? ''),
      style: 'bare',
      title: bare[2] ?? '',
      line,
      at: 0,
    }
  const lead = /^([^。；：，]{3,24})(?:[。：]|$)/.exec(text)?.[1]
  if (!lead || !TOPIC.test(lead)) return undefined
  return { ordinal: '', number: 0, style: 'none', title: lead, line, at: 0 }
}

function hanNumber(text: string): number {
  if (text.length === 1) return HAN.indexOf(text) + 1
  return text.startsWith('十') ? 10 + HAN.indexOf(text.slice(1)) + 1 : 0
}
