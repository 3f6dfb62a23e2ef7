import { breakInWords, type Verdict } from '../../capabilities/audit/index.ts'

const CHAINS_TOLD = 20

/**
 * What was found, in sentences for whoever asked: the breaks by name, then what was compared with, then what can't be proved.
 * @param nameOf a body's name by its id
 * @param where the heads outside come from; null where there are none
 */
export function verdictWords(
  verdict: Verdict,
  nameOf: (bodyId: string) => string,
  where: string | null,
): { readonly conclusion: string; readonly breaks: readonly string[]; readonly proof: readonly string[] } {
  return {
    conclusion: conclusion(verdict, nameOf),
    breaks: breakLines(verdict, nameOf),
    proof: [...evidenceLines(verdict, where), ...unprovenLines(verdict, nameOf)],
  }
}

function conclusion({ chains, entries, breakCount, stoppedAt }: Verdict, nameOf: (bodyId: string) => string): string {
  const looked = `核验了 ${chains} 条链、${entries} 条记录`
  const found = breakCount > 0 ? `发现 ${breakCount} 处问题` : '没有发现改动、删除、插入或次序错乱'
  if (!stoppedAt) return `${looked}，${found}。`
  return `已${looked}，${found}；到${nameOf(stoppedAt.bodyId)}第 ${stoppedAt.number} 条为止，其余尚未核验，可以接着核验。`
}

function breakLines({ breaks, breakCount }: Verdict, nameOf: (bodyId: string) => string): readonly string[] {
  const told = breaks.map((broken) => breakInWords(broken, nameOf))
  return breakCount > breaks.length ? [...told, `另有 ${breakCount - breaks.length} 处，不再一一列出。`] : told
}

function evidenceLines(verdict: Verdict, where: string | null): readonly string[] {
  const { lastOutsideDay, damagedOutsideLines: damaged, notOutside } = verdict
  const lines: string[] = []
  if (where !== null && lastOutsideDay !== null) {
    lines.push(`对照的外存链尾：${where}，最后一日是 ${lastOutsideDay}。`)
  } else {
    lines.push(
      '没有外存链尾可以对照：只能证明各条记录彼此衔接，并与库中登记的链尾和审计锚相符；能够写数据库的人可以把这些一起改写而不被发现。',
    )
  }
  if (damaged.length > 0) {
    lines.push(`外存链尾有 ${damaged.length} 行不能识别（第 ${some(damaged)} 行），没有作为依据。`)
  }
  if (notOutside.length > 0) {
    lines.push(`有 ${notOutside.length} 日的审计锚没有写到这份外存链尾里（${some(notOutside)}）。`)
  }
  return lines
}

function unprovenLines({ unproven, lastOutsideDay }: Verdict, nameOf: (bodyId: string) => string): readonly string[] {
  if (lastOutsideDay === null) return []
  const told = unproven
    .slice(0, CHAINS_TOLD)
    .map(({ bodyId, from, to }) =>
      from === 1
        ? `${nameOf(bodyId)}：全部 ${to} 条记录都没有外存链尾可以对照，能够写数据库的人可以整体改写而不被发现。`
        : `${nameOf(bodyId)}：第 ${from - 1} 条以后的 ${to - from + 1} 条记录没有外存链尾可以对照，能够写数据库的人可以改写而不被发现；下一次留存链尾以后可以对照。`,
    )
  const rest = unproven.length - told.length
  return rest > 0 ? [...told, `另有 ${rest} 条链的末尾同样没有外存链尾可以对照。`] : told
}

const some = (items: readonly (number | string)[]): string =>
  items.slice(0, 5).join('、') + (items.length > 5 ? '等' : '')
