import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Input } from 'antd'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { PEOPLE_KEY, type PersonDetail } from './people-api.ts'

/** By what 统一身份认证 knows somebody; only where one is set up. */
export function IdentityForm({ person: { id, identity, may } }: { readonly person: PersonDetail }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const { data } = useQuery({ queryKey: ['ways'], queryFn: () => answer(api.GET('/api/v1/session/ways')) })
  if (!data?.oidc || !may.link) return null
  const tie = async ({ subject }: { readonly subject?: string }) => {
    const body = { subject: subject?.trim() || null }
    await answer(api.PUT('/api/v1/people/{id}/identity', { params: { path: { id } }, body }))
    void message.success(body.subject ? '统一身份标识已登记。' : '统一身份标识已取消。')
    await client.invalidateQueries({ queryKey: PEOPLE_KEY })
  }
  return (
    <ActForm<{ readonly subject?: string }>
      name="identity"
      submit="登记统一身份标识"
      act={tie}
      initial={identity ? { subject: identity } : {}}
    >
      <Field name="subject" label="统一身份标识" help="认证平台给此人的标识（sub），登记后可以从那里登录；清空为取消。">
        <Input autoComplete="off" spellCheck={false} />
      </Field>
    </ActForm>
  )
}
