import type { ReactElement } from 'react'
import type { Cell } from '../../capabilities/annual-report/index.ts'
import { type Doubt, findingId, type NumberedFinding } from './marks.ts'
import { SEVERITY_MARKS, STATE_MARKS } from './words.ts'

/** ▲3 at a cell or heading: leads to the finding in the list, which leads back. */
export function FindingMarks({ findings }: { readonly findings: readonly NumberedFinding[] }): ReactElement | null {
  if (findings.length === 0) return null
  return (
    <span className="marks">
      {findings.map(({ number, finding }) => {
        const { word, shape } = SEVERITY_MARKS[finding.severity]
        return (
          <a key={number} className={finding.severity} href={`#${findingId(number)}`} aria-label={`${word}${number}`}>
            {shape}
            {number}
          </a>
        )
      })}
    </span>
  )
}

export const doubtId = (number: number): string => `doubt-${number}`

interface StateProps {
  readonly cell: Cell | undefined
  readonly doubt: Doubt | undefined
}

/** 推, 疑: the figure was not simply read; leads to the reason. ✎: typed by hand, with the note beside it. */
export function StateMark({ cell, doubt }: StateProps): ReactElement | null {
  const mark = cell && STATE_MARKS[cell.state]
  if (!mark) return null
  if (!doubt) {
    return (
      <span className="state-mark" title={cell.reason}>
        {mark.shape}
        <span className="unseen">{mark.word}</span>
      </span>
    )
  }
  return (
    <a className={`state-mark ${cell.state}`} href={`#${doubtId(doubt.number)}`} aria-label={mark.word}>
      {mark.shape}
    </a>
  )
}
