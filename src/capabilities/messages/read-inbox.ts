import { accept, type Result } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { type Atomically, PLATFORM } from '../transactions/index.ts'
import type { InboxLog, InboxOwner } from './ports.ts'

/** Whose inbox a person reads: what was told them about the bodies where they hold a post, and about the installation. */
export const inboxOf = ({ personId, posts }: Actor): InboxOwner => ({
  personId,
  bodyIds: [...new Set([...posts.map((post) => post.bodyId), PLATFORM])],
})

/**
 * Marks a message, or all of them, as read by the person they were told.
 * @param id null for all
 * @returns how many were marked; marking again marks none
 */
export function markRead(
  atomically: Atomically<{ readonly audit: AuditLog; readonly inbox: InboxLog }>,
  { actor, source }: { readonly actor: Actor; readonly source: Source },
  id: string | null,
): Promise<Result<number, NotAllowed | NoSuchThing>> {
  const owner = inboxOf(actor)
  return perform(
    atomically,
    { actor, source, act: 'own.inbox' },
    async ({ inbox }) => {
      const found = id === null ? { bodyId: PLATFORM } : await inbox.find(owner, id)
      return found && { bodyId: found.bodyId, ownerId: actor.personId }
    },
    async ({ inbox }) => {
      const marked = await inbox.markRead(owner, id, source.at)
      const on = { kind: 'message', id: id ?? actor.personId }
      return accept({ value: marked, on, before: null, after: { readAt: source.at }, detail: { marked } })
    },
  )
}
