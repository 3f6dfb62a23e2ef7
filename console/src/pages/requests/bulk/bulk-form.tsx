import { Form, Input, Select } from 'antd'
import { ActForm } from '../../../parts/act-form.tsx'
import { todayInChina } from '../../../parts/day-words.ts'
import { Field } from '../../../parts/field.tsx'
import { type ActField, type ActValues, factsOfForm, fieldsOf } from '../act-fields.ts'
import { ActQuestions } from '../act-questions.tsx'
import { choicesOf } from '../case-choices.ts'
import type { RequestCase } from '../requests-api.ts'
import type { BulkAct } from './bulk-api.ts'

/** What is done to many alike; what is of one request alone is recorded in its file. */
const KINDS = [
  { value: 'assigned', label: '确定承办人' },
  { value: 'confirmed', label: '与申请人双方确认' },
  { value: 'correction_asked', label: '告知申请人补正' },
  { value: 'extended', label: '告知申请人延长答复期限' },
  { value: 'searched', label: '检索' },
  { value: 'noted', label: '批注' },
  { value: 'replied', label: '答复送达申请人' },
  { value: 'archived', label: '归档' },
] as const

const ASSIGNED: readonly ActField[] = [
  { name: 'to', label: '承办人', kind: 'person', needed: '请选择承办人。' },
  { name: 'words.text', label: '交办说明', kind: 'lines' },
]

interface Props {
  /** One of those that were chosen: what may be chosen in its forms may be in those of the others. */
  readonly file: RequestCase
  readonly look: (act: BulkAct) => Promise<void>
}

export function BulkForm({ file, look }: Props) {
  const [form] = Form.useForm<ActValues>()
  const kind = Form.useWatch('kind', form)
  const today = todayInChina()
  const act = (values: ActValues) => look(factsOfForm(values) as unknown as BulkAct)
  const fields = kind === 'assigned' ? ASSIGNED : fieldsOf(String(kind ?? ''))
  return (
    <ActForm<ActValues> name="bulk" submit="预览" act={act} form={form} initial={{ on: today }}>
      <Field name="kind" label="要记录的事" needed="请选择要记录的事。">
        <Select options={[...KINDS]} />
      </Field>
      <Field name="on" label="发生之日" help="对每一件都是这一日；不同日的分几次办。" needed="请填写发生之日。">
        <Input type="date" min="2019-05-15" max={today} />
      </Field>
      <ActQuestions fields={fields} choices={choicesOf(file)} />
    </ActForm>
  )
}
