import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { type CasePlace, divideRequest, type RequestCase, useCaseChanged } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
  readonly close: () => void
}

const FEWEST = 2
const MOST = 50

/** 一事一申请: the request goes on in its parts, each with a number of its own. */
export function DivideRequest({ place, file, close }: Props) {
  const [count, setCount] = useState(FEWEST)
  const changed = useCaseChanged(place)
  const key = useRef(submissionKey())
  const names = Array.from({ length: count }, (_, i) => `parts.${i}.subject`)
  const divide = async (values: Readonly<Record<string, string>>) => {
    const parts = names.map((name) => ({ subject: values[name] ?? '' }))
    await changed(await divideRequest(place, { on: values.on ?? '', parts, after: file.after, key: key.current }))
    close()
  }
  return (
    <ActForm<Readonly<Record<string, string>>>
      name="divide"
      submit="拆分"
      act={divide}
      initial={{ on: todayInChina() }}
      also={<Button onClick={close}>不拆分</Button>}
    >
      <p className="quiet">
        各件另有编号，申请人、渠道、收到之日和已经办过的与原件相同；原件不再计算期限，不再单独计数。不能撤销（国办函〔2020〕109号第四条）。
      </p>
      <Field name="on" label="拆分之日" needed="请填写拆分之日。">
        <Input type="date" min="2019-05-15" max={todayInChina()} />
      </Field>
      {names.map((name, i) => (
        <Field key={name} name={name} label={`第 ${i + 1} 件的申请内容`} needed={`请填写第 ${i + 1} 件的申请内容。`}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Field>
      ))}
      <p>
        {count < MOST && <Button onClick={() => setCount(count + 1)}>再加一件</Button>}{' '}
        {count > FEWEST && <Button onClick={() => setCount(count - 1)}>去掉最后一件</Button>}
      </p>
    </ActForm>
  )
}
