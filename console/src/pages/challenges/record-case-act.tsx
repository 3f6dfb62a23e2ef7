import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { type ReactElement, useRef } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import {
  type CasePlace,
  CHALLENGES_KEY,
  type ChallengeCase,
  caseKey,
  type NewCaseAct,
  type NextAct,
  recordCaseAct,
} from './challenges-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: ChallengeCase
  readonly act: NextAct
  readonly close: () => void
}

type Values = Readonly<Record<string, string | number | boolean | undefined>>

/** One step of a case with what has to be said of it. */
export function RecordCaseAct({ place, file, act, close }: Props) {
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  // One submission, however often the button is pressed or the line breaks.
  const key = useRef(submissionKey())
  const changed = Form.useWatch('ending', form) === 'changed'
  const record = async (values: Values) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
    const body = { ...given, kind: act.kind, after: file.acts.length, key: key.current } as NewCaseAct
    const now = await recordCaseAct(place, body)
    client.setQueryData(caseKey(place), now)
    await client.invalidateQueries({ queryKey: CHALLENGES_KEY })
    await client.invalidateQueries({ queryKey: ['todo'] })
    close()
  }
  const shown = act.items.filter((item) => item !== 'result' || act.kind !== 'appeal_decided' || changed)
  return (
    <ActForm<Values>
      name={`record-${act.kind}`}
      submit="记录"
      act={record}
      form={form}
      also={<Button onClick={close}>不记录</Button>}
    >
      <Field name="on" label="发生之日" help="可以补记以前的日期；还没有发生的不能记录。" needed="请填写发生之日。">
        <Input type="date" min="2008-05-01" />
      </Field>
      {shown.map((item) => itemField(item, file))}
    </ActForm>
  )
}

type Item = NextAct['items'][number]

const SELECTED = {
  procedure: {
    label: '审理程序',
    needed: '请选择审理程序。',
    options: [
      { value: 'ordinary', label: '普通程序' },
      { value: 'summary', label: '简易程序' },
    ],
  },
  by: {
    label: '上诉的一方',
    needed: '请选择上诉的一方。',
    options: [
      { value: 'body', label: '本机关' },
      { value: 'other', label: '其他当事人' },
    ],
  },
} as const

const CHECKED = {
  ordered: '责令本机关办理，没有限定日期',
  procedureOnly: '仅因程序违法撤销',
  same: '以同一事实和理由作出了基本相同的答复',
} as const

const DAYS = {
  receivedOn: { label: '本机关收到之日', help: '不填的，按作出之日计算。' },
  until: { label: '限定的最后一日', help: '决定、裁判责令本机关在哪一日以前办理；没有责令的不填。' },
} as const

function itemField(item: Item, { choices }: ChallengeCase): ReactElement {
  switch (item) {
    case 'procedure':
    case 'by': {
      const { label, needed, options } = SELECTED[item]
      return (
        <Field key={item} name={item} label={label} needed={needed}>
          <Select options={[...options]} />
        </Field>
      )
    }
    case 'result':
      return (
        <Field key={item} name={item} label="结果" needed="请选择结果。">
          <Select options={choices.results} showSearch={{ optionFilterProp: 'label' }} />
        </Field>
      )
    case 'ending':
      return (
        <Field key={item} name={item} label="第二审的结果" needed="请选择第二审的结果。">
          <Select options={choices.endings} />
        </Field>
      )
    case 'days':
      return (
        <Field key={item} name={item} label="延长的日数" needed="请填写延长的日数。">
          <InputNumber min={1} max={3650} />
        </Field>
      )
    case 'receivedOn':
    case 'until':
      return (
        <Field key={item} name={item} {...DAYS[item]}>
          <Input type="date" />
        </Field>
      )
    case 'ordered':
    case 'procedureOnly':
    case 'same':
      return (
        <Form.Item key={item} name={item} valuePropName="checked">
          <Checkbox>{CHECKED[item]}</Checkbox>
        </Form.Item>
      )
  }
}
