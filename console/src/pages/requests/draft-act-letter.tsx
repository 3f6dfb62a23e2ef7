import { Button } from 'antd'
import { Link } from 'react-router'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { pendingLetter } from '../letters/pending.ts'
import { useDraftLetter } from '../letters/use-draft-letter.ts'
import { useLetters } from '../letters/use-letters.ts'
import type { CasePlace } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  /** Of its template. */
  readonly letter: string
  /** 起草补正告知书 */
  readonly label: string
  /** Of what presses most. */
  readonly primary: boolean
}

/** Begins the letter that an act is done by; where one is in hand already, the way to it. */
export function DraftActLetter({ place, letter, label, primary }: Props) {
  const letters = useLetters(place)
  const { busy, error, draft } = useDraftLetter(place)
  const begun = pendingLetter(letters?.items ?? [], letter)
  if (begun) {
    return (
      <Link to={begun.href} className="button-link">
        {label.replace('起草', '继续办理')}（{begun.stageLabel}）
      </Link>
    )
  }
  const choice = letters?.choices.find((each) => each.letter === letter && each.outcome === null)
  return (
    <>
      <ProblemAlert error={error} focus />
      <Button
        {...(primary ? { type: 'primary' as const } : {})}
        loading={busy}
        disabled={choice?.may === false}
        onClick={() => void draft({ letter })}
      >
        {label}
      </Button>
      {choice?.whyNot && <span className="quiet">{choice.whyNot}</span>}
    </>
  )
}
