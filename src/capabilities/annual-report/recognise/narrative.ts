import type { SourceDocument } from '../../documents/index.ts'
import type { Narrative } from '../report.ts'
import type { SectionHeading } from './headings.ts'
import type { Token } from './tokens.ts'

/** Lines of a page that come after the report's own text. */
const FURNITURE =
  /^(?:上一[篇条]|下一[篇条]|相关(?:链接|文档|附件|阅读|解读)|扫一扫|分享到?[:：]?|打印(?:本页)?|关闭(?:窗口|本页)?|【?(?:打印|关闭)|主办(?:单位)?[:：]|承办(?:单位)?[:：]|主办单位|版权所有|技术支持|网站(?:标识码|地图)|政府网站|[^。]{0,12}ICP备|[^。]{0,8}公网安备|联系我们|附件(?:下载)?[:：]?$|责任编辑|来源[:：]|信息来源[:：]|浏览次数|您是第|Copyright|©|友情链接|手机扫描)/i

/** The three sections of prose, a paragraph a line. A section that the document does not hold is null. */
export function readNarrative(
  document: SourceDocument,
  tokens: readonly Token[],
  sections: readonly SectionHeading[],
  tablesFrom: number,
): Narrative {
  const section = (key: SectionHeading['key']): string | null => {
    const index = sections.findIndex((s) => s.key === key)
    const heading = sections[index]
    if (!heading) return null
    const next = sections[index + 1]?.at ?? tokens.length
    const end = key === 'overview' && tablesFrom > heading.at ? Math.min(next, tablesFrom) : next
    const text = [heading.rest, ...paragraphs(document, tokens, heading.at + 1, end)].filter((p) => p !== '')
    return (key === 'other' ? text.slice(0, furnitureAt(text)) : text).join('\n')
  }
  return { overview: section('overview'), problems: section('problems'), other: section('other') }
}

/** The text blocks between two tokens, each once, as the author wrote them. */
export function paragraphs(document: SourceDocument, tokens: readonly Token[], from: number, to: number): string[] {
  const blocks = new Set(tokens.slice(from, to).flatMap((t) => (t.origin === 'text' ? [t.block] : [])))
  return [...blocks].flatMap((at) => {
    const block = document.blocks[at]
    const text = block?.kind === 'text' ? block.text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '') : ''
    return text === '' ? [] : [text]
  })
}

function furnitureAt(text: readonly string[]): number {
  const at = text.findIndex((line) => line.length < 80 && FURNITURE.test(line.trim()))
  return at < 0 ? text.length : at
}
