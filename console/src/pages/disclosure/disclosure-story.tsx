import { dayWords } from '../../parts/day-words.ts'
import type { Proposal } from './disclosure-api.ts'

/** What was done with a proposal, in its order. */
export function DisclosureStory({ proposal }: { readonly proposal: Proposal }) {
  return (
    <section aria-labelledby="disclosure-story">
      <h2 id="disclosure-story">经过</h2>
      <ol className="bare disclosure-steps">
        {proposal.steps.map(({ sequence, title, on, by, why }) => (
          <li key={sequence}>
            <strong>{title}</strong> <span className="quiet">{[dayWords(on), by].filter(Boolean).join(' ')}</span>
            {why && <div className="disclosure-words">{why}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}
