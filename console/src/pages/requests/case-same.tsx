import { Link } from 'react-router'
import { dayWords } from '../../parts/day-words.ts'
import type { RequestCase } from './requests-api.ts'

/** Other requests of the same applicant, likely repeats first with the reasons; people judge. */
export function CaseSame({ file }: { readonly file: RequestCase }) {
  const { sameApplicant, frequency } = file
  if (sameApplicant.length === 0) return null
  return (
    <section aria-labelledby="case-same">
      <h3 id="case-same">同一申请人的其他申请</h3>
      {frequency && <p className={frequency.over ? 'state-dueSoon' : 'quiet'}>{frequency.words}。</p>}
      <EarlierList items={sameApplicant} />
    </section>
  )
}

export function EarlierList({ items }: { readonly items: RequestCase['sameApplicant'] }) {
  return (
    <ul className="bare earlier">
      {items.map(({ id, number, href, subject, arrivedOn, answeredOn, likely, reasons }) => (
        <li key={id}>
          <Link to={href}>{number}</Link>
          {likely && <span className="state state-dueSoon"> ◆ 可能重复</span>}
          <div>{subject}</div>
          <div className="quiet">
            {dayWords(arrivedOn)}到达，{answeredOn ? `${dayWords(answeredOn)}答复` : '没有答复'}
            {likely && `；${reasons.join('；')}`}
          </div>
        </li>
      ))}
    </ul>
  )
}
