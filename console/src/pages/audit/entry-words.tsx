import type { components } from '../../api/schema.ts'

export type ListedEntry = components['schemas']['AuditEntry']

export const entryPath = ({ body, number }: Pick<ListedEntry, 'body' | 'number'>): string =>
  `/audit/entries/${encodeURIComponent(body.code)}/${number}`

/** 张某（受理）; the program itself where nobody did it. */
export function whoWords({ person, post }: Pick<ListedEntry, 'person' | 'post'>): string {
  if (!person) return '程序自动'
  return post ? `${person.name}（${post.label}）` : person.name
}

export function Outcome({ outcome, outcomeLabel }: Pick<ListedEntry, 'outcome' | 'outcomeLabel'>) {
  if (outcome === 'done') return <span className="state state-done">✓ {outcomeLabel}</span>
  return <span className="state state-overdue">▲ {outcomeLabel}</span>
}
