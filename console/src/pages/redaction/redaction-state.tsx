import type { CaseRedaction } from './redaction-api.ts'

const MARKS = { marking: 'open', releasing: 'dueSoon', refused: 'overdue', released: 'done' } as const
const SIGNS = { marking: '○', releasing: '◐', refused: '●', released: '✓' } as const

/** In words; the sign and the colour only say it again. */
export function RedactionState({ state, words }: { readonly state: CaseRedaction['state']; readonly words: string }) {
  return (
    <span className={`state state-${MARKS[state]}`}>
      <span aria-hidden="true">{SIGNS[state]} </span>
      {words}
    </span>
  )
}
