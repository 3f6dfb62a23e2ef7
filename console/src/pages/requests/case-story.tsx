import { Button } from 'antd'
import { useState } from 'react'
import { dayWords, instantWords } from '../../parts/day-words.ts'
import { detailsOf } from './act-details.tsx'
import { CorrectAct } from './correct-act.tsx'
import type { CaseAct, CasePlace, RequestCase } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
}

/** What happened, in the order of the days: nothing is ever changed, a correction stands beside what it corrects. */
export function CaseStory({ place, file }: Props) {
  const [correcting, setCorrecting] = useState<number | null>(null)
  const shown = file.acts.filter(({ kind }) => kind !== 'corrected')
  return (
    <section aria-labelledby="case-story">
      <h2 id="case-story">经过</h2>
      <ol className="acts">
        <li>
          <time dateTime={file.arrivedOn}>{dayWords(file.arrivedOn)}</time>
          <div>
            收到申请材料（{file.channelTitle}）
            <div className="quiet">
              {instantWords(file.registeredAt)}登记{file.registeredBy && `，${file.registeredBy}`}
            </div>
          </div>
        </li>
        {shown.toSorted(byDay).map((act) => (
          <li key={act.sequence}>
            <time dateTime={act.on}>{dayWords(act.on)}</time>
            <div>
              <StoryAct act={act} />
              {file.may.record && act.kind !== 'divided' && correcting !== act.sequence && (
                <Button
                  type="link"
                  size="small"
                  className="no-print correct-button"
                  aria-label={`更正这条记录：${act.title}`}
                  onClick={() => setCorrecting(act.sequence)}
                >
                  更正这条记录
                </Button>
              )}
              {correcting === act.sequence && (
                <CorrectAct place={place} file={file} act={act} close={() => setCorrecting(null)} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

const byDay = (a: CaseAct, b: CaseAct): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.sequence - b.sequence)

function StoryAct({ act }: { readonly act: CaseAct }) {
  return (
    <>
      <div>
        {act.title}
        {detailsOf(act)}
      </div>
      <div className="quiet">
        {act.article} · {instantWords(act.recordedAt)}记录{act.by && `，${act.by}`}
      </div>
    </>
  )
}
