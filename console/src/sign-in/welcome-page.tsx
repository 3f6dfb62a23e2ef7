import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { answer } from '../api/answer.ts'
import { api } from '../api/client.ts'
import { useReloadSession } from '../api/session.ts'
import { ActForm } from '../parts/act-form.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Field } from '../parts/field.tsx'
import { Loading } from '../parts/loading.tsx'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { Door } from './door.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import { SignInFlow } from './sign-in-flow.tsx'
import type { Step } from './steps.ts'

interface Values {
  readonly name?: string
  readonly account?: string
  readonly password: string
}

const tokenInAddress = (): string => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? ''

/**
 * Where a one-time link leads: the first administrator, a new person, or somebody whose password was reset. The token stands in
 * the fragment, which no browser sends, so that it is in no log; it is taken out of the address at once, and so out of the history.
 */
export function WelcomePage() {
  const [token] = useState(tokenInAddress)
  const [step, setStep] = useState<Step>()
  const navigate = useNavigate()
  const reload = useReloadSession()
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), [])
  const done = async () => {
    await reload()
    navigate('/todo', { replace: true })
  }
  const next = async (following: Step) => (following === 'done' ? done() : setStep(following))
  return (
    <Door title={step === 'enrol-second-factor' ? '设置动态口令' : '启用账号'}>
      {step ? <SignInFlow done={done} begin={step} /> : <Claim token={token} next={next} />}
    </Door>
  )
}

function Claim({ token, next }: { readonly token: string; readonly next: (step: Step) => Promise<void> }) {
  const { data, error } = useQuery({
    queryKey: ['link'],
    queryFn: () => answer(api.POST('/api/v1/session/link/look', { body: { token } })),
    enabled: token !== '',
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (token === '') {
    return (
      <EmptyState what="这个网址里没有一次性链接的内容。" how="请从收到的链接完整地打开，或请系统管理员重新发放。" />
    )
  }
  if (error) return <ProblemAlert error={error} />
  if (!data) return <Loading what="链接" />
  const claim = async ({ password, name, account }: Values) => {
    const own = data.person ? {} : { name, account }
    const { step } = await answer(api.POST('/api/v1/session/link', { body: { token, password, ...own } }))
    await next(step)
  }
  return (
    <ActForm<Values> name="welcome" submit="启用账号" act={claim}>
      {data.person ? (
        <p>
          {data.person.name}，您的账号是 <strong>{data.person.account}</strong>。请设置密码，以后用账号和密码登录。
        </p>
      ) : (
        <FirstAdministrator />
      )}
      <NewPasswordFields name="password" />
    </ActForm>
  )
}

function FirstAdministrator() {
  return (
    <>
      <p>您是第一位管理员。请建立自己的账号，登录后再添加机关和其他人员。</p>
      <Field name="name" label="姓名" needed="请填写姓名。">
        <Input autoComplete="name" autoFocus />
      </Field>
      <Field name="account" label="账号" help="登录时用，小写字母和数字。" needed="请填写账号。">
        <Input autoComplete="username" spellCheck={false} />
      </Field>
    </>
  )
}
