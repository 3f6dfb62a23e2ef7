import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { Field } from '../../parts/field.tsx'
import { bodiesQuery, PLATFORM } from './people-api.ts'

interface Props {
  readonly label: string
  readonly help?: string
}

/** A body by its name; typing finds it by name or code. */
export function BodyField({ label, help }: Props) {
  const { data = [], isLoading } = useQuery(bodiesQuery)
  const options = [
    { value: PLATFORM, label: '平台（不属于任何机关）' },
    ...data.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` })),
  ]
  return (
    <Field name="body" label={label} needed="请选择机关。" {...(help ? { help } : {})}>
      <Select showSearch={{ optionFilterProp: 'label' }} loading={isLoading} options={options} />
    </Field>
  )
}
