/**
 * What people of the office do with a file without moving its clock. 第四十五条：登记、审核、办理、答复、归档. Many may come at any time; what was
 * recorded is never changed, a slip is corrected by a later act.
 */
export const HANDLING_ACT_KINDS = [
  'assigned',
  'helper_added',
  'helper_removed',
  'noted',
  'file_added',
  'searched',
  'urged',
  'divided',
  'corrected',
  'archived',
] as const
export type HandlingActKind = (typeof HANDLING_ACT_KINDS)[number]

/** Something to write down with an act. */
export interface WordField {
  readonly key: string
  readonly label: string
  readonly optional?: true
}

interface HandlingRule {
  /** 分派承办人 */
  readonly title: string
  readonly by: 'body' | 'supervisor'
  readonly article: string
  readonly words: readonly WordField[]
}

const FILE = '第四十五条'

export const HANDLING_RULES: Readonly<Record<HandlingActKind, HandlingRule>> = {
  assigned: {
    title: '确定承办人',
    by: 'body',
    article: FILE,
    words: [{ key: 'text', label: '交办说明', optional: true }],
  },
  helper_added: { title: '增加协办人', by: 'body', article: FILE, words: [] },
  helper_removed: { title: '减少协办人', by: 'body', article: FILE, words: [] },
  noted: { title: '批注', by: 'body', article: FILE, words: [{ key: 'text', label: '批注' }] },
  file_added: { title: '材料入卷', by: 'body', article: FILE, words: [] },
  searched: {
    title: '检索',
    by: 'body',
    article: '第三十六条第（四）项',
    words: [
      { key: 'scope', label: '检索的范围' },
      { key: 'systems', label: '检索的系统、档案' },
      { key: 'keywords', label: '关键词' },
      { key: 'by', label: '检索人' },
      { key: 'found', label: '检索的结果' },
    ],
  },
  urged: {
    title: '督办',
    by: 'supervisor',
    article: '第四十七条第一款',
    words: [{ key: 'text', label: '督办的要求' }],
  },
  divided: { title: '按一事一申请拆分', by: 'body', article: '国办函〔2020〕109号第四条', words: [] },
  corrected: { title: '更正记录', by: 'body', article: FILE, words: [{ key: 'why', label: '更正的原因' }] },
  archived: {
    title: '归档',
    by: 'body',
    article: FILE,
    words: [{ key: 'place', label: '档号或者存放位置', optional: true }],
  },
}

export const isHandlingAct = (kind: string): kind is HandlingActKind => HANDLING_ACT_KINDS.some((each) => each === kind)
