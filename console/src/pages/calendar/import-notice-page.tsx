import { Input } from 'antd'
import { useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { Page } from '../../parts/page.tsx'
import { type Change, type Preview, previewChange } from './calendar-api.ts'
import { ChangePreview } from './change-preview.tsx'

interface Values {
  readonly notice: string
  readonly source: string
}

/** 导入放假通知: its text as published, what it moves, then exactly that. */
export function ImportNoticePage() {
  const [looked, setLooked] = useState<{ readonly change: Change; readonly preview: Preview } | null>(null)
  const look = async ({ notice, source }: Values) => {
    setLooked(null)
    const change: Change = { kind: 'notice-text', text: notice, source }
    setLooked({ change, preview: await previewChange(change) })
  }
  return (
    <Page title="导入放假通知">
      <p className="quiet">
        粘贴国务院办公厅通知的全文。日期、星期、天数相互核对，有出入的逐处指出；预览不改动任何东西。
      </p>
      <ActForm<Values> name="notice" submit="预览" act={look}>
        <Field
          name="notice"
          label="通知全文"
          help="从标题“国务院办公厅关于……年部分节假日安排的通知”起，含文号。"
          needed="请粘贴通知全文。"
        >
          <Input.TextArea rows={12} maxLength={20000} />
        </Field>
        <Field name="source" label="出处" help="网址，或者国务院公报的期号。" needed="请填写出处。">
          <Input maxLength={500} />
        </Field>
      </ActForm>
      {looked && <ChangePreview {...looked} />}
    </Page>
  )
}
