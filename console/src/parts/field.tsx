import { Form, type FormItemProps } from 'antd'
import type { ReactElement } from 'react'

interface Props {
  readonly name: string | readonly string[]
  readonly label: string
  /** Under the label: how to fill it in. */
  readonly help?: string
  /** Said where it is left empty: 请填写姓名. Without it the field is optional, and marked so. */
  readonly needed?: string
  /** Needed in the end, though what is left empty may be saved meanwhile: neither refused nor marked as optional. */
  readonly later?: boolean
  readonly rules?: FormItemProps['rules']
  /** The control: an Input, a Select … */
  readonly children: ReactElement
}

/** One question on a line of its own: label above, help under it, error under the field. */
export function Field({ name, label, help, needed, later, rules = [], children }: Props) {
  const path = typeof name === 'string' ? name : [...name]
  return (
    <Form.Item
      name={path}
      label={label}
      rules={needed ? [{ required: true, message: needed }, ...rules] : rules}
      {...(help ? { extra: help } : {})}
      {...(later ? { required: true } : {})}
    >
      {children}
    </Form.Item>
  )
}
