/** Something in the chains that can't have come about by appending. Numbers are those of entries in the chain of the body. */
export type AuditBreak =
  /** The entry's content doesn't give its hash. */
  | { readonly kind: 'changed'; readonly bodyId: string; readonly number: number }
  /** The entry fits its own hash, but names another one as the hash of the entry before. */
  | { readonly kind: 'unlinked'; readonly bodyId: string; readonly number: number }
  /** No entry has these numbers. */
  | { readonly kind: 'missing'; readonly bodyId: string; readonly from: number; readonly to: number }
  /** The number is below 1, or was there before. */
  | { readonly kind: 'misplaced'; readonly bodyId: string; readonly number: number }
  /** The table of heads has no row for a chain that has entries. */
  | { readonly kind: 'head-missing'; readonly bodyId: string; readonly number: number }
  /** The table of heads gives the last entry another hash. */
  | { readonly kind: 'head-differs'; readonly bodyId: string; readonly number: number }
  /** Entries that the table of heads doesn't know of. */
  | { readonly kind: 'beyond-head'; readonly bodyId: string; readonly from: number; readonly to: number }
  /** A head kept elsewhere has another hash at `to`; the last that agreed is just before `from`. */
  | {
      readonly kind: 'rewritten'
      readonly bodyId: string
      readonly from: number
      readonly to: number
      readonly day: string
    }
  /** A head kept elsewhere is newer than the last entry. */
  | { readonly kind: 'cut'; readonly bodyId: string; readonly from: number; readonly to: number; readonly day: string }
  | { readonly kind: 'anchor-changed'; readonly day: string }
  | { readonly kind: 'anchor-unlinked'; readonly day: string }
  | { readonly kind: 'anchor-missing'; readonly day: string }
  /** The anchor is another one than was kept outside, or than the chain says was made. */
  | { readonly kind: 'anchor-differs'; readonly day: string }
  /** An anchor that the chain knows nothing of. */
  | { readonly kind: 'anchor-unknown'; readonly day: string }

/** So many breaks are told one by one; the rest is counted. */
const BREAKS_TOLD = 1000

/** Breaks as they are found: the first of them, and how many there are. A chain of millions may be broken at each entry. */
export interface BreakList {
  readonly told: readonly AuditBreak[]
  readonly count: number
  push(broken: AuditBreak): void
  /** Adds those of another list. */
  join(other: Pick<BreakList, 'told' | 'count'>): void
}

export function breakList(): BreakList {
  const told: AuditBreak[] = []
  let count = 0
  return {
    told,
    get count() {
      return count
    },
    push: (broken) => {
      count += 1
      if (told.length < BREAKS_TOLD) told.push(broken)
    },
    join: (other) => {
      count += other.count
      told.push(...other.told.slice(0, BREAKS_TOLD - told.length))
    },
  }
}

/**
 * A break in a sentence: which entry, what is wrong.
 * @param nameOf a body's name by its id
 */
export function breakInWords(broken: AuditBreak, nameOf: (bodyId: string) => string): string {
  if (!('bodyId' in broken)) return anchorWords(broken)
  return `${nameOf(broken.bodyId)}：${chainWords(broken)}`
}

const range = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `第 ${from} 条` : `第 ${from} 至 ${to} 条`

function chainWords(broken: Extract<AuditBreak, { bodyId: string }>): string {
  switch (broken.kind) {
    case 'changed':
      return `第 ${broken.number} 条被改动，内容与哈希不符。`
    case 'unlinked':
      return `第 ${broken.number} 条与前一条不衔接：前一条连同哈希被换过，或者这一条是后来插入的。`
    case 'missing':
      return `${range(broken)}缺失，被删除或被移走。`
    case 'misplaced':
      return `第 ${broken.number} 条不在应有的位置：编号重复、倒退，或者小于 1。`
    case 'head-missing':
      return `共有 ${broken.number} 条记录，链尾的登记却不见了。`
    case 'head-differs':
      return `第 ${broken.number} 条与链尾的登记不符：这一条或链尾的登记被改动。`
    case 'beyond-head':
      return `${range(broken)}在登记的链尾之后：是插入的，或者链尾的登记被改动。`
    case 'rewritten':
      return `${range(broken)}之间有改动：第 ${broken.to} 条的哈希与 ${broken.day} 留存的链尾不同。`
    case 'cut':
      return `${range(broken)}缺失：${broken.day} 留存的链尾已到第 ${broken.to} 条，库中没有。`
  }
}

function anchorWords({ kind, day }: Exclude<AuditBreak, { bodyId: string }>): string {
  const told = {
    'anchor-changed': '被改动，内容与哈希不符。',
    'anchor-unlinked': '与前一个审计锚不衔接：前一个被删除、换过，或者这一个是后来插入的。',
    'anchor-missing': '缺失：外存文件或审计链中有，库中没有。',
    'anchor-differs': '与外存文件或审计链中记录的不同。',
    'anchor-unknown': '在审计链中没有生成的记录，是插入的。',
  } as const
  return `${day} 的审计锚${told[kind]}`
}
