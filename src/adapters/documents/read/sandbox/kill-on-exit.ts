import type { ChildProcess } from 'node:child_process'

const living = new Set<ChildProcess>()

/** However this process ends in good order, its children end with it; kill -9 is left to the children's own guard. */
export function killOnExit(child: ChildProcess): void {
  if (living.size === 0) process.once('exit', killAll)
  living.add(child)
  child.once('exit', () => {
    living.delete(child)
    if (living.size === 0) process.off('exit', killAll)
  })
}

function killAll(): void {
  for (const child of living) child.kill('SIGKILL')
}
