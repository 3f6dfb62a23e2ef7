import { Button, Checkbox, Form, Input } from 'antd'
import { useRef } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { type ActValues, factsOfForm, fieldsOf } from './act-fields.ts'
import { ActQuestions } from './act-questions.tsx'
import { choicesOf } from './case-choices.ts'
import {
  type CaseAct,
  type CasePlace,
  type NewAct,
  type RequestCase,
  recordAct,
  useCaseChanged,
} from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
  readonly act: CaseAct
  readonly close: () => void
}

interface Values {
  readonly never?: boolean
  readonly why: string
}

/** 更正：the record stays as it was made; a later one says how it is to be read. */
export function CorrectAct({ place, file, act, close }: Props) {
  const changed = useCaseChanged(place)
  const key = useRef(submissionKey())
  const [form] = Form.useForm<Values & ActValues>()
  const never = Form.useWatch('never', form) === true
  const fields = fieldsOf(act.kind).filter(({ name }) => act.correctable?.includes(name))
  const correct = async ({ never: _, why, ...instead }: Values & ActValues) => {
    const { words: __, ...facts } = factsOfForm(instead)
    const body = {
      kind: 'corrected',
      on: todayInChina(),
      corrects: act.sequence,
      instead: never ? null : facts,
      words: { why },
      after: file.after,
      key: key.current,
    } as NewAct
    await changed(await recordAct(place, body))
    close()
  }
  return (
    <ActForm<Values & ActValues>
      name={`correct-${act.sequence}`}
      submit="更正"
      act={correct}
      form={form}
      initial={initialOf(
        act,
        fields.map(({ name }) => name),
      )}
      also={<Button onClick={close}>不更正</Button>}
    >
      <p className="quiet">原来的记录保留，旁边写明更正；期限和统计按更正后的内容计算。</p>
      <Form.Item name="never" valuePropName="checked">
        <Checkbox>这件事没有发生过，记录作废</Checkbox>
      </Form.Item>
      {!never && (
        <>
          <Field name="on" label="应当记作的日期" needed="请填写日期。">
            <Input type="date" min="2019-05-15" max={todayInChina()} />
          </Field>
          <ActQuestions fields={fields} choices={choicesOf(file)} />
        </>
      )}
      <Field name="why" label="更正的原因" needed="请填写更正的原因。">
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
    </ActForm>
  )
}

function initialOf(act: CaseAct, names: readonly string[]): Partial<Values & ActValues> {
  const known: Readonly<Record<string, unknown>> = { ...act }
  const given = ['on', ...names].flatMap((name): readonly (readonly [string, string | number])[] => {
    const value = known[name]
    return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
  })
  return Object.fromEntries(given) as Partial<Values & ActValues>
}
