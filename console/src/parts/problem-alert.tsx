import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { problemOf } from '../api/problem.ts'

interface Props {
  /** Anything thrown; nothing is shown for null and undefined. */
  readonly error: unknown
  /** Offered as 再试一次. */
  readonly retry?: () => void
  /** Takes the focus when it appears: after something the person did. */
  readonly focus?: boolean
}

/** A refusal or a fault: what happened, what it means and what to do, with the number that finds it in the log. */
export function ProblemAlert({ error, retry, focus }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus && error) frame.current?.focus()
  }, [focus, error])
  if (error === null || error === undefined) return null
  const { title, status, detail, request, parameters } = problemOf(error)
  // What was refused once is refused again; only what failed may work the next time.
  const mayHelp = status === 0 || status === 429 || status >= 500
  return (
    <div ref={frame} tabIndex={-1} className="problem">
      <Alert
        type="error"
        showIcon
        title={title}
        description={
          <>
            <p>{detail}</p>
            {parameters && parameters.length > 0 && (
              <ul>
                {parameters.map((each) => (
                  <li key={each.name}>{each.detail}</li>
                ))}
              </ul>
            )}
            {request && <p className="quiet">编号 {request}（联系维护人员时请提供）</p>}
          </>
        }
        action={retry && mayHelp && <Button onClick={retry}>再试一次</Button>}
      />
    </div>
  )
}
