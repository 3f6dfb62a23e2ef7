import type { RequestAct } from './request.ts'

type Numbered = RequestAct & { readonly sequence?: number }

/**
 * The acts as they are to be read: each correction applied to the act that it names, the latest last. What was recorded stays in the register;
 * clock, lists and figures read this.
 */
export function effectiveActs<A extends Numbered>(acts: readonly A[]): readonly A[] {
  const read = new Map<number, A | null>()
  for (const { kind, corrects, instead } of acts) {
    if (kind !== 'corrected' || corrects === undefined) continue
    const wrong = acts.find(({ sequence }) => sequence === corrects)
    if (wrong) read.set(corrects, instead ? readInstead(wrong, instead) : null)
  }
  return acts.flatMap((act) => {
    const instead = act.sequence === undefined ? undefined : read.get(act.sequence)
    return instead === null ? [] : [instead ?? act]
  })
}

/** The act with its facts replaced: what it is, who recorded it and when stay. */
function readInstead<A extends Numbered>(wrong: A, instead: NonNullable<RequestAct['instead']>): A {
  const { days: _, receivedOn: __, until: ___, party: ____, outcome: _____, answer: ______, ...kept } = wrong
  return { ...(kept as A), ...instead }
}
