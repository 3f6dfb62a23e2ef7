import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import { useReloadSession, useSession } from '../../api/session.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Field } from '../../parts/field.tsx'
import { Page } from '../../parts/page.tsx'
import { OneTimeLink } from './one-time-link.tsx'
import { PEOPLE_KEY } from './people-api.ts'

type Appointed =
  paths['/api/v1/administrators']['post']['responses'][201]['content']['application/json']['items'][number]

interface Named {
  readonly name: string
  readonly account: string
}
interface Values {
  readonly securityAdmin: Named
  readonly auditAdmin: Named
}

const KINDS = [
  ['securityAdmin', '安全管理员', '授予和收回岗位，解除锁定，安全策略；不能新增账号。'],
  ['auditAdmin', '审计管理员', '查看、核验、导出审计记录；不办理业务，也不授权。'],
] as const

/** 三员分立: the first administrator says who the other two are, once. */
export function AdministratorsPage() {
  const { awaitsAdministrators } = useSession()
  const [appointed, setAppointed] = useState<readonly Appointed[]>()
  const reload = useReloadSession()
  const client = useQueryClient()
  const appoint = async (body: Values) => {
    const { items } = await answer(api.POST('/api/v1/administrators', { body }))
    setAppointed(items)
    await reload()
    await client.invalidateQueries({ queryKey: PEOPLE_KEY })
  }
  return (
    <Page title="指定安全管理员和审计管理员" actions={<Link to="/people">返回人员</Link>}>
      {appointed && (
        <>
          <p>已指定。请把两个链接分别交给他们本人，不要由一个人代领。</p>
          {appointed.map(({ kind, label, person, path, expiresAt }) => (
            <section key={kind}>
              <h2>{label}员</h2>
              <OneTimeLink link={{ path, expiresAt }} name={person.name} />
            </section>
          ))}
        </>
      )}
      {!appointed && !awaitsAdministrators && (
        <EmptyState what="安全管理员和审计管理员已经指定。" how="以后由安全管理员在“人员与岗位”中授予和收回岗位。" />
      )}
      {!appointed && awaitsAdministrators && (
        <>
          <p className="measure">
            系统管理、安全管理、审计管理须由三个不同的人担任，互相制约。您是系统管理员，只在这里指定另两名管理员是谁，不能再授予岗位。
          </p>
          <ActForm<Values> name="administrators" submit="指定管理员" act={appoint}>
            {KINDS.map(([kind, label, duty]) => (
              <fieldset key={kind} className="group">
                <legend>{label}</legend>
                <p className="quiet">{duty}</p>
                <Field name={[kind, 'name']} label={`${label}的姓名`} needed={`请填写${label}的姓名。`}>
                  <Input autoComplete="off" />
                </Field>
                <Field name={[kind, 'account']} label={`${label}的账号`} needed={`请填写${label}的账号。`}>
                  <Input autoComplete="off" spellCheck={false} />
                </Field>
              </fieldset>
            ))}
          </ActForm>
        </>
      )}
    </Page>
  )
}
