import type { ReactElement } from 'react'
import type { Cell } from '../../capabilities/annual-report/index.ts'
import { findingId, type NumberedFinding } from './marks.ts'
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

export const doubtId = (path: string): string => `doubt-${path}`

/** 推, 疑: the figure was not simply read; leads to the reason. ✎: typed by hand, with the note beside it. */
export function StateMark({
  path,
  cell,
}: {
  readonly path: string
  readonly cell: Cell | undefined
}): ReactElement | null {
  const mark = cell && STATE_MARKS[cell.state]
  if (!mark) return null
  if (cell.state === 'entered') {
    return (
      <span className="state-mark" title={cell.reason}>
        {mark.shape}
        <span className="unseen">{mark.word}</span>
      </span>
    )
  }
  return (
    <a className="state-mark" href={`#${doubtId(path)}`} aria-label={mark.word}>
      {mark.shape}
    </a>
  )
}
