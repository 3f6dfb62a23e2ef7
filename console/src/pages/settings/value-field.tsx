import { Checkbox, Input, InputNumber, Radio } from 'antd'
import type { ReactElement } from 'react'
import { Field } from '../../parts/field.tsx'
import type { SettingItem } from './settings-api.ts'

interface ValueField {
  readonly field: ReactElement
  /** What the control begins with. */
  readonly initial: unknown
  /** What is sent, from what the control holds. */
  readonly read: (held: unknown) => unknown
}

const LABEL = '新的值'
const same = (held: unknown): unknown => held

/** The control for a setting's value, by what the setting can hold. */
export function valueField({ form, value }: Pick<SettingItem, 'form' | 'value'>): ValueField {
  switch (form.kind) {
    case 'integer':
      return { ...integerField(form), initial: value, read: same }
    case 'flag':
      return { ...flagField(form), initial: value, read: same }
    case 'choice':
      return { ...choiceField(form), initial: value, read: same }
    case 'choices':
      return { ...choicesField(form), initial: value, read: (held) => held ?? [] }
    case 'integers':
      return listField(value, `用顿号隔开，例如 10、5、2；每项 ${form.min} 到 ${form.max}。不提醒的留空。`, Number)
    case 'month-days':
      return listField(value, '月-日，用顿号隔开，例如 12-20、01-10。不提醒的留空。', String)
    default:
      return { ...textField(form), initial: value, read: (held) => held ?? '' }
  }
}

type Form = SettingItem['form']

const integerField = ({ min, max, unit }: Form) => ({
  field: (
    <Field name="value" label={LABEL} help={`${min} 到 ${max}${unit ? `，${unit}` : ''}。`} needed="请填写一个整数。">
      <InputNumber {...(min === undefined ? {} : { min })} {...(max === undefined ? {} : { max })} precision={0} />
    </Field>
  ),
})

const flagField = ({ on = '是', off = '否' }: Form) => ({
  field: (
    <Field name="value" label={LABEL} needed="请选择一项。">
      <Radio.Group
        className="stacked"
        options={[
          { value: true, label: on },
          { value: false, label: off },
        ]}
      />
    </Field>
  ),
})

const optionsOf = ({ options = {} }: Form) => Object.entries(options).map(([value, label]) => ({ value, label }))

const choiceField = (form: Form) => ({
  field: (
    <Field name="value" label={LABEL} needed="请选择一项。">
      <Radio.Group className="stacked" options={optionsOf(form)} />
    </Field>
  ),
})

const choicesField = (form: Form) => ({
  field: (
    <Field name="value" label={LABEL}>
      <Checkbox.Group className="stacked" options={optionsOf(form)} />
    </Field>
  ),
})

const textField = ({ longest, example }: Form) => ({
  field: (
    <Field name="value" label={LABEL} {...(example ? { help: `例如 ${example}。` } : {})}>
      <Input autoComplete="off" {...(longest === undefined ? {} : { maxLength: longest })} />
    </Field>
  ),
})

/** Several values in one line, as people write them. */
function listField(value: unknown, help: string, item: (text: string) => unknown): ValueField {
  return {
    field: (
      <Field name="value" label={LABEL} help={help}>
        <Input autoComplete="off" />
      </Field>
    ),
    initial: Array.isArray(value) ? value.join('、') : '',
    read: (held) =>
      String(held ?? '')
        .split(/[、，,；;\s]+/)
        .filter((text) => text !== '')
        .map(item),
  }
}
