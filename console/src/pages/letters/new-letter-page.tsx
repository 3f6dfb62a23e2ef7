import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { CasePlace } from '../requests/requests-api.ts'
import { type CaseLetters, lettersKey, readLetters } from './letters-api.ts'
import { pendingLetter } from './pending.ts'
import { useDraftLetter } from './use-draft-letter.ts'
import '../requests/requests.css'
import './letters.css'

/** Which letter on the way is to be drafted, and when it has its place. */
export function NewLetterPage() {
  const { body = '', id = '' } = useParams()
  const place = { body, id }
  const { data, error, refetch } = useQuery({ queryKey: lettersKey(place), queryFn: () => readLetters(place) })
  return (
    <Page title="起草文书" actions={<Link to={`/requests/${body}/${id}`}>回到申请</Link>}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="文书的种类" />}
      {data && !data.may.draft && <EmptyState what="文书由该机关的受理、承办和工作机构负责人拟制，这里只能查看。" />}
      {data?.may.draft && <ChooseLetter place={place} letters={data} />}
    </Page>
  )
}

function ChooseLetter({ place, letters }: { readonly place: CasePlace; readonly letters: CaseLetters }) {
  const [asked, ask] = useSearchParams()
  const { busy, error, draft } = useDraftLetter(place)
  const chosen = asked.get('letter')
  const choices = letters.choices.filter(({ outcome }) => outcome === null)
  const choice = choices.find(({ letter }) => letter === chosen)
  const begun = chosen ? pendingLetter(letters.items, chosen) : undefined
  return (
    <div className="new-letter">
      <ProblemAlert error={error} focus />
      <label htmlFor="which-letter">哪一种文书</label>
      <Select
        id="which-letter"
        placeholder="请选择"
        {...(choice ? { value: choice.letter } : {})}
        options={choices.map(({ letter, title }) => ({ value: letter, label: title }))}
        onChange={(letter: string) => ask({ letter }, { replace: true })}
        popupMatchSelectWidth={false}
      />
      {choice && (
        <p>
          {choice.when}，致{choice.to}。{choice.article && <span className="quiet">{choice.article}</span>}
        </p>
      )}
      {begun && (
        <p>
          已经有一份在办：<Link to={begun.href}>{begun.title}</Link>（{begun.stageLabel}）
        </p>
      )}
      {choice?.whyNot && !begun && <p>{choice.whyNot}</p>}
      <Button
        type="primary"
        loading={busy}
        disabled={!choice?.may}
        onClick={() => choice && void draft({ letter: choice.letter })}
      >
        拟制文书
      </Button>
    </div>
  )
}
