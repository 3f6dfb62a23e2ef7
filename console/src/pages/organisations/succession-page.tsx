import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Radio, Select } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { BodiesSelect } from './body-select.tsx'
import { ORGANISATIONS_KEY, type OrganisationInFull, useOrganisation, useWords } from './organisations-api.ts'

interface Values {
  readonly kind: 'merge' | 'split' | 'abolish'
  readonly on: string
  readonly successors?: readonly string[]
  readonly carriedBy?: string
  readonly ends: boolean
  readonly basis?: string
}

/** 登记合并、拆分、撤销 */
export function SuccessionPage() {
  const { body = '' } = useParams()
  const { data, error, refetch } = useOrganisation(body)
  return (
    <Page title={data ? `登记${data.facts.name}的合并、拆分或撤销` : '登记合并、拆分或撤销'}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="机关" />}
      {data && <SuccessionForm organisation={data} />}
    </Page>
  )
}

function SuccessionForm({ organisation: { code, version, facts } }: { readonly organisation: OrganisationInFull }) {
  const words = useWords()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form) ?? 'merge'
  const successors = Form.useWatch('successors', form) ?? []
  const act = async (values: Values) => {
    const chosen = values.kind === 'abolish' && !values.successors ? [] : [...(values.successors ?? [])]
    const body = {
      kind: values.kind,
      on: values.on,
      predecessors: [{ code, version }],
      successors: chosen,
      carriedBy: chosen.length === 1 ? (chosen[0] ?? null) : (values.carriedBy ?? null),
      ends: values.kind === 'split' ? values.ends : true,
      basis: values.basis?.trim() || null,
    }
    await answer(api.POST('/api/v1/organisations/successions', { body }))
    await client.invalidateQueries({ queryKey: ORGANISATIONS_KEY })
    await navigate(`/organisations/${code}`)
  }
  return (
    <>
      <p className="quiet">
        {facts.name}的记录都会保留，网站上指向承接的机关。未结的申请和上年结转由承接机关接办。登记错了可以撤回。
      </p>
      <ActForm<Values>
        name="succession"
        submit="登记"
        act={act}
        form={form}
        initial={{ kind: 'merge', on: todayInChina(), ends: true }}
      >
        <Field name="kind" label="事项" needed="请选择事项。">
          <Radio.Group options={[...(words?.successions ?? [])]} />
        </Field>
        <Field name="on" label="承接之日" help="承接机关自这一日起履行职责；原机关存续到前一日。" needed="请填写日期。">
          <Input type="date" min="2019-01-02" max="2100-12-31" />
        </Field>
        <Field
          name="successors"
          label="承接机关"
          help={
            kind === 'merge' ? '并入哪一个机关。新组建的，请先新增。' : '职能分给哪些机关；撤销后没有承接机关的，不选。'
          }
          {...(kind === 'abolish' ? {} : { needed: '请选择承接的机关。' })}
        >
          <BodiesSelect />
        </Field>
        {successors.length > 1 && (
          <Field name="carriedBy" label="接办未结申请的机关" help="上年结转随之转移。" needed="请选择一个承接机关。">
            <Select options={successors.map((value) => ({ value, label: value }))} />
          </Field>
        )}
        {kind === 'split' && (
          <Field name="ends" label="原机关是否保留" needed="请选择。">
            <Radio.Group
              options={[
                { value: false, label: '保留，只划出部分职能' },
                { value: true, label: '不保留' },
              ]}
            />
          </Field>
        )}
        <Field name="basis" label="依据的文件" help="如：清编〔2026〕1号。">
          <Input maxLength={200} />
        </Field>
      </ActForm>
    </>
  )
}
