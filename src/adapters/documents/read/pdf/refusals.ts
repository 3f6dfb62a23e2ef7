import type { Refusal } from '../../../../capabilities/documents/index.ts'

const ASK_FOR_ORIGINAL = '请向制作单位索取可编辑的原文件（docx）或由其直接导出的 PDF'

export const encrypted: Refusal = {
  kind: 'encrypted',
  message: '这份 PDF 设有打开密码，无法读取。请用密码打开后另存为不带密码的 PDF，再重新提交。',
}

export const damaged: Refusal = {
  kind: 'damaged',
  message: `这份 PDF 已损坏或不完整，无法打开。请重新下载；仍打不开的，${ASK_FOR_ORIGINAL}。`,
}

export const damagedPage = (page: number): Refusal => ({
  kind: 'damaged',
  message: `这份 PDF 的第 ${page} 页已损坏，内容读不全，因此未作读取。请重新下载；仍不行的，${ASK_FOR_ORIGINAL}。`,
})

export const noPages: Refusal = {
  kind: 'damaged',
  message: `这份 PDF 里没有任何一页。请核对文件是否完整；不完整的，${ASK_FOR_ORIGINAL}。`,
}

export const tooManyPages = (pages: number, limit: number): Refusal => ({
  kind: 'too-large',
  message: `这份 PDF 有 ${pages} 页，超过 ${limit} 页的上限。请只提交年度报告所在的页。`,
})

export const tooManyObjects = (page: number): Refusal => ({
  kind: 'bomb',
  message: `这份 PDF 的第 ${page} 页含有异常多的图形，不像一份报告，未作读取。${ASK_FOR_ORIGINAL}。`,
})

export const tooMuchMemory: Refusal = {
  kind: 'too-much-memory',
  message: `读取这份 PDF 所需的内存超出限度，已停止读取。文件可能异常，${ASK_FOR_ORIGINAL}。`,
}

export const scanned: Refusal = {
  kind: 'no-text',
  message: `这份 PDF 里只有图片，没有文字，是扫描件或拍照件，目前还不能识别。${ASK_FOR_ORIGINAL}。`,
}

export const unmapped: Refusal = {
  kind: 'no-text',
  message: `这份 PDF 的字体没有附带文字编码，页面看得见，但取不出文字。${ASK_FOR_ORIGINAL}。`,
}
