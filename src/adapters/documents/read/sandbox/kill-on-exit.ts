import type { ChildProcess } from 'node:child_process'

const living = new Map<ChildProcess, () => boolean>()

/**
 * However this process ends in good order, no child stays behind: one that reads is killed, an idle one sees the channel
 * close and ends by itself, keeping what it has compiled. kill -9 is left to the children's own guard.
 */
export function killOnExit(child: ChildProcess, isBusy: () => boolean): void {
  if (living.size === 0) process.once('exit', killBusy)
  living.set(child, isBusy)
  child.once('exit', () => {
    living.delete(child)
    if (living.size === 0) process.off('exit', killBusy)
  })
}

function killBusy(): void {
  for (const [child, isBusy] of living) if (isBusy()) child.kill('SIGKILL')
}
