import { formatCitation } from '../../law/articles/index.ts'
import { dayWords } from '../../law/day/index.ts'
import { may } from '../accounts/index.ts'
import {
  PROPOSAL_REASONS,
  type ProposalFile,
  type ProposalStore,
  type Stage,
  stageOf,
  writersOf,
} from '../disclosure-log/index.ts'
import type { TodoAsker, TodoItem, TodoSource } from './todo-item.ts'

export interface DisclosureTodoContext {
  readonly proposals: Pick<ProposalStore, 'ofBodies'>
  readonly organisations: { list(): Promise<readonly { readonly id: string; readonly code: string }[]> }
}

const TITLES: Readonly<Partial<Record<Stage, string>>> = {
  proposed: '审核公开建议',
  approved: '公开已审核的建议',
  returned: '修改退回的公开建议',
}

/** 第四十四条: proposals that wait to be reviewed or made public, and those that came back to whoever wrote them. 应当及时, no day is set. */
export function disclosureTodo(ctx: DisclosureTodoContext): TodoSource {
  return {
    itemsFor: async (asker) => {
      const bodies = (await ctx.organisations.list()).filter(({ id: bodyId }) =>
        (['disclosure.propose', 'disclosure.publish'] as const).some((act) => may(asker.actor, act, { bodyId }).ok),
      )
      const codes = new Map(bodies.map(({ id, code }) => [id, code]))
      const files = await ctx.proposals.ofBodies([...codes.keys()])
      return files.filter((file) => waitsFor(file, asker)).map((file) => itemOf(file, codes.get(file.bodyId) ?? ''))
    },
  }
}

function waitsFor(file: ProposalFile, { actor }: TodoAsker): boolean {
  const stage = stageOf(file)
  const wrote = writersOf(file).includes(actor.personId)
  if (stage === 'returned') return wrote && may(actor, 'disclosure.propose', { bodyId: file.bodyId }).ok
  if (stage !== 'proposed' && stage !== 'approved') return false
  return !wrote && may(actor, 'disclosure.publish', { bodyId: file.bodyId }).ok
}

/** Its title is encrypted: which one it is is told by the answer that it comes from. */
const itemOf = (file: ProposalFile, code: string): TodoItem => ({
  id: `disclosure/${file.id}`,
  kind: 'disclosure',
  title: `${TITLES[stageOf(file)]}（${dayWords(file.answeredOn)}答复的申请）`,
  bodyId: file.bodyId,
  lastDay: null,
  daysLeft: null,
  state: 'open',
  article: formatCitation(PROPOSAL_REASONS[file.reason].articles),
  href: `/disclosure/${code}/${file.id}`,
})
