import { Link } from 'react-router'
import { dayWords } from '../../parts/day-words.ts'
import type { CaseAct, CasePlace, RequestCase } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
  readonly act: CaseAct
}

/** What an act says beside its day: facts, words, the letter or the parts that belong to it, and how it was corrected. */
export function ActDetails({ place: { body, id }, file, act }: Props) {
  const facts = [...(act.to ? [act.to] : []), ...act.facts.map(({ label, text }) => `${label}：${text}`)]
  return (
    <>
      {facts.length > 0 && <div>{facts.join('；')}</div>}
      {act.words.map(({ key, label, text }) => (
        <div key={key} className="act-words">
          <span className="quiet">{label}：</span>
          {text}
        </div>
      ))}
      {act.wordsHidden && <div className="quiet">写有文字，只给本机关办理的人员看。</div>}
      {act.letterId && (
        <div>
          <Link to={`/requests/${body}/${id}/letters/${act.letterId}`}>查看文书</Link>
        </div>
      )}
      {act.parts.length > 0 && (
        <div>
          拆分为
          {act.parts.map((part) => (
            <span key={part.id}>
              {' '}
              <Link to={part.href}>{part.number}</Link>
            </span>
          ))}
        </div>
      )}
      <Corrections file={file} act={act} />
    </>
  )
}

/** Beside what it corrects, with why and who. */
function Corrections({ file, act }: Omit<Props, 'place'>) {
  return file.acts
    .filter(({ sequence }) => act.correctedBy.includes(sequence))
    .map((correction) => (
      <div key={correction.sequence} className="correction">
        <strong>{correction.instead ? '更正' : '作废'}</strong>
        {correction.instead && `：应当记作${dayWords(correction.instead.on)}`}
        {correction.facts.map(({ label, text }) => `；${label}：${text}`).join('')}
        {correction.words.map(({ key, text }) => (
          <div key={key}>原因：{text}</div>
        ))}
        <div className="quiet">
          {dayWords(correction.on)}
          {correction.by && `，${correction.by}`}
        </div>
      </div>
    ))
}
