import { Input, InputNumber, Select } from 'antd'
import type { ReactElement } from 'react'
import { Field } from '../../parts/field.tsx'
import type { ActField } from './act-fields.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** What may be chosen where a question has options. */
export interface ActChoices {
  readonly answers: readonly Choice[]
  readonly means: readonly Choice[]
  readonly outcomes: readonly Choice[]
  readonly people: readonly Choice[]
}

const OPTIONS = { answer: 'answers', means: 'means', outcome: 'outcomes', person: 'people' } as const

function controlOf(kind: ActField['kind'], choices: ActChoices): ReactElement {
  switch (kind) {
    case 'line':
      return <Input maxLength={300} autoComplete="off" />
    case 'lines':
      return <Input.TextArea rows={3} maxLength={5000} />
    case 'day':
      return <Input type="date" />
    case 'days':
      return <InputNumber min={1} max={1000} />
    default:
      return (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={[...choices[OPTIONS[kind]]]}
          popupMatchSelectWidth={false}
        />
      )
  }
}

interface Props {
  readonly fields: readonly ActField[]
  readonly choices: ActChoices
}

/** The questions of an act, in the order of its table. */
export const ActQuestions = ({ fields, choices }: Props) =>
  fields.map(({ name, label, help, kind, needed }) => (
    <Field key={name} name={name} label={label} {...(help ? { help } : {})} {...(needed ? { needed } : {})}>
      {controlOf(kind, choices)}
    </Field>
  ))
