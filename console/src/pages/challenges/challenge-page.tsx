import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { DayAndDistance } from '../../parts/day-and-distance.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { ChallengeKnown } from './challenge-known.tsx'
import { ChallengeNext } from './challenge-next.tsx'
import { ChallengeStory } from './challenge-story.tsx'
import { type CasePlace, type ChallengeCase, caseKey, readCase } from './challenges-api.ts'
import './challenges.css'

/** One review or suit: what the body has to do on top; what is known, what happened, what may come next. */
export function ChallengePage() {
  const { body = '', id = '' } = useParams()
  const place = { body, id }
  const { data, error, refetch } = useQuery({ queryKey: caseKey(place), queryFn: () => readCase(place) })
  return (
    <Page title={data?.title ?? '复议诉讼案件'}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="案件" />}
      {data && <Case place={place} file={data} />}
    </Page>
  )
}

function Case({ place, file }: { readonly place: CasePlace; readonly file: ChallengeCase }) {
  return (
    <>
      <p className="challenge-clock" role="status">
        <StateMark state={file.state} word={file.word} />
        <strong>{file.owed ?? file.stageWords}</strong>
        {file.due && <DayAndDistance day={file.due} daysLeft={file.daysLeft} />}
        {file.provisional && <span className="quiet">暂定</span>}
      </p>
      <div className="challenge">
        <ChallengeKnown file={file} />
        <ChallengeStory file={file} />
        <ChallengeNext place={place} file={file} />
      </div>
    </>
  )
}
