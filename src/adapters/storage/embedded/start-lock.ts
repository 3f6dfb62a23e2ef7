import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { poll } from './processes.ts'

const PATIENCE_MS = 60_000

/**
 * Lets one process at a time start a server on a data folder; the others find it running. The lock is an abstract socket
 * address, which the kernel frees however its holder ends. Where there is no such thing, or it is held for very long, we go on
 * without: PostgreSQL itself refuses a second server, the lock only spares us the attempt.
 */
export async function withStartLock<T>(dataDir: string, act: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return act()
  const address = `\0gongkai-start-${createHash('sha256').update(dataDir).digest('hex').slice(0, 32)}`
  const lock = await poll(PATIENCE_MS, () => listenOn(address))
  try {
    return await act()
  } finally {
    lock?.close()
  }
}

function listenOn(address: string): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy())
    server.on('error', () => resolve(undefined))
    server.listen({ path: address, exclusive: true }, () => {
      server.unref()
      resolve(server)
    })
  })
}
