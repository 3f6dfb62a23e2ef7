import { Input } from 'antd'
import { Field } from '../../parts/field.tsx'

const DAY = /^\s*\d{4}-\d{2}-\d{2}\s*$/

export function FromDayField() {
  return (
    <Field
      name="fromDay"
      label="生效日"
      help="不早于今天，写作 2026-01-01。"
      needed="请填写生效日。"
      rules={[{ pattern: DAY, message: '生效日应形如 2026-01-01。' }]}
    >
      <Input autoComplete="off" className="short" />
    </Field>
  )
}

export function ReasonField() {
  return (
    <Field name="reason" label="修改的原因" help="记入历史，例如依据的文件或者会议。" needed="请写明修改的原因。">
      <Input.TextArea rows={2} maxLength={500} />
    </Field>
  )
}
