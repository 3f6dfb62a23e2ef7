import type { CellState, Severity } from '../../capabilities/annual-report/index.ts'
import type { Place } from '../../capabilities/documents/index.ts'

interface Mark {
  readonly word: string
  /** Never colour alone: each has a shape of its own. */
  readonly shape: string
}

export const SEVERITY_MARKS: Readonly<Record<Severity, Mark>> = {
  error: { word: '错误', shape: '▲' },
  warning: { word: '警告', shape: '◆' },
  info: { word: '提示', shape: '○' },
}

/** States that a reader of the page has to know of; a cell that was simply read has no mark. */
export const STATE_MARKS: Readonly<Partial<Record<CellState, Mark>>> = {
  derived: { word: '推算', shape: '推' },
  uncertain: { word: '存疑', shape: '疑' },
  entered: { word: '手工填写', shape: '✎' },
}

export const STATE_WORDS: Readonly<Record<CellState, string>> = {
  read: '读出',
  blank: '空格',
  derived: '推算',
  uncertain: '存疑',
  computed: '计算',
  entered: '手工填写',
}

/** The rules behind the findings, one sentence each; sums are those of the form itself. */
export const RULES: Readonly<Record<string, string>> = {
  K1: '表三每一行：各类申请人之和等于总计',
  K2: '表三每一列：各项办理结果之和等于（七）总计',
  K3: '表三每一列：第一项加第二项之和，等于第三项加第四项之和',
  K4: '本年的“上年结转”应与上年的“结转下年度继续办理”逐列相等',
  K5: '表四每一组：四种结果之和等于总计',
  K6: '件数为非负整数，金额为非负数',
  K7: '县级以下机关没有规章制定权，规章各格应为 0',
  K8: '上年现行有效加本年制发减本年废止，等于本年现行有效',
  K9: '有制发或废止的，现行有效件数一般不为 0',
  K10: '正文中的数字应与表格一致',
  K11: '表三全部为 0 而表四有数的，请核对是否由往年申请引发',
  K12: '上年尚未审结的案件，本年应当延续出现',
  K13: '第六部分应报告信息处理费收取情况，并与表格一致',
  K14: '标题、正文、统计期限和表格的年度应当一致',
  K15: '表格应与申请台账重新计算的结果一致',
  K16: '2024年起，对不予公开决定不服的应当先申请行政复议',
  K17: '各部分标题、表格栏目应与统一格式逐字一致',
}

/** 第3页、第2张表第5行第4列；undefined where the place says nothing a person could look up. */
export function placeInWords(place: Place | undefined): string | undefined {
  if (!place) return undefined
  const parts = [
    place.page !== undefined && `第${place.page}页`,
    place.sheet !== undefined && `工作表“${place.sheet}”`,
    place.table !== undefined && `第${place.table}张表`,
    place.row !== undefined && `第${place.row}行`,
    place.column !== undefined && `第${place.column}列`,
    place.line !== undefined && `文件第${place.line}行`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join('') : undefined
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  txt: '文本文件',
  md: 'Markdown 文本',
  html: '网页',
  docx: 'Word 文档',
  pdf: 'PDF',
  json: '数据文件（JSON）',
}

export const formatName = (format: string): string => FORMAT_NAMES[format] ?? format.toUpperCase()

/** 240 KB, 1.2 MB. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

// Made once: a formatter costs more than a page.
const OFFICE_TIME = 'Asia/Shanghai'
const MINUTE = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: OFFICE_TIME })
const DAY = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: OFFICE_TIME })

/** 2025-07-14 01:59, as the tag PubDate has it (国办发〔2017〕47号), in the time of the offices. */
export const minuteOf = (instant: string): string => MINUTE.format(new Date(instant))

/** 2025年2月21日, in the time of the offices. */
export const dayInWords = (instant: string): string => DAY.format(new Date(instant))
