import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useReloadSession } from '../api/session.ts'
import { Loading } from '../parts/loading.tsx'
import { Door } from './door.tsx'
import { inside } from './inside.ts'
import { OtherWays } from './other-ways.tsx'
import { SignInFlow } from './sign-in-flow.tsx'
import type { Step } from './steps.ts'

const TITLES: Readonly<Record<Step | 'password', string>> = {
  password: '登录',
  'second-factor': '验证第二因素',
  'change-password': '设置新密码',
  'enrol-second-factor': '设置动态口令',
  done: '登录',
}

const isStep = (text: string | null): text is Step =>
  text !== null && text !== 'password' && Object.hasOwn(TITLES, text)

/** Also where the identity provider sends people back to: with the step that follows, or with why not. */
export function SignInPage() {
  const [params] = useSearchParams()
  const asked = params.get('step')
  const [step, setStep] = useState<Step | 'password'>(isStep(asked) ? asked : 'password')
  const navigate = useNavigate()
  const reload = useReloadSession()
  const done = async () => {
    await reload()
    await navigate(inside(params.get('back')), { replace: true })
  }
  if (step === 'done') return <Arrived done={done} />
  return (
    <Door title={TITLES[step]}>
      <Refused why={params.get('refused')} />
      <SignInFlow done={done} begin={step} at={setStep} />
      {step === 'password' && <OtherWays />}
    </Door>
  )
}

/** Signed in elsewhere already. */
function Arrived({ done }: { readonly done: () => Promise<void> }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => void done(), [])
  return <Loading what="工作台" />
}

/** Why signing in through the provider came to nothing, by the word that the server puts in the address. */
const REFUSALS: Readonly<Record<string, string>> = {
  'provider-unreachable': '暂时连不上统一身份认证。请用账号和密码登录，或稍后再试。',
  'provider-refused': '统一身份认证没有通过，或者登录页打开得太久。请重新登录。',
  'not-begun-here': '登录页打开得太久，或者不是从这里开始的。请重新登录。',
  'no-account':
    '统一身份认证已经通过，但本系统没有与它对应的在用账号。请系统管理员在“人员与岗位”中登记您的统一身份标识。',
}

function Refused({ why }: { readonly why: string | null }) {
  if (why === null) return null
  return (
    <Alert
      className="problem"
      type="error"
      showIcon
      title="没有登录成功"
      description={REFUSALS[why] ?? '请重新登录。'}
    />
  )
}
