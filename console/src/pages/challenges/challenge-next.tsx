import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { dayWords } from '../../parts/day-words.ts'
import type { CasePlace, ChallengeCase, NextAct } from './challenges-api.ts'
import { RecordCaseAct } from './record-case-act.tsx'

/** What may come next in a case, by its last day; each is recorded in place. */
export function ChallengeNext({ place, file }: { readonly place: CasePlace; readonly file: ChallengeCase }) {
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <section aria-labelledby="challenge-next" className="no-print">
      <h2 id="challenge-next">接下来</h2>
      {file.next.length === 0 && <p>没有可以接着记录的。</p>}
      {!file.may.record && file.next.length > 0 && (
        <p className="quiet">经过由该机关的受理、承办和工作机构负责人记录，这里只能查看。</p>
      )}
      <ul className="challenge-acts">
        {file.next.map((act) => (
          <li key={act.kind} className="challenge-one">
            <strong>{act.title}</strong>
            <div className="quiet">
              {act.byWords}
              {act.article && ` · ${act.article}`}
            </div>
            {act.lastDay && <div>{lastDayWords(act)}</div>}
            {!act.recordable && file.may.register && (
              <Link to={`/challenges/new?follows=${place.body}/${place.id}`}>登记复议后起诉的案件</Link>
            )}
            {act.recordable && file.may.record && chosen !== act.kind && (
              <Button size="small" onClick={() => setChosen(act.kind)} aria-label={`记录：${act.title}`}>
                记录
              </Button>
            )}
            {chosen === act.kind && (
              <RecordCaseAct
                place={place}
                file={file}
                act={act}
                close={() => setChosen((now) => (now === act.kind ? null : now))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const lastDayWords = ({ lastDay, provisional }: NextAct): string =>
  lastDay ? `最迟${dayWords(lastDay)}${provisional ? '（暂定）' : ''}` : ''
