import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { CHALLENGES_KEY, registerCase } from './challenges-api.ts'
import { FoundSelect } from './found-select.tsx'
import { caseOf, type Values } from './new-case.ts'

const readForm = () => answer(api.GET('/api/v1/challenges/form'))
type Options = Awaited<ReturnType<typeof readForm>>

/** 登记 a review or a suit, with a request of the register or without. */
export function RegisterCasePage() {
  const { data, error, refetch } = useQuery({ queryKey: [...CHALLENGES_KEY, 'form'], queryFn: readForm })
  return (
    <Page title="登记复议诉讼案件">
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="登记表" />}
      {data && <RegisterForm options={data} />}
    </Page>
  )
}

const ABOUT = [
  { value: 'requests', label: '台账里的申请：对答复不服' },
  { value: 'noReply', label: '台账里的申请：没有按期答复' },
  { value: 'elsewhere', label: '台账以外的（写明）' },
]

/** `?follows=code/id`: the suit after that review. */
function useInitial({ bodies }: Options): Partial<Values> {
  const [body, review] = useSearchParams()[0].get('follows')?.split('/') ?? []
  if (body && review) return { body, kind: 'litigationAfterReview', follows: review, standing: 'respondent' }
  const [only] = bodies
  return { standing: 'respondent', ...(bodies.length === 1 && only ? { body: only.code } : {}) }
}

function RegisterForm({ options }: { readonly options: Options }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const key = useRef(submissionKey())
  const [form] = Form.useForm<Values>()
  const initial = useInitial(options)
  const body = Form.useWatch('body', form) ?? initial.body
  const kind = Form.useWatch('kind', form) ?? initial.kind
  const about = Form.useWatch('about', form)
  const register = async (values: Values) => {
    const { href } = await registerCase(caseOf(values, key.current))
    await client.invalidateQueries({ queryKey: CHALLENGES_KEY })
    await client.invalidateQueries({ queryKey: ['todo'] })
    await navigate(href)
  }
  return (
    <ActForm<Values> name="register-case" submit="登记案件" act={register} form={form} initial={initial}>
      <Field name="body" label="机关" needed="请选择机关。">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={options.bodies.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Field>
      <Field name="kind" label="种类" help="表四按种类分栏计数。" needed="请选择种类。">
        <Select options={options.kinds} />
      </Field>
      {kind === 'litigationAfterReview' && (
        <Field name="follows" label="原复议案件" help="台账里没有的，请先补登。" needed="请选择原复议案件。">
          <FoundSelect of="reviews" body={body} />
        </Field>
      )}
      <Field name="standing" label="本机关的地位" needed="请选择本机关的地位。">
        <Select options={options.standings} />
      </Field>
      <Field name="heardBy" label="复议机关或者人民法院" needed="请填写复议机关或者人民法院。">
        <Input maxLength={100} />
      </Field>
      <Field name="caseNumber" label="案号" help="照受理通知书、应诉通知书填写；还没有的不填。">
        <Input maxLength={100} />
      </Field>
      <Field name="about" label="争议的" needed="请选择争议的是什么。">
        <Select options={ABOUT} />
      </Field>
      {(about === 'requests' || about === 'noReply') && (
        <Field name="requestIds" label="申请" help="按编号或者内容查找，可以选几件。" needed="请选择申请。">
          <FoundSelect of="requests" body={body} several />
        </Field>
      )}
      {about === 'elsewhere' && (
        <Field name="words" label="争议的答复或者公开行为" help="不写当事人姓名。" needed="请写明。">
          <Input.TextArea rows={3} maxLength={2000} />
        </Field>
      )}
      <Field name="filedOn" label="申请复议、起诉之日">
        <Input type="date" max={options.today} />
      </Field>
      <Field name="acceptedOn" label="受理、立案之日">
        <Input type="date" max={options.today} />
      </Field>
      <Field name="servedOn" label="收到副本之日" help="本机关提交答复、答辩的期限从这一日起算。">
        <Input type="date" max={options.today} />
      </Field>
      <Field name="notes" label="备注" help="不写当事人姓名。">
        <Input.TextArea rows={2} maxLength={2000} />
      </Field>
    </ActForm>
  )
}
