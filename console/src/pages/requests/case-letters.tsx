import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { dayWords } from '../../parts/day-words.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import type { CaseLetters } from '../letters/letters-api.ts'
import { useDraftLetter } from '../letters/use-draft-letter.ts'
import { useLetters } from '../letters/use-letters.ts'
import type { CasePlace } from './requests-api.ts'

/** The letters of a request, each with where it stands; the others that may be drafted. */
export function CaseLettersPanel({ place }: { readonly place: CasePlace }) {
  const letters = useLetters(place)
  if (!letters) return null
  return (
    <section aria-labelledby="case-letters">
      <h2 id="case-letters">文书</h2>
      {letters.items.length === 0 && <p className="quiet">还没有文书。从“接下来”起草的会列在这里。</p>}
      <ul className="bare case-letters">
        {letters.items.map((letter) => (
          <LetterLine key={letter.id} letter={letter} />
        ))}
      </ul>
      {letters.may.draft && <DraftOther place={place} letters={letters} />}
    </section>
  )
}

const DONE: readonly string[] = ['done', 'void', 'dropped']

function LetterLine({ letter }: { readonly letter: CaseLetters['items'][number] }) {
  const { href, title, stage, stageLabel, number, deliveredOn, to } = letter
  return (
    <li>
      <StateMark state={DONE.includes(stage) ? 'done' : 'open'} word={stageLabel} />
      <div>
        <Link to={href}>{title}</Link>
        <div className="quiet">
          致{to}
          {number && ` · ${number}`}
          {deliveredOn && ` · ${dayWords(deliveredOn)}送达`}
        </div>
      </div>
    </li>
  )
}

/** Letters on the way that no act stands for: 接收回执、征求意见告知书、送达回证 and the like. */
function DraftOther({ place, letters }: { readonly place: CasePlace; readonly letters: CaseLetters }) {
  const [chosen, setChosen] = useState<string>()
  const { busy, error, draft } = useDraftLetter(place)
  const choices = letters.choices.filter(({ outcome, may }) => outcome === null && may)
  const choice = choices.find(({ letter }) => letter === chosen)
  if (choices.length === 0) return null
  return (
    <div className="no-print">
      <ProblemAlert error={error} focus />
      <label htmlFor="other-letter">起草其他文书</label>
      <div className="reveal-row">
        <Select
          id="other-letter"
          placeholder="请选择"
          {...(chosen ? { value: chosen } : {})}
          options={choices.map(({ letter, title }) => ({ value: letter, label: title }))}
          onChange={(letter: string) => setChosen(letter)}
          popupMatchSelectWidth={false}
        />
        <Button loading={busy} disabled={!choice} onClick={() => choice && void draft({ letter: choice.letter })}>
          起草
        </Button>
      </div>
      {choice && (
        <p className="quiet">
          {choice.when}
          {choice.article && ` · ${choice.article}`}
        </p>
      )}
    </div>
  )
}
