/** Where something was found that must not be there. What was found is not repeated: leaks are shown and recorded. */
export interface Leak {
  readonly where:
    | 'page-text'
    | 'content-stream'
    | 'string'
    | 'stream'
    | 'raw-bytes'
    | 'pixels'
    | 'structure'
    | 'picture-metadata'
    | 'part'
  /** Page from 1, where it belongs to one. */
  readonly page?: number
  /** Name of the part, number of the object, key: for whoever looks into the file. */
  readonly at: string
  /** The term, from 1, or the mark, from 1; none for content that no release copy may have. */
  readonly secret?: number
  readonly mark?: number
}

const PLACES: Readonly<Record<Leak['where'], string>> = {
  'page-text': '页面文字',
  'content-stream': '页面内容的底层数据',
  string: '文件内部的字符串',
  stream: '文件内部的数据流',
  'raw-bytes': '文件的原始字节',
  pixels: '页面图像（遮盖区域没有完全涂满）',
  structure: '不应保留的内部结构',
  'picture-metadata': '图片的附加信息',
  part: '文件包内的部件',
}

/** 第 2 页：页面文字（第 1 处标记） */
export function formatLeak({ where, page, at, mark, secret }: Leak): string {
  const which = mark === undefined ? (secret === undefined ? at : `第 ${secret} 个词语`) : `第 ${mark} 处标记`
  return `${page === undefined ? '' : `第 ${page} 页：`}${PLACES[where]}（${which}）`
}
