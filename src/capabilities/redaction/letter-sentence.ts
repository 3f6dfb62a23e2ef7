import { formatReason, REDACTION_REASON_KEYS } from './reason.ts'
import type { RedactionRecord } from './record.ts'

/**
 * 第三十七条: the part that may be given is given, and the reasons for the rest are told. The sentence for the letter; empty where
 * nothing was kept back.
 */
export function reasonSentence(record: Pick<RedactionRecord, 'marks'>): string {
  const parts = REDACTION_REASON_KEYS.flatMap((reason) => {
    const marks = record.marks.filter((mark) => mark.reason === reason && mark.hits > 0)
    if (marks.length === 0) return []
    const hits = marks.reduce((sum, mark) => sum + mark.hits, 0)
    const pages = [...new Set(marks.flatMap((mark) => mark.areas.map((area) => area.page)))].sort((a, b) => a - b)
    return [`${formatReason(reason)}的 ${hits} 处（${pageList(pages)}）`]
  })
  if (parts.length === 0) return ''
  return `依据《中华人民共和国政府信息公开条例》第三十七条，本机关对所提供的文件作了区分处理，对其中涉及${parts.join('、涉及')}不予公开并已遮盖，其余内容予以提供。`
}

const MOST_NAMED = 8

function pageList(pages: readonly number[]): string {
  const named = pages.slice(0, MOST_NAMED).join('、')
  return pages.length > MOST_NAMED ? `第 ${named} 等 ${pages.length} 页` : `第 ${named} 页`
}
