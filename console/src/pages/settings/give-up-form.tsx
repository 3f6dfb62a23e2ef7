import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { FromDayField, ReasonField } from './common-fields.tsx'
import { changeSetting, SETTINGS_KEY, type SettingDetail } from './settings-api.ts'

interface Values {
  readonly fromDay: string
  readonly reason: string
}

/** Gives up one's own value; the one above holds again. */
export function GiveUpForm({ setting }: { readonly setting: SettingDetail }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const giveUp = async ({ fromDay, reason }: Values) => {
    const wanted = { fromDay: fromDay.trim(), reason: reason.trim(), seen: setting.version }
    await changeSetting(setting.key, setting.body.code, wanted)
    void message.success('已不再单独设置，沿用上一级。')
    await client.invalidateQueries({ queryKey: SETTINGS_KEY })
  }
  return (
    <details>
      <summary>不再单独设置，沿用上一级</summary>
      <ActForm<Values>
        key={setting.version}
        name="give-up"
        submit="沿用上一级"
        act={giveUp}
        initial={{ fromDay: todayInChina(), reason: '' }}
      >
        <FromDayField />
        <ReasonField />
      </ActForm>
    </details>
  )
}
