import { Button, Input } from 'antd'
import { useRef } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { type ActValues, factsOfForm, fieldsOf } from './act-fields.ts'
import { ActQuestions } from './act-questions.tsx'
import { choicesOf } from './case-choices.ts'
import { OutcomeFacts } from './outcome-facts.tsx'
import { type CasePlace, type NewAct, type RequestCase, recordAct, useCaseChanged } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
  readonly kind: string
  readonly close: () => void
}

/** An act that happened: the day, and what has to be said of it. */
export function RecordAct({ place, file, kind, close }: Props) {
  const changed = useCaseChanged(place)
  // One submission, however often the button is pressed or the line breaks.
  const key = useRef(submissionKey())
  const today = todayInChina()
  const record = async (values: ActValues) => {
    const body = { ...factsOfForm(values), kind, after: file.after, key: key.current } as NewAct
    await changed(await recordAct(place, body))
    close()
  }
  return (
    <ActForm<ActValues>
      name={`record-${kind}`}
      submit="记录"
      act={record}
      initial={{ on: today }}
      also={<Button onClick={close}>不记录</Button>}
    >
      <Field name="on" label="发生之日" help="可以补记以前的日期；还没有发生的不能记录。" needed="请填写发生之日。">
        <Input type="date" min="2019-05-15" max={today} />
      </Field>
      <ActQuestions fields={fieldsOf(kind)} choices={choicesOf(file)} />
      {kind === 'replied' && <OutcomeFacts file={file} />}
    </ActForm>
  )
}
