import { Input } from 'antd'
import { useRef } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { acknowledgeLetter, type LetterPlace, type LetterView } from './letters-api.ts'

interface Values {
  readonly signedOn: string
  readonly proof: string
}

interface Props {
  readonly place: LetterPlace
  readonly letter: LetterView
  readonly done: (now: LetterView) => Promise<unknown>
}

/** 签收 of a letter that was posted or sent: periods of the remedy run from then. */
export function AcknowledgeForm({ place, letter, done }: Props) {
  const key = useRef(submissionKey())
  return (
    <section aria-labelledby="acknowledge" className="letter-act">
      <h2 id="acknowledge">登记签收</h2>
      <p>申请复议、起诉的期限自申请人收到之日起算。</p>
      <ActForm<Values>
        name="acknowledge"
        submit="登记签收"
        act={async (values) =>
          done(await acknowledgeLetter(place, { ...values, after: letter.after, key: key.current }))
        }
      >
        <Field name="signedOn" label="签收之日" needed="请填写签收之日。">
          <Input type="date" max={todayInChina()} />
        </Field>
        <Field name="proof" label="凭证" help="邮政的回执、签收记录等。" needed="请填写签收的凭证。">
          <Input maxLength={200} autoComplete="off" />
        </Field>
      </ActForm>
    </section>
  )
}
