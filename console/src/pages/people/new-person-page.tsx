import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { Page } from '../../parts/page.tsx'
import { BodyField } from './body-field.tsx'
import { OneTimeLink } from './one-time-link.tsx'
import { PEOPLE_KEY, type PersonItem, type WelcomeLink } from './people-api.ts'
import { NameField, type PersonValues, ReachFields, sent } from './person-fields.tsx'

interface Values extends PersonValues {
  readonly account: string
}

interface Added {
  readonly person: PersonItem
  readonly link: WelcomeLink
}

/** A new person; ends with the link that is theirs. */
export function NewPersonPage() {
  const [added, setAdded] = useState<Added>()
  const client = useQueryClient()
  // Whoever comes from the people of one body adds to that body.
  const body = useSearchParams()[0].get('body')
  const add = async (values: Values) => {
    const body = { account: values.account, ...sent(values) }
    setAdded(await answer(api.POST('/api/v1/people', { body })))
    await client.invalidateQueries({ queryKey: PEOPLE_KEY })
  }
  return (
    <Page title="新增人员" actions={<Link to="/people">返回人员</Link>}>
      {added ? (
        <>
          <p>
            已新增{added.person.name}，账号 {added.person.account}。新人员还没有岗位，请安全管理员
            <Link to={`/people/${added.person.id}`}>在此人的页面上</Link>授予。
          </p>
          <OneTimeLink link={added.link} name={added.person.name} />
          <p>
            <Link to={`/people/new${body ? `?body=${body}` : ''}`} onClick={() => setAdded(undefined)}>
              再新增一人
            </Link>
          </p>
        </>
      ) : (
        <ActForm<Values> name="new-person" submit="新增人员" act={add} initial={body ? { body } : {}}>
          <NameField />
          <Field
            name="account"
            label="账号"
            help="登录时用，小写字母、数字、点、下划线或连字符，以后不能修改。"
            needed="请填写账号。"
          >
            <Input autoComplete="off" spellCheck={false} />
          </Field>
          <BodyField label="所在机关" />
          <ReachFields />
        </ActForm>
      )}
    </Page>
  )
}
