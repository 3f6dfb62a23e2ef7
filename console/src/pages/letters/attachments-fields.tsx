import { Button, Input, InputNumber, Select } from 'antd'
import { Field } from '../../parts/field.tsx'

const CARRIERS = ['纸质', '电子文件', '光盘'].map((value) => ({ value, label: value }))

interface Props {
  readonly count: number
  readonly setCount: (count: number) => void
  /** Files of the case that may go with it. */
  readonly files: readonly { readonly value: string; readonly label: string }[]
}

/** 附件清单: what goes with the letter, a file of the case or something on paper. */
export function AttachmentFields({ count, setCount, files }: Props) {
  return (
    <fieldset className="applicant-fields">
      <legend>附件</legend>
      {count === 0 && <p className="quiet">没有附件。</p>}
      {Array.from({ length: count }, (_, i) => `attachments.${i}`).map((at, i) => (
        <div key={at} className="attachment">
          <Field name={`${at}.name`} label={`附件 ${i + 1} 的名称`} later>
            <Input maxLength={200} autoComplete="off" />
          </Field>
          <Field name={`${at}.carrier`} label={`附件 ${i + 1} 的载体`} later>
            <Select options={CARRIERS} />
          </Field>
          <Field name={`${at}.pages`} label={`附件 ${i + 1} 的页数`}>
            <InputNumber min={1} max={100000} />
          </Field>
          {files.length > 0 && (
            <Field name={`${at}.fileId`} label={`附件 ${i + 1} 是案卷里的哪份材料`}>
              <Select allowClear options={[...files]} popupMatchSelectWidth={false} />
            </Field>
          )}
        </div>
      ))}
      <p>
        <Button onClick={() => setCount(count + 1)}>加一件附件</Button>{' '}
        {count > 0 && <Button onClick={() => setCount(count - 1)}>去掉最后一件附件</Button>}
      </p>
    </fieldset>
  )
}
