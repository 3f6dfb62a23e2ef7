import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { dayWords, instantWords } from '../../parts/day-words.ts'
import { useLetters } from '../letters/use-letters.ts'
import { ActDetails } from './act-details.tsx'
import { CorrectAct } from './correct-act.tsx'
import type { CaseAct, CasePlace, RequestCase } from './requests-api.ts'
import { type StoryEntry, storyOf } from './story-entries.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
}

/** What happened, in the order of the days: nothing is ever changed, a correction stands beside what it corrects. */
export function CaseStory({ place, file }: Props) {
  const letters = useLetters(place)
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
        {storyOf(file, letters?.items ?? []).map((entry) => (
          <li key={entry.kind === 'act' ? entry.act.sequence : entry.key}>
            <time dateTime={entry.day}>{dayWords(entry.day)}</time>
            {entry.kind === 'act' ? (
              <StoryAct place={place} file={file} act={entry.act} />
            ) : (
              <StoryLetter entry={entry} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function StoryLetter({ entry }: { readonly entry: Extract<StoryEntry, { kind: 'letter' }> }) {
  return (
    <div>
      <Link to={entry.href}>{entry.title}</Link>
      <div className="quiet">
        {entry.told}
        {entry.by && ` · ${entry.by}`}
      </div>
    </div>
  )
}

function StoryAct({ place, file, act }: Props & { readonly act: CaseAct }) {
  const [correcting, setCorrecting] = useState(false)
  return (
    <div>
      <div className={act.struck ? 'struck' : undefined}>{act.title}</div>
      <ActDetails place={place} file={file} act={act} />
      <div className="quiet">
        {act.article} · {instantWords(act.recordedAt)}
        {act.backfilled ? '由往年台账补录' : '记录'}
        {act.by && `，${act.by}`}
      </div>
      {file.may.record && act.correctable && !correcting && (
        <Button
          type="link"
          size="small"
          className="no-print correct-button"
          aria-label={`更正这条记录：${act.title}`}
          onClick={() => setCorrecting(true)}
        >
          更正这条记录
        </Button>
      )}
      {correcting && <CorrectAct place={place} file={file} act={act} close={() => setCorrecting(false)} />}
    </div>
  )
}
