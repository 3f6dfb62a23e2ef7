import { Input } from 'antd'
import { answer } from '../api/answer.ts'
import { api } from '../api/client.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Field } from '../parts/field.tsx'
import type { StepProps } from './steps.ts'

interface Values {
  readonly account: string
  readonly password: string
}

/** @param account who signs in again; then only the password is asked for */
export function PasswordStep({ next, account }: StepProps & { readonly account?: string }) {
  const send = async (values: Values) => {
    const { step } = await answer(
      api.POST('/api/v1/session', { body: { account: account ?? values.account, password: values.password } }),
    )
    await next(step)
  }
  return (
    <ActForm<Values> name="sign-in" submit="登录" act={send}>
      {account === undefined && (
        <Field name="account" label="账号" needed="请填写账号。">
          <Input autoComplete="username" autoFocus spellCheck={false} />
        </Field>
      )}
      <Field name="password" label="密码" needed="请填写密码。">
        <Input.Password autoComplete="current-password" autoFocus={account !== undefined} />
      </Field>
    </ActForm>
  )
}
