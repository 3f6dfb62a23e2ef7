import type { Script } from './draw.ts'
import { assertFiguresHold } from './figures-hold.ts'
import { type Walk, walked } from './register-walk.ts'
import {
  assertAnEndIsReached,
  assertNothingIsLost,
  assertNotOfferedIsTold,
  assertNotStuck,
  assertOfferedIsTaken,
} from './what-may-come.ts'

/** What has been seen over many scripts: a run in which nothing ended, or nothing was reopened, would show nothing. */
export type Seen = Map<string, number>
const note = (seen: Seen, what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1)

/** In every state of a script: what comes next is right, and an end can be reached. */
export function assertEveryState(script: Script, seen: Seen): void {
  let before: Walk | undefined
  for (const { walk, changed, refused } of walked(script)) {
    note(seen, 'states')
    if (refused) note(seen, `refused ${refused.refusal.kind}`)
    if (changed) {
      const was = before?.files.find(({ file }) => file.request.id === changed.request.id)
      if (was) assertNothingIsLost(was.file, changed, walk.today)
      note(seen, changed.acts.at(-1)?.kind ?? 'arrived')
      assertOfferedIsTaken(changed, walk)
      assertNotOfferedIsTold(changed, walk)
      assertNotStuck(changed, walk)
      assertAnEndIsReached(changed, walk)
    }
    before = walk
  }
  // Days have passed over the others: what is offered depends on the day.
  for (const { file } of before?.files ?? []) {
    if (!before) return
    assertOfferedIsTaken(file, before)
    assertNotOfferedIsTold(file, before)
    assertNotStuck(file, before)
    assertAnEndIsReached(file, before)
  }
}

/** The figures of the register that a script leads to. */
export function assertFigures(script: Script): void {
  const last = [...walked(script)].at(-1)
  if (last) assertFiguresHold(last.walk)
}
