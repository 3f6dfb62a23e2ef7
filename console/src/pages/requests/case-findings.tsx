import type { RequestCase } from './requests-api.ts'

const MARKS = { error: '▲ 错误', warning: '◆ 警告', info: '○ 提示' } as const
const TONES = { error: 'overdue', warning: 'dueSoon', info: 'open' } as const

/** 期限或者法定做法被打破: what really happened stays, and is told. */
export function CaseFindings({ file }: { readonly file: RequestCase }) {
  const findings = [...(file.clock?.findings ?? []), ...file.findings]
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="case-findings" className="case-findings">
      <h2 id="case-findings">期限或者法定做法上的问题</h2>
      <ul className="bare findings-list">
        {findings.map(({ code, severity, on, message, article }) => (
          <li key={`${code} ${on} ${message}`}>
            <span className={`state state-${TONES[severity]}`}>{MARKS[severity]}</span> {message}{' '}
            <span className="quiet">{article}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
