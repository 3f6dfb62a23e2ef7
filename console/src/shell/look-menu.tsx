import FontSizeOutlined from '@ant-design/icons/FontSizeOutlined'
import { Button, Popover, Radio, Switch } from 'antd'
import { useId } from 'react'
import { type Preferences, setPreferences, usePreferences } from '../look/preferences.ts'

const SCHEMES: readonly { readonly value: Preferences['scheme']; readonly label: string }[] = [
  { value: 'system', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

/** Dark and large type; remembered by the browser. */
export function LookMenu() {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="显示"
      content={<Choices />}
      // Within the landmark of its button, so that whoever goes from landmark to landmark finds it.
      getPopupContainer={(button) => button.closest<HTMLElement>('header, main') ?? document.body}
    >
      <Button type="text" icon={<FontSizeOutlined />} aria-label="显示设置：深色、大字版" />
    </Popover>
  )
}

function Choices() {
  const { scheme, large } = usePreferences()
  const id = useId()
  return (
    <div className="look-choices">
      <Radio.Group
        aria-label="配色"
        options={[...SCHEMES]}
        value={scheme}
        onChange={({ target }) => setPreferences({ scheme: target.value as Preferences['scheme'] })}
      />
      <label htmlFor={id}>
        <Switch id={id} checked={large} onChange={(checked) => setPreferences({ large: checked })} /> 大字版
      </label>
    </div>
  )
}
