import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { markOf, type Place, type Proposal, proposalKey, readProposal } from './disclosure-api.ts'
import { DisclosureNext } from './disclosure-next.tsx'
import { DisclosureStory } from './disclosure-story.tsx'
import { DisclosureText } from './disclosure-text.tsx'
import './disclosure.css'

/** One proposal: the text as it will be public, what was done, what may be done now. */
export function DisclosurePage() {
  const { body = '', id = '' } = useParams()
  const place = { body, id }
  const { data, error, refetch } = useQuery({ queryKey: proposalKey(place), queryFn: () => readProposal(place) })
  return (
    <Page title={data ? (data.title ?? '公开建议') : '公开建议'}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="公开建议" />}
      {data && <Shown place={place} proposal={data} />}
    </Page>
  )
}

function Shown({ place, proposal }: { readonly place: Place; readonly proposal: Proposal }) {
  return (
    <>
      <p className="disclosure-state" role="status">
        <StateMark state={markOf(proposal.stage)} word={proposal.stageWords} />
        {proposal.publicHref && (
          <a href={proposal.publicHref} target="_blank" rel="noreferrer">
            看公开的页面
          </a>
        )}
      </p>
      <div className="disclosure">
        <DisclosureText proposal={proposal} />
        <DisclosureStory proposal={proposal} />
        <DisclosureNext place={place} proposal={proposal} />
      </div>
    </>
  )
}
