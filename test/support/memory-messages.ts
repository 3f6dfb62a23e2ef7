import type { JobList, JobQueue } from '../../src/capabilities/jobs/index.ts'
import type { InboxLog, InboxMessage, OutboxLog, OutboxMessage } from '../../src/capabilities/messages/index.ts'

/** Inbox, outbox and jobs held in memory, for tests of the surfaces alone. */
export function memoryMessages() {
  const told: InboxMessage[] = []
  const out: OutboxMessage[] = []
  const pageOf = <T>(all: readonly T[], { page, size }: { readonly page: number; readonly size: number }) => ({
    total: all.length,
    items: all.slice((page - 1) * size, page * size),
  })
  const inbox: InboxLog = {
    list: async ({ personId, bodyIds }, { unread, ...page }) =>
      pageOf(
        told.filter((m) => m.personId === personId && bodyIds.includes(m.bodyId) && !(unread && m.readAt)).toReversed(),
        page,
      ),
    find: async ({ personId }, id) => told.find((m) => m.personId === personId && m.id === id),
    put: async (message) => {
      if (message.key && told.some((m) => m.key === message.key && m.personId === message.personId)) return false
      told.push(message)
      return true
    },
    markRead: async ({ personId }, id, at) => {
      const marked = told.filter((m) => m.personId === personId && !m.readAt && (id === null || m.id === id))
      for (const one of marked) told[told.indexOf(one)] = { ...one, readAt: at }
      return marked.length
    },
    sweep: async () => 0,
  }
  const outbox: OutboxLog = {
    find: async ({ id }) => out.find((m) => m.id === id),
    list: async ({ state, page, size }) =>
      pageOf(
        out.filter((m) => !state || m.state === state),
        { page, size },
      ),
    count: async (state) => out.filter((m) => m.state === state).length,
    put: async (message) => {
      out.push(message)
      return true
    },
    claim: async () => undefined,
    settle: async () => false,
    requeue: async ({ id }, at) => {
      const found = out.find((m) => m.id === id && m.state === 'undelivered')
      if (found) out[out.indexOf(found)] = { ...found, state: 'waiting', attempts: 0, nextAt: at }
      return found !== undefined
    },
    due: async () => [],
    sweep: async () => 0,
  }
  const jobs: JobQueue & JobList = {
    enqueue: async () => {},
    retry: async () => false,
    counts: async () => [],
    list: async () => ({ total: 0, items: [] }),
  }
  return { inbox, outbox, jobs }
}
