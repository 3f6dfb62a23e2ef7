import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ActForm } from '../../parts/act-form.tsx'
import { dayWords, todayInChina } from '../../parts/day-words.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { FromDayField, ReasonField } from './common-fields.tsx'
import { changeSetting, checkSetting, SETTINGS_KEY, type SettingDetail } from './settings-api.ts'
import { TemplateForm } from './template-form.tsx'
import { valueField } from './value-field.tsx'

interface Values {
  readonly value: unknown
  readonly fromDay: string
  readonly reason: string
}

/** The way to change a setting: a form, a file, or a page of its own. */
export function SettingChange({ setting }: { readonly setting: SettingDetail }) {
  const { kind } = setting.form
  if (kind === 'letter-template') return <TemplateForm setting={setting} />
  if (kind === 'notices' || kind === 'local-changes') {
    return (
      <p>
        放假通知和本地变动在<Link to="/calendar">工作日历</Link>导入，导入前先看到哪些申请的期限会移动。
      </p>
    )
  }
  return <ValueForm key={setting.version} setting={setting} />
}

/** Checked by the server first; kept only after one has seen what it will be. */
function ValueForm({ setting }: { readonly setting: SettingDetail }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const field = valueField(setting)
  const [checked, setChecked] = useState<{ readonly values: Values; readonly shown: string } | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const wanted = ({ value, fromDay, reason }: Values) => ({
    value: field.read(value),
    fromDay: fromDay.trim(),
    reason: reason.trim(),
    seen: setting.version,
  })
  const check = async (values: Values) => {
    setProblem(null)
    const { shown } = await checkSetting(setting.key, setting.body.code, wanted(values))
    setChecked({ values, shown })
  }
  const save = async (values: Values) => {
    setBusy(true)
    setProblem(null)
    try {
      await changeSetting(setting.key, setting.body.code, wanted(values))
      void message.success('设置已保存。')
      await client.invalidateQueries({ queryKey: SETTINGS_KEY })
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section>
      <h2>修改</h2>
      <div hidden={checked !== null}>
        <ActForm<Values>
          name="setting"
          submit="检查修改"
          act={check}
          initial={{ value: field.initial, fromDay: todayInChina(), reason: '' }}
        >
          {field.field}
          <FromDayField />
          <ReasonField />
        </ActForm>
      </div>
      {checked && (
        <div className="checked" role="status">
          <ProblemAlert error={problem} focus />
          <p>
            将保存为：<strong>{checked.shown}</strong>，自{dayWords(checked.values.fromDay)}起。现在的值：
            {setting.shown}。
          </p>
          <div className="form-end">
            <Button type="primary" autoFocus loading={busy} onClick={() => void save(checked.values)}>
              保存设置
            </Button>
            <Button onClick={() => setChecked(null)}>返回修改</Button>
          </div>
        </div>
      )}
    </section>
  )
}
