import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { StateMark } from '../../parts/state-mark.tsx'
import { type CasePlace, caseKey } from './requests-api.ts'

/** Reviews and suits over this request. */
export function CaseChallenges({ place }: { readonly place: CasePlace }) {
  const sees = useMay('challenge.view')
  const { data } = useQuery({
    queryKey: [...caseKey(place), 'challenges'],
    queryFn: () =>
      answer(api.GET('/api/v1/challenges', { params: { query: { body: place.body, request: place.id } } })),
    enabled: sees,
  })
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="case-challenges">
      <h3 id="case-challenges">有关的复议诉讼</h3>
      <ul className="bare earlier">
        {data.items.map(({ id, href, title, state, stageWords, heardBy }) => (
          <li key={id}>
            <Link to={href}>{title}</Link>
            <div className="quiet">
              <StateMark state={state} word={stageWords} /> {heardBy}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
