import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'

interface Props {
  /** Verb with its object: 退回修改. */
  readonly label: string
  readonly field: string
  readonly help: string
  readonly act: (reason: string, key: string) => Promise<unknown>
}

/** An act that has to say why. */
export function ReasonAct({ label, field, help, act }: Props) {
  const [open, setOpen] = useState(false)
  const key = useRef(submissionKey())
  if (!open) return <Button onClick={() => setOpen(true)}>{label}</Button>
  return (
    <div className="reason-act">
      <ActForm<{ readonly reason: string }>
        name={`reason-${field}`}
        submit={label}
        act={async ({ reason }) => {
          await act(reason, key.current)
          setOpen(false)
        }}
        also={<Button onClick={() => setOpen(false)}>返回</Button>}
      >
        <Field name="reason" label={field} help={help} needed={`请填写${field}。`}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Field>
      </ActForm>
    </div>
  )
}
