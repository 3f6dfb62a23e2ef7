import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useMay, useSession } from '../../api/session.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { BodyField } from './body-field.tsx'
import { PEOPLE_KEY, type PersonDetail, PLATFORM, type PostKind, postKindsQuery } from './people-api.ts'

interface Values {
  readonly kind: PostKind
  readonly body: string
  readonly fromDay?: string
  readonly untilDay?: string
}

/** The security administrator gives a post; not to themselves. */
export function GrantPost({ person }: { readonly person: PersonDetail }) {
  const may = useMay('post.grant')
  const self = useSession().person.id === person.id
  const client = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { data: kinds } = useQuery({ ...postKindsQuery, enabled: may })
  const chosen = Form.useWatch('kind', form)
  if (!may || self) return null
  const grant = async ({ kind, body, fromDay, untilDay }: Values) => {
    const wanted = { personId: person.id, kind, body, untilDay: untilDay?.trim() || null }
    const from = fromDay?.trim() ? { fromDay: fromDay.trim() } : {}
    const post = await answer(api.POST('/api/v1/posts', { body: { ...wanted, ...from } }))
    void message.success(`已授予${post.bodyName}“${post.label}”岗位。`)
    form.resetFields()
    await client.invalidateQueries({ queryKey: PEOPLE_KEY })
  }
  return (
    <section>
      <h2>授予岗位</h2>
      <ActForm<Values>
        name="grant"
        submit="授予岗位"
        act={grant}
        form={form}
        initial={{ body: person.bodyCode ?? PLATFORM }}
      >
        <Field
          name="kind"
          label="岗位"
          help={kinds?.items.find(({ kind }) => kind === chosen)?.duty ?? '选择后显示这个岗位做什么。'}
          needed="请选择岗位。"
        >
          <Select virtual={false} options={kinds?.items.map(({ kind, label }) => ({ value: kind, label })) ?? []} />
        </Field>
        <BodyField label="在哪个机关" help="系统管理、安全管理、审计管理可以选择平台，及于所有机关。" />
        <Field name="fromDay" label="从哪一日起" help="不填为今天。">
          <Input type="date" />
        </Field>
        <Field name="untilDay" label="到哪一日止" help="不填为长期。">
          <Input type="date" />
        </Field>
      </ActForm>
    </section>
  )
}
