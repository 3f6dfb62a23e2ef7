import { type Result, refuse } from '../../../capabilities/documents/index.ts'
import {
  formatHiddenContent,
  formatLeak,
  type HiddenContent,
  type Leak,
  type RedactionRefusal,
} from '../../../capabilities/redaction/index.ts'

const MOST_NAMED = 5

const list = (items: readonly string[]): string => {
  const distinct = [...new Set(items)]
  return distinct.length > MOST_NAMED
    ? `${distinct.slice(0, MOST_NAMED).join('；')}；另有 ${distinct.length - MOST_NAMED} 处`
    : distinct.join('；')
}

export const leakFound = (leaks: readonly Leak[]): RedactionRefusal => ({
  kind: 'leak',
  leaks,
  message: `残留检查发现仍有应当遮盖的内容，公开件没有生成。位置：${list(leaks.map(formatLeak))}。请把这些位置一并标记，或选择“整份转为图片”后再处理。`,
})

export const hiddenContentFound = (hidden: readonly HiddenContent[]): RedactionRefusal => ({
  kind: 'hidden-content',
  hidden,
  message: `文件带有看不见的内容，没有生成公开件：${list(hidden.map(formatHiddenContent))}。请选择“清除随附内容”后再处理；不能清除的，请在原来的软件中改正。`,
})

export const NOT_IN_OFFICE: RedactionRefusal = {
  kind: 'not-in-place',
  message: '遮盖标记只能用于 PDF 和图片。请先把这份文件导出为 PDF，再标记需要遮盖的内容。',
}

export const TERM_IN_PICTURE: RedactionRefusal = {
  kind: 'not-in-place',
  message: '图片里的文字不能按词语查找。请改为框选图片上需要遮盖的区域。',
}

export const noSuchPage = (page: number): Result<never, RedactionRefusal> =>
  refuse({ kind: 'page-not-there', marks: [], message: `这份文件没有第 ${page} 页。请刷新后重新选择页码。` })

export const NO_PAGES_SHOWN: RedactionRefusal = {
  kind: 'not-in-place',
  message: 'Word 和 Excel 文件不按页显示，也不在原文件上遮盖。请先导出为 PDF，再标记需要遮盖的内容。',
}
