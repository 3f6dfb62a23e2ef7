import type { ReactElement } from 'react'
import { SEVERITY_MARKS } from './words.ts'

interface Props {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** How a report stands, in one line: word, shape and colour say the same. */
export function ReportState({ errors, warnings, infos }: Props): ReactElement {
  if (errors + warnings === 0) {
    return <span className="state ok">✓ 未发现问题{infos > 0 && <span className="quiet">，提示 {infos} 处</span>}</span>
  }
  const worst = errors > 0 ? 'error' : 'warning'
  const counts = [errors > 0 && `错误 ${errors} 处`, warnings > 0 && `警告 ${warnings} 处`].filter(Boolean)
  return (
    <span className={`state ${worst}`}>
      {SEVERITY_MARKS[worst].shape} {counts.join('，')}
    </span>
  )
}
