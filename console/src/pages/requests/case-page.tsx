import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { CaseKnown } from './case-known.tsx'
import { CaseNext } from './case-next.tsx'
import { CaseStory } from './case-story.tsx'
import { type CasePlace, caseKey, type RequestCase, readCase } from './requests-api.ts'
import './requests.css'

/** One request: the clock on top; what is known left, what happened in the middle, what may be done next right. */
export function CasePage() {
  const { body = '', id = '' } = useParams()
  const place = { body, id }
  const { data, error, refetch } = useQuery({ queryKey: caseKey(place), queryFn: () => readCase(place) })
  return (
    <Page title={data ? `申请 ${data.number}` : '申请'}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="申请" />}
      {data && <Case place={place} file={data} />}
    </Page>
  )
}

function Case({ place, file }: { readonly place: CasePlace; readonly file: RequestCase }) {
  return (
    <>
      <p className="case-clock" role="status">
        <StateMark state={file.state} word={file.word} />
        <strong>{file.dueWords}</strong>
      </p>
      <div className="case">
        <CaseKnown place={place} file={file} />
        <CaseStory file={file} />
        <CaseNext place={place} file={file} />
      </div>
    </>
  )
}
