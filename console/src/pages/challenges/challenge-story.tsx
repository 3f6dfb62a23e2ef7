import { dayWords, instantWords } from '../../parts/day-words.ts'
import type { ChallengeCase } from './challenges-api.ts'

const MARKS = { error: '▲ 错误', warning: '◆ 警告', info: '○ 提示' } as const
const TONES = { error: 'overdue', warning: 'dueSoon', info: 'open' } as const

/** What happened in a case, the limits that run in it, and what was broken. */
export function ChallengeStory({ file }: { readonly file: ChallengeCase }) {
  return (
    <section aria-labelledby="challenge-story">
      <h2 id="challenge-story">经过</h2>
      {file.acts.length === 0 && <p className="quiet">还没有记录。收到申请书、起诉状副本的，从“接下来”记录。</p>}
      <ol className="challenge-acts">
        {file.acts.map((act) => (
          <li key={act.sequence}>
            <time dateTime={act.on}>{dayWords(act.on)}</time>
            <div>
              {act.title}
              {act.facts.length > 0 && `（${act.facts.join('，')}）`}
              <div className="quiet">
                {instantWords(act.recordedAt)}记录{act.by && `，${act.by}`}
              </div>
            </div>
          </li>
        ))}
      </ol>
      {file.limits.length > 0 && (
        <>
          <h3>期限</h3>
          <ul className="bare">
            {file.limits.map(({ title, lastDay, provisional, article }) => (
              <li key={title}>
                {title}：至{dayWords(lastDay)}
                {provisional && '（暂定）'} <span className="quiet">{article}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {file.findings.length > 0 && (
        <>
          <h3>问题</h3>
          <ul className="bare">
            {file.findings.map(({ code, severity, message, article }) => (
              <li key={`${code} ${message}`}>
                <span className={`state state-${TONES[severity]}`}>{MARKS[severity]}</span> {message}{' '}
                <span className="quiet">{article}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
