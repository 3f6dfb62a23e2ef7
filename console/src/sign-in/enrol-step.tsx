import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { answer } from '../api/answer.ts'
import { api } from '../api/client.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Field } from '../parts/field.tsx'
import { Loading } from '../parts/loading.tsx'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import type { Step, StepProps } from './steps.ts'

interface Kept {
  readonly step: Step
  readonly codes: readonly string[]
}

/** Takes the key into an authenticator, proves it by a code, and keeps the recovery codes. */
export function EnrolStep({ next }: StepProps) {
  const [kept, setKept] = useState<Kept>()
  const { data, error, refetch } = useQuery({
    queryKey: ['enrolment'],
    queryFn: () => answer(api.POST('/api/v1/session/second-factor/enrolment')),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (kept) return <RecoveryCodes codes={kept.codes} saved={() => void next(kept.step)} />
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="密钥" />
  const confirm = async ({ code }: { readonly code: string }) => {
    const { step, recoveryCodes } = await answer(
      api.POST('/api/v1/session/second-factor/enrolment/confirm', { body: { code: code.trim() } }),
    )
    setKept({ step, codes: recoveryCodes })
  }
  return (
    <>
      <ol className="steps">
        <li>在手机上打开身份验证器（国密或通用的动态口令程序均可）。</li>
        <li>
          扫描下面的图，或手工输入密钥。
          <svg className="qr" viewBox={`0 0 ${data.qr.size} ${data.qr.size}`} role="img" aria-label="含有密钥的二维码">
            <path d={data.qr.path} fill="#000" />
          </svg>
          <div className="secret">{data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</div>
        </li>
        <li>填写它显示的六位数字。</li>
      </ol>
      <ActForm<{ readonly code: string }> name="enrol" submit="启用动态口令" act={confirm}>
        <Field name="code" label="动态口令" needed="请填写身份验证器显示的六位数字。">
          <Input inputMode="numeric" autoComplete="one-time-code" />
        </Field>
      </ActForm>
    </>
  )
}
