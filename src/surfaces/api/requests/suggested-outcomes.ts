import type { ActWords, Standing } from '../../../capabilities/requests/index.ts'
import type { OutcomeKey } from '../../../law/outcomes/index.ts'

interface Seen {
  readonly standing: Standing
  readonly words: ReadonlyMap<number, ActWords> | undefined
  readonly earlier: readonly { readonly likely: boolean; readonly number: string }[]
}

/** What the file lets one think of, while it is open. It decides nothing, and fills in nothing. */
export function suggestedOutcomes({ standing, words, earlier }: Seen) {
  if (standing.endedOn !== null) return []
  const suggested: { outcome: OutcomeKey; why: string }[] = []
  const elsewhere = [...(words?.values() ?? [])].find((each) => each.elsewhere)
  if (elsewhere) {
    const why = `登记时认为可能属于“${elsewhere.elsewhere}”负责公开，请核对（第三十六条第（五）项）`
    suggested.push({ outcome: 'notResponsible', why })
  }
  const likely = earlier.find((one) => one.likely)
  if (likely) {
    const why = `同一申请人的申请 ${likely.number} 内容相似、已经答复，请核对是否相同的信息（第三十六条第（六）项）`
    suggested.push({ outcome: 'repeated', why })
  }
  return suggested
}
