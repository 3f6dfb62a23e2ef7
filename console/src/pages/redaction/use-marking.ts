import { useCallback, useEffect, useState } from 'react'
import type { CaseRedaction, Mark, Options, Reason } from './redaction-api.ts'

export interface Draft {
  readonly marks: readonly Mark[]
  readonly options: Options
}

/** The marks as somebody changes them, with the way back, until they are saved. */
export interface Marking extends Draft {
  /** Which mark, from 0, is looked at. */
  readonly chosen: number | null
  readonly choose: (index: number | null) => void
  readonly add: (...marks: readonly Mark[]) => void
  readonly change: (index: number, mark: Mark) => void
  readonly remove: (index: number) => void
  /** Gives a reason to every mark that has none. */
  readonly reasonForAll: (reason: Reason) => void
  readonly setOptions: (options: Options) => void
  readonly undo: (() => void) | null
  readonly unsaved: boolean
  /** How many steps there were when the marks were read: what is saved must follow on those. */
  readonly after: number
  /** Takes over what the server holds. */
  readonly reset: (from: CaseRedaction) => void
}

const draftOf = ({ marks, options }: CaseRedaction): Draft => ({ marks, options })

interface State {
  readonly now: Draft
  readonly before: readonly Draft[]
  readonly after: number
}

const stateOf = (from: CaseRedaction): State => ({ now: draftOf(from), before: [], after: from.steps.length })

const MOST_STEPS_BACK = 200

export function useMarking(from: CaseRedaction): Marking {
  const [{ now, before, after }, setState] = useState<State>(() => stateOf(from))
  const [chosen, choose] = useState<number | null>(null)
  const set = useCallback((next: (draft: Draft) => Draft) => {
    setState((state) => ({
      ...state,
      now: next(state.now),
      before: [...state.before, state.now].slice(-MOST_STEPS_BACK),
    }))
  }, [])
  const unsaved = before.length > 0
  useEffect(() => {
    // What somebody else saved is shown, but never in the place of what isn't saved yet.
    if (!unsaved && from.steps.length > after) setState(stateOf(from))
  }, [from, after, unsaved])
  const marksTo = (next: (marks: readonly Mark[]) => readonly Mark[]) =>
    set((draft) => ({ ...draft, marks: next(draft.marks) }))
  return {
    ...now,
    chosen: chosen !== null && chosen < now.marks.length ? chosen : null,
    choose,
    add: (...marks) => {
      marksTo((all) => [...all, ...marks])
      choose(now.marks.length)
    },
    change: (index, mark) => marksTo((all) => all.map((each, i) => (i === index ? mark : each))),
    remove: (index) => {
      marksTo((all) => all.filter((_, i) => i !== index))
      choose(null)
    },
    reasonForAll: (reason) => marksTo((all) => all.map((each) => (each.reason ? each : { ...each, reason }))),
    setOptions: (options) => set((draft) => ({ ...draft, options })),
    undo:
      before.length === 0
        ? null
        : () =>
            setState((state) => ({
              ...state,
              now: state.before.at(-1) ?? state.now,
              before: state.before.slice(0, -1),
            })),
    unsaved,
    after,
    reset: (saved) => setState(stateOf(saved)),
  }
}
