import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useReloadSession } from '../api/session.ts'
import { Door } from './door.tsx'
import { SignInFlow } from './sign-in-flow.tsx'
import type { Step } from './steps.ts'

const TITLES: Readonly<Record<Step | 'password', string>> = {
  password: '登录',
  'second-factor': '验证第二因素',
  'change-password': '设置新密码',
  'enrol-second-factor': '设置动态口令',
  done: '登录',
}

/** Only a page of the console; anything else in the address would lead elsewhere. */
const inside = (back: string | null): string => (back && /^\/(?![/\\])/.test(back) ? back : '/todo')

export function SignInPage() {
  const [step, setStep] = useState<Step | 'password'>('password')
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const reload = useReloadSession()
  const done = async () => {
    await reload()
    navigate(inside(params.get('back')), { replace: true })
  }
  return (
    <Door title={TITLES[step]}>
      <SignInFlow done={done} at={setStep} />
    </Door>
  )
}
