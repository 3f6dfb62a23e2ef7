import type { Place } from '../documents/index.ts'

/** What a file carries along that nobody sees who reads it, or only on looking for it. */
const HIDDEN_CONTENT_NAMES = {
  comment: '批注',
  'tracked-change': '修订痕迹',
  'document-property': '文档属性（作者、单位、标题等）',
  'hidden-text': '隐藏文字',
  'hidden-sheet': '隐藏的工作表',
  'hidden-row': '隐藏的行',
  'hidden-column': '隐藏的列',
  'alt-text': '图片和表格的替代文字',
  'embedded-object': '嵌入的文件或图表数据',
  'picture-metadata': '图片中的拍摄信息、位置或备注',
  'picture-format': '不能检查的图片格式',
  'cropped-picture': '裁剪后仍保留的图片部分',
  macro: '宏或脚本',
  'external-link': '指向本机、邮箱或内部地址的链接',
  'field-code': '域代码',
  'custom-data': '自定义数据（数据源、查询、变量）',
  formula: '公式和校验规则',
  attachment: '附件',
  annotation: '注释',
  'form-field': '表单域',
  outline: '书签目录',
  structure: '结构标签',
  layer: '图层',
  name: '命名目标和页码标签',
  thumbnail: '缩略图',
  'earlier-version': '以前保存的版本',
} as const

export type HiddenContentKind = keyof typeof HIDDEN_CONTENT_NAMES

/** One kind of hidden content at one place. What it says is not repeated here. */
export interface HiddenContent {
  readonly kind: HiddenContentKind
  readonly count: number
  /** Page, sheet, row; or nothing where it belongs to the whole file. */
  readonly place?: Place
  /** The part of the package (word/comments.xml), for whoever looks into the file. */
  readonly part?: string
  /** Whether `strip` removes it. What it can't remove has to be changed by the office in its own program. */
  readonly strippable: boolean
}

/** 第 3 页：注释 2 处 */
export function formatHiddenContent({ kind, count, place }: HiddenContent): string {
  const where = [
    place?.page === undefined ? '' : `第 ${place.page} 页`,
    place?.sheet === undefined ? '' : `工作表“${place.sheet}”`,
    place?.row === undefined ? '' : `第 ${place.row} 行`,
    place?.column === undefined ? '' : `第 ${place.column} 列`,
  ].join('')
  return `${where === '' ? '' : `${where}：`}${HIDDEN_CONTENT_NAMES[kind]} ${count} 处`
}
