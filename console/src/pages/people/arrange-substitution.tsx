import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { PEOPLE_KEY, PLATFORM, type PostItem } from './people-api.ts'

interface Values {
  readonly personId: string
  readonly fromDay?: string
  readonly untilDay: string
}

/** Somebody of the same body stands in for some days. */
export function ArrangeSubstitution({ post, done }: { readonly post: PostItem; readonly done: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const body = post.bodyCode ?? PLATFORM
  const { data } = useQuery({
    queryKey: [...PEOPLE_KEY, 'colleagues', body],
    queryFn: () =>
      answer(api.GET('/api/v1/posts', { params: { query: { body, state: 'current', substitutes: 'false' } } })),
  })
  const colleagues = new Map(data?.items.map(({ person }) => [person.id, person]))
  colleagues.delete(post.person.id)
  const arrange = async ({ personId, fromDay, untilDay }: Values) => {
    const from = fromDay?.trim() ? { fromDay: fromDay.trim() } : {}
    await answer(api.POST('/api/v1/substitutions', { body: { postId: post.id, personId, untilDay, ...from } }))
    void message.success('已安排代岗。')
    await client.invalidateQueries({ queryKey: PEOPLE_KEY })
    done()
  }
  return (
    <ActForm<Values>
      name={`substitution-${post.id}`}
      submit="安排代岗"
      act={arrange}
      also={<Button onClick={done}>取消</Button>}
    >
      <Field name="personId" label="由谁代" help="同一机关的人员；代岗不能再由别人代。" needed="请选择由谁代。">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[...colleagues.values()].map(({ id, name, account }) => ({
            value: id,
            label: `${name}（${account}）`,
          }))}
        />
      </Field>
      <Field name="fromDay" label="从哪一日起" help="不填为今天。">
        <Input type="date" />
      </Field>
      <Field name="untilDay" label="到哪一日止" help="含这一日；到期自动结束。" needed="请填写到哪一日止。">
        <Input type="date" />
      </Field>
    </ActForm>
  )
}
