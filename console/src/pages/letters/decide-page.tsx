import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { type CasePlace, caseKey, type RequestCase, readCase } from '../requests/requests-api.ts'
import { ChosenOutcome } from './chosen-outcome.tsx'
import { type CaseLetters, lettersKey, readLetters } from './letters-api.ts'
import { OutcomeGroups } from './outcome-groups.tsx'
import { pendingReply } from './pending.ts'
import { useDraftLetter } from './use-draft-letter.ts'
import './letters.css'
import '../requests/requests.css'

/** 第三十六条: how the request is decided, in the words and the order of table three; then its letter. */
export function DecidePage() {
  const { body = '', id = '' } = useParams()
  const place = { body, id }
  const letters = useQuery({ queryKey: lettersKey(place), queryFn: () => readLetters(place) })
  const file = useQuery({ queryKey: caseKey(place), queryFn: () => readCase(place) })
  const error = letters.error ?? file.error
  const again = () => {
    void letters.refetch()
    void file.refetch()
  }
  return (
    <Page
      title="作出处理决定"
      actions={<Link to={`/requests/${body}/${id}`}>{file.data ? `申请 ${file.data.number}` : '回到申请'}</Link>}
    >
      <ProblemAlert error={error} retry={again} />
      {!error && !(letters.data && file.data) && <Loading what="处理结果" />}
      {letters.data && file.data && <Decide place={place} letters={letters.data} file={file.data} />}
    </Page>
  )
}

interface Props {
  readonly place: CasePlace
  readonly letters: CaseLetters
  readonly file: RequestCase
}

function Decide({ place, letters, file }: Props) {
  const [asked] = useSearchParams()
  const [chosen, setChosen] = useState<string | null>(asked.get('outcome'))
  const begun = pendingReply(letters.items)
  const choice = letters.choices.find(({ outcome }) => outcome !== null && outcome === chosen)
  const facts = file.choices.outcomes.find(({ value }) => value === chosen)?.facts ?? []
  return (
    <>
      <p className="case-subject">
        <q>{file.subject}</q>
      </p>
      <p className="case-clock" role="status">
        <strong>{file.dueWords}</strong>
      </p>
      {begun && (
        <p role="alert">
          这件申请已经有一份“<Link to={begun.href}>{begun.title}</Link>”（{begun.stageLabel}
          ）。改用别的处理结果的，先把它撤下。
        </p>
      )}
      {!letters.may.draft && <EmptyState what="处理决定由该机关的受理、承办和工作机构负责人拟制，这里只能查看。" />}
      {letters.may.draft && !begun && (
        <div className="decide">
          <OutcomeGroups choices={letters.choices} suggested={file.suggested} chosen={chosen} choose={setChosen} />
          <section className="decide-chosen" aria-label="选定的处理结果">
            {choice ? <ChosenOutcome choice={choice} facts={facts} /> : <p>选择一种处理结果。</p>}
            <DraftButton place={place} choice={choice} />
          </section>
        </div>
      )}
    </>
  )
}

interface DraftProps {
  readonly place: CasePlace
  readonly choice: CaseLetters['choices'][number] | undefined
}

function DraftButton({ place, choice }: DraftProps) {
  const { busy, error, draft } = useDraftLetter(place)
  const outcome = choice?.outcome
  return (
    <div className="decide-end">
      <ProblemAlert error={error} focus />
      <Button
        type="primary"
        loading={busy}
        disabled={!outcome || !choice.may}
        onClick={() => outcome && void draft({ outcome })}
      >
        拟制文书
      </Button>
      {choice && <p className="quiet">案卷里有的会先填好，缺的在文书页逐处指出，可以先保存再补。</p>}
    </div>
  )
}
