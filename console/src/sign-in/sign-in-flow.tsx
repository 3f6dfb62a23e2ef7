import { useState } from 'react'
import { ChangePasswordStep } from './change-password-step.tsx'
import { EnrolStep } from './enrol-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { SecondFactorStep } from './second-factor-step.tsx'
import type { Step } from './steps.ts'

interface Props {
  readonly done: () => Promise<void>
  /** Where somebody signs in again: only they. */
  readonly account?: string
  readonly begin?: Step | 'password'
  /** Told with each step, for the heading. */
  readonly at?: (step: Step | 'password') => void
}

/** Password, second factor, and what a first sign-in asks besides, one after the other. */
export function SignInFlow({ done, account, begin, at }: Props) {
  const [step, setStep] = useState<Step | 'password'>(begin ?? 'password')
  const next = async (following: Step) => {
    if (following === 'done') return done()
    setStep(following)
    at?.(following)
  }
  switch (step) {
    case 'second-factor':
      return <SecondFactorStep next={next} />
    case 'change-password':
      return <ChangePasswordStep next={next} />
    case 'enrol-second-factor':
      return <EnrolStep next={next} />
    default:
      return <PasswordStep next={next} {...(account === undefined ? {} : { account })} />
  }
}
