import { Alert } from 'antd'
import { type MouseEvent, useEffect, useRef } from 'react'

export interface FieldError {
  /** Name of the field, parts joined by `_` as in its id. */
  readonly field: string
  readonly message: string
}

interface Props {
  readonly form: string
  readonly errors: readonly FieldError[]
}

/** What has to be mended, as links to the fields. Takes the focus when it appears. */
export function ErrorSummary({ form, errors }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) frame.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault()
    document.getElementById(`${form}_${field}`)?.focus()
  }
  return (
    <div ref={frame} tabIndex={-1} className="problem">
      <Alert
        type="error"
        showIcon
        title={`有 ${errors.length} 处需要修改，填写的内容都还在`}
        description={
          <ul>
            {errors.map(({ field, message }) => (
              <li key={field}>
                <a href={`#${form}_${field}`} onClick={(event) => go(event, field)}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  )
}
