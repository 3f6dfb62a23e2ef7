/** A state has a word and a shape besides its colour. */
const STATES = {
  overdue: { shape: '●', word: '超期' },
  dueSoon: { shape: '◐', word: '将到期' },
  open: { shape: '○', word: '办理中' },
  done: { shape: '✓', word: '办结' },
} as const

export type StateKind = keyof typeof STATES

/** @param word in place of the state's usual one */
export function StateMark({ state, word }: { readonly state: StateKind; readonly word?: string }) {
  return (
    <span className={`state state-${state}`}>
      <span aria-hidden>{STATES[state].shape}</span> {word ?? STATES[state].word}
    </span>
  )
}
