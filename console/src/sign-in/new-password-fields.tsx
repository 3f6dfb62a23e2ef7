import { Input } from 'antd'
import { Field } from '../parts/field.tsx'

/**
 * The new password, and once more so that a slip of the finger locks nobody out. Rules are the server's, by its setting.
 * @param name of the field, as the server calls it
 */
export function NewPasswordFields({ name }: { readonly name: string }) {
  return (
    <>
      <Field
        name={name}
        label="新密码"
        help="几个不相干的词连起来，又长又好记。常见的密码不能用。"
        needed="请填写新密码。"
      >
        <Input.Password autoComplete="new-password" />
      </Field>
      <Field
        name="again"
        label="再填一次新密码"
        needed="请再填一次新密码。"
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_rule, value) => {
              if (value && value !== getFieldValue(name)) throw new Error('两次填写的新密码不一致。')
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Field>
    </>
  )
}
