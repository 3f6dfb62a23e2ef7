import { Input } from 'antd'
import { Field } from '../../parts/field.tsx'

export interface PersonValues {
  readonly name: string
  readonly body: string
  readonly mail?: string
  readonly phone?: string
}

/** As the API takes it: what is blank is nothing. */
export const sent = ({ name, body, mail, phone }: PersonValues) => ({
  name,
  body,
  mail: mail?.trim() || null,
  phone: phone?.trim() || null,
})

export function NameField() {
  return (
    <Field name="name" label="姓名" needed="请填写姓名。">
      <Input autoComplete="off" />
    </Field>
  )
}

/** How to reach somebody. */
export function ReachFields() {
  return (
    <>
      <Field name="mail" label="电子邮箱" help="用来收期限提醒。">
        <Input autoComplete="off" type="email" />
      </Field>
      <Field name="phone" label="办公电话">
        <Input autoComplete="off" />
      </Field>
    </>
  )
}
