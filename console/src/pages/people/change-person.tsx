import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import './people.css'
import { BodyField } from './body-field.tsx'
import { IdentityForm } from './identity-form.tsx'
import { PEOPLE_KEY, type PersonDetail, PLATFORM } from './people-api.ts'
import { NameField, type PersonValues, ReachFields, sent } from './person-fields.tsx'

/** The system administrator changes what is known of somebody, closes an account or opens it again. */
export function ChangePerson({ person }: { readonly person: PersonDetail }) {
  const { id, name, state, changedAt, mail, phone } = person
  const client = useQueryClient()
  const { message } = App.useApp()
  const values: PersonValues = {
    name,
    body: person.bodyCode ?? PLATFORM,
    ...(mail ? { mail } : {}),
    ...(phone ? { phone } : {}),
  }
  const put = async (wanted: PersonValues, next: PersonDetail['state'], words: string) => {
    const body = { ...sent(wanted), state: next, changedAt }
    await answer(api.PUT('/api/v1/people/{id}', { params: { path: { id } }, body }))
    void message.success(words)
    await client.invalidateQueries({ queryKey: PEOPLE_KEY })
  }
  return (
    <details className="person-more">
      <summary>修改或停用</summary>
      <ActForm<PersonValues>
        key={changedAt}
        name="change-person"
        submit="修改人员"
        act={(wanted) => put(wanted, state, '已修改。')}
        initial={values}
      >
        <NameField />
        <BodyField label="所在机关" />
        <ReachFields />
      </ActForm>
      <IdentityForm person={person} />
      <h2>{state === 'active' ? '停用账号' : '恢复账号'}</h2>
      {state === 'active' ? (
        <ConfirmAct
          label="停用账号"
          effect={`${name}立即不能登录，办理过的记录不变；以后可以恢复。须先由安全管理员收回全部岗位。`}
          act={() => put(values, 'closed', '账号已停用。')}
        />
      ) : (
        <ConfirmAct
          label="恢复账号"
          effect={`${name}可以用原来的密码重新登录，岗位须由安全管理员重新授予。`}
          act={() => put(values, 'active', '账号已恢复。')}
          button={{ danger: false }}
        />
      )}
    </details>
  )
}
