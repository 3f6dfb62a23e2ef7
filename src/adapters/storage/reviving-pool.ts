import type { PostgresPool } from 'kysely'
import pg from 'pg'

/** No socket, nobody behind it, or a server that is just stopping. */
const GONE = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'])

/**
 * A pool of connections that, where the server has gone, has it brought back once and tries again. Queries under way when it
 * went fail: they may have been committed.
 */
export function revivingPool(config: pg.PoolConfig, revive?: () => Promise<void>): PostgresPool {
  const pool = new pg.Pool(config)
  // A connection that breaks, idle or in a transaction, fails the next query on it. Unheard, the event would end the program.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  let reviving: Promise<void> | undefined
  const once = (act: () => Promise<void>): Promise<void> => {
    reviving ??= act().finally(() => {
      reviving = undefined
    })
    return reviving
  }
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      try {
        return await pool.connect()
      } catch (error) {
        if (!revive || !GONE.has((error as NodeJS.ErrnoException).code ?? '')) throw error
        await once(revive)
        return pool.connect()
      }
    },
  }
}
