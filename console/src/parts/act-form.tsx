import { Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { ErrorSummary, type FieldError } from './error-summary.tsx'
import { ProblemAlert } from './problem-alert.tsx'

interface Props<Values> {
  /** Unique on the page: fields get ids from it. */
  readonly name: string
  /** Verb with its object: 登记申请. */
  readonly submit: string
  /** What it throws is shown above the form; what names a field, at the field. What was typed stays. */
  readonly act: (values: Values) => Promise<unknown>
  readonly initial?: Partial<Values>
  readonly children: ReactNode
  /** Beside the submit button. */
  readonly also?: ReactNode
  readonly form?: FormInstance<Values>
}

/** A form that does one act. Errors stand in a list at the top, which has the focus, and at their fields. */
export function ActForm<Values extends object>({ name, submit, act, initial, children, also, form }: Props<Values>) {
  const [instance] = Form.useForm<Values>(form)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const running = useRef(false)

  const refused = (thrown: unknown) => {
    const known = (problemOf(thrown).parameters ?? []).filter((p) => instance.getFieldInstance(p.name as never))
    for (const each of known) instance.setFields([{ name: each.name as never, errors: [each.detail] }])
    setErrors(known.map((p) => ({ field: p.name, message: p.detail })))
    setProblem(thrown)
  }
  const finish = async (values: Values) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setErrors([])
    setProblem(null)
    await act(values)
      .catch(refused)
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }
  return (
    <Form<Values>
      form={instance}
      name={name}
      layout="vertical"
      className="act-form"
      requiredMark={(label, { required }) =>
        required ? (
          label
        ) : (
          <>
            {label}
            <span className="quiet">（选填）</span>
          </>
        )
      }
      validateTrigger="onSubmit"
      {...(initial ? { initialValues: initial } : {})}
      onFinish={(values) => void finish(values)}
      onFinishFailed={({ errorFields }) => {
        setProblem(null)
        setErrors(errorFields.map((f) => ({ field: f.name.join('_'), message: f.errors.join('；') })))
      }}
    >
      {problem !== null && errors.length === 0 && <ProblemAlert error={problem} focus />}
      <ErrorSummary form={name} errors={errors} />
      {children}
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        {also}
      </div>
    </Form>
  )
}
