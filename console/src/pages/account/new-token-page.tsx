import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { type Act, useSession } from '../../api/session.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { Field } from '../../parts/field.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { TOKENS_KEY } from './tokens.tsx'

interface Values {
  readonly name: string
  readonly days: number
  readonly acts: Act[]
}

const DAYS = 90

export function NewTokenPage() {
  const [text, setText] = useState<string>()
  return <Page title="新建个人访问令牌">{text ? <Made text={text} /> : <NewToken made={setText} />}</Page>
}

function NewToken({ made }: { readonly made: (text: string) => void }) {
  const client = useQueryClient()
  const { may } = useSession()
  const { data, error } = useQuery({ queryKey: TOKENS_KEY, queryFn: () => answer(api.GET('/api/v1/session/tokens')) })
  if (error) return <ProblemAlert error={error} />
  if (!data) return <Loading what="可选的范围" />
  const add = async (values: Values) => {
    const { text } = await answer(api.POST('/api/v1/session/tokens', { body: values }))
    await client.invalidateQueries({ queryKey: TOKENS_KEY })
    made(text)
  }
  const acts = data.acts.filter(({ act }) => may.includes(act))
  return (
    <ActForm<Values> name="new-token" submit="新建令牌" act={add} initial={{ days: DAYS }}>
      <Field name="name" label="用途" help="写明是哪个程序用的，便于以后辨认。" needed="请填写用途。">
        <Input />
      </Field>
      <Field name="days" label="有效几日" needed="请填写有效几日。">
        <InputNumber min={1} precision={0} />
      </Field>
      <Field name="acts" label="可以办理的事" help="只选需要的。" needed="请至少选择一项。">
        <ChoiceGroup options={acts.map(({ act, label }) => ({ value: act, label }))} />
      </Field>
    </ActForm>
  )
}

function Made({ text }: { readonly text: string }) {
  return (
    <>
      <p>令牌已建立。它只显示这一次，请立即存入使用它的程序，不要通过聊天软件或邮件传送。</p>
      <div className="secret">{text}</div>
      <p>
        <Link to="/account">返回我的账号</Link>
      </p>
    </>
  )
}
