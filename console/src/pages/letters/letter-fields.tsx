import { Input, InputNumber, Select } from 'antd'
import type { ReactElement } from 'react'
import { Field } from '../../parts/field.tsx'
import type { FieldGroup } from './letters-api.ts'

type LetterField = FieldGroup['fields'][number]

/** What a decision or a letter asks to be written down, in the groups of the law. */
export const LetterFields = ({ groups }: { readonly groups: readonly FieldGroup[] }) =>
  groups.map((group) => (
    <fieldset key={group.key} className="applicant-fields">
      <legend>{group.title}</legend>
      {group.article && <p className="quiet">{group.article}</p>}
      {group.ways.length > 1 && <p className="quiet">{waysWords(group)}</p>}
      {group.fields.map(fieldOf)}
    </fieldset>
  ))

function fieldOf(field: LetterField): ReactElement {
  const help = field.bySystem ? '审核通过时由系统填写。' : undefined
  return (
    <Field key={field.name} name={field.name} label={field.label} later={!field.optional} {...(help ? { help } : {})}>
      {controlOf(field)}
    </Field>
  )
}

function controlOf({ kind, long, options, bySystem }: LetterField): ReactElement {
  if (kind === 'choice') {
    return <Select allowClear options={options.map((value) => ({ value, label: value }))} disabled={bySystem} />
  }
  if (kind === 'day') return <Input type="date" disabled={bySystem} />
  if (kind === 'number') return <InputNumber min={0} step={1} disabled={bySystem} stringMode />
  return long ? <Input.TextArea rows={3} maxLength={5000} /> : <Input maxLength={500} autoComplete="off" />
}

function waysWords({ ways, fields }: FieldGroup): string {
  const labelOf = (name: string): string => fields.find((field) => field.name === name)?.label ?? name
  return `填写其中一组即可：${ways.map((way) => way.map(labelOf).join('、')).join('；或者')}。`
}
