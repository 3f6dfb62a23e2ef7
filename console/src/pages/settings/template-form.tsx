import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { problemError } from '../../api/problem.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { FromDayField, ReasonField } from './common-fields.tsx'
import { FileField, type FileHolder } from './file-field.tsx'
import { SETTINGS_KEY, type SettingDetail, uploadTemplate } from './settings-api.ts'

interface Values {
  readonly fromDay: string
  readonly reason: string
}

/** An office's own letter: a file, looked into by the server before it is kept. */
export function TemplateForm({ setting }: { readonly setting: SettingDetail }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const chosen = useRef<FileHolder>({ file: null })
  const upload = async ({ fromDay, reason }: Values) => {
    const { file } = chosen.current
    if (!file) throw problemError({ status: 0, title: '没有上传', detail: '请先选择 docx 文件。' })
    await uploadTemplate(setting.key, setting.body.code, file, { fromDay, reason, seen: setting.version })
    void message.success('模板已上传。')
    await client.invalidateQueries({ queryKey: SETTINGS_KEY })
  }
  const fields = fieldsOf(setting.value)
  return (
    <section>
      <h2>上传模板</h2>
      {fields && <p>现在的模板要填的位置：{fields.length === 0 ? '没有' : fields.join('、')}。</p>}
      <ActForm<Values>
        key={setting.version}
        name="template"
        submit="上传模板"
        act={upload}
        initial={{ fromDay: todayInChina(), reason: '' }}
      >
        <FileField id="template-file" label="docx 文件" help="不超过 5 MB。" accept=".docx" holder={chosen.current} />
        <FromDayField />
        <ReasonField />
      </ActForm>
    </section>
  )
}

function fieldsOf(value: unknown): readonly string[] | null {
  if (typeof value !== 'object' || value === null || !('fields' in value) || !Array.isArray(value.fields)) return null
  return value.fields.map(String)
}
