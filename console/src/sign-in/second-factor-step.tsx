import { Button, Input } from 'antd'
import { useState } from 'react'
import { answer } from '../api/answer.ts'
import { api } from '../api/client.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Field } from '../parts/field.tsx'
import type { StepProps } from './steps.ts'

interface Values {
  readonly code: string
}

const KINDS = {
  totp: {
    label: '动态口令',
    help: '打开手机上的身份验证器，填写本账号的六位数字。',
    needed: '请填写动态口令。',
    other: '手机不在身边，使用恢复码',
  },
  recovery: {
    label: '恢复码',
    help: '设置动态口令时保存的恢复码，每个只能用一次。',
    needed: '请填写恢复码。',
    other: '改用动态口令',
  },
} as const

/** The code of the authenticator, or one of the recovery codes kept on paper. */
export function SecondFactorStep({ next }: StepProps) {
  const [kind, setKind] = useState<keyof typeof KINDS>('totp')
  const { label, help, needed, other } = KINDS[kind]
  const send = async ({ code }: Values) => {
    const { step } = await answer(api.POST('/api/v1/session/second-factor', { body: { code: code.trim() } }))
    await next(step)
  }
  return (
    <ActForm<Values>
      key={kind}
      name="second-factor"
      submit="继续"
      act={send}
      also={
        <Button type="link" onClick={() => setKind(kind === 'totp' ? 'recovery' : 'totp')}>
          {other}
        </Button>
      }
    >
      <Field name="code" label={label} help={help} needed={needed}>
        <Input
          autoFocus
          autoComplete="one-time-code"
          inputMode={kind === 'totp' ? 'numeric' : 'text'}
          spellCheck={false}
        />
      </Field>
    </ActForm>
  )
}
