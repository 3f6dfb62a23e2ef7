import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useRef } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { DISCLOSURES_KEY, type NewProposal, propose, readForm } from './disclosure-api.ts'
import { RequestSelect } from './request-select.tsx'
import { TextFields, type TextValues, textOf } from './text-fields.tsx'
import './disclosure.css'

interface Values extends TextValues {
  readonly body?: string
  readonly request?: string
  readonly reason?: NewProposal['reason']
  readonly others?: string[]
}

/** 建议主动公开: `?request=code/id` names the answered request that it comes from. */
export function ProposePage() {
  const { data, error, refetch } = useQuery({ queryKey: [...DISCLOSURES_KEY, 'form'], queryFn: readForm })
  return (
    <Page title="建议主动公开">
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="表单" />}
      {data && <ProposeForm options={data} />}
    </Page>
  )
}

function ProposeForm({ options }: { readonly options: Awaited<ReturnType<typeof readForm>> }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const key = useRef(submissionKey())
  const [form] = Form.useForm<Values>()
  const [code, id] = useSearchParams()[0].get('request')?.split('/') ?? []
  const [only] = options.bodies
  const known = code ?? (options.bodies.length === 1 ? only?.code : undefined)
  const body = Form.useWatch('body', form) ?? known
  const reason = Form.useWatch('reason', form)
  const send = async ({ body: chosen = '', request = '', reason: why = 'own', others = [], ...text }: Values) => {
    const same = why === 'sameInformation' ? others : []
    const given = { body: chosen, request, reason: why, others: same, ...textOf(text), key: key.current }
    const { href } = await propose(given)
    await client.invalidateQueries({ queryKey: DISCLOSURES_KEY })
    await navigate(href)
  }
  return (
    <ActForm<Values>
      name="propose"
      submit="提交审核"
      act={send}
      form={form}
      initial={{ ...(known ? { body: known } : {}), ...(id ? { request: id } : {}) }}
    >
      <Field name="body" label="机关" needed="请选择机关。">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={options.bodies.map(({ code: value, name }) => ({ value, label: name }))}
        />
      </Field>
      <Field
        name="request"
        label="已经答复的申请"
        help="向申请人公开了信息的，才可以建议向社会公开。申请本身不公开。"
        needed="请选择申请。"
      >
        <RequestSelect body={body} />
      </Field>
      {code && id && <AboutRequest code={code} id={id} />}
      <Field name="reason" label="由来" needed="请选择由来。">
        <Select options={options.reasons.map(({ value, label }) => ({ value, label }))} />
      </Field>
      {reason === 'sameInformation' && (
        <Field name="others" label="申请相同信息的其他申请" help="核对时也看有没有这些申请人的信息。">
          <RequestSelect body={body} several />
        </Field>
      )}
      <TextFields suggested={reason === 'suggested'} />
    </ActForm>
  )
}

/** What the applicant wrote, beside the form and never in it. */
function AboutRequest({ code, id }: { readonly code: string; readonly id: string }) {
  const { data } = useQuery({
    queryKey: [...DISCLOSURES_KEY, 'request', code, id],
    queryFn: () => answer(api.GET('/api/v1/requests/{body}/{id}', { params: { path: { body: code, id } } })),
  })
  if (!data) return null
  return (
    <blockquote className="disclosure-asked">
      <Link to={`/requests/${code}/${id}`}>{data.number}</Link>
      <p>{data.subject}</p>
      <p className="quiet">申请人的原文，供对照；公开的题名和摘要请另写。</p>
    </blockquote>
  )
}
