import type { OpenRefusal } from '../applicants/index.ts'
import type { RequestRefusal } from '../requests/index.ts'
import { CASE_FILE_PURPOSES, type CaseFileEntry, MOST_CASE_FILE_BYTES, MOST_CASE_FILES } from './case-file.ts'
import { CASE_FILE_TYPES, type CaseFileType } from './file-types.ts'

/** One refusal a kind, so that each is told apart. */
type Refused<K extends string> = K extends string
  ? {
      readonly kind: K
      readonly message: string
      /** What the program has to answer for; undefined where nothing is wrong with it. */
      readonly fault?: unknown
    }
  : never

/** Why a file isn't taken into the case. */
export type TakeRefusal = Refused<
  'empty-file' | 'wrong-type' | 'too-large' | 'too-many' | 'infected' | 'broken-off' | 'not-stored'
>
/** Why a file isn't opened. */
export type NotOpened = Refused<'no-such-file' | 'infected' | 'damaged' | 'disposed'>

export type AddRefusal = TakeRefusal | RequestRefusal | OpenRefusal
export type ShowRefusal = NotOpened | OpenRefusal

const NOTHING_KEPT = '案卷里什么也没有增加。'
const TAKEN: readonly CaseFileType[] = ['pdf', 'ofd', 'docx', 'xlsx', 'pptx', 'office97', 'png', 'jpeg', 'tiff', 'txt']
const TYPES = TAKEN.map((type) => CASE_FILE_TYPES[type].label).join('、')

export const emptyFile: TakeRefusal = { kind: 'empty-file', message: `文件是空的。${NOTHING_KEPT}请重新选择。` }
export const wrongType: TakeRefusal = {
  kind: 'wrong-type',
  message: `按内容判断，不是可以入卷的类型。${NOTHING_KEPT}可以添加 ${TYPES}；其他类型请另存为 PDF。`,
}
export const tooLarge: TakeRefusal = {
  kind: 'too-large',
  message: `文件超过 ${MOST_CASE_FILE_BYTES / 1024 / 1024} MB。${NOTHING_KEPT}请压缩或者分成几份。`,
}
export const tooMany: TakeRefusal = {
  kind: 'too-many',
  message: `一件申请最多添加 ${MOST_CASE_FILES} 份材料，现在已满。${NOTHING_KEPT}请把几份合并为一个 PDF。`,
}
export const infected = (what: string): TakeRefusal => ({
  kind: 'infected',
  message: `杀毒服务在文件中发现病毒（${what}）。${NOTHING_KEPT}请查杀电脑后重新制作文件。`,
})
export const brokenOff: TakeRefusal = {
  kind: 'broken-off',
  message: `文件没有传完，连接就断开了。${NOTHING_KEPT}请检查网络后重新上传。`,
}

/** @param fault what the store said */
export function notStored(fault: unknown): TakeRefusal {
  const full = fault instanceof Error && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT')
  const why = full ? '服务器的磁盘已满' : '服务器的磁盘没有写入'
  return { kind: 'not-stored', message: `${why}，${NOTHING_KEPT}请联系系统管理员处理后重新上传。`, fault }
}

export const noSuchCase: RequestRefusal = {
  kind: 'no-such-request',
  message: '台账里没有这件申请。请从申请列表进入。',
}
export const fileKeyUsed: RequestRefusal = {
  kind: 'key-used',
  message: '这次提交的编号已经用于另一项内容。请刷新页面后重新上传。',
}
/** The line broke after it had come, and another purpose was chosen meanwhile. */
export const keptAs = ({ purpose }: CaseFileEntry): RequestRefusal => ({
  kind: 'key-used',
  message: `这份文件已经以“${CASE_FILE_PURPOSES[purpose]}”入卷，没有再入一次。请刷新页面查看；仍要以另一用途添加的，请重新选择文件。`,
})
export const caseDisposed: OpenRefusal = {
  kind: 'disposed',
  message: '保管期限届满，申请人信息和案卷的密钥已经销毁，不能再增加材料。',
}

export const noSuchFile: NotOpened = {
  kind: 'no-such-file',
  message: '案卷里没有这份材料。请刷新后再看。',
}
export const disposedFile: NotOpened = {
  kind: 'disposed',
  message: '保管期限届满，材料的密钥已经销毁，不能再打开。',
}
export const damaged = (fault: unknown): NotOpened => ({
  kind: 'damaged',
  message: '这份材料的密文不在或者被改动过，不能打开。请系统管理员从备份恢复，或者请提交人重新提供。',
  fault,
})
