import { Input } from 'antd'
import { answer } from '../api/answer.ts'
import { api } from '../api/client.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Field } from '../parts/field.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import type { StepProps } from './steps.ts'

interface Values {
  readonly current: string
  readonly next: string
}

/** At a sign-in that asks for it, and from 我的账号. */
export function ChangePasswordStep({ next }: StepProps) {
  const send = async ({ current, next: chosen }: Values) => {
    const { step } = await answer(api.POST('/api/v1/session/password', { body: { current, next: chosen } }))
    await next(step)
  }
  return (
    <ActForm<Values> name="change-password" submit="修改密码" act={send}>
      <Field name="current" label="现在的密码" needed="请填写现在的密码。">
        <Input.Password autoComplete="current-password" autoFocus />
      </Field>
      <NewPasswordFields name="next" />
    </ActForm>
  )
}
