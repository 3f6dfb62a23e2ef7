import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { CaseFindings } from './case-findings.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseKnown } from './case-known.tsx'
import { CaseLedger } from './case-ledger.tsx'
import { CaseNext } from './case-next.tsx'
import { CasePanels } from './case-panels.tsx'
import { CaseStory } from './case-story.tsx'
import { type CasePlace, caseKey, type RequestCase, readCase } from './requests-api.ts'
import './requests.css'

/** One request: the clock on top, then what may be done next; what is known beside what happened. */
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
      <CaseHead file={file} />
      <CaseNext place={place} file={file} />
      <div className="case">
        <CaseKnown place={place} file={file} />
        <div className="case-main">
          <CaseFindings file={file} />
          <CasePanels place={place} file={file} />
          <CaseStory place={place} file={file} />
          {file.clock && <CaseLedger file={file} />}
        </div>
      </div>
    </>
  )
}
