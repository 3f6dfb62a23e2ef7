import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { ApplicantFields } from './applicant-fields.tsx'
import { requestOf, type Values } from './new-request.ts'
import { RegisterWanted } from './register-wanted.tsx'
import { RepeatsPreview } from './repeats-preview.tsx'
import { REQUESTS_KEY, registerRequest } from './requests-api.ts'
import './requests.css'

const SETTLED = {
  submission: null,
  signature: { label: '签收之日', help: '邮寄的，签收之日为收到之日（第三十一条第（二）项）。还没有签收的不填。' },
  confirmation: {
    label: '双方确认之日',
    help: '与申请人确认之日为收到之日（第三十一条）。还没有确认的不填，确认后在案卷里记录。',
  },
} as const

/** 登记申请 from every channel, with the channel's own rule for the day of receipt. */
export function RegisterPage() {
  const { data, error, refetch } = useQuery({
    queryKey: [...REQUESTS_KEY, 'form'],
    queryFn: () => answer(api.GET('/api/v1/requests/form')),
  })
  return (
    <Page title="登记申请">
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="登记表" />}
      {data && <RegisterForm options={data} />}
    </Page>
  )
}

type Options = Parameters<typeof ApplicantFields>[0]['options']

function RegisterForm({ options }: { readonly options: Options }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const key = useRef(submissionKey())
  const [form] = Form.useForm<Values>()
  const [count, setCount] = useState(1)
  const chosen = Form.useWatch('channel', form)
  const channel = options.channels.find(({ value }) => value === chosen)
  const settled = channel && SETTLED[channel.settles]
  const [only] = options.bodies
  const register = async (values: Values) => {
    const { href } = await registerRequest(requestOf(values, count, key.current))
    await client.invalidateQueries({ queryKey: REQUESTS_KEY })
    await client.invalidateQueries({ queryKey: ['todo'] })
    await navigate(href)
  }
  return (
    <ActForm<Values>
      name="register"
      submit="登记申请"
      act={register}
      form={form}
      initial={{ body: options.bodies.length === 1 ? (only?.code ?? '') : '', arrivedOn: options.today }}
    >
      {options.bodies.length > 1 && (
        <Field name="body" label="收到申请的机关" needed="请选择机关。">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={options.bodies.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Field>
      )}
      {options.bodies.length === 1 && (
        <Field name="body" label="收到申请的机关" needed="请选择机关。">
          <Select options={[{ value: only?.code, label: only?.name }]} />
        </Field>
      )}
      <Field
        name="channel"
        label="渠道"
        help={channel?.told ?? '渠道决定收到之日（第三十一条）。'}
        needed="请选择渠道。"
      >
        <Select options={options.channels.map(({ value, label }) => ({ value, label }))} />
      </Field>
      <Field
        name="arrivedOn"
        label="到达之日"
        help="交来、送达、发来的那一日；不是邮戳日，也不是转到承办科室之日。"
        needed="请填写到达之日。"
      >
        <Input type="date" min="2019-05-15" max={options.today} />
      </Field>
      {settled && (
        <Field name="settledOn" label={settled.label} help={settled.help}>
          <Input type="date" min="2019-05-15" max={options.today} />
        </Field>
      )}
      <Field
        name="subject"
        label="申请内容"
        help="照申请原文填写信息的名称、文号或者特征描述；不要求说明用途。"
        needed="请填写申请内容。"
      >
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Field>
      {Array.from({ length: count }, (_, i) => `applicants.${i}`).map((at, i) => (
        <ApplicantFields key={at} at={at} title={count > 1 ? `申请人（${i + 1}）` : '申请人'} options={options} />
      ))}
      <p>
        <Button onClick={() => setCount(count + 1)}>再加一名申请人</Button>{' '}
        {count > 1 && <Button onClick={() => setCount(count - 1)}>去掉最后一名申请人</Button>}
      </p>
      <RepeatsPreview count={count} />
      <RegisterWanted oral={chosen === 'oral'} />
    </ActForm>
  )
}
