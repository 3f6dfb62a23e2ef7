import { plain } from './plain.ts'
import { subParts } from './sub-parts.ts'

/** One sentence of the narrative with what is needed to know whose figures it gives. */
export interface Sentence {
  readonly section: 'overview' | 'other'
  /** Plain text (see plain.ts), without the closing mark. */
  readonly text: string
  /** The paragraph it stands in, plain. */
  readonly paragraph: string
  /** Counts the sub-parts from 0; sentences of one part share a subject. */
  readonly part: number
  /** It stands in the part on requests, or it or one before it in its paragraph speaks of requests. */
  readonly onRequests: boolean
  /** It stands under a heading on requests. */
  readonly underRequests: boolean
}

const REQUESTS = /信息公开申请|依.{0,2}申请|申请公开|公开申请|政府信息申请|公开政府信息的申请|申请信息公开/
const REQUEST_TITLE = /依.{0,4}申请|申请公开|公开申请|申请办理/

/** Sentences of the overview (一) and of 六. The fifth section speaks of other years and is not read for figures. */
export function sentencesOf(narrative: {
  readonly overview: string | null
  readonly other: string | null
}): readonly Sentence[] {
  return [...split('overview', narrative.overview ?? ''), ...split('other', narrative.other ?? '')]
}

interface Passage {
  readonly title: string
  readonly part: number
  readonly text: string
}

function split(section: Sentence['section'], text: string): readonly Sentence[] {
  return passages(text).flatMap((passage) => {
    const underRequests = REQUEST_TITLE.test(passage.title)
    let onRequests = underRequests
    return passage.text.split(/[。；！？;]/).flatMap((sentence) => {
      if (sentence === '') return []
      onRequests ||= REQUESTS.test(sentence)
      return [{ section, text: sentence, paragraph: passage.text, part: passage.part, onRequests, underRequests }]
    })
  })
}

/** Paragraphs, cut where a heading runs on in the same line; each with the heading above it. */
function passages(text: string): readonly Passage[] {
  const headings = subParts(text)
  const structured = headings.some((h) => h.style !== 'enumerated')
  let title = ''
  let part = 0
  return text.split('\n').flatMap((line, number) => {
    const whole = plain(line).replace(/^[#*\s]+/, '')
    const own = headings.filter((h) => h.line === number && (!structured || h.style !== 'enumerated'))
    const cuts = [0, ...own.map((h) => h.at), whole.length]
    return cuts.slice(0, -1).flatMap((from, i) => {
      const heading = own[i - 1]
      if (heading) {
        title = heading.title
        part++
      }
      const piece = whole.slice(from, cuts[i + 1])
      return piece === '' ? [] : [{ title, part, text: piece }]
    })
  })
}
