import { Button } from 'antd'
import { type ReactElement, useState } from 'react'
import { Link } from 'react-router'
import { dayWords, distanceWords } from '../../parts/day-words.ts'
import { pendingReply } from '../letters/pending.ts'
import { useLetters } from '../letters/use-letters.ts'
import { LETTER_OF_ACT, OUTCOME_OF_ACT } from './act-fields.ts'
import { CaseAnytime } from './case-anytime.tsx'
import { CaseRefused } from './case-refused.tsx'
import { DraftActLetter } from './draft-act-letter.tsx'
import { RecordAct } from './record-act.tsx'
import type { CasePlace, NextAct, RequestCase } from './requests-api.ts'
import { UrgeRequest } from './urge-request.tsx'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
}

/** What may lawfully be done next, the most urgent first: by a letter where there is one, else recorded in place. */
export function CaseNext({ place, file }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  // Whoever has opened another one meanwhile keeps it.
  const close = (kind: string) => setChosen((now) => (now === kind ? null : now))
  const open = file.next.find(({ kind }) => kind === chosen)
  const next = file.next.toSorted(archivingFirst)
  const pressing = next.filter(({ lastDay }, index) => lastDay !== null || index === 0)
  const others = next.filter((act) => !pressing.includes(act))
  const card = (act: NextAct) => <NextCard key={act.kind} place={place} file={file} act={act} record={setChosen} />
  return (
    <section aria-labelledby="case-next" className="no-print case-next">
      <h2 id="case-next">接下来</h2>
      {file.next.length === 0 && <p>没有依法可以接着办的事。</p>}
      {!file.may.record && file.next.length > 0 && (
        <p className="quiet">办理由该机关的受理、承办和工作机构负责人记录，这里只能查看。</p>
      )}
      {open && (
        <section className="next-form" aria-label={open.title}>
          <h3>{open.title}</h3>
          <RecordAct key={open.kind} place={place} file={file} kind={open.kind} close={() => close(open.kind)} />
        </section>
      )}
      <ul className="next">{pressing.map(card)}</ul>
      {others.length > 0 && (
        <details className="next-more" open={pressing.length < 3}>
          <summary>需要时办理：{others.map(({ title }) => title).join('、')}</summary>
          <ul className="next">{others.map(card)}</ul>
        </details>
      )}
      <CaseAnytime place={place} file={file} />
      <UrgeRequest place={place} file={file} />
      <CaseRefused file={file} />
    </section>
  )
}

/** Of what has no last day, what every ended request comes to stands before what few do. */
const archivingFirst = (a: NextAct, b: NextAct): number => Number(b.kind === 'archived') - Number(a.kind === 'archived')

interface CardProps extends Props {
  readonly act: NextAct
  readonly record: (kind: string) => void
}

const NextCard = ({ place, file, act, record }: CardProps) => (
  <li>
    <strong>{act.title}</strong>
    <WhenWords act={act} />
    {file.may.record && (
      <NextButtons place={place} act={act} first={file.next[0] === act} record={() => record(act.kind)} />
    )}
  </li>
)

function WhenWords({ act }: { readonly act: NextAct }) {
  const { firstDay, lastDay, daysLeft, provisional, article } = act
  return (
    <div className="next-when">
      {firstDay && `${dayWords(firstDay)}起，`}
      {lastDay ? (
        <>
          最迟<time dateTime={lastDay}>{dayWords(lastDay)}</time>
          {daysLeft !== null && `（${distanceWords(daysLeft)}）`}
          {provisional && '（暂定）'}
        </>
      ) : (
        '没有法定的最后一日'
      )}
      <span className="quiet"> · {article}</span>
    </div>
  )
}

interface ButtonsProps {
  readonly place: CasePlace
  readonly act: NextAct
  readonly first: boolean
  readonly record: () => void
}

/** What is done by a letter begins with drafting it; what was done outside the system is recorded as a second way. */
function NextButtons({ place, act, first, record }: ButtonsProps) {
  const way = firstWay(place, act.kind, first)
  return (
    <div className="next-buttons">
      {way ?? (
        <Button onClick={record} aria-label={`记录：${act.title}`}>
          记录
        </Button>
      )}
      {way && (
        <button type="button" className="as-link" onClick={record} aria-label={`已在系统外办理，补录：${act.title}`}>
          已在系统外办理，补录
        </button>
      )}
    </div>
  )
}

function firstWay(place: CasePlace, kind: string, primary: boolean): ReactElement | undefined {
  const outcome = OUTCOME_OF_ACT[kind]
  if (outcome !== undefined) return <DecideLink place={place} outcome={outcome} />
  const letter = LETTER_OF_ACT[kind]
  return letter && <DraftActLetter place={place} {...letter} primary={primary} />
}

/** To the decision, or to the reply that is in hand already. */
function DecideLink({ place, outcome }: { readonly place: CasePlace; readonly outcome: string | null }) {
  const begun = pendingReply(useLetters(place)?.items ?? [])
  const decide = `/requests/${place.body}/${place.id}/decide${outcome ? `?outcome=${outcome}` : ''}`
  return (
    <Link to={begun?.href ?? decide} className="button-link">
      {begun ? `继续办理${begun.title}（${begun.stageLabel}）` : outcome ? '起草不再处理告知书' : '作出处理决定'}
    </Link>
  )
}
