import { Link } from 'react-router'
import type { components } from '../../../api/schema.ts'
import { DayAndDistance } from '../../../parts/day-and-distance.tsx'
import { dayWords } from '../../../parts/day-words.ts'
import { StateMark } from '../../../parts/state-mark.tsx'

export type Listing = components['schemas']['RequestListing']

/** One request of the board: what it asks for, until when, who handles it. */
export function RequestCard({ card }: { readonly card: Listing }) {
  const { href, subject, number, bodyName, state, word, due, daysLeft, endedOn, handlerName, urgedOn } = card
  return (
    <li className="request-card">
      <Link to={href}>{short(subject)}</Link>
      <div className="quiet">
        {number} {bodyName}
      </div>
      <div>
        <StateMark state={state} word={word} />
        {endedOn && ` ${dayWords(endedOn)}`}
      </div>
      {due && !endedOn && <DayAndDistance day={due} daysLeft={daysLeft} />}
      <div>{handlerName ? `承办人：${handlerName}` : '没有承办人'}</div>
      {urgedOn && <div className="state state-overdue">▲ {dayWords(urgedOn)}督办，还没有回应</div>}
    </li>
  )
}

const SHOWN = 40
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
